// What may be said of a person: posts in segments that are there, and deputies who can be asked.

/// The check of a person's posts and deputies against what is there.
package struct PersonRules {
    private let person: Person
    private let definition: PersonDefinition
    private let members: [Slug: Member]
    private let chains: [Slug: [Slug]]
    private let isKnown: (Slug, TreeDimension) -> Bool

    /// - Parameters:
    ///   - person: as it is now.
    ///   - members: those of the deputies that are there.
    ///   - chains: whom the deputies have as deputies, and so on.
    ///   - isKnown: whether a region or vertical is there.
    package init(
        person: Person, definition: PersonDefinition, members: [Slug: Member], chains: [Slug: [Slug]],
        isKnown: @escaping (Slug, TreeDimension) -> Bool
    ) {
        self.person = person
        self.definition = definition
        self.members = members
        self.chains = chains
        self.isKnown = isKnown
    }

    package var faults: [Fault] { postFaults + deputyFaults }

    private var postFaults: [Fault] {
        let old = Set(person.definition.posts)
        return definition.posts.enumerated().flatMap { index, post in
            let place = "/posts/\(index)"
            guard !old.contains(post) else { return [Fault]() }
            let unknown = post.territory.faults(at: place, isKnown)
            guard !person.member.isActive else { return unknown }
            let fault = Fault(
                place, .memberDeactivated,
                "“\(person.member.key)” is deactivated: it keeps what it holds, and is given nothing new.")
            return unknown + [fault]
        }
    }

    private var deputyFaults: [Fault] {
        let old = Set(person.definition.deputies)
        let unfit = definition.deputies.enumerated().compactMap { index, key -> Fault? in
            guard key != person.member.key, !old.contains(key) else { return nil }
            return Member.fault(of: members[key], named: key, at: "/deputies/\(index)")
        }
        return unfit + DeputyRules.faults(of: definition.deputies, for: person.member.key, chains)
    }
}

extension Territory {
    /// A fault for each node that is not there, at `/region` and `/vertical` below a place.
    package func faults(at place: String, _ isKnown: (Slug, TreeDimension) -> Bool) -> [Fault] {
        [TreeDimension.region, .vertical].compactMap { dimension in
            guard let key = self[dimension], !isKnown(key, dimension) else { return nil }
            return Fault(
                "\(place)/\(dimension.rawValue)", .unknownReference,
                "There is no \(dimension.rawValue) “\(key)”.")
        }
    }
}

extension Member {
    package static func reserved(_ key: Slug, at pointer: String) -> Fault {
        Fault(pointer, .notAllowedValue, "“\(key)” is an address of the API, and no member's key.")
    }

    /// What is wrong with naming a member for something new; nil where nothing is.
    package static func fault(of member: Member?, named key: Slug, at pointer: String) -> Fault? {
        guard let member else {
            return Fault(pointer, .unknownReference, "There is no member “\(key)”.")
        }
        return member.isActive
            ? nil : Fault(pointer, .memberDeactivated, "The member “\(key)” is deactivated.")
    }
}
