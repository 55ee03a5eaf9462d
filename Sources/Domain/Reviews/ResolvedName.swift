// Whom a name in the terms of a rhythm or an escalation stands for: a person, the holders of a function, or a name alone.

/// A name as the terms have it, with the people whom it stands for.
package struct ResolvedName: Sendable, Hashable {
    package var name: String
    /// Who acts; deputies of those who are away. The name alone where Baton knows nobody of it.
    package var people: [Recipient]

    package init(name: String, people: [Recipient]) {
        self.name = name
        self.people = people
    }

    package var json: JSON {
        [
            "name": .string(name),
            "people": .array(
                people.map {
                    ["name": .string($0.name), "member": .slug($0.member), "email": .text($0.email)]
                }),
        ]
    }
}

/// All that is needed to say whom names stand for.
package struct NameDirectory: Sendable {
    private let staffing: Staffing
    private let members: [Slug: Member]
    private let place: ResponsibilityPlace
    private let byName: [String: Staffing.Person]

    /// - Parameters:
    ///   - members: those of the staffing, for their addresses.
    ///   - place: where functions are held.
    package init(_ staffing: Staffing, _ members: [Slug: Member], in place: ResponsibilityPlace) {
        self.staffing = staffing
        self.members = members
        self.place = place
        byName = Dictionary(staffing.people.values.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// A member by key or name goes before a function by key or title; what is neither stays a name.
    ///
    /// - Parameter role: the function that the terms name beside the text; it goes first.
    package func resolve(_ text: String, role: Slug? = nil) -> ResolvedName {
        if let role {
            let holders = acting(for: role)
            if !holders.isEmpty { return ResolvedName(name: text, people: holders) }
        }
        let key = Slug(text)
        if let person = key.flatMap({ staffing.people[$0] }) ?? byName[text] {
            return ResolvedName(name: text, people: [recipient(standIn(for: person) ?? person)])
        }
        let holders = Recipient.distinct(FunctionTitle.keys(text).flatMap(acting))
        return ResolvedName(name: text, people: holders.isEmpty ? [Recipient(name: text)] : holders)
    }

    private func acting(for function: Slug) -> [Recipient] {
        Recipient.distinct(
            staffing.holders(of: function, in: place).map { recipient($0.acting ?? $0.holder) })
    }

    private func standIn(for person: Staffing.Person) -> Staffing.Person? {
        person.presence == .inOffice ? person : staffing.standIns(for: person.key).first
    }

    private func recipient(_ person: Staffing.Person) -> Recipient {
        Recipient(name: person.name, email: members[person.key]?.definition.email.text, member: person.key)
    }
}
