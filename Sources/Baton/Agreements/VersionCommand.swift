// baton version: reading the versions of an agreement.

import ArgumentParser
import Client
import Domain

struct VersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Draft, propose and read the versions of an agreement.",
        discussion: "Where a version's number is left out, the newest is meant.",
        subcommands: [
            ListVersions.self, ShowVersion.self, DraftVersion.self, EditVersion.self, ProposeVersion.self,
            WithdrawVersion.self, DeleteVersion.self, TermsOfVersion.self, DiffOfVersion.self,
            ConformanceOfVersion.self,
            ImpactOfVersion.self, DocumentOfVersion.self, EnvelopeOfVersion.self, ProofOfVersion.self,
        ])
}

/// Which version of which agreement.
struct VersionArguments: ParsableArguments {
    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(help: "The version's number; the newest where it is left out.") var version: Int?

    func number(_ client: BatonClient) async throws -> Int {
        try await VersionArguments.number(version, of: agreement, client)
    }

    static func number(_ version: Int?, of agreement: String, _ client: BatonClient) async throws -> Int {
        if let version { return version }
        guard let latest = try await client.agreement(agreement).value.latestVersion else {
            throw CommandError.impossible("The agreement “\(agreement)” has no versions yet.")
        }
        return latest
    }
}

struct ListVersions: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the versions of an agreement, newest first.")

    @Argument(help: "The agreement's key.") var agreement: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.versions(of: agreement).collect(), json: options.json,
            columns: VersionRecord.columns, ifEmpty: "It has no versions yet.", \.row)
    }
}

struct ShowVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a version and its terms.")

    @OptionGroup var version: VersionArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.version(version.number(client), of: version.agreement)
        output.show(answer, json: options.json, output.version)
    }
}

struct EnvelopeOfVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "envelope", abstract: "Print exactly the bytes that were agreed to.",
        discussion: """
            Their SHA-256 is the version's hash:

              baton version envelope inbound 4 | sha256sum
            """)

    @OptionGroup var version: VersionArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.bytes(try await client.envelope(version.number(client), of: version.agreement))
    }
}

extension VersionRecord {
    static var columns: [Table.Column] {
        [
            .number("Version"), .key("State"), .text("Selector"), .key("From"), .key("To"),
            .key("Hash"),
        ]
    }

    var row: [String] {
        [
            String(version), state, selector?.words ?? "–", inForceFrom?.short ?? validity.first,
            inForceFrom == nil ? validity.last : inForceTo.short,
            contentSHA256.map { String($0.prefix(12)) } ?? "–",
        ]
    }

    var fields: [(name: String, value: String?)] {
        [
            ("Agreement", agreement), ("Version", String(version)),
            ("State", isRunningOn ? "\(state), running on" : state),
            ("Renews", renews.map { "version \($0)" }),
            ("Selector", selector?.words), ("Valid", validity.words),
            ("In force", inForceFrom.map { "\($0.short) to \(inForceTo.short)" }), ("Ended by", endReason),
            ("Terminated", terminatesAt.map { "at \($0.short): \(terminationReason.orDash)" }),
            ("Drafted", "\(draftedAt.short) by \(draftedBy)"), ("Proposed", proposedAt?.short),
            ("Hash", contentSHA256),
            ("Checked against", checkedAgainst.map { "\($0.agreement) v\($0.version)" }),
            (
                "Changes",
                changes.isEmpty ? nil : changes.map { "#\($0.number) \($0.title)" }.joined(separator: "; ")
            ),
            (
                "Exceptions",
                exceptions.isEmpty
                    ? nil
                    : exceptions.map { "#\($0.number) \($0.title) until \($0.until)" }.joined(separator: "; ")
            ),
        ]
    }
}

extension Validity {
    fileprivate var first: String { from?.description ?? "–" }
    fileprivate var last: String { to?.description ?? "–" }

    /// `2027-01-01 to 2027-12-31 (Europe/Berlin)`.
    var words: String { "\(first) to \(last) (\(zone))" }
}

extension Output {
    /// A version that was written: as the API answered it or for people, and what is unwise in it as notes.
    ///
    /// - Parameter shown: warnings that were shown before.
    func written(
        _ answer: Answer<VersionRecord>, json: Bool, shown: [WarningRecord] = [],
        _ people: ((VersionRecord) -> Void)? = nil
    ) {
        show(answer, json: json, people ?? version)
        warnings(answer.value.warnings.filter { !shown.contains($0) })
    }

    func warnings(_ warnings: [WarningRecord]) {
        for warning in warnings { note("Note: \(warning.pointer.printable): \(warning.detail.printable)") }
    }

    func version(_ version: VersionRecord) {
        fields(version.fields)
        guard let terms = version.terms else { return }
        line()
        json(terms)
    }
}
