// Whom a version concerns: signatories, stakeholders, champions, and who proposed it.

/// Somebody who is told something.
package struct Recipient: Sendable, Hashable {
    package var name: String
    package var email: String?
    package var member: Slug?

    package init(name: String, email: String? = nil, member: Slug? = nil) {
        self.name = name
        self.email = email
        self.member = member
    }

    package init(_ signatory: Signatory) {
        self.init(name: signatory.name, email: signatory.email, member: signatory.member)
    }

    /// Reads a person of the terms; nil without a name.
    init?(_ person: JSON) {
        guard let name = person["name"]?.stringValue else { return nil }
        self.init(
            name: name, email: person["email"]?.stringValue,
            member: person["member"]?.stringValue.flatMap { Slug($0) })
    }

    /// By what somebody is known to be the same person: the member, else the address, else the name.
    package var identity: String {
        if let member { return "member:\(member)" }
        if let email { return "email:\(EmailAddress(email)?.folded ?? email)" }
        return "name:\(name)"
    }
}

extension Recipient {
    /// Everybody whom a version concerns, each once: those whom its slots name, stakeholders and champions of its text, and
    /// others that are given.
    package static func all(of slots: [Slot], _ terms: JSON?, and others: [Recipient]) -> [Recipient] {
        let signatories = slots.flatMap(\.signatories).map(Recipient.init)
        let parties = terms?[Section.parties.rawValue]?.objectValue.map { Array($0.map(\.value)) } ?? []
        let champions = parties.flatMap { people($0["champions"]) }
        let stakeholders = people(terms?[Section.scope.rawValue]?["stakeholders"])
        return distinct(signatories + stakeholders + champions + others)
    }

    /// Each person once, the first mention kept.
    package static func distinct(_ recipients: [Recipient]) -> [Recipient] {
        var seen: Set<String> = []
        return recipients.filter { seen.insert($0.identity).inserted }
    }

    private static func people(_ json: JSON?) -> [Recipient] {
        json?.objectValue?.compactMap { Recipient($0.value) } ?? []
    }
}

extension Principal.Credential {
    /// Reads what `Principal.reference` wrote, whose issuer is an address without a fragment; nil for others who act, such as Baton itself.
    package init?(reference: String) {
        if reference.hasPrefix("key:"), let id = APIKeyID(String(reference.dropFirst(4))) {
            self = .apiKey(id)
        } else if reference.hasPrefix("jwt:"), let end = reference.firstIndex(of: "#") {
            let issuer = reference[reference.index(reference.startIndex, offsetBy: 4)..<end]
            self = .jwt(issuer: String(issuer), subject: String(reference[reference.index(after: end)...]))
        } else {
            return nil
        }
    }
}
