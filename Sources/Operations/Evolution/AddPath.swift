// Evolution paths: adding, changing, withdrawing and reading them.

package import Domain
import Store

/// What a path is made from.
package struct NewEvolutionPath: Sendable, Hashable {
    package var key: Slug
    package var agreement: Slug
    package var name: String
    package var condition: Condition
    package var proposal: EvolutionPath.Proposal

    package init(
        key: Slug, agreement: Slug, name: String, condition: Condition, proposal: EvolutionPath.Proposal
    ) {
        self.key = key
        self.agreement = agreement
        self.name = name
        self.condition = condition
        self.proposal = proposal
    }
}

extension Workspace {
    /// Adds a path. One whose condition holds already fires at once.
    ///
    /// - Throws: 422 with the faults of its values, and for an agreement that there is not; 409 `already_exists`, also for
    ///   the key of one that was withdrawn; 409 `too_many`; 403 `outside_region`.
    package func addPath(_ new: NewEvolutionPath, by call: Call) async throws -> EvolutionPath {
        try await change(call, .writeAgreements, nil) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            guard let agreement = try await transaction.lockAgreement(new.agreement, now: call.now) else {
                throw DomainError.unknownAgreement(new.agreement)
            }
            try await requireRight(to: agreement, call, transaction)
            try ProposedValues.faults(of: new.proposal.values, kind: agreement.kind, at: "/change/values")
                .throwIfAny()
            guard try await transaction.evolutionPath(new.key) == nil else {
                let detail = "An evolution path with this key exists already, or was withdrawn."
                throw DomainError(
                    .conflict, .alreadyExists, detail, faults: [Fault("/key", .alreadyExists, detail)])
            }
            guard try await transaction.livingPaths().count < EvolutionLimits.paths else {
                throw DomainError(
                    .conflict, .tooMany,
                    "There are \(EvolutionLimits.paths) evolution paths, the most there may be: withdraw one."
                )
            }
            let path = EvolutionPath(
                key: new.key, agreement: agreement.key, agreementID: agreement.id, name: new.name,
                condition: new.condition, proposal: new.proposal, createdAt: turn.at,
                createdBy: call.principal.reference)
            try await transaction.insert(path)
            return try await settled(
                path, .evolutionPathAdded, [:], turn.at,
                transaction)
        }
    }

    /// Changes a path that is not withdrawn. With another condition it is armed, and fires if that holds already.
    ///
    /// - Throws: 404; what `EvolutionPath.changed` refuses; 422 with the faults of its values.
    package func changePath(
        _ key: Slug, _ change: EvolutionPathChange, _ precondition: Precondition, by call: Call
    ) async throws -> EvolutionPath {
        try await self.change(call, .writeAgreements, nil) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let (found, agreement) = try await writablePath(key, call, transaction)
            try precondition.check(against: found.tag)
            if let values = change.values {
                try ProposedValues.faults(of: values, kind: agreement.kind, at: "/change/values").throwIfAny()
            }
            let path = try found.changed(change)
            guard path != found else { return .nothing(found) }
            try await transaction.save(path)
            return try await settled(
                path, .evolutionPathChanged, ["rearmed": .bool(path.isArmed && !found.isArmed)], turn.at,
                transaction)
        }
    }

    /// Withdraws a path: it fires no more. One that is withdrawn already stays so.
    package func withdrawPath(_ key: Slug, by call: Call) async throws -> EvolutionPath {
        try await change(call, .writeAgreements, nil) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            var (path, _) = try await writablePath(key, call, transaction)
            guard path.withdrawal == nil else { return .nothing(path) }
            path.withdrawal = Deed(at: turn.at, by: call.principal.reference)
            path.revision += 1
            try await transaction.save(path)
            return Changed(
                path,
                AuditEntry(.evolutionPathWithdrawn, .agreement(path.agreement), ["path": .slug(key)]))
        }
    }

    package func evolutionPath(_ key: Slug, by call: Call) async throws -> EvolutionPath {
        try await snapshot(call, .readAgreements) { transaction in
            try await transaction.evolutionPath(key).orNotFound("evolution path", key)
        }
    }

    /// A page of the paths, by their keys.
    ///
    /// - Throws: 422 `unknown_reference` for an agreement that there is not.
    package func evolutionPaths(
        of agreement: Slug?, in state: EvolutionPath.State?, after key: Slug?, limit: Int, by call: Call
    ) async throws -> [EvolutionPath] {
        try await snapshot(call, .readAgreements) { transaction in
            var id: AgreementID?
            if let agreement {
                id = try await transaction.agreement(agreement, now: call.now)?.id
                guard id != nil else { throw DomainError.unknownAgreement(agreement, at: "/query/agreement") }
            }
            return try await transaction.evolutionPaths(of: id, in: state, after: key, limit: limit)
        }
    }

    /// The path with its agreement, locked, if the principal may write that.
    private func writablePath(
        _ key: Slug, _ call: Call, _ transaction: TenantTransaction
    ) async throws -> (EvolutionPath, AgreementEntry) {
        let path = try await transaction.evolutionPath(key).orNotFound("evolution path", key)
        return (path, try await writable(path.agreement, call, transaction))
    }

    /// A path that was written, once the figures of now have had their effect on it.
    private func settled(
        _ path: EvolutionPath, _ action: AuditAction, _ payload: JSONObject, _ now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> Changed<EvolutionPath> {
        let fired = try await advance(path, transaction.presentFigures(), at: now, transaction)
        let written = try await transaction.evolutionPath(path.key) ?? path
        var payload = payload
        payload["path"] = .slug(path.key)
        return Changed(
            written,
            AuditEntry(action, .agreement(path.agreement), payload).telling(of: [fired].compactMap(\.self)))
    }
}

extension DomainError {
    fileprivate static func unknownAgreement(_ key: Slug, at pointer: String = "/agreement") -> DomainError {
        let detail = "There is no agreement “\(key)”."
        return DomainError(
            .invalid, .validationFailed, detail, faults: [Fault(pointer, .unknownReference, detail)])
    }
}
