// baton account plan: the engagement plan of an account.

import ArgumentParser
import Client
import Domain

extension PlanSide: ExpressibleByArgument {}
extension MilestoneState: ExpressibleByArgument {}

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Work on what marketing and sales reach together at an account.",
        discussion: """
            EXAMPLES:
              baton account plan start crm-0462 --marketing ada --sales grace
              baton account plan crm-0462
              baton account plan confirm crm-0462 workshop --by sales --evidence "Minutes of 12 March in the CRM"
              baton account plan set crm-0462 sample --due 2027-05-31 --reason "The plant is rebuilt until April"
            """,
        subcommands: [
            ShowPlan.self, StartPlan.self, ListPlans.self, SetMilestone.self, ConfirmMilestone.self,
            UnconfirmMilestone.self, DismissMilestone.self, ClosePlan.self,
        ],
        defaultSubcommand: ShowPlan.self)
}

/// Which plan is meant.
struct PlanOptions: ParsableArguments {
    @Argument(help: "The account's external id.") var account: String
    @Option(name: .customLong("plan"), help: "The number of an earlier plan; else the newest.")
    var number: Int?

    func validate() throws {
        guard number ?? 1 >= 1 else { throw ValidationError("--plan is at least 1.") }
    }

    func number(_ client: BatonClient) async throws -> Int {
        if let number { return number }
        guard let newest = try await client.plans(of: account).collect(limit: 1).first?.value else {
            throw CommandError.usage("“\(account)” has no plan yet; begin one with baton account plan start.")
        }
        return newest.number
    }
}

struct ShowPlan: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the plan of an account with its milestones.")

    @OptionGroup var plan: PlanOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await plan.number(client)
        output.show(try await client.plan(number, of: plan.account), json: options.json, output.plan)
    }
}

struct StartPlan: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Begin a plan with the milestones that were agreed on.")

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "The key of the member who answers for marketing.") var marketing: String
    @Option(help: "The key of the member who answers for sales.") var sales: String
    @Option(help: "From when due dates count, such as 2027-01-01; else now.") var startedAt: Instant?
    @Option(help: "The framework; else the tenant's default.") var framework: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var plan: JSONObject = ["marketing_owner": .string(marketing), "sales_owner": .string(sales)]
        if let startedAt { plan["started_at"] = .instant(startedAt) }
        if let framework { plan["framework"] = .string(framework) }
        output.show(try await client.startPlan(for: account, plan), json: options.json, output.plan)
    }
}

struct ListPlans: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the plans of an account, the newest first.")

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.plans(of: account).collect(limit: limit), json: options.json,
            columns: [.number("Plan"), .key("State"), .text("Started"), .text("By"), .text("Milestones")],
            ifEmpty: "The account has no plan yet."
        ) { [String($0.number), $0.state, $0.startedAt.short, $0.createdBy, $0.words] }
    }
}

struct SetMilestone: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Give a milestone other owners or another due date.")

    @OptionGroup var plan: PlanOptions
    @Argument(help: "The key of the milestone.") var milestone: String
    @Option(help: "The key of the member who answers for marketing.") var marketing: String?
    @Option(help: "The key of the member who answers for sales.") var sales: String?
    @Option(help: "When it is due, such as 2027-05-31; needs a --reason.") var due: Instant?
    @Option(help: "Why the due date moves.") var reason: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !changes.isEmpty else { throw ValidationError("Say what to set.") }
        guard (due == nil) == (reason == nil) else {
            throw ValidationError("--due and --reason belong together.")
        }
    }

    var changes: JSONObject {
        let texts = [
            "marketing_owner": marketing, "sales_owner": sales, "due_at": due?.description, "reason": reason,
        ]
        return texts.reduce(into: [:]) { $0[$1.key] = $1.value.map { .string($0) } }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await plan.number(client)
        let answer = try await client.edit {
            try await client.plan(number, of: plan.account)
        } write: { _, etag in
            try await client.changeMilestone(
                milestone, ofPlan: number, of: plan.account, changes, ifMatch: etag)
        }
        output.show(answer, json: options.json, output.plan)
    }
}

struct ConfirmMilestone: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say for a side that a milestone was reached.")

    @OptionGroup var plan: PlanOptions
    @Argument(help: "The key of the milestone.") var milestone: String
    @Option(name: .customLong("by"), help: "For which side: marketing or sales.") var side: PlanSide
    @Option(help: "What shows it: a document, a meeting, a link. Name nobody.") var evidence: String
    @Option(help: "On which day it was reached; else today.") var on: CivilDate?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var confirmation: JSONObject = [
            "side": .string(side.rawValue), "evidence": .string(evidence),
        ]
        if let on { confirmation["on"] = .string(on.description) }
        let answer = try await client.confirmMilestone(
            milestone, ofPlan: plan.number(client), of: plan.account, confirmation)
        output.show(answer, json: options.json, output.plan)
    }
}

struct UnconfirmMilestone: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "unconfirm", abstract: "Take the confirmation of a side back.")

    @OptionGroup var plan: PlanOptions
    @Argument(help: "The key of the milestone.") var milestone: String
    @Option(name: .customLong("by"), help: "Of which side: marketing or sales.") var side: PlanSide
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await plan.number(client)
        let answer = try await client.edit {
            try await client.plan(number, of: plan.account)
        } write: { _, etag in
            try await client.unconfirmMilestone(
                milestone, ofPlan: number, of: plan.account, side: side.rawValue, ifMatch: etag)
        }
        output.show(answer, json: options.json, output.plan)
    }
}

struct DismissMilestone: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss", abstract: "Say that a milestone will not be reached, for good.")

    @OptionGroup var plan: PlanOptions
    @Argument(help: "The key of the milestone.") var milestone: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require("Dismiss “\(milestone)” for good?", yes: options.yes)
        let answer = try await client.dismissMilestone(
            milestone, ofPlan: plan.number(client), of: plan.account, reason: reason)
        output.show(answer, json: options.json, output.plan)
    }
}

struct ClosePlan: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "End a plan; what was not reached is closed with it.")

    @OptionGroup var plan: PlanOptions
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require("End the plan of “\(plan.account)” for good?", yes: options.yes)
        let answer = try await client.closePlan(
            plan.number(client), of: plan.account, reason: reason)
        output.show(answer, json: options.json, output.plan)
    }
}

extension Output {
    fileprivate func plan(_ plan: PlanRecord) {
        fields([
            ("Account", plan.account), ("Plan", "\(plan.number), \(plan.state)"),
            ("Started", "\(plan.startedAt.short), by \(plan.createdBy)"), ("Framework", plan.framework),
            ("Milestones", plan.words),
        ])
        var table = Table(
            .key("Milestone"), .key("State"), .text("Due"), .text("Confirmed"), .key("Marketing"),
            .key("Sales"), .text("Text"))
        for milestone in plan.milestones {
            table.add([
                milestone.key, milestone.words, milestone.dueWords, milestone.confirmedWords,
                milestone.marketingOwner, milestone.salesOwner, milestone.text,
            ])
        }
        self.table(table, ifEmpty: "It has no milestones.")
    }
}

extension PlanRecord {
    /// `1 late, 2 reached`.
    fileprivate var words: String {
        MilestoneState.allCases.compactMap { state in
            counts[state.rawValue].flatMap { $0 > 0 ? "\($0) \(state.rawValue)" : nil }
        }.joined(separator: ", ")
    }
}

extension MilestoneRecord {
    var words: String { wasLate ? "\(state) late" : state }

    var dueWords: String {
        dueAt?.short ?? (undated == MilestoneDue.Gap.noCalendar.rawValue ? "no calendar" : "–")
    }

    /// Each side that it belongs to, and whether it has confirmed it: `marketing, not sales`.
    var confirmedWords: String {
        sides.map { confirmedBy.contains($0) ? $0 : "not \($0)" }.joined(separator: ", ")
    }
}
