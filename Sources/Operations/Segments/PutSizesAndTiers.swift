// Defining size bands and tiers, each as a whole.

package import Domain
import Store

extension Workspace {
    package func sizes(by call: Call) async throws -> Revised<[SizeBand]> {
        try await read(call, .readSegments) { try await $0.sizes() }
    }

    package func tiers(by call: Call) async throws -> Revised<[Tier]> {
        try await read(call, .readSegments) { try await $0.tiers() }
    }

    /// Replaces the size bands.
    ///
    /// Accounts of a band that goes have an open size until they are classified anew: by the next import, or change.
    ///
    /// - Throws: faults of the bands as a whole; 409 `node_in_use` where a band that a selector names would go.
    package func putSizes(
        _ bands: [SizeBand], _ precondition: Precondition, by call: Call
    ) async throws -> Revised<[SizeBand]> {
        try SegmentRules.faults(of: bands).throwIfAny()
        return try await change(call, .writeSegments, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            try precondition.check(against: EntityTag(revision: Int(turn.sizesRevision)))
            let ids = try await renew(.size, bands.map(\.key), turn, transaction)
            try await transaction.save(bands, ids: ids, at: turn.at)
            return Changed(
                try await transaction.sizes(),
                AuditEntry(
                    .sizesPut, .sizes,
                    [
                        "bands": .array(
                            bands.map { band in
                                [
                                    "key": .slug(band.key), "employees_from": .integer(band.employeesFrom),
                                    "employees_to": .integer(band.employeesTo),
                                ]
                            })
                    ]))
        }
    }

    /// Replaces the tiers.
    ///
    /// - Throws: faults of the tiers as a whole; 409 `node_in_use` where a tier that a selector names or
    ///   an account holds would go: a tier is given by people, so nothing could find the account another.
    package func putTiers(
        _ tiers: [Tier], _ precondition: Precondition, by call: Call
    ) async throws -> Revised<[Tier]> {
        try SegmentRules.faults(of: tiers).throwIfAny()
        return try await change(call, .writeSegments, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            try precondition.check(against: EntityTag(revision: Int(turn.tiersRevision)))
            let ids = try await renew(.tier, tiers.map(\.key), turn, transaction)
            try await transaction.save(tiers, ids: ids, at: turn.at)
            return Changed(
                try await transaction.tiers(),
                AuditEntry(
                    .tiersPut, .tiers,
                    [
                        "tiers": .array(
                            tiers.map { ["key": .slug($0.key), "rank": .integer($0.rank)] })
                    ]))
        }
    }

    private func refuse(_ holders: [(tier: Slug, accounts: Int)]) throws(DomainError) {
        guard !holders.isEmpty else { return }
        let names = holders.map { "“\($0.tier)”" }.joined(separator: ", ")
        throw DomainError(
            .conflict, .nodeInUse,
            "This cannot be removed: accounts hold \(names). Give them other tiers first.",
            faults: holders.map { holder in
                Fault(
                    "/tiers", .nodeInUse,
                    "The tier “\(holder.tier)” is held by \(holder.accounts < 1000 ? "" : "at least ")\(holder.accounts) account(s)."
                )
            })
    }

    /// Ends the nodes that are no longer named and makes the new ones; answers the nodes of all keys.
    private func renew(
        _ dimension: Dimension, _ keys: [Slug], _ turn: StructureChange, _ transaction: TenantTransaction
    ) async throws -> [Slug: NodeID] {
        let existing = try await transaction.flatNodes(dimension)
        let gone = existing.filter { !keys.contains($0.key) }
        try refuse(await transaction.uses(of: Array(gone.values), now: turn.at), "removed")
        for node in gone.values { try await transaction.endNode(node, at: turn.at) }
        if dimension == .tier { try refuse(await transaction.holders(ofTiers: Array(gone.values))) }
        var ids = existing
        for key in keys where existing[key] == nil {
            let id: NodeID = newID(turn.at)
            try await transaction.insertNode(id, dimension, key, at: turn.at)
            ids[key] = id
        }
        return ids
    }
}
