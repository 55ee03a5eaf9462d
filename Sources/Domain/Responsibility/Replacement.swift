// What is handed over when somebody takes another's place.

/// What one member handed to another.
package struct Replacement: Sendable, Hashable {
    /// Something handed over; `isNew` is false where the other one had it already.
    package struct Item<Value: Sendable & Hashable>: Sendable, Hashable {
        package var value: Value
        package var isNew: Bool

        package init(_ value: Value, isNew: Bool) {
            self.value = value
            self.isNew = isNew
        }
    }

    package var replaced: Slug
    package var by: Slug
    package var posts: [Item<Post>]
    package var places: [Item<TeamPlace>]
    /// Those for whom the one who is replaced stood in.
    package var deputyships: [Item<Slug>]
    /// How many open milestones of engagement plans.
    package var milestones = 0
    /// How many open action items.
    package var actions = 0

    package var isEmpty: Bool {
        posts.isEmpty && places.isEmpty && deputyships.isEmpty && milestones == 0 && actions == 0
    }

    /// - Parameter wards: those for whom `old` stands in.
    package init(of old: Person, by other: Person, wards: [Person]) {
        replaced = old.member.key
        by = other.member.key
        let posts = Set(other.posts.map(\.value))
        let teams = Set(other.places.map(\.value.team))
        self.posts = old.posts.map { Item($0.value, isNew: !posts.contains($0.value)) }
        places = old.places.map { Item($0.value, isNew: !teams.contains($0.value.team)) }
        deputyships = wards.map { ward in
            let has = ward.deputies.contains { $0.value.key == other.member.key }
            return Item(ward.member.key, isNew: !has && ward.member.key != other.member.key)
        }
    }

    /// The deputies that a ward has afterwards: the other one in the same place, once, and nobody for itself.
    package func deputies(of ward: Person) -> [Slug] {
        let old = ward.deputies.map(\.value.key)
        let isDoubled = old.contains(by) || ward.member.key == by
        return old.compactMap { $0 == replaced ? (isDoubled ? nil : by) : $0 }
    }

    /// One fault at `/by` for each ward for whom the other one would stand in in a circle.
    ///
    /// - Parameter chains: whom the other one has as deputies, and so on, today.
    package func faults(_ chains: [Slug: [Slug]]) -> [Fault] {
        let wards = Set(deputyships.map(\.value))
        let remaining = chains.reduce(into: [:]) { chains, entry in
            chains[entry.key] =
                wards.contains(entry.key) ? entry.value.filter { $0 != replaced } : entry.value
        }
        return deputyships.filter(\.isNew).compactMap { item in
            DeputyRules.circle(of: item.value, through: by, remaining).map { DeputyRules.fault("/by", $0) }
        }
    }
}
