// Defining a vertical: making it, changing it, moving it.

package import Domain
import Store

extension Workspace {
    package func vertical(_ key: Slug, by call: Call) async throws -> Placed<Vertical> {
        guard let vertical = try await read(call, .readSegments, { try await $0.vertical(key) }) else {
            throw DomainError.notFound("vertical", key.text)
        }
        return vertical
    }

    package func verticals(
        parent: Slug?, after key: String?, limit: Int, by call: Call
    ) async throws -> [Placed<Vertical>] {
        let found = try await read(call, .readSegments) {
            try await $0.verticals(parent: parent, after: key, limit: limit)
        }
        if found.isEmpty { try await requireParent(parent, .vertical, by: call) }
        return found
    }

    /// Makes a vertical or replaces its definition. Answers whether it is new.
    ///
    /// - Throws: 409 `node_in_use` when it would move although a selector names it or lies below it; faults of its
    ///   place in the tree and of its aliases, all at once.
    package func putVertical(
        _ vertical: Vertical, _ precondition: Precondition, by call: Call
    ) async throws -> (vertical: Placed<Vertical>, isNew: Bool) {
        try await change(call, .writeSegments, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let place = try await place(
                vertical.key, below: vertical.parent, .vertical, precondition, turn, transaction)
            let folded = vertical.aliases.map { FoldedText($0).text }
            let taken = try await transaction.verticalsOfAliases(folded)
            let faults = folded.enumerated().compactMap { index, alias -> Fault? in
                if let first = folded.firstIndex(of: alias), first < index {
                    return Fault(
                        "/aliases/\(index)", .duplicate, "This is the same alias as /aliases/\(first).")
                }
                guard let owner = taken[alias], owner != vertical.key else { return nil }
                return Fault(
                    "/aliases/\(index)", .aliasTaken,
                    "“\(vertical.aliases[index])” is an alias of the vertical “\(owner)” already.")
            }
            try (place.faults + faults).throwIfAny()
            try await transaction.save(
                vertical, folded: folded, id: place.id, parent: place.parent, at: turn.at)
            let saved = try await transaction.vertical(vertical.key).orNotFound("vertical", vertical.key)
            return Changed(
                (saved, place.isNew),
                AuditEntry(
                    .verticalPut, .node(.vertical, vertical.key),
                    [
                        "is_new": .bool(place.isNew), "name": .string(vertical.name),
                        "parent": .slug(vertical.parent), "aliases": .integer(vertical.aliases.count),
                    ]))
        }
    }
}
