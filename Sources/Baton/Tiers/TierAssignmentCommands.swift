// baton tier assign|release|history: tiers by hand, and the list of an account's tiers.

import ArgumentParser
import Client
import Domain

struct AssignTier: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Put an account into a tier by hand, over the rules.",
        discussion: """
            EXAMPLES:
              baton tier assign crm-0462 tier-1 --reason "The board wants it" --until 2027-06-30T22:00:00Z
              baton tier assign crm-0017 --none --reason "A competitor"
            """)

    @Argument(help: "The account's external id.") var account: String
    @Argument(help: "The tier.") var tier: String?
    @Flag(help: "Keep it out of every tier.") var none = false
    @Option(help: "Why.") var reason: String
    @Option(help: "Until when this outranks the rules, such as 2027-06-30T22:00Z; else for good.")
    var until: Moment?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard (tier == nil) == none else { throw ValidationError("Name a tier, or say --none.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.assignTier(account, tier, reason: reason, until: until?.instant),
            json: options.json
        ) { output.fields($0.fields) }
    }
}

struct ReleaseTier: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Give an account back to the rules.",
        discussion: "It stays in its tier until they are applied.")

    @Argument(help: "The account's external id.") var account: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.releaseTier(account), json: options.json) { output.fields($0.fields) }
    }
}

struct TierHistory: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show the tiers of an account, newest first, and why.")

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.tierAssignments(of: account).collect(limit: limit), json: options.json,
            columns: [
                .key("From"), .key("To"), .key("Tier"), .key("Cause"), .key("Until"), .text("By"),
                .text("Why"),
            ],
            ifEmpty: "Nothing was ever said of its tier."
        ) {
            [
                $0.validFrom.short, $0.validTo?.short ?? "–", $0.tier ?? "–", $0.cause,
                $0.until?.short ?? "–",
                $0.by, $0.reason ?? $0.explanation?.english ?? "–",
            ]
        }
    }
}

extension TierAssignmentRecord {
    fileprivate var fields: [(name: String, value: String?)] {
        [
            ("Tier", tier ?? "none"), ("Cause", cause), ("Why", reason ?? explanation?.english),
            ("Until", until?.description), ("By", by), ("From", validFrom.description),
        ]
    }
}
