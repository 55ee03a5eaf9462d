// baton change: what somebody wants changed in an agreement, and what became of it.

import ArgumentParser
import Client
import Domain

struct ChangeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Ask for changes of an agreement, decide on them, draft them.",
        discussion: """
            An agreed request is turned into a draft with its values in place; the version that comes of it lists \
            the requests that it carries, in the text that is signed.

            EXAMPLES:
              baton change request inbound --title "Faster first response" --reason "Two deals lost" --values fast.json
              baton change decide inbound 3 agreed
              baton change draft inbound 3
              baton version propose inbound
            """,
        subcommands: [
            ListChanges.self, ShowChange.self, RequestChange.self, DecideChange.self, WithdrawChange.self,
            DraftChange.self,
        ])
}

/// Which request of which agreement.
struct ChangeArguments: ParsableArguments {
    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(help: "The request's number.") var number: Int
}

struct ListChanges: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what was asked for, newest first.")

    @Argument(help: "The agreement's key.") var agreement: String
    @Option(help: "Only those in this state: open, agreed, declined, withdrawn, drafted or carried.")
    var state: ChangeRequestState?
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.changeRequests(of: agreement, state: state?.rawValue).collect(limit: limit),
            json: options.json,
            columns: [
                .number("Number"), .key("State"), .text("Title"), .key("Asked"), .key("Decided"),
                .number("Version"),
            ],
            ifEmpty: "There are no such requests."
        ) {
            [
                String($0.number), $0.state, $0.title, $0.requestedAt.short, $0.decidedAt.short,
                $0.version.orDash,
            ]
        }
    }
}

struct ShowChange: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a request and the values that it proposes.")

    @OptionGroup var change: ChangeArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.changeRequest(change.number, of: change.agreement), json: options.json,
            output.change)
    }
}

extension ChangeRequestRecord {
    var fields: [(name: String, value: String?)] {
        let decided = decidedAt.map { "\($0.short) by \(decidedBy.orDash)" }
        return [
            ("Agreement", agreement), ("Number", String(number)), ("State", state), ("Title", title),
            ("Reason", reason), ("Asked", "\(requestedAt.short) by \(requestedBy)"),
            ("Exception for", exception?.pointers.joined(separator: ", ")),
            ("Last day", exception.map { "\($0.until) (\($0.timeZone))" }),
            (
                "Board of",
                exception.map { "\($0.framework.agreement) v\($0.framework.version), quorum \($0.quorum)" }
            ),
            ("SHA-256", exception?.contentSHA256),
            ("Decision", decision), ("Because", decisionReason), ("Decided", decided),
            ("Withdrawn", withdrawnAt.map { "\($0.short) by \(withdrawnBy.orDash)" }),
            ("Version", version.map { String($0) }),
        ]
    }
}

extension Output {
    func change(_ change: ChangeRequestRecord) {
        fields(change.fields)
        guard let patch = change.patch, patch != [:] else { return }
        line()
        json(patch)
    }
}
