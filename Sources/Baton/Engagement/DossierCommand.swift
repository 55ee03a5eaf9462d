// baton account dossier: what is known of an account.

import ArgumentParser
import Client
import Domain

struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "Show and write what is known of an account, in versions.",
        discussion: """
            EXAMPLES:
              baton account dossier crm-0462
              baton account dossier show crm-0462 --format html --language de >dossier.html
              baton account dossier show crm-0462 --json >dossier.json
              baton account dossier set crm-0462 --file dossier.json
              baton account dossier insight crm-0462 "Builds a second plant" --source "Annual report" --date 2026-10-30
            """,
        subcommands: [ShowDossier.self, ListDossierVersions.self, SetDossier.self, AddInsight.self],
        defaultSubcommand: ShowDossier.self)
}

struct ShowDossier: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the dossier of an account.")

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "An earlier version; else the newest.") var version: Int?
    @Option(help: "markdown or html.") var format: DocumentFormat = .markdown
    @Option(help: "Its language, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        if options.json {
            return output.show(try await client.dossier(of: account, version: version), json: true) { _ in }
        }
        output.bytes(
            try await client.dossierDocument(of: account, version: version, in: language, as: format))
    }
}

struct ListDossierVersions: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "List the versions of a dossier, the newest first.")

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.dossierVersions(of: account).collect(limit: limit), json: options.json,
            columns: [.number("Version"), .text("Written"), .text("By")],
            ifEmpty: "Nothing is written down yet."
        ) { [String($0.version), $0.writtenAt.short, $0.writtenBy] }
    }
}

struct SetDossier: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Write the next version of a dossier from a file.",
        discussion: """
            The file is JSON with summary, goals, initiatives, stakeholders and insights, as --json shows them; it \
            replaces the whole dossier. Everything else that --json shows may stay in it.
            """)

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "The file, or - for standard input.") var file: InputFile
    @OptionGroup var options: CallOptions

    /// What an answer has beside the dossier.
    private static let answered = ["account", "version", "erased_stakeholders", "written_at", "written_by"]

    func call(_ client: BatonClient, _ output: Output) async throws {
        var content = try file.json()
        for key in Self.answered { content = MergePatch.apply([key: .null], to: content) }
        let answer = try await client.edit {
            try await client.existingDossier(of: account)
        } write: { _, etag in
            try await client.putDossier(of: account, content, ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.note($0.word) }
    }
}

struct AddInsight: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "insight", abstract: "Add an insight to the dossier of an account.")

    @Argument(help: "The account's external id.") var account: String
    @Argument(help: "What was learnt.") var text: String
    @Option(help: "Where: a person's function, a paper, a page.") var source: String
    @Option(help: "On which day; else today in UTC.") var date: CivilDate?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let insight: JSON = [
            "text": .string(text), "source": .string(source),
            "date": .string((date ?? SystemClock.now.date).description),
        ]
        let answer = try await client.edit {
            try await client.existingDossier(of: account)
        } write: { current, etag in
            var content = current?.value.content ?? [:]
            content["insights"] = .array((content["insights"]?.arrayValue ?? []) + [insight])
            return try await client.putDossier(of: account, .object(content), ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.note($0.word) }
    }
}

extension DossierRecord {
    fileprivate var word: String { "The dossier of “\(account)” is at version \(version)." }
}
