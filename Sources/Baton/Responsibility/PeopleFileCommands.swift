// baton people import, export and replace.

import ArgumentParser
import Client
import Domain

struct ImportPeople: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import people and their posts from a CSV file (UTF-8).",
        discussion: """
            The columns are key, name, email, position, function, region and vertical. A row is a post; the rows of a \
            person follow one another. Members that are not there are made, and the posts of all of them become what \
            the file says. A wrong row refuses its person, is reported and stops nothing else. It can be repeated.

            EXAMPLES:
              baton people import people.csv
              baton people export | baton people import /dev/stdin
            """)

    @Argument(help: "The file.", completion: .file(extensions: ["csv"])) var file: String
    @Option(help: "What separates columns: a comma, a semicolon or tab.") var separator: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard separator == nil || ImportAccounts.separators[separator ?? ""] != nil else {
            throw ValidationError("--separator is a comma, a semicolon or tab.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let upload = try FileUpload(path: file) { _, _ in }
        let answer = try await client.importPeople(
            upload, separator: separator.flatMap { ImportAccounts.separators[$0] })
        output.show(answer, json: options.json) { report in
            output.fields([
                ("Rows", String(report.rows)), ("People", String(report.people)),
                ("Created", String(report.created)), ("Updated", String(report.updated)),
                ("Unchanged", String(report.unchanged)), ("Refused", String(report.refused)),
            ])
            guard !report.faults.isEmpty else { return }
            var table = Table(.number("Line"), .key("Key"), .text("Column"), .text("Why refused"))
            for fault in report.faults.prefix(ImportAccounts.shownRows) {
                for error in fault.errors {
                    let column = error.pointer.split(separator: "/").last.map(String.init)
                    table.add([String(fault.line), fault.key.orDash, column ?? "", error.detail])
                }
            }
            output.line()
            output.table(table, ifEmpty: "")
        }
    }
}

struct ExportPeople: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write all people and their posts as a CSV file.",
        discussion: """
            In the columns that an import reads. A cell that a spreadsheet would run as a formula has an apostrophe \
            before it, which an import takes off again.

            EXAMPLE:
              baton people export > people.csv
            """)

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.bytes(try await client.exportPeople())
    }
}

struct ReplacePerson: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "replace", abstract: "Hand all that somebody holds to somebody else.",
        discussion: """
            Posts, places on teams with their capacities, deputyships, open milestones of engagement plans and open action \
            items, all at once. It works for a deactivated member: that is what it is for. What the other one has \
            already is not doubled.

            EXAMPLE:
              baton people replace ada --by grace
            """)

    @Argument(help: "The key of the member who leaves.") var key: String
    @Option(help: "The key of the one who takes the place.") var by: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require(
            "Hand everything that “\(key)” holds to “\(by)”?", yes: options.yes)
        let answer = try await client.replacePerson(key, by: by)
        output.show(answer, json: options.json) { replacement in
            var table = Table(.text("Handed over"), .text("Before"))
            for item in replacement.items {
                table.add([item.words, item.isNew ? "" : "had it already"])
            }
            output.table(table, ifEmpty: "“\(key)” holds nothing.")
        }
    }
}
