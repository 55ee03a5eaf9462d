// baton audit verify: fetches a tenant's whole chain and checks it here, link by link.

import ArgumentParser
import Client
import Domain

struct VerifyAudit: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that no record was changed, removed or moved, and no version changed by hand.",
        discussion: """
            Fetches every record from the first on and checks each hash and each link here, whatever the server says. \
            Exits with 3, and names each record that does not hold.

            Then every proposed version is fetched with its proof, and held to the chain and to the text that was \
            proposed: its terms, its slots, its records and what came of them; and every exception is held to the rows \
            that the chain says. --chain-only leaves that out.

            The chain is held to every sealed checkpoint that the server has. Who can write to the database can remove \
            those, write the chain anew from some record on, or cut off its end: against that, keep a checkpoint \
            somewhere else (baton audit checkpoint) and give it to --checkpoint the next time; or what is printed as \
            “Head”, for --expect. Checkpoints and records of signatures are held to the keys of --keys, or to the \
            server's own.

            EXAMPLES:
              baton audit verify
              baton audit verify --checkpoint safe/2027-01-31.jws --keys safe/jwks.json
              baton audit verify --expect "$(cat head-of-last-week)"
            """)

    @Option(help: "A head that was kept, as NUMBER:HASH.") var expect: AuditPoint?
    @Option(help: "A checkpoint that was kept, as baton audit checkpoint wrote it.") var checkpoint:
        InputFile?
    @Option(help: "The keys that may have sealed it, and the records of signatures: a JWK set that was kept.")
    var keys: InputFile?
    @Flag(help: "Check the chain alone, and not the versions.") var chainOnly = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard expect == nil || checkpoint == nil else {
            throw ValidationError("Give --expect or --checkpoint, not both.")
        }
        guard keys == nil || checkpoint != nil else { throw ValidationError("--keys is for --checkpoint.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let kept =
            if let checkpoint {
                try await KeptCheckpoint(checkpoint, keys: keys, client, output)
            } else {
                KeptCheckpoint?.none
            }
        let points = [kept?.content.point ?? expect].compactMap(\.self)
        let taken = try await TakenCheckpoints(client, trusting: kept?.trusted)
        var reading = ChainReading(client, keeping: points + taken.points)
        try await reading.read()
        let versions =
            chainOnly
            ? nil
            : try await VersionVerification(
                client: client, output: output, end: reading.chain.end, chained: reading.versions,
                trusted: kept?.trusted
            ).run()
        let granted = chainOnly ? nil : try await ExceptionVerification(client: client).run(&reading)
        let faults = reading.finish()
        let (chain, count) = (reading.chain, reading.count)
        let broken = ChainBroken(
            faults: taken.faults + faults, count: taken.faults.count + chain.faultCount,
            versions: versions?.faults ?? [], exceptions: granted?.faults ?? [])
        if options.json {
            output.json(json(count, chain, broken, versions?.count, granted?.count, kept))
        } else {
            output.fields([
                ("Records", String(count)), ("Head", count == 0 ? nil : chain.end.description),
                ("Checkpoint", kept?.words),
                ("Versions", versions.map { String($0.count) }),
                ("Exceptions", granted.flatMap { $0.count == 0 ? nil : String($0.count) }),
                ("Result", broken.isEmpty ? result : nil),
            ])
        }
        guard broken.isEmpty else { throw broken }
    }

    private var result: String {
        "Every record is as it was written"
            + (chainOnly ? "." : ", and every version and exception is what the chain and its text say.")
    }

    private func json(
        _ count: Int, _ chain: AuditChain, _ broken: ChainBroken, _ versions: Int?, _ exceptions: Int?,
        _ kept: KeptCheckpoint?
    ) -> JSON {
        [
            "records": .number(Double(count)),
            "head": count == 0 ? .null : .string(chain.end.description),
            "checkpoint": kept?.json ?? .null,
            "faults": .array(broken.faults.map { .string($0.description) }),
            "fault_count": .number(Double(chain.faultCount)), "versions": .integer(versions),
            "version_faults": .texts(broken.versions.map(\.description)),
            "exceptions": .integer(exceptions),
            "exception_faults": .texts(broken.exceptions.map(\.description)),
        ]
    }
}

/// The chain, or a version, is not what was written.
struct ChainBroken: CommandEnd, Equatable {
    var faults: [AuditFault]
    var count: Int
    var versions: [SignedTextFault] = []
    var exceptions: [SignedTextFault] = []

    var isEmpty: Bool { faults.isEmpty && versions.isEmpty && exceptions.isEmpty }

    var status: Int32 { ExitStatus.refused }

    var message: String {
        let more = count > faults.count ? ["  … and \(count - faults.count) more."] : []
        let chain =
            faults.isEmpty
            ? [] : ["baton: The audit chain does not hold:"] + faults.map { "  " + $0.description } + more
        let named = versions.map(\.description) + exceptions.map(\.description)
        let shown = named.prefix(AuditChain.namedFaults).map { "  " + $0.printable }
        let rest = named.count > shown.count ? ["  … and \(named.count - shown.count) more."] : []
        let signed =
            named.isEmpty
            ? [] : ["baton: What was proposed and signed is not as it was written:"] + shown + rest
        return (chain + signed).joined(separator: "\n")
    }
}
