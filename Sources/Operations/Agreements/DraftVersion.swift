// Drafts: the version of an agreement that is still being written.

package import Domain
import Store

/// What a draft says.
package struct DraftText: Sendable, Hashable {
    package var selector: Selector
    package var validity: StatedValidity
    package var terms: JSON

    package init(selector: Selector, validity: StatedValidity, terms: JSON) {
        self.selector = selector
        self.validity = validity
        self.terms = terms
    }

    package init(selector: Selector, validity: Validity, terms: JSON) {
        self.init(selector: selector, validity: StatedValidity(validity), terms: terms)
    }

    /// Everything that is wrong with the text as far as it can be seen without other agreements.
    package func faults(kind: AgreementKind, completeness: Terms.Completeness) -> [Fault] {
        var faults = Terms.faults(of: terms, kind: kind, completeness: completeness)
        switch kind {
        case .framework where !selector.isOpen:
            faults.append(
                Fault("/selector", .notAllowedValue, "A framework covers every segment; leave it out."))
        case .local where selector.isOpen:
            faults.append(
                Fault(
                    "/selector", .required,
                    "A local agreement names at least one of region, size, vertical, tier."))
        default: break
        }
        return faults + validity.faults
    }
}

/// What a draft is started from; what is left out comes from the version that it is based on.
package struct NewDraft: Sendable, Hashable {
    package var selector: Selector?
    package var validity: StatedValidity
    package var terms: JSON?
    package var basedOn: Int?

    package init(selector: Selector?, validity: StatedValidity, terms: JSON?, basedOn: Int?) {
        self.selector = selector
        self.validity = validity
        self.terms = terms
        self.basedOn = basedOn
    }
}

/// A version as callers see it, draft or frozen.
package struct VersionView: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        case draft(Draft)
        case frozen(VersionEntry)
    }

    package var agreement: AgreementEntry
    package var content: Content
    /// The state at the call's instant.
    package var state: VersionState
    /// Whether it is in force past the last day of its validity.
    package var isRunningOn = false
    /// What its proposal found of who is responsible; empty where it was only read.
    package var staffing: [TermWarning] = []

    /// Drafts count their changes; a frozen version changes only in its facts.
    package var tag: EntityTag {
        func text(_ instant: Instant?) -> String { instant.map { String($0.microseconds) } ?? "open" }
        switch content {
        case .draft(let draft): return EntityTag(digest: "draft-\(draft.number)-\(draft.revision)")
        case .frozen(let version):
            var parts = [
                String(version.contentSHA256.prefix(16)), state.rawValue, text(version.facts.inForce?.to),
            ]
            if version.facts.terminatesAt != nil { parts.append(text(version.facts.terminatesAt)) }
            if isRunningOn { parts.append("on") }
            return EntityTag(digest: parts.joined(separator: "-"))
        }
    }
}

extension VersionView {
    /// The facts of a frozen version.
    package var facts: VersionFacts? {
        if case .frozen(let version) = content { version.facts } else { nil }
    }
}

extension Workspace {
    /// Starts a draft, the agreement's next version.
    ///
    /// - Throws: 409 `draft_exists` while there is one.
    package func draftVersion(of key: Slug, _ new: NewDraft, by call: Call) async throws -> VersionView {
        try await change(call, .writeAgreements, .structure) { transaction in
            let agreement = try await transaction.lockAgreement(key, now: call.now).orNotFound(
                "agreement", key)
            try await requireRight(to: agreement, call, transaction)
            let text = try await text(of: new, agreement, transaction)
            try await requireRight(to: text.selector, call, transaction)
            if let draft = try await transaction.draft(of: agreement.id) {
                throw DomainError(
                    .conflict, .draftExists,
                    "Version \(draft.number) of “\(key)” is a draft already: edit, propose or delete it.")
            }
            let validity = try await validity(of: text, transaction)
            try await faults(of: text, validity, agreement.kind, transaction).throwIfAny()
            let draft = Draft(
                agreement: agreement.id, number: try await transaction.highestVersion(of: agreement.id) + 1,
                selector: text.selector, validity: validity, terms: text.terms, draftedAt: call.now,
                draftedBy: call.principal.reference)
            try await transaction.save(draft)
            return Changed(
                try await view(key, .draft(draft), call, transaction),
                AuditEntry(
                    .versionDrafted, .agreement(key),
                    ["version": .integer(draft.number), "based_on": .integer(new.basedOn)]))
        }
    }

    private func text(
        of new: NewDraft, _ agreement: AgreementEntry, _ transaction: TenantTransaction
    ) async throws -> DraftText {
        var basis: VersionEntry?
        if let number = new.basedOn {
            basis = try await transaction.version(number, of: agreement.id)
            if basis == nil {
                let detail = "“\(agreement.key)” has no proposed version \(number)."
                try [Fault("/based_on", .unknownReference, detail)].throwIfAny()
            }
        }
        return DraftText(
            selector: new.selector ?? basis?.selector ?? Selector(), validity: new.validity,
            terms: new.terms ?? basis?.terms ?? .object(JSONObject()))
    }

    /// Edits a draft: `edit` makes the new text of the present one.
    package func editDraft(
        _ number: Int, of key: Slug, _ precondition: Precondition, by call: Call,
        _ edit: @escaping @Sendable (DraftText) throws -> DraftText
    ) async throws -> VersionView {
        try await change(call, .writeAgreements, .structure) { transaction in
            let (agreement, draft) = try await lockDraft(number, of: key, precondition, call, transaction)
            let text = try edit(
                DraftText(selector: draft.selector, validity: draft.validity, terms: draft.terms))
            try await requireRight(to: text.selector, call, transaction)
            let validity = try await validity(of: text, transaction)
            try await faults(of: text, validity, agreement.kind, transaction).throwIfAny()
            var edited = draft
            edited.selector = text.selector
            edited.validity = validity
            edited.terms = text.terms
            edited.revision += 1
            try await transaction.save(edited)
            return Changed(
                try await view(key, .draft(edited), call, transaction),
                AuditEntry(
                    .versionEdited, .agreement(key),
                    ["version": .integer(number), "revision": .integer(Int(edited.revision))]))
        }
    }

    package func deleteDraft(
        _ number: Int, of key: Slug, _ precondition: Precondition, by call: Call
    ) async throws {
        try await change(call, .writeAgreements, .structure) { transaction in
            let (agreement, _) = try await lockDraft(number, of: key, precondition, call, transaction)
            try await transaction.deleteDraft(of: agreement.id)
            return Changed(
                AuditEntry(.versionDeleted, .agreement(key), ["version": .integer(number)]))
        }
    }

    /// The draft, locked, if the principal may write it and has seen its present text.
    func lockDraft(
        _ number: Int, of key: Slug, _ precondition: Precondition, _ call: Call,
        _ transaction: TenantTransaction
    ) async throws -> (agreement: AgreementEntry, draft: Draft) {
        let agreement = try await transaction.lockAgreement(key, now: call.now).orNotFound("agreement", key)
        try await requireRight(to: agreement, call, transaction)
        guard let draft = try await transaction.draft(of: agreement.id), draft.number == number else {
            guard try await transaction.version(number, of: agreement.id) != nil else {
                throw DomainError.notFound("version", number, of: key)
            }
            throw DomainError(
                .conflict, .notADraft,
                "Version \(number) of “\(key)” was proposed: its text is frozen. Draft a new one.")
        }
        try await requireRight(to: draft.selector, call, transaction)
        try precondition.check(
            against: VersionView(agreement: agreement, content: .draft(draft), state: .draft).tag)
        return (agreement, draft)
    }

    /// The text's validity; without a zone of its own in the tenant's.
    private func validity(of text: DraftText, _ transaction: TenantTransaction) async throws -> Validity {
        if let zone = text.validity.zone { return text.validity.validity(in: zone) }
        return text.validity.validity(in: try await transaction.settings().timeZone)
    }

    /// The faults of a text whose validity has found its zone.
    private func faults(
        of text: DraftText, _ validity: Validity, _ kind: AgreementKind, _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        var text = text
        text.validity = StatedValidity(validity)
        return try await faults(of: text, kind, transaction)
    }

    /// The text's own faults, and nodes of the selector that do not exist.
    func faults(
        of text: DraftText, _ kind: AgreementKind, completeness: Terms.Completeness = .draft,
        _ transaction: TenantTransaction
    ) async throws -> [Fault] {
        var faults = text.faults(kind: kind, completeness: completeness)
        for dimension in Dimension.allCases {
            guard let node = text.selector[dimension] else { continue }
            if try await transaction.nodeIDs(dimension, [node]).isEmpty {
                faults.append(
                    Fault(
                        "/selector/\(dimension.rawValue)", .unknownReference,
                        "There is no \(dimension.rawValue) “\(node)”."))
            }
        }
        return faults
    }

    func view(
        _ key: Slug, _ content: VersionView.Content, _ call: Call, _ transaction: TenantTransaction
    ) async throws -> VersionView {
        let agreement = try await transaction.agreement(key, now: call.now).orNotFound("agreement", key)
        return VersionView(agreement: agreement, content: content, at: call.now)
    }
}

extension VersionView {
    init(agreement: AgreementEntry, content: Content, at now: Instant) {
        self.agreement = agreement
        self.content = content
        switch content {
        case .draft: state = .draft
        case .frozen(let version):
            state = version.facts.state(at: now)
            isRunningOn = state == .active && version.validity.ends.map { $0 <= now } ?? false
        }
    }
}
