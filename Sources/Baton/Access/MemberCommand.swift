// baton member: the people of a tenant.

import ArgumentParser
import Client
import Domain

struct MemberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "List, define and deactivate the people of a tenant.",
        discussion: """
            A member comes in with a key that is bound to it, or with a token of the identity provider whose sub is \
            the member's subject.

            EXAMPLES:
              baton member set ada --name "Ada Lovelace" --email ada@example.com --position "Head of Sales"
              baton key create --name "Ada's laptop" --role signatory --member ada
              baton member deactivate ada
            """,
        subcommands: [
            ListMembers.self, ShowMember.self, SetMember.self, DeactivateMember.self, ReactivateMember.self,
        ])
}

struct ListMembers: APICommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List members by key.")

    @Flag(help: "Only those who are not deactivated.") var active = false
    @Flag(help: "Only those who are.") var deactivated = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !active || !deactivated else {
            throw ValidationError("Say --active or --deactivated, not both.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.members(isActive: active ? true : deactivated ? false : nil).collect(),
            json: options.json,
            columns: [.key("Key"), .text("Name"), .text("Position"), .text("Email"), .key("Deactivated")],
            ifEmpty: "There are no such members."
        ) { [$0.key, $0.name, $0.position.orDash, $0.email, $0.deactivatedAt.short] }
    }
}

struct ShowMember: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a member.")

    @Argument(help: "The member's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.member(key), json: options.json) { output.fields($0.fields) }
    }
}

struct SetMember: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Create a member, or change one.",
        discussion: """
            What is not given stays as it is. Who has a member's subject signs as that member: only an admin's key sets \
            or clears one.

            EXAMPLES:
              baton member set ada --name "Ada Lovelace" --email ada@example.com --subject 00u1ab2cd
              baton member set ada --position "Head of Sales"
            """)

    @Argument(help: "Its key.") var key: String
    @Option(help: "Its name; needed for a new one.") var name: String?
    @Option(help: "Its address; needed for a new one.") var email: String?
    @Option(help: "What it is in the company.") var position: String?
    @Flag(help: "No position.") var noPosition = false
    @Option(help: "The sub of its tokens.") var subject: String?
    @Flag(help: "No subject: tokens are not this member's.") var noSubject = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard position == nil || !noPosition, subject == nil || !noSubject else {
            throw ValidationError("Say --position or --no-position, --subject or --no-subject, not both.")
        }
    }

    var changes: JSONObject {
        var changes = JSONObject()
        if let name { changes["name"] = .string(name) }
        if let email { changes["email"] = .string(email) }
        if position != nil || noPosition { changes["position"] = .text(position) }
        if subject != nil || noSubject { changes["subject"] = .text(subject) }
        return changes
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.existingMember(key)
        } write: { current, etag in
            let definition = (current?.definition ?? [:]).merging(changes)
            guard definition["name"] != nil, definition["email"] != nil else {
                throw CommandError.usage(
                    "There is no “\(key)” yet; to create it, give it a --name and an --email.")
            }
            return try await client.putMember(key, .object(definition), ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

struct DeactivateMember: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "deactivate", abstract: "Refuse a member's keys and tokens from now on.",
        discussion: """
            What the member did and signed stays. `baton member reactivate` lets it in again. Says how many seats it \
            leaves empty; `baton people seats` lists them, `baton people replace` hands over what it holds.
            """)

    @Argument(help: "The member's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let member = try await client.member(key).value
        try Confirmation.terminal.require(
            "Deactivate the member “\(member.name)”? Its keys and tokens are refused then.", yes: options.yes)
        output.show(try await client.deactivateMember(key), json: options.json) { output.fields($0.fields) }
        output.note(try await seats(client))
    }

    /// What is done is done, whether or not the caller may see, or the server can say, what is left empty.
    private func seats(_ client: BatonClient) async throws -> String {
        let list = "baton people seats \(key)"
        do {
            let report = try await client.emptySeats(of: key).value
            guard !report.seats.isEmpty else { return "No seat is empty by that." }
            let count = report.isTruncated ? "At least \(report.seats.count)" : "\(report.seats.count)"
            return "\(count) \(report.seats.count == 1 ? "seat is" : "seats are") empty now: \(list)"
        } catch {
            return "Which seats are empty now could not be asked (\(error)): \(list)"
        }
    }
}

struct ReactivateMember: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "reactivate", abstract: "Let a member in again, with the keys that it has.")

    @Argument(help: "The member's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.reactivateMember(key), json: options.json) { output.fields($0.fields) }
    }
}

extension Answer<MemberRecord> {
    /// The body that would put it there again.
    fileprivate var definition: JSONObject {
        var definition = JSONObject()
        for field in ["name", "email", "position", "subject"] {
            if let value = json[field] { definition[field] = value }
        }
        return definition
    }
}

extension MemberRecord {
    fileprivate var fields: [(name: String, value: String?)] {
        [
            ("Key", key), ("Name", name), ("Email", email), ("Position", position), ("Subject", subject),
            ("Created", createdAt.short), ("Deactivated", deactivatedAt?.short),
        ]
    }
}
