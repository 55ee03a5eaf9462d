// baton account engage|events: what was done with an account.

import ArgumentParser
import Client
import Domain

struct EngageAccount: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "engage", abstract: "Record that something was done with an account.",
        discussion: """
            It happened now, or --at. The same --source and --id again are the same event, and change nothing; without \
            --id every call is an event of its own.

            EXAMPLES:
              baton account engage crm-0462 --kind meeting --contact 003-7719
              baton account engage crm-0462 --kind demo --at 2027-03-01T14:00:00Z --source salesforce --id 00U-991
            """)

    @Argument(help: "The account's external id.") var account: String
    @Option(
        help: ArgumentHelp(
            "What it was: " + EngagementKind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "kind"))
    var kind: EngagementKind
    @Option(help: "With whom: the contact's external id.") var contact: String?
    @Option(help: "When; else now.") var at: Instant?
    @Option(help: "The system that knows of it; else baton-cli.") var source: String?
    @Option(help: "The id that this system has for it; else a new one.") var id: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard source != nil || id == nil else { throw ValidationError("An --id is of a --source.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let event: JSONObject = [
            "id": .string(id ?? .newIdempotencyKey), "source": .string(source ?? "baton-cli"),
            "kind": .string(kind.rawValue), "occurred_at": .instant(at ?? SystemClock.now),
            "contact": .text(contact),
        ]
        output.show(try await client.recordEvent(of: account, event), json: options.json) { event in
            output.fields([
                ("Account", event.account), ("Contact", event.contact), ("Kind", event.kind),
                ("Occurred", event.occurredAt.short), ("Source", event.source), ("Id", event.id),
                ("Outcome", event.outcome == "duplicate" ? "known already" : "recorded"),
            ])
        }
    }
}

struct ListEvents: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "List what was done with an account, the newest first.")

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "Only of this kind.") var kind: EngagementKind?
    @Option(help: "Only with this contact.") var contact: String?
    @Option(help: "Only from this instant on.") var from: Instant?
    @Option(help: "Only before this instant.") var to: Instant?
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter: [(name: String, value: String?)] = [
            ("kind", kind?.rawValue), ("contact", contact), ("from", from?.description),
            ("to", to?.description),
        ]
        output.show(
            try await client.engagementEvents(of: account, filter).collect(limit: limit), json: options.json,
            columns: [.key("Occurred"), .key("Kind"), .key("Contact"), .key("Source"), .key("Id")],
            ifEmpty: "There are no such events."
        ) { [$0.occurredAt.short, $0.kind, $0.contact.orDash, $0.source, $0.id] }
    }
}
