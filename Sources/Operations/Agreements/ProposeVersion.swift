// Proposing a draft: its text is frozen and hashed, and its slots are opened for signatures.

import Crypto
package import Domain
import Store

extension Workspace {
    /// Proposes the draft. Where nobody has to sign, it comes into force by that.
    ///
    /// - Parameters:
    ///   - precondition: on the draft, whose text is frozen as it is then.
    ///   - signBy: the last day for signatures, in the validity's zone; nil: there is no hurry.
    /// - Throws: 412 where the draft has changed; 409 `not_a_draft`; 409 `version_pending` while another version waits for signatures; 422 with all faults
    ///   of its text; 422 with every value by which it breaks a guard rail without an exception for it, or by which a
    ///   local agreement would break its own; 422 with what is wrong where agreements combine; 422 with everything that is
    ///   not staffed, where the framework refuses that; 409 `framework_not_in_force` where nothing is there to
    ///   check a local version against; 409 `selector_taken` where another local agreement holds the same selector at
    ///   that time.
    package func proposeVersion(
        _ number: Int, of key: Slug, _ precondition: Precondition = .exists, signBy: CivilDate? = nil,
        by call: Call
    ) async throws -> VersionView {
        try await change(call, .writeAgreements, .structure) { transaction in
            // The turn comes first: whoever changes segments, proposes or signs waits for the other in one order.
            let turn = try await transaction.beginStructureChange(call.now)
            let (agreement, draft) = try await lockDraft(number, of: key, precondition, call, transaction)
            let order = ProposalOrder(
                tenantKey: call.principal.tenantKey, proposer: call.principal.reference, signBy: signBy)
            return try await propose(draft, of: agreement, order, at: turn.at, transaction)
        }
    }

    /// Checks a text, freezes it and opens its slots; the one path of drafts and of renewals. Its caller has the turn to
    /// change what is in force, and the agreement's lock.
    func propose(
        _ draft: Draft, of agreement: AgreementEntry, _ order: ProposalOrder, at now: Instant,
        _ transaction: TenantTransaction
    ) async throws -> Changed<VersionView> {
        try await requireNonePending(of: agreement, at: now, transaction)
        let (plan, slotFaults) = SlotPlan.plan(of: draft.terms)
        let text = DraftText(selector: draft.selector, validity: draft.validity, terms: draft.terms)
        let textFaults = try await faults(of: text, agreement.kind, completeness: .complete, transaction)
        let signByFaults = deadlineFaults(order.signBy, in: draft.validity.zone, now: now)
        let boardFaults = try await boardFaults(of: draft.terms, transaction)
        try (textFaults + slotFaults + boardFaults + signByFaults).throwIfAny()
        let (version, staffing) = try await frozen(
            draft, of: agreement, plan, order, at: now, transaction)
        var superseded = 0
        if order.isWithoutSignature || !plan.needsSignatures {
            superseded = try await save(version.signed(at: now), of: agreement, transaction)
        }
        try await schedule(agreement.id, at: now, transaction)
        var view = try await transaction.version(draft.number, of: agreement.key, now: now)
        view.staffing = staffing.warnings
        return Changed(view, version.entry(agreement.key, view, superseding: superseded))
    }

    /// Two texts at once would leave open which one people are asked to sign.
    private func requireNonePending(
        of agreement: AgreementEntry, at now: Instant, _ transaction: TenantTransaction
    ) async throws {
        guard let pending = try await transaction.pendingVersion(of: agreement.id, now: now) else { return }
        throw DomainError(
            .conflict, .versionPending,
            "Version \(pending) of “\(agreement.key)” waits for signatures: have it signed, or withdraw it.")
    }

    private func deadlineFaults(_ signBy: CivilDate?, in zone: TimeZoneName, now: Instant) -> [Fault] {
        guard let signBy, signBy < zone.date(at: now) else { return [] }
        return [
            Fault("/sign_by", .outOfRange, "This day is over: name the last day on which people can sign.")
        ]
    }

    /// Seats of the board for regions that do not exist.
    private func boardFaults(
        of terms: JSON, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        guard let seats = terms[Section.scope.rawValue]?["board"]?["seats"]?.objectValue else { return [] }
        let keys = seats.keys.compactMap { Slug($0) }
        let known = try await transaction.nodeIDs(.region, keys)
        return seats.keys.filter { Slug($0).flatMap { known[$0] } == nil }.map { key in
            Fault(
                "/terms/scope/board/seats" + JSONPointer(tokens: [key]).description, .unknownReference,
                "There is no region “\(key)”: a seat of the board belongs to a region.")
        }
    }

    /// Checks the draft against other agreements, freezes its text and opens its slots.
    private func frozen(
        _ draft: Draft, of agreement: AgreementEntry, _ plan: SlotPlan, _ order: ProposalOrder,
        at now: Instant, _ transaction: TenantTransaction
    ) async throws -> (VersionEntry, StaffingCheck) {
        var version = VersionEntry(
            id: newID(now), agreement: agreement.id, number: draft.number, framework: agreement.frameworkID,
            selector: draft.selector, validity: draft.validity, terms: draft.terms, contentSHA256: "",
            checkedAgainst: nil, draftedAt: draft.draftedAt, draftedBy: draft.draftedBy, proposedAt: now,
            proposedBy: order.proposer,
            facts: VersionFacts(
                proposedAt: now, signBy: order.signBy?.next.start(in: draft.validity.zone), signedAt: nil,
                inForce: nil, endReason: nil))
        version.changes = draft.changes
        version.quorum = plan.quorum
        version.renews = order.renews
        // As if everybody signed at once; what has changed by the last signature is checked again then.
        let signed = try version.signed(at: now)
        version.checkedAgainst = try await frameworkInForce(over: agreement, at: signed.from, transaction)
        var proposal = Proposal(
            agreement: agreement, version: version, inForce: InForce(from: signed.from, to: signed.ends))
        version.exceptions = try await exceptions(for: proposal, transaction)
        proposal.exceptions = version.exceptions
        let staffing = try await staffing(of: proposal, transaction)
        try (await faultsAmongOthers(proposal, transaction) + staffing.faults).throwIfAny()
        let envelope = Envelope(
            tenantID: transaction.tenant, tenantKey: order.tenantKey, agreement: agreement.key,
            agreementName: agreement.name, kind: agreement.kind, version: draft.number,
            framework: version.checkedAgainst, selector: draft.selector, validity: draft.validity,
            slots: plan,
            changes: draft.changes, exceptions: version.exceptions, terms: draft.terms
        ).canonicalText
        version.contentSHA256 = SHA256.hash(data: Array(envelope.utf8)).hexadecimal
        try await transaction.insert(
            version, envelope: envelope, nodes: nodes(of: draft.selector, transaction))
        try await transaction.insertChanges(of: version)
        try await transaction.insert(plan.slots, of: .version(version.number), agreement.id)
        try await transaction.deleteDraft(of: agreement.id)
        return (version, staffing)
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
}

/// How a text is proposed, and by whom.
struct ProposalOrder: Sendable {
    var tenantKey: Slug
    /// What records call who proposes.
    var proposer: String
    /// The last day for signatures, in the validity's zone; nil: there is no hurry.
    var signBy: CivilDate?
    /// The version that it goes on from with the same text.
    var renews: Int?
    /// What was signed before says that this needs no signature.
    var isWithoutSignature = false
}

extension Proposal {
    init(agreement: AgreementEntry, version: VersionEntry, inForce: InForce) {
        self.init(
            agreement: agreement, number: version.number, selector: version.selector,
            terms: version.terms ?? .object(JSONObject()), inForce: inForce, exceptions: version.exceptions)
    }
}

extension VersionEntry {
    /// What the audit chain says of the proposal: the text by its hash, and when it is in force if nobody has to sign.
    fileprivate func entry(_ agreement: Slug, _ view: VersionView, superseding others: Int) -> AuditEntry {
        AuditEntry(
            renews == nil ? .versionProposed : .versionRenewed, .agreement(agreement),
            [
                "version": .integer(number), "renews": .integer(renews),
                "content_sha256": .string(contentSHA256),
                "sign_by": .instant(facts.signBy), "state": .string(view.state.rawValue),
                "in_force_from": .instant(view.facts?.inForce?.from),
                "in_force_to": .instant(view.facts?.inForce?.to),
                "superseded": .integer(others), "changes": .array(changes.map { .integer($0.number) }),
                "exceptions": .array(exceptions.map { .integer($0.number) }),
            ])
    }
}
