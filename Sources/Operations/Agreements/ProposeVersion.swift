// Proposing a draft: its text is frozen and hashed, and where nobody has to sign it comes into force.

import Crypto
package import Domain
import Store

extension Workspace {
    /// Proposes the draft.
    ///
    /// - Throws: 409 `not_a_draft`; 422 with all faults of its text; 422 with every value by which it breaks a guard
    ///   rail, or by which a local agreement would break its own; 422 with what is wrong where agreements combine; 422 `signatures_required` where a party is to
    ///   sign; 409 `framework_not_in_force` where nothing is there to check a local version against; 409
    ///   `selector_taken` where another local agreement holds the same selector at that time.
    package func proposeVersion(_ number: Int, of key: Slug, by call: Call) async throws -> VersionView {
        try await change(call, .writeAgreements, .structure) { transaction in
            // The turn comes first: whoever changes segments or proposes waits for the other in one order.
            let turn = try await transaction.beginStructureChange(call.now)
            let (agreement, draft) = try await lockDraft(number, of: key, .exists, call, transaction)
            let text = DraftText(selector: draft.selector, validity: draft.validity, terms: draft.terms)
            let (slots, slotFaults) = Slot.slots(of: draft.terms)
            let textFaults = try await faults(
                of: text, agreement.kind, completeness: .complete, transaction)
            try (textFaults + slotFaults + signatureFaults(slots)).throwIfAny()

            let predecessors = try await transaction.predecessors(of: agreement.id, now: turn.at)
            let plan = try ComingIntoForce.plan(draft.validity, signedAt: turn.at, replacing: predecessors)
            let framework = try await frameworkInForce(over: agreement, at: plan.inForce.from, transaction)
            try await faultsAmongOthers(
                Proposal(agreement: agreement, draft: draft, inForce: plan.inForce), transaction
            ).throwIfAny()
            let envelope = Envelope(
                tenantID: transaction.tenant, tenantKey: call.principal.tenantKey, agreement: agreement.key,
                agreementName: agreement.name, kind: agreement.kind, version: number, framework: framework,
                selector: draft.selector, validity: draft.validity, slots: slots,
                changes: draft.changes, terms: draft.terms
            ).canonicalText
            var version = VersionEntry(
                id: newID(turn.at), agreement: agreement.id, number: number, framework: agreement.frameworkID,
                selector: draft.selector, validity: draft.validity, terms: draft.terms,
                contentSHA256: SHA256.hash(data: Array(envelope.utf8)).hexadecimal, checkedAgainst: framework,
                draftedAt: draft.draftedAt, draftedBy: draft.draftedBy, proposedAt: turn.at,
                proposedBy: call.principal.reference,
                facts: VersionFacts(
                    proposedAt: turn.at, signedAt: turn.at, inForce: plan.inForce, endReason: nil))
            version.changes = draft.changes
            for predecessor in plan.ended {
                try await transaction.supersede(predecessor.id, inForce: predecessor.inForce)
            }
            try await transaction.insert(
                version, envelope: envelope, nodes: nodes(of: draft.selector, transaction))
            try await transaction.insertChanges(of: version)
            try await transaction.deleteDraft(of: agreement.id)
            return Changed(
                try await view(key, .frozen(version), call, transaction, at: turn.at),
                version.entry(key, superseding: plan.ended.count))
        }
    }

    /// Until signatures can be collected, only what nobody has to sign can come into force.
    private func signatureFaults(_ slots: [Slot]) -> [Fault] {
        slots.filter { $0.requirement != .unsigned }.map { slot in
            Fault(
                "/terms/parties" + JSONPointer(tokens: [slot.party, "signature"]).description,
                .signaturesRequired,
                "“\(slot.party)” is to sign, and signatures cannot be collected here: say \"signature\": \"none\"."
            )
        }
    }

    /// The framework's version that a local version will lie under when it comes into force.
    private func frameworkInForce(
        over agreement: AgreementEntry, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> FrameworkReference? {
        guard let id = agreement.frameworkID, let key = agreement.framework else { return nil }
        guard let version = try await transaction.frameworkVersion(of: id, at: instant) else {
            throw DomainError(
                .conflict, .frameworkNotInForce,
                "The framework “\(key)” has no version in force at \(instant): propose one first.")
        }
        return FrameworkReference(
            agreement: key, version: version.number, contentSHA256: version.contentSHA256)
    }

    private func nodes(
        of selector: Selector, _ transaction: TenantTransaction
    ) async throws -> [Dimension: NodeID] {
        var nodes: [Dimension: NodeID] = [:]
        for dimension in Dimension.allCases {
            guard let key = selector[dimension] else { continue }
            nodes[dimension] = try await transaction.nodeIDs(dimension, [key])[key]
        }
        return nodes
    }

    private func view(
        _ key: Slug, _ content: VersionView.Content, _ call: Call, _ transaction: TenantTransaction,
        at instant: Instant
    ) async throws -> VersionView {
        let agreement = try await transaction.agreement(key, now: instant).orNotFound("agreement", key)
        return VersionView(agreement: agreement, content: content, at: instant)
    }
}

extension VersionEntry {
    /// What the audit chain says of the proposal: the text by its hash, and when it is in force.
    fileprivate func entry(_ agreement: Slug, superseding others: Int) -> AuditEntry {
        AuditEntry(
            .versionProposed, .agreement(agreement),
            [
                "version": .integer(number), "content_sha256": .string(contentSHA256),
                "in_force_from": .instant(facts.inForce?.from), "in_force_to": .instant(facts.inForce?.to),
                "superseded": .integer(others), "changes": .array(changes.map { .integer($0.number) }),
            ])
    }
}
