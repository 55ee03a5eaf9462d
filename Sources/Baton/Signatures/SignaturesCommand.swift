// baton signatures, baton decline, baton version withdraw: who has signed, and who will not.

import ArgumentParser
import Client
import Domain

struct SignaturesCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "signatures", abstract: "Show who has to sign a version or an exception, and who has.",
        discussion: """
            EXAMPLES:
              baton signatures inbound
              baton signatures inbound 3 --records --json      # the sealed records themselves
              baton signatures inbound-brazil --exception 1    # the governance board's
            """)

    @OptionGroup var text: SignedArguments
    @Flag(help: "The records, with their hashes.") var records = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let subject = try await text.subject(client)
        guard !records else {
            return output.show(
                try await client.signatures(subject, of: text.agreement), json: options.json
            ) { records in
                output.table(
                    Table(
                        .key("Slot"), .key("Act"), .key("Method"), .key("At"), .key("Record"),
                        rows: records.items.map {
                            [$0.slot, $0.act, $0.method, $0.signedAt.short, $0.sha256]
                        }),
                    ifEmpty: "Nobody has signed or declined yet.")
            }
        }
        output.show(try await client.slots(subject, of: text.agreement), json: options.json) { slots in
            output.fields([
                ("Agreement", slots.agreement), slots.subject.field, ("State", slots.state),
                ("Hash", slots.contentSHA256), ("Sign by", slots.signBy?.description),
                ("Quorum", slots.quorum > 0 ? "\(slots.quorum) of the board's seats" : nil),
            ])
            output.line()
            output.table(
                Table(
                    .key("Slot"), .key("Signature"), .text("Who signs"), .key("State"), .key("At"),
                    .key("By"),
                    rows: slots.slots.map(\.row)), ifEmpty: "Nobody has to sign it.")
        }
    }
}

extension SlotsRecord.Slot {
    fileprivate var row: [String] {
        [key, requirement, people, state, signedAt.short, method.orDash]
    }

    var people: String {
        let people = signatories.map { $0.capacity == "deputy" ? "\($0.name) (deputy)" : $0.name }
        return people.isEmpty ? "–" : people.joined(separator: ", ")
    }
}

struct DeclineCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Decline to sign a version or an exception, with a reason.",
        discussion: "Where your signature is needed, nobody can sign the text any more.")

    @OptionGroup var text: SignedArguments
    @Option(help: "The slot, where you are named for more than one.") var slot: String?
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let subject = try await SigningSubject(text.subject(client), of: text.agreement, client)
        let slot = try subject.slot(self.slot, for: try await client.me().value.member?.key)
        subject.show(output)
        try Confirmation.terminal.require(
            "Decline \(subject.words) for \(slot.name)? It cannot be taken back.", yes: options.yes)
        output.signed(
            try await client.decline(
                subject.slots.subject, of: text.agreement, slot: slot.key,
                contentSHA256: subject.slots.contentSHA256, reason: reason), json: options.json)
    }
}

struct WithdrawVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a proposal back before everybody has signed it.",
        discussion:
            "Its text and what was signed stay; the change requests that it carried are agreed ones again.")

    @OptionGroup var version: VersionArguments
    @Option(help: "Why.") var reason: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await SignedArguments.waiting(version.version, of: version.agreement, client)
        try await VersionPreview(number, of: version.agreement, client).show(output)
        try Confirmation.terminal.require(
            "Withdraw version \(number) of “\(version.agreement)”? Nobody can sign it after that.",
            yes: options.yes)
        let answer = try await client.withdrawVersion(number, of: version.agreement, reason: reason)
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}
