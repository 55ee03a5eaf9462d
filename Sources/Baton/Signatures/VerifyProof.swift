// baton verify: checks the proof of a version, with neither a network nor a database.

import ArgumentParser
import Domain
import Operations

struct VerifyProof: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the proof of a version: who signed what, and that it is whole.",
        discussion: """
            Takes the file that baton version proof fetched, and asks no server. Every seal, every hash and every \
            reference is checked; what does not hold is named, and the exit status is 3.

            Without --keys the keys are the proof's own: then the seals show only that whoever has these keys made all of \
            it. Keep the /.well-known/jwks.json of the server elsewhere, from the day on which you signed.

            EXAMPLES:
              baton verify inbound.proof.json --keys safe/jwks.json
              baton verify inbound.proof.json --scan paper.pdf
              baton verify inbound.proof.json --json
            """)

    @Argument(help: "The proof, or - for standard input.") var file: InputFile
    @Option(help: "The keys that may have sealed it: a JWK set that was kept.") var keys: InputFile?
    @Option(help: "The scan of a signed paper, to be held to its record; may be given again.")
    var scan: [InputFile] = []
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let output = Output.standard()
        var trusted: SealingKeySet?
        if let keys {
            do {
                trusted = try SealingKeySet(try keys.json())
            } catch let error as DomainError {
                throw CommandError.refused(error)
            }
        }
        let scans = try scan.map { file in
            ScanFile(name: file.path, bytes: try file.bytes(upTo: Scan.maximumBytes))
        }
        let report = ProofChecker.check(
            try file.bytes(upTo: ProofBundle.maximumBytes), trusting: trusted, scans: scans)
        if json {
            output.json(report.json(isTrusting: trusted != nil))
        } else {
            output.report(report, scans: scans, isTrusting: trusted != nil)
        }
        guard report.holds else {
            throw ProofBroken(file: file.path, faults: report.faults.map(\.description))
        }
    }
}

/// The file proves nothing.
struct ProofBroken: CommandEnd, Equatable {
    var file: String
    var faults: [String]

    /// Faults that are named; a file of which nothing is left has thousands.
    static let shown = 100

    var status: Int32 { ExitStatus.refused }

    var message: String {
        let more = faults.count > Self.shown ? ["  … and \(faults.count - Self.shown) more."] : []
        return
            (["baton: \(file) proves nothing:"] + faults.prefix(Self.shown).map { "  " + $0.printable } + more)
            .joined(separator: "\n")
    }
}

extension Output {
    /// What was read and checked, for people; nothing of a proof that does not hold, which could say anything.
    fileprivate func report(_ report: ProofReport, scans: [ScanFile], isTrusting: Bool) {
        guard report.holds, let envelope = report.envelope, let facts = report.facts,
            let statement = report.statement
        else { return }
        fields([
            (
                "Agreement",
                "\(envelope.agreement) “\(envelope.agreementName)”, of the tenant \(envelope.tenantKey)"
            ),
            ("Version", String(envelope.version)), ("Content hash", report.contentSHA256),
            ("Proposed", facts.facts.proposedAt.short),
            ("State", "\(facts.state) at \(statement.at.short)"),
            ("In force", facts.facts.inForce.map { "\($0.from.short) to \($0.to.short)" }),
        ])
        line()
        var table = Table([
            .key("Slot"), .key("Act"), .text("Who"), .key("As"), .key("How"), .key("At"),
        ])
        for (_, record) in report.records { table.add(record.row) }
        self.table(table, ifEmpty: "Nobody signed, and nobody had to.")
        line()
        let checked = [
            "The text is the one that was proposed: its SHA-256 is the content hash.",
            "\(report.records.count) record(s) of signatures and declinations: each under its seal, in their chain, by "
                + "somebody whom the text names, at a slot of its own.",
            "\(report.audit.count) record(s) of the audit chain say the same; its end was record \(statement.head.seq), "
                + "\(statement.head.hash).",
            "The seal of the whole names all of them, and nothing is missing or moved.",
        ]
        for text in checked { line("✓ " + text) }
        for scan in report.scans {
            let isHere = scans.contains { $0.sha256 == scan.sha256 }
            line(
                "\(isHere ? "✓" : "–") Scan \(scan.sha256), \(scan.mediaType), \(scan.size) bytes: "
                    + (isHere
                        ? "the file is the one that was recorded."
                        : "not looked at; give the file to --scan."))
        }
        for key in report.keys { line("  Key \(key.kid)") }
        note(
            isTrusting
                ? "The keys are among those that you kept."
                : "Without --keys kept elsewhere, the signatures prove only that whoever has these keys made them."
        )
    }
}

extension SignatureRecord {
    fileprivate var row: [String] {
        [
            slot, act == .signature ? "signed" : "declined",
            [signer.name, signer.position].compactMap(\.self).joined(separator: ", "),
            signer.capacity.rawValue, method.rawValue, signedAt.short,
        ]
    }

    fileprivate var shown: JSON {
        [
            "slot": .string(slot), "act": .string(act.rawValue), "signer": signer.json,
            "method": .string(method.rawValue), "intent": .string(intent), "signed_at": .instant(signedAt),
            "attachment_sha256": .text(attachmentSHA256),
        ]
    }
}

extension ProofReport {
    fileprivate func json(isTrusting: Bool) -> JSON {
        [
            "holds": .bool(holds),
            "faults": .array(
                faults.map { ["code": .string($0.code.rawValue), "detail": .string($0.description)] }),
            "keys_are_trusted": .bool(isTrusting && holds), "keys": .texts(keys.map(\.kid)),
            "agreement": .slug(envelope?.agreement), "version": .integer(envelope?.version),
            "content_sha256": .text(contentSHA256), "facts": facts?.json ?? .null,
            "records": .array(records.map(\.record.shown)),
            "audit_head": .text(statement?.head.description), "at": .instant(statement?.at),
            "scans": scansJSON,
        ]
    }

    private var scansJSON: JSON { ProofBundle.scansJSON(scans) }
}
