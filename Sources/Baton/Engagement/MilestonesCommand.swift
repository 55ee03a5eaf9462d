// baton milestones: what is to be reached at all accounts, and what is late.

import ArgumentParser
import Client
import Domain

struct MilestonesCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "milestones",
        abstract: "List the milestones of all accounts' plans, the earliest due first.",
        discussion: """
            EXAMPLES:
              baton milestones --state late
              baton milestones --owner ada --region dach --tier tier-1 --due-before 2027-04-01
            """)

    @Option(
        help: ArgumentHelp(
            "Only in this state: " + MilestoneState.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "state"))
    var state: MilestoneState?
    @Option(help: "Only those that this member answers for, on either side.") var owner: String?
    @Option(help: "Only of accounts in this region or below it.") var region: String?
    @Option(help: "Only of accounts in this tier.") var tier: String?
    @Option(help: "Only those due before this instant.") var dueBefore: Instant?
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter: [(name: String, value: String?)] = [
            ("state", state?.rawValue), ("owner", owner), ("region", region), ("tier", tier),
            ("due_before", dueBefore?.description),
        ]
        output.show(
            try await client.milestones(filter).collect(limit: limit), json: options.json,
            columns: [
                .text("Due"), .key("State"), .key("Account"), .key("Milestone"), .text("Confirmed"),
                .key("Marketing"), .key("Sales"), .text("Text"),
            ],
            ifEmpty: "There are none."
        ) {
            [
                $0.dueWords, $0.words, $0.account.orDash, $0.key, $0.confirmedWords, $0.marketingOwner,
                $0.salesOwner, $0.text,
            ]
        }
    }
}
