// Tiers by hand: an account is given a tier with a reason, for a while or for good, and given back to the rules.

package import Domain
import Store

extension Workspace {
    /// The account's assignments, the present one first.
    ///
    /// - Parameter before: the instant at which the last one of the page before began.
    package func tierAssignments(
        of externalID: String, before: Instant?, limit: Int, by call: Call
    ) async throws -> [TierAssignment] {
        try await snapshot(call, .readAccounts) { transaction in
            guard let account = try await transaction.account(externalID) else {
                throw DomainError.notFound("account", externalID)
            }
            return try await transaction.tierAssignments(of: account.id, before: before, limit: limit)
        }
    }

    /// Puts an account into a tier, or into none, over the rules.
    ///
    /// - Throws: 404 for the account; 422 for a tier that there is not and an expiry that has passed.
    package func assignTier(
        _ externalID: String, _ manual: ManualAssignment, by call: Call
    ) async throws -> TierAssignment {
        try await change(call, .writeAccounts, .accounts) { transaction in
            guard let account = try await transaction.lockAccount(externalID) else {
                throw DomainError.notFound("account", externalID)
            }
            let node = try await assignable(manual, transaction, at: call.now)
            let present = try await transaction.tierAssignments(of: account.id, before: nil, limit: 1).first
            if let present, present.manual == manual { return .nothing(present) }
            let move = TierMove(account: account.id, revision: account.revision, tier: node)
            return try await Workspace.write(
                move, TierAssignment(manual, by: call), of: account, transaction, call, .tierAssigned)
        }
    }

    /// Gives an account back to the rules: it stays in its tier until they are applied.
    ///
    /// - Returns: the present assignment; one that is not by hand stays as it is.
    /// - Throws: 404 for the account, and for one of which nothing was ever said.
    package func releaseTier(_ externalID: String, by call: Call) async throws -> TierAssignment {
        try await change(call, .writeAccounts, .accounts) { transaction in
            guard let account = try await transaction.lockAccount(externalID) else {
                throw DomainError.notFound("account", externalID)
            }
            guard
                let present = try await transaction.tierAssignments(of: account.id, before: nil, limit: 1)
                    .first
            else { throw DomainError.notFound("tier assignment of account", externalID) }
            guard present.cause == .manual else { return .nothing(present) }
            let move = TierMove(
                account: account.id, revision: account.revision, tier: account.nodes.tier)
            let assignment = TierAssignment(
                tier: account.segment.tier, cause: .released, actor: call.principal.reference, from: call.now)
            return try await Workspace.write(move, assignment, of: account, transaction, call, .tierReleased)
        }
    }

    private static func write(
        _ move: TierMove, _ assignment: TierAssignment, of account: AccountEntry,
        _ transaction: TenantTransaction, _ call: Call, _ action: AuditAction
    ) async throws -> Changed<TierAssignment> {
        if move.tier != account.nodes.tier {
            // Its row is locked: nobody came between.
            _ = try await transaction.move([move], at: call.now)
        }
        try await transaction.assign([move], [assignment], at: call.now)
        let written = try await transaction.tierAssignments(of: account.id, before: nil, limit: 1)
        var payload: JSONObject = ["tier": .slug(assignment.tier)]
        if let until = assignment.expiresAt { payload["until"] = .string(until.description) }
        return Changed(
            written.first ?? assignment, AuditEntry(action, .account(account.input.externalID), payload))
    }

    private func assignable(
        _ manual: ManualAssignment, _ transaction: TenantTransaction, at now: Instant
    ) async throws -> NodeID? {
        var faults: [Fault] = []
        if !manual.holds(at: now) {
            faults.append(Fault("/until", .outOfRange, "This has passed: say an instant to come, or none."))
        }
        var node: NodeID?
        if let tier = manual.tier {
            node = try await transaction.lockTier(tier)
            if node == nil {
                faults.append(Fault("/tier", .unknownReference, "There is no tier “\(tier)”."))
            }
        }
        try faults.throwIfAny()
        return node
    }
}

extension TierAssignment {
    init(_ manual: ManualAssignment, by call: Call) {
        self.init(
            tier: manual.tier, cause: .manual, reason: manual.reason, expiresAt: manual.until,
            actor: call.principal.reference, from: call.now)
    }

    /// Of a tier that came with the account itself, which has no room for a reason.
    static func withAccount(_ tier: Slug?, by call: Call) -> TierAssignment {
        TierAssignment(ManualAssignment(tier: tier, reason: "Set with the account", until: nil), by: call)
    }
}
