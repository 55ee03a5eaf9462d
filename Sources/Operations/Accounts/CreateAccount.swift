// Single accounts: creating, reading, listing, changing.

package import Domain
import Store

/// An account with what classification says of it.
package struct AccountView: Sendable, Hashable {
    package var account: AccountEntry
    package var tag: EntityTag { EntityTag(revision: Int(account.revision)) }
}

/// A new text of an account.
package struct AccountChange: Sendable, Hashable {
    package var input: AccountInput
    package var tier: Slug?

    package init(input: AccountInput, tier: Slug?) {
        self.input = input
        self.tier = tier
    }

    /// The names of what differs. The values may be a person's and stay out of the audit chain.
    fileprivate func fields(otherThan old: AccountChange) -> [String] {
        let differences: [(String, Bool)] = [
            ("annual_revenue", input.annualRevenue != old.input.annualRevenue),
            ("country", input.country != old.input.country),
            ("currency", input.currency != old.input.currency),
            ("employees", input.employees != old.input.employees),
            ("headquarters", input.headquarters != old.input.headquarters),
            ("industries", input.industries != old.input.industries),
            ("name", input.name != old.input.name), ("tier", tier != old.tier),
            ("website", input.website != old.input.website),
        ]
        return differences.filter(\.1).map(\.0)
    }
}

extension Workspace {
    package func account(_ externalID: String, by call: Call) async throws -> AccountView {
        guard let account = try await read(call, .readAccounts, { try await $0.account(externalID) }) else {
            throw DomainError.notFound("account", externalID)
        }
        return AccountView(account: account)
    }

    package func accounts(
        _ filter: AccountFilter, after externalID: String?, limit: Int, by call: Call
    ) async throws -> [AccountView] {
        let found = try await read(call, .readAccounts) {
            try await $0.accounts(filter, after: externalID, limit: limit)
        }
        if found.isEmpty {
            try await requireNodes(
                [.region: filter.region, .vertical: filter.vertical, .size: filter.size, .tier: filter.tier],
                by: call)
        }
        return found.map(AccountView.init)
    }

    /// Creates an account and classifies it.
    ///
    /// - Throws: 409 `already_exists`; all faults of the input.
    package func createAccount(_ new: AccountChange, by call: Call) async throws -> AccountView {
        try await change(call, .writeAccounts, .accounts) { transaction in
            let definitions = try await definitions(transaction)
            let tier = try await tier(new.tier, new.input.faults(from: .body), transaction)
            let classification = definitions.classifier.classify(new.input)
            let account = AccountEntry(
                id: newID(call.now), input: new.input, segment: classification.segment(tier: new.tier),
                nodes: definitions.nodes(of: classification, tier: tier), createdAt: call.now,
                updatedAt: call.now, revision: 1)
            let created = try await transaction.write(
                [AccountWrite(account, changesSegment: true)], at: call.now)
            // The refusal undoes that one which is there already was overwritten.
            guard created[new.input.externalID] == true else { throw DomainError.accountExists }
            if new.tier != nil { try await assignTier(with: account, transaction, call) }
            return Changed(
                AccountView(account: account),
                AuditEntry(.accountCreated, .account(new.input.externalID), ["segment": account.segment.json])
            )
        }
    }

    /// Changes an account: `edit` makes its new text of the present one. The external id stays.
    package func changeAccount(
        _ externalID: String, _ precondition: Precondition, by call: Call,
        _ edit: @escaping @Sendable (AccountChange) throws -> AccountChange
    ) async throws -> AccountView {
        try await change(call, .writeAccounts, .accounts) { transaction in
            let definitions = try await definitions(transaction)
            guard let current = try await transaction.lockAccount(externalID) else {
                throw DomainError.notFound("account", externalID)
            }
            try precondition.check(against: EntityTag(revision: Int(current.revision)))
            let old = AccountChange(input: current.input, tier: current.segment.tier)
            let new = try edit(old)
            let tier = try await tier(new.tier, new.input.faults(from: .body), transaction)
            let classification = definitions.classifier.classify(new.input)
            let nodes = definitions.nodes(of: classification, tier: tier)
            guard new != old || nodes != current.nodes else {
                return .nothing(AccountView(account: current))
            }
            let account = AccountEntry(
                id: current.id, input: new.input, segment: classification.segment(tier: new.tier),
                nodes: nodes,
                createdAt: current.createdAt, updatedAt: call.now, revision: current.revision + 1)
            _ = try await transaction.write(
                [AccountWrite(account, changesSegment: nodes != current.nodes)], at: call.now)
            if new.tier != old.tier { try await assignTier(with: account, transaction, call) }
            return Changed(
                AccountView(account: account),
                AuditEntry(
                    .accountChanged, .account(externalID),
                    ["fields": .texts(new.fields(otherThan: old)), "segment": account.segment.json]))
        }
    }

    private func assignTier(
        with account: AccountEntry, _ transaction: TenantTransaction, _ call: Call
    ) async throws {
        let move = TierMove(account: account.id, revision: account.revision, tier: account.nodes.tier)
        try await transaction.assign(
            [move], [TierAssignment.withAccount(account.segment.tier, by: call)], at: call.now)
    }

    /// The node of a tier, once the other faults of the input are known too.
    private func tier(
        _ key: Slug?, _ faults: [Fault], _ transaction: TenantTransaction
    ) async throws -> NodeID? {
        guard let key else {
            try faults.throwIfAny()
            return nil
        }
        let id = try await transaction.lockTier(key)
        let unknown = id == nil ? [Fault("/tier", .unknownReference, "There is no tier “\(key)”.")] : []
        try (faults + unknown).throwIfAny()
        return id
    }
}

extension DomainError {
    static let accountExists = DomainError(
        .conflict, .alreadyExists, "An account with this external id exists already.",
        faults: [
            Fault(
                "/external_id", .alreadyExists, "Choose another external id, or change the account there is.")
        ])
}
