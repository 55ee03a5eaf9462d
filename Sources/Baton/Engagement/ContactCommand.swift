// baton account contacts|contact: the people at an account.

import ArgumentParser
import Client
import Domain

struct ListContacts: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "List the contacts of an account.")

    @Argument(help: "The account's external id.") var account: String
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.contacts(at: account).collect(limit: limit), json: options.json,
            columns: [
                .key("External id"), .text("Name"), .text("Title"), .key("Committee role"), .text("Email"),
                .key("Left on"),
            ],
            ifEmpty: "The account has no contacts."
        ) {
            [
                $0.externalID, $0.name, $0.title.orDash, $0.committeeRole.orDash, $0.email.orDash,
                $0.leftOn.orDash,
            ]
        }
    }
}

struct ContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Show, define and erase a contact of an account.",
        subcommands: [ShowContact.self, SetContact.self, EraseContact.self])
}

struct ShowContact: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a contact.")

    @Argument(help: "The account's external id.") var account: String
    @Argument(help: "The contact's external id.") var contact: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.contact(contact, at: account), json: options.json) {
            output.fields($0.fields)
        }
    }
}

struct SetContact: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Create a contact, or change one.",
        discussion: """
            What is not given stays as it is.

            EXAMPLES:
              baton account contact set crm-0462 003-7719 --name "Erika Muster" --role economic_buyer
              baton account contact set crm-0462 003-7719 --left-on 2027-03-31
              baton account contact set crm-0462 003-7719 --clear left_on --clear committee_role
            """)

    /// The fields that can be emptied.
    static let clearable: Set = ["email", "title", "committee_role", "language", "left_on"]

    @Argument(help: "The account's external id.") var account: String
    @Argument(help: "The contact's external id.") var contact: String
    @Option(help: "The person's name; needed for a new one.") var name: String?
    @Option(help: "The person's address.") var email: String?
    @Option(help: "What the person is in the company.") var title: String?
    @Option(
        help: ArgumentHelp(
            "The part in the buying committee: "
                + CommitteeRole.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "role"))
    var role: CommitteeRole?
    @Option(help: "The person's language, such as de or pt-BR.") var language: String?
    @Option(help: "From this day on the person is no longer there.") var leftOn: CivilDate?
    @Option(name: .customLong("clear"), help: "A field to empty, such as left_on; may be repeated.")
    var cleared: [String] = []
    @OptionGroup var options: CallOptions

    func validate() throws {
        let wrong = cleared.map(\.asField).filter { !Self.clearable.contains($0) }
        guard wrong.isEmpty else {
            let known = Self.clearable.sorted().joined(separator: ", ")
            throw ValidationError("--clear knows \(known); not \(wrong.joined(separator: ", ")).")
        }
        guard !changes.isEmpty else { throw ValidationError("Say what to set.") }
    }

    var changes: JSONObject {
        let texts = [
            "name": name, "email": email, "title": title, "committee_role": role?.rawValue,
            "language": language, "left_on": leftOn?.description,
        ]
        var changes = JSONObject()
        for (field, text) in texts { changes[field] = text.map { .string($0) } }
        for field in cleared { changes[field.asField] = .some(.null) }
        return changes
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.existingContact(contact, at: account)
        } write: { current, etag in
            let definition = (current?.definition ?? [:]).merging(changes)
            guard definition["name"] != nil else {
                throw CommandError.usage(
                    "There is no “\(contact)” at “\(account)” yet; to create it, give it a --name.")
            }
            return try await client.putContact(contact, at: account, .object(definition), ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

struct EraseContact: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a contact's name, address, title and language for good.",
        discussion: "What was counted until now stays as it was; it counts no more from now on.")

    @Argument(help: "The account's external id.") var account: String
    @Argument(help: "The contact's external id.") var contact: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let found = try await client.contact(contact, at: account)
        try Confirmation.terminal.require(
            "Erase “\(found.value.name)” at “\(account)”? Nobody can bring the name back.", yes: options.yes)
        try await client.eraseContact(contact, at: account, ifMatch: found.etag ?? "*")
        output.note("“\(contact)” is erased.")
    }
}

extension String {
    /// Options are named with hyphens and fields with underscores; both are understood.
    fileprivate var asField: String { String(map { $0 == "-" ? "_" : $0 }) }
}

extension Answer<ContactRecord> {
    /// The body that would put it there again.
    fileprivate var definition: JSONObject {
        var definition = JSONObject()
        for field in ["name", "email", "title", "committee_role", "language", "left_on"] {
            if let value = json[field] { definition[field] = value }
        }
        return definition
    }
}

extension ContactRecord {
    fileprivate var fields: [(name: String, value: String?)] {
        [
            ("Account", account), ("External id", externalID), ("Name", name), ("Title", title),
            ("Email", email), ("Language", language), ("Committee role", committeeRole),
            ("Left on", leftOn), ("Created", createdAt.short), ("Updated", updatedAt.short),
        ]
    }
}
