// Somebody takes another's place: everything that is held goes over in one transaction.

package import Domain
import Store

extension Workspace {
    /// Hands all posts, places on teams, deputyships, open milestones and open action items of a member, of a deactivated
    /// one too, to another. What the other one has already is not doubled, and a capacity goes along with its place. The
    /// replaced one keeps its own deputies, and the milestones and actions that are settled.
    ///
    /// - Throws: 422 at `/by`: `unknown_reference`, `member_deactivated`, `not_allowed_value` for oneself, and
    ///   `deputy_cycle`.
    package func replacePerson(_ key: Slug, by other: Slug, by call: Call) async throws -> Replacement {
        try await change(call, .writePeople, nil) { transaction in
            let instant = try await transaction.beginPeopleChange(call.now)
            let both = try await transaction.people([key, other], at: nil, now: call.now)
            let old = try both.first { $0.member.key == key }.orNotFound("person", key)
            let new = try Workspace.successor(both.first { $0.member.key == other }, named: other, of: key)
            let wards = try await transaction.people(
                transaction.wards(of: old.member.id), at: nil, now: call.now)
            var replacement = Replacement(of: old, by: new, wards: wards)
            try replacement.faults(try await transaction.deputyChains(from: [other])).throwIfAny()
            replacement.milestones = try await transaction.handMilestones(
                from: old.member.id, to: new.member.id)
            replacement.actions = try await transaction.handActions(
                from: old.member.id, to: new.member.id)
            guard !replacement.isEmpty else { return .nothing(replacement) }
            if !replacement.posts.isEmpty {
                try await handPosts(replacement, from: old, to: new, transaction, at: instant)
            }
            try await handPlaces(replacement, from: old, to: new, transaction, at: instant)
            let ids = try await transaction.members(
                Array(Set(wards.flatMap(\.definition.deputies) + [other])))
            for ward in wards {
                let rows = PersonWrite(
                    deputiesOf: ward, become: replacement.deputies(of: ward), ids.mapValues(\.id))
                try await transaction.write(rows, TerritoryNodes(), at: instant) { newUUID(instant) }
            }
            return Changed(replacement, AuditEntry(.personReplaced, .member(key), replacement.payload))
        }
    }

    private static func successor(_ person: Person?, named key: Slug, of replaced: Slug) throws -> Person {
        if key == replaced {
            try [Fault("/by", .notAllowedValue, "Nobody replaces oneself: name somebody else.")].throwIfAny()
        }
        if let fault = Member.fault(of: person?.member, named: key, at: "/by") { try [fault].throwIfAny() }
        return try person.orNotFound("person", key)
    }

    private func handPosts(
        _ replacement: Replacement, from old: Person, to new: Person, _ transaction: TenantTransaction,
        at instant: Instant
    ) async throws {
        let posts = replacement.posts.map(\.value)
        let nodes = try await transaction.nodes(of: posts.map(\.territory))
        try await transaction.write(PersonWrite(member: old.member.id, endedPosts: posts), nodes, at: instant)
        {
            newUUID(instant)
        }
        let begun = replacement.posts.filter(\.isNew).map(\.value)
        guard !begun.isEmpty else { return }
        try await transaction.write(PersonWrite(member: new.member.id, begunPosts: begun), nodes, at: instant)
        {
            newUUID(instant)
        }
    }

    private func handPlaces(
        _ replacement: Replacement, from old: Person, to new: Person, _ transaction: TenantTransaction,
        at instant: Instant
    ) async throws {
        for place in replacement.places {
            guard let team = try await transaction.team(place.value.team, at: nil) else { continue }
            var write = TeamWrite()
            write.endedMembers = [old.member.id]
            if place.isNew { write.begunMembers = [(new.member.id, place.value.capacity)] }
            try await transaction.revise(team.id, name: team.name)
            try await transaction.write(write, of: team.id, TerritoryNodes(), at: instant) {
                newUUID(instant)
            }
        }
    }
}

extension PersonWrite {
    /// Those deputies end and begin who are not in the place where they were.
    ///
    /// - Parameter ids: of all of them by their keys.
    init(deputiesOf person: Person, become deputies: [Slug], _ ids: [Slug: MemberID]) {
        self.init(member: person.member.id)
        let old = person.definition.deputies
        func isKept(_ place: Int) -> Bool {
            old.indices.contains(place) && deputies.indices.contains(place) && old[place] == deputies[place]
        }
        endedDeputies = old.indices.filter { !isKept($0) }.compactMap { ids[old[$0]] }
        begunDeputies = deputies.indices.filter { !isKept($0) }.compactMap { place in
            ids[deputies[place]].map { ($0, place) }
        }
    }
}

extension Replacement {
    fileprivate var payload: JSONObject {
        [
            "by": .string(by.text), "posts": .array(posts.map(\.value.json)),
            "teams": .texts(places.map(\.value.team.text)),
            "deputyships": .texts(deputyships.map(\.value.text)), "milestones": .integer(milestones),
            "actions": .integer(actions),
        ]
    }
}
