// baton action: what somebody has to do by a day.

import ArgumentParser
import Client
import Domain

extension ActionState: ExpressibleByArgument {}

struct ActionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action", abstract: "List and settle action items.",
        discussion: """
            EXAMPLES:
              baton action list --owner ingrid-solheim --state overdue
              baton action add dach-inbound "Check the routing" --owner ingrid-solheim --due 2027-01-29
              baton action done 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10 --result "The rule is live"
            """,
        subcommands: [
            ListActions.self, ShowAction.self, AddAction.self, SetAction.self, CompleteAction.self,
            DismissAction.self,
        ])
}

struct ListActions: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List action items, the earliest due first.")

    @Option(
        help: ArgumentHelp(
            "Only in this state: " + ActionState.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "state"))
    var state: ActionState?
    @Option(help: "Only those of this member.") var owner: String?
    @Option(help: "Only of this agreement.") var agreement: String?
    @Option(help: "Only out of the review with this id.") var review: String?
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter: [(name: String, value: String?)] = [
            ("state", state?.rawValue), ("owner", owner), ("agreement", agreement), ("review", review),
        ]
        output.show(
            try await client.actions(filter).collect(limit: limit), json: options.json,
            columns: [
                .key("Id"), .text("Due"), .key("State"), .key("Owner"), .key("Agreement"), .text("Title"),
            ],
            ifEmpty: "There are none."
        ) { [$0.id, $0.dueOn, $0.state, $0.owner, $0.agreement, $0.title] }
    }
}

struct ShowAction: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an action item.")

    @Argument(help: "The action item's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.action(id), json: options.json, output.action)
    }
}

struct AddAction: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Enter an action item for an agreement.")

    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(help: "What is to be done.") var title: String
    @Option(help: "The key of the member who does it.") var owner: String
    @Option(help: "By which day, such as 2027-01-29.") var due: CivilDate
    @Option(help: "What else is to be said.") var note: String?
    @Option(help: "The id of the review that it comes out of.") var review: String?
    @Option(help: "The external id of the account that it is about.") var account: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var action: JSONObject = [
            "agreement": .string(agreement), "title": .string(title), "owner": .string(owner),
            "due_on": .string(due.description),
        ]
        for (name, text) in [("note", note), ("review", review), ("account", account)] {
            if let text { action[name] = .string(text) }
        }
        output.show(try await client.createAction(action), json: options.json, output.action)
    }
}

struct SetAction: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Give an action item another title, note, owner or day.")

    @Argument(help: "The action item's id.") var id: String
    @Option(help: "What is to be done.") var title: String?
    @Option(help: "What else is to be said.") var note: String?
    @Option(help: "The key of the member who does it.") var owner: String?
    @Option(help: "By which day.") var due: CivilDate?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !changes.isEmpty else { throw ValidationError("Say what to set.") }
    }

    var changes: JSONObject {
        let texts = ["title": title, "note": note, "owner": owner, "due_on": due?.description]
        return texts.reduce(into: [:]) { $0[$1.key] = $1.value.map { .string($0) } }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.action(id)
        } write: { _, etag in
            try await client.changeAction(id, changes, ifMatch: etag)
        }
        output.show(answer, json: options.json, output.action)
    }
}

struct CompleteAction: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Say that an action item is done.")

    @Argument(help: "The action item's id.") var id: String
    @Option(help: "What came of it.") var result: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.completeAction(id, result: result), json: options.json, output.action)
    }
}

struct DismissAction: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss", abstract: "Say that an action item will not be done, for good.")

    @Argument(help: "The action item's id.") var id: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require("Dismiss the action item for good?", yes: options.yes)
        output.show(try await client.dismissAction(id, reason: reason), json: options.json, output.action)
    }
}

extension Output {
    fileprivate func action(_ action: ActionRecord) {
        fields([
            ("Action", action.title), ("Id", action.id), ("Agreement", action.agreement),
            ("Owner", "\(action.ownerName) (\(action.owner))"), ("Due", action.dueOn),
            ("State", action.state),
            ("Note", action.note), ("Review", action.review),
            ("Change request", action.changeRequest.map(String.init)), ("Result", action.result),
        ])
    }
}
