// baton account: reading the companies that agreements apply to.

import ArgumentParser
import Client
import Domain

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract:
            "List, show, create, update, import and classify accounts; who is there, and what was done.",
        subcommands: [
            ListAccounts.self, ShowAccount.self, CreateAccount.self, UpdateAccount.self, ImportAccounts.self,
            ClassifyAccounts.self, ListContacts.self, ContactCommand.self,
            EngageAccount.self, ListEvents.self, CommercialsCommand.self, ShowEngagement.self,
            DossierCommand.self, PlanCommand.self,
        ])
}

struct ListAccounts: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List accounts by external id.",
        discussion: """
            EXAMPLES:
              baton account list --region dach --size enterprise
              baton account list --unclassified --json
            """)

    @Option(help: "Only in this region or one below it.") var region: String?
    @Option(help: "Only in this vertical or one below it.") var vertical: String?
    @Option(help: "Only of this size.") var size: String?
    @Option(help: "Only of this tier.") var tier: String?
    @Option(help: "Only in this country, such as DE.") var country: String?
    @Option(name: [.long, .customShort("q")], help: "Only with this in their name.") var search: String?
    @Flag(help: "Only those with a dimension that could not be told.") var unclassified = false
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter: [(name: String, value: String?)] = [
            ("region", region), ("vertical", vertical), ("size", size), ("tier", tier), ("country", country),
            ("q", search), ("unclassified", unclassified ? "true" : nil),
        ]
        output.show(
            try await client.accounts(filter).collect(limit: limit), json: options.json,
            columns: [
                .key("External id"), .text("Name"), .key("Country"), .number("Employees"), .text("Segment"),
            ],
            ifEmpty: "There are no such accounts."
        ) { [$0.externalID, $0.name, $0.country.orDash, $0.employees.orDash, $0.segment.words] }
    }
}

struct ShowAccount: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an account.")

    @Argument(help: "Its external id.") var account: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.account(account), json: options.json) { output.fields($0.fields) }
    }
}

extension AccountRecord {
    var fields: [(name: String, value: String?)] {
        let revenue = annualRevenue.map { "\($0) \(currency ?? "")" }
        return [
            ("External id", externalID), ("Name", name), ("Country", country), ("Headquarters", headquarters),
            ("Industries", industries.isEmpty ? nil : industries.joined(separator: "; ")),
            ("Employees", employees.map { String($0) }), ("Annual revenue", revenue), ("Website", website),
            ("Segment", segment.words),
        ] + unclassified.map { ("No \($0.dimension)", $0.detail) } + [
            ("Created", createdAt.short), ("Updated", updatedAt.short),
        ]
    }
}

struct ClassifyAccounts: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "Find every account's region, vertical and size again.",
        discussion: "For after a change of regions, verticals or sizes. It can be repeated.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.classifyAccounts(), json: options.json) { report in
            output.fields([
                ("Accounts", String(report.accounts)), ("Changed", String(report.changed)),
                ("Unclassified", String(report.unclassified)),
            ])
        }
    }
}
