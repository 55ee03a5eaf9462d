// What a person holds and who stands in, replaced as a whole: what stays keeps its beginning.

package import Domain
import FoundationEssentials
import Store

extension Workspace {
    /// Replaces a member's posts and deputies, of a deactivated one too: that can lose what it holds, and gets nothing new.
    ///
    /// - Throws: 422 with `deputy_cycle`, `unknown_reference` and `member_deactivated`, all faults at once.
    package func putPerson(
        _ key: Slug, _ definition: PersonDefinition, _ precondition: Precondition, by call: Call
    ) async throws -> Person {
        try await change(call, .writePeople, nil) { transaction in
            // One at a time in a tenant: two changes of deputies could close a circle that neither of them sees.
            let instant = try await transaction.beginPeopleChange(call.now)
            let current = try await transaction.people([key], at: nil, now: call.now).first
                .orNotFound("person", key)
            try precondition.check(against: current.tag)
            let write = try await personWrite(of: current, to: definition, transaction)
            guard let write else { return .nothing(current) }
            try await transaction.write(write.rows, write.nodes, at: instant) { newUUID(instant) }
            let saved = try await transaction.people([key], at: nil, now: call.now).first
                .orNotFound("person", key)
            return Changed(saved, AuditEntry(.personPut, .member(key), write.payload))
        }
    }

    /// The rows that a definition ends and begins; nil where it says what is there.
    func personWrite(
        of person: Person, to definition: PersonDefinition, _ transaction: TenantTransaction
    ) async throws -> (rows: PersonWrite, nodes: TerritoryNodes, payload: JSONObject)? {
        let old = person.definition
        let ended = Set(old.posts).subtracting(definition.posts).sorted()
        let begun = Set(definition.posts).subtracting(old.posts).sorted()
        let nodes = try await transaction.nodes(of: (old.posts + definition.posts).map(\.territory))
        let named = try await transaction.members(Array(Set(old.deputies + definition.deputies)))
        let chains =
            definition.deputies.isEmpty ? [:] : try await transaction.deputyChains(from: definition.deputies)
        let faults = PersonRules(
            person: person, definition: definition, members: named, chains: chains,
            isKnown: { nodes.has($0, in: $1) }
        ).faults
        try faults.throwIfAny()
        guard !ended.isEmpty || !begun.isEmpty || old.deputies != definition.deputies else { return nil }
        var rows = PersonWrite(member: person.member.id, endedPosts: ended, begunPosts: begun)
        for (place, deputy) in old.deputies.enumerated()
        where definition.deputies.element(at: place) != deputy {
            if let id = named[deputy]?.id { rows.endedDeputies.append(id) }
        }
        for (place, deputy) in definition.deputies.enumerated()
        where old.deputies.element(at: place) != deputy {
            if let id = named[deputy]?.id { rows.begunDeputies.append((id, place)) }
        }
        return (
            rows, nodes,
            [
                "ended": .array(ended.map(\.json)), "begun": .array(begun.map(\.json)),
                "deputies": .texts(definition.deputies.map(\.text)),
            ]
        )
    }

    func newUUID(_ now: Instant) -> UUID {
        let id: Identifier<RowKind> = newID(now)
        return id.uuid
    }
}

/// Rows of histories, which nobody names.
private enum RowKind {}

extension TerritoryNodes {
    func has(_ key: Slug, in dimension: TreeDimension) -> Bool {
        switch dimension {
        case .region: regions[key] != nil
        case .vertical: verticals[key] != nil
        }
    }
}

extension Array {
    fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
