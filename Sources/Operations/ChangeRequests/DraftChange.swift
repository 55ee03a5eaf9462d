// Turning an agreed request into a draft: its values in place, its number in the draft's list.

package import Domain
import Store

/// A draft that has a request's values.
package struct DraftedChange: Sendable, Hashable {
    package var version: VersionView
    /// Whether the draft was begun for the request; otherwise there was one already.
    package var isNew: Bool
}

extension Workspace {
    /// Puts the values of an agreed request into the agreement's draft. Without a draft one is begun, as the version in
    /// force reads.
    ///
    /// - Parameter precondition: names the draft that is there already.
    /// - Throws: 428 `precondition_required` where there is a draft and none was named, 412 where another was; 409
    ///   `no_version` where there is nothing to begin with; what `ChangeRequest.drafted` refuses; 422 with the faults
    ///   that the draft would have.
    package func draftChange(
        _ number: Int, of key: Slug, _ precondition: Precondition, by call: Call
    ) async throws -> DraftedChange {
        try await change(call, .writeAgreements, nil) { transaction in
            let agreement = try await writable(key, call, transaction)
            let request = try await request(number, of: agreement, transaction)
            let present = try await transaction.draft(of: agreement.id)
            let basis: Draft
            if let present {
                try precondition.check(forMergingInto: present, of: agreement)
                basis = present
            } else {
                try precondition.checkForNothing()
                basis = try await beginning(agreement, call, transaction)
            }
            var draft = try request.drafted(into: basis, kind: agreement.kind)
            let text = DraftText(selector: draft.selector, validity: draft.validity, terms: draft.terms)
            try await requireRight(to: text.selector, call, transaction)
            try await faults(of: text, agreement.kind, transaction).throwIfAny()
            if present != nil { draft.revision += 1 }
            try await transaction.save(draft)
            let drafted = DraftedChange(
                version: try await view(key, .draft(draft), call, transaction), isNew: present == nil)
            return Changed(
                drafted,
                AuditEntry(
                    .changeDrafted, .agreement(key),
                    [
                        "request": .integer(number), "version": .integer(draft.number),
                        "is_new": .bool(drafted.isNew),
                    ]))
        }
    }

    /// The agreement's next version before anything is changed: the text of the version in force, else of the newest.
    /// What has passed of its validity is left out.
    private func beginning(
        _ agreement: AgreementEntry, _ call: Call, _ transaction: TenantTransaction
    ) async throws -> Draft {
        guard let newest = agreement.latestVersion,
            let version = try await transaction.version(
                agreement.versionInForce ?? newest, of: agreement.id)
        else {
            throw DomainError(
                .conflict, .noVersion,
                "“\(agreement.key)” has no version to begin with: draft one, and name it with If-Match.")
        }
        return Draft(
            agreement: agreement.id, number: newest + 1, selector: version.selector,
            validity: version.validity.ahead(of: call.now), terms: version.terms ?? .object(JSONObject()),
            draftedAt: call.now,
            draftedBy: call.principal.reference)
    }
}

extension Precondition {
    fileprivate func check(
        forMergingInto draft: Draft, of agreement: AgreementEntry
    ) throws(DomainError) {
        guard self != .none else {
            throw DomainError(
                .preconditionRequired, .preconditionRequired,
                "Version \(draft.number) of “\(agreement.key)” is a draft already: send If-Match with its ETag to "
                    + "put the values into it.")
        }
        try check(against: VersionView(agreement: agreement, content: .draft(draft), state: .draft).tag)
    }

    fileprivate func checkForNothing() throws(DomainError) {
        switch self {
        case .none, .create: return
        case .match, .exists:
            throw DomainError(
                .stale, .stale, "There is no draft. Send the request without If-Match to begin one.")
        }
    }
}
