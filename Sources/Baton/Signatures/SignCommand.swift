// baton sign: signing a version, and asking others to.

import ArgumentParser
import Client
import Domain

struct SignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign a version or an exception, send links to others, record papers.",
        discussion: """
            EXAMPLES:
              baton sign inbound                                     # as the member that your key belongs to
              baton sign link inbound marketing --days 7             # a one-time link for the representative
              baton sign paper inbound sales --scan signed.pdf --on 2027-01-15
              baton sign revoke inbound marketing                    # links that nobody has used
              baton sign remind inbound                              # those whose signatures are missing
              baton sign inbound-brazil --exception 1                # as a member of the governance board
            """,
        subcommands: [SignNow.self, SignLink.self, SignPaper.self, RevokeLinks.self, RemindSignatories.self],
        defaultSubcommand: SignNow.self)
}

struct SignNow: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "now", abstract: "Sign as the member that your key belongs to.",
        discussion: "The newest version, and the slot that names you, where nothing else is said.")

    @OptionGroup var text: SignedArguments
    @Option(help: "The slot, where you are named for more than one.") var slot: String?
    @Option(help: "The language in which you have read it: en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let subject = try await SigningSubject(text.subject(client), of: text.agreement, client)
        let slot = try subject.slot(self.slot, for: try await client.me().value.member?.key)
        subject.show(output)
        try Confirmation.terminal.require(
            "Sign \(subject.words) for \(slot.name)? It cannot be taken back.", yes: options.yes)
        output.signed(
            try await client.sign(
                subject.slots.subject, of: text.agreement, slot: slot.key,
                contentSHA256: subject.slots.contentSHA256, language: language.rawValue), json: options.json)
    }
}

/// A slot of the newest version, or of the version or exception that is named.
struct SlotArguments: ParsableArguments {
    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(help: "The slot's key: the party's, or board.REGION.") var slot: String
    @Option(help: "The version's number; the newest where it is left out.") var version: Int?
    @Option(help: "Instead of a version, the number of the change request that asks for an exception.")
    var exception: Int?

    func validate() throws { try SignedArguments.check(version, exception) }

    func subject(_ client: BatonClient) async throws -> SignedSubject {
        try await SignedArguments.subject(version, exception, of: agreement, client)
    }
}

struct SignLink: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Make a one-time link by which a person signs without an account.",
        discussion: """
            The link is shown this once. Whoever has it can read the text and sign it for the person whom the slot \
            names: give it to nobody else.
            """)

    @OptionGroup var place: SlotArguments
    @Option(name: .customLong("as"), help: "For whom: representative or deputy.")
    var capacity: Signatory.Capacity = .representative
    @Option(help: "In how many days it expires, 1 to 90.") var days: Int = 14
    @Option(help: "The language of its page: en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard SigningLink.days.contains(days) else { throw ValidationError("--days is 1 to 90.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.createSigningLink(
            try await place.subject(client), of: place.agreement, slot: place.slot,
            capacity: capacity.rawValue,
            language: language.rawValue, days: days)
        output.show(answer, json: options.json) { link in
            output.note(
                "For \(link.signatory?.name ?? "the \(link.capacity)"), until \(link.expiresAt.short), once:")
            output.line(link.url.orDash)
        }
    }
}

struct SignPaper: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Record a signature that was given on paper, with its scan.")

    @OptionGroup var place: SlotArguments
    @Option(help: "The scan: a PDF, PNG, JPEG or TIFF file of at most 20 MiB.", completion: .file()) var scan:
        String
    @Option(name: .customLong("on"), help: "The date on the paper, such as 2027-01-15.") var date: CivilDate
    @Option(name: .customLong("as"), help: "Who signed: representative or deputy.")
    var capacity: Signatory.Capacity = .representative
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let bytes = try InputFile(argument: scan).bytes(upTo: Scan.maximumBytes)
        guard let type = Scan.MediaType(of: bytes) else {
            throw CommandError.failed("\(scan) is no PDF, PNG, JPEG or TIFF file.")
        }
        let subject = try await SigningSubject(place.subject(client), of: place.agreement, client)
        let slot = try subject.slot(place.slot, for: nil)
        subject.show(output)
        try Confirmation.terminal.require(
            "Record that \(subject.words) was signed on paper for \(slot.name)? It cannot be taken back.",
            yes: options.yes)
        let uploaded = try await client.uploadScan(for: place.agreement, bytes, type: type.rawValue)
        let paper: JSON = [
            "content_sha256": .string(subject.slots.contentSHA256),
            "scan_sha256": .string(uploaded.value.sha256), "signed_on": .string(date.description),
            "acting_as": .string(capacity.rawValue),
        ]
        output.signed(
            try await client.recordPaper(
                subject.slots.subject, of: place.agreement, slot: slot.key, paper),
            json: options.json)
    }
}

struct RevokeLinks: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a slot's links that nobody has used.")

    @OptionGroup var place: SlotArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let subject = try await place.subject(client)
        try Confirmation.terminal.require("Revoke the open links for “\(place.slot)”?", yes: options.yes)
        let answer = try await client.revokeSigningLinks(subject, of: place.agreement, slot: place.slot)
        output.show(answer, json: options.json) { output.line("\($0.count) revoked") }
    }
}

struct RemindSignatories: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Remind those whose signatures under a version are missing.",
        discussion: "A slot is reminded once an hour at most. baton notice lists what was written.")

    @OptionGroup var version: VersionArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let number = try await SignedArguments.waiting(version.version, of: version.agreement, client)
        let open = try await client.slots(.version(number), of: version.agreement).value.slots
            .filter { $0.state == "open" }
        for slot in open { output.note("  \(slot.key): \(slot.people)") }
        try Confirmation.terminal.require(
            "Remind them of version \(number) of “\(version.agreement)”?", yes: options.yes)
        let answer = try await client.remindSignatories(number, of: version.agreement)
        output.show(answer, json: options.json) { reminder in
            func names(_ notices: [NoticeRecord]) -> String {
                Set(notices.map(\.recipient.name)).sorted().joined(separator: ", ")
            }
            let reached = reminder.notices.filter { $0.recipient.member != nil }
            let others = reminder.notices.filter { $0.recipient.member == nil }
            if !reached.isEmpty { output.line("Reminded: \(names(reached))") }
            if !others.isEmpty {
                output.line("Noted for people without an account: \(names(others))")
                output.note("Nobody of them reads notices here: baton sign link makes a link to send.")
            }
        }
    }
}
