// What regions and verticals share when they are made, moved or removed.

package import Domain
import Store

/// Where a node will stand.
struct NodePlace: Sendable {
    let id: NodeID
    let parent: NodeID?
    let isNew: Bool
    let faults: [Fault]
}

extension Workspace {
    /// Finds or makes the node and checks its place. The faults are the caller's to throw, with its own.
    func place(
        _ key: Slug, below parent: Slug?, _ dimension: TreeDimension, _ precondition: Precondition,
        _ turn: StructureChange, _ transaction: TenantTransaction
    ) async throws -> NodePlace {
        let nodes = try await transaction.nodes(of: dimension)
        let existing = nodes[key]
        try precondition.check(orCreate: existing.map { EntityTag(revision: Int($0.revision)) })
        let tree = NodeTree(parents: nodes.mapValues(\.parent))
        var faults = SegmentRules.faults(placing: key, below: parent, in: tree)
        if existing == nil && nodes.count >= SegmentLimits.nodesPerTree {
            faults.append(
                Fault("", .tooMany, "There are \(SegmentLimits.nodesPerTree) nodes, the most there may be."))
        }
        let parentID = parent.flatMap { nodes[$0]?.id }
        guard let existing else {
            guard faults.isEmpty else {
                return NodePlace(id: newID(turn.at), parent: nil, isNew: true, faults: faults)
            }
            let id: NodeID = newID(turn.at)
            try await transaction.insertNode(id, dimension.dimension, key, at: turn.at)
            return NodePlace(id: id, parent: parentID, isNew: true, faults: [])
        }
        if existing.parent != parent {
            try await refuseIfUsed(tree.subtree(of: key), nodes, "moved", turn, transaction)
        }
        try await transaction.reviseNode(existing.id)
        return NodePlace(id: existing.id, parent: parentID, isNew: false, faults: faults)
    }

    /// Ends a region or a vertical. Its history stays.
    ///
    /// - Throws: 409 `node_in_use` while a selector, a post or a team names it; 409 `node_has_children`.
    package func deleteNode(
        _ key: Slug, of dimension: TreeDimension, _ precondition: Precondition, by call: Call
    ) async throws {
        try await change(call, .writeSegments, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let node = try await removable(key, dimension, precondition, turn, transaction)
            try await transaction.endNode(node, of: dimension, at: turn.at)
            let fired =
                dimension == .region ? try await evolve(by: [.regions], at: turn.at, transaction) : []
            return Changed(
                AuditEntry(
                    dimension == .region ? .regionDeleted : .verticalDeleted, .node(dimension, key)
                ).telling(of: fired))
        }
    }

    /// The node, if nothing stands in the way of ending it.
    private func removable(
        _ key: Slug, _ dimension: TreeDimension, _ precondition: Precondition, _ turn: StructureChange,
        _ transaction: TenantTransaction
    ) async throws -> NodeID {
        let nodes = try await transaction.nodes(of: dimension)
        guard let node = nodes[key] else { throw DomainError.notFound(dimension.rawValue, key.text) }
        try precondition.check(against: EntityTag(revision: Int(node.revision)))
        let tree = NodeTree(parents: nodes.mapValues(\.parent))
        let below = tree.subtree(of: key)
        try await refuseIfUsed(below, nodes, "deleted", turn, transaction)
        guard below.count == 1 else {
            let children = nodes.values.filter { $0.parent == key }.map(\.key.text).sorted().prefix(20)
            throw DomainError(
                .conflict, .nodeHasChildren,
                "“\(key)” has nodes below it (\(children.joined(separator: ", "))): move or delete them first."
            )
        }
        try refuse(try await transaction.holdings(in: node.id))
        return node.id
    }

    /// One fault for each post and team that would be nowhere.
    private func refuse(_ holdings: [NodeHolding]) throws(DomainError) {
        guard !holdings.isEmpty else { return }
        throw DomainError(
            .conflict, .nodeInUse, "This cannot be deleted: posts or teams are held in it.",
            faults: holdings.map { holding in
                switch holding {
                case .post(let member, let function):
                    Fault("", .nodeInUse, "“\(member)” holds the function “\(function)” in it.")
                case .team(let team): Fault("", .nodeInUse, "The team “\(team)” works in it.")
                }
            })
    }

    /// Refuses while a version that counts names one of the nodes; names the agreements.
    private func refuseIfUsed(
        _ keys: [Slug], _ nodes: [Slug: NodeEntry], _ what: String, _ turn: StructureChange,
        _ transaction: TenantTransaction
    ) async throws {
        let uses = try await transaction.uses(of: keys.compactMap { nodes[$0]?.id }, now: turn.at)
        try refuse(uses, what)
    }

    /// One fault for each agreement that stands in the way.
    func refuse(_ uses: [NodeUse], _ what: String) throws(DomainError) {
        guard !uses.isEmpty else { return }
        let names = Set(uses.map(\.agreement)).sorted().map(\.text).joined(separator: ", ")
        throw DomainError(
            .conflict, .nodeInUse, "This cannot be \(what): the selectors of \(names) depend on it.",
            faults: uses.map { use in
                Fault(
                    "", .nodeInUse,
                    "Version \(use.version) of the agreement “\(use.agreement)” selects by “\(use.node)”.")
            })
    }
}

extension Workspace {
    /// Refuses a filter that names nodes which do not exist; asked only where it found nothing.
    func requireNodes(_ filter: [Dimension: Slug?], by call: Call) async throws {
        var faults: [Fault] = []
        for dimension in Dimension.allCases {
            guard let key = filter[dimension] ?? nil else { continue }
            let ids = try await database.read(call.principal.tenant) {
                try await $0.nodeIDs(dimension, [key])
            }
            guard ids.isEmpty else { continue }
            faults.append(
                Fault(
                    "/query/\(dimension.rawValue)", .unknownReference,
                    "There is no \(dimension.rawValue) “\(key)”."))
        }
        try faults.throwIfAny()
    }

    /// Refuses a parent that does not exist; asked only where it has no children.
    func requireParent(_ key: Slug?, _ dimension: TreeDimension, by call: Call) async throws {
        guard let key else { return }
        let ids = try await database.read(call.principal.tenant) {
            try await $0.nodeIDs(dimension.dimension, [key])
        }
        guard ids.isEmpty else { return }
        try [Fault("/query/parent", .unknownReference, "There is no \(dimension.rawValue) “\(key)”.")]
            .throwIfAny()
    }
}

extension Optional {
    /// The value, or a refusal that says that it is not there.
    func orNotFound(_ what: String, _ key: Slug) throws(DomainError) -> Wrapped {
        try orNotFound(what, key.text)
    }

    func orNotFound(_ what: String, _ name: String) throws(DomainError) -> Wrapped {
        guard let self else { throw .notFound(what, name) }
        return self
    }
}
