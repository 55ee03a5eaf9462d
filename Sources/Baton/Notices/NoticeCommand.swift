// baton notice: what people are told of agreements.

import ArgumentParser
import Client
import Domain

struct NoticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice", abstract: "List what people are told of agreements, and say that it was read.",
        discussion: """
            EXAMPLES:
              baton notice list --member ada --open
              baton notice acknowledge 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10
            """,
        subcommands: [ListNotices.self, AcknowledgeNotice.self])
}

extension NoticeKind: ExpressibleByArgument {}

struct ListNotices: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List notices, newest first.")

    @Option(help: "Only of this agreement.") var agreement: String?
    @Option(help: "Only of this kind.") var kind: NoticeKind?
    @Option(help: "Only for this member.") var member: String?
    @Flag(name: .customLong("open"), help: "Only those that are to be acknowledged.") var isOpen = false
    @Flag(name: .customLong("acknowledged"), help: "Only those that were acknowledged.")
    var isAcknowledged = false
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
        guard !isOpen || !isAcknowledged else {
            throw ValidationError("Say --open or --acknowledged, not both.")
        }
        for (name, key) in [("--agreement", agreement), ("--member", member)] {
            if let key, Slug(key) == nil { throw ValidationError("\(name) is no key: “\(key)”.") }
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter = NoticeFilter(
            agreement: agreement.flatMap { Slug($0) }, kind: kind, member: member.flatMap { Slug($0) },
            isAcknowledged: isOpen ? false : isAcknowledged ? true : nil)
        output.show(
            try await client.notices(filter).collect(limit: limit), json: options.json,
            columns: [
                .key("Id"), .key("At"), .key("Kind"), .key("Agreement"), .number("Version"), .text("For"),
                .key("Acknowledged"),
            ],
            ifEmpty: "There are no such notices."
        ) {
            [
                $0.id, $0.createdAt.short, $0.kind, $0.agreement, String($0.version), $0.recipient.name,
                $0.acknowledgedAt?.short ?? ($0.asksToAcknowledge ? "open" : "–"),
            ]
        }
    }
}

struct AcknowledgeNotice: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Say that you have read a notice that is for you.")

    @Argument(help: "The notice's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.acknowledgeNotice(id), json: options.json) { notice in
            output.note("Acknowledged: \(notice.kind) of “\(notice.agreement)” version \(notice.version).")
        }
    }
}
