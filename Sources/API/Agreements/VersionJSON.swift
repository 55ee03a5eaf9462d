// Versions as JSON, drafts and frozen ones alike.

import Domain
import Operations

extension VersionView {
    var frozen: VersionEntry? {
        if case .frozen(let version) = content { version } else { nil }
    }

    /// The last day on which the version can be signed, in its validity's zone.
    var signBy: CivilDate? { frozen?.signBy }

    var number: Int {
        switch content {
        case .draft(let draft): draft.number
        case .frozen(let version): version.number
        }
    }

    private var changes: [CarriedChange] {
        switch content {
        case .draft(let draft): draft.changes
        case .frozen(let version): version.changes
        }
    }

    func json(withTerms: Bool) -> JSON {
        var object: JSONObject
        switch content {
        case .draft(let draft): object = draft.members(agreement.kind)
        case .frozen(let version): object = version.members(agreement.kind)
        }
        object["agreement"] = .string(agreement.key.text)
        object["version"] = .integer(number)
        object["state"] = .string(state.rawValue)
        object["running_on"] = .bool(isRunningOn)
        object["changes"] = .array(changes.map(\.json))
        object["exceptions"] = .array((frozen?.exceptions ?? []).map(\.json))
        if withTerms, let terms {
            object["terms"] = terms
            object["warnings"] = .array((TermWarning.warnings(on: terms) + staffing).map(\.json))
        }
        return .object(object)
    }
}

extension TermWarning {
    var json: JSON {
        ["pointer": .string(pointer), "code": .string(code.rawValue), "detail": .string(detail)]
    }
}

extension Draft {
    fileprivate func members(_ kind: AgreementKind) -> JSONObject {
        [
            "selector": selector.member(kind), "validity": validity.json, "drafted_at": .instant(draftedAt),
            "drafted_by": .string(draftedBy), "proposed_at": .null, "proposed_by": .null, "sign_by": .null,
            "signed_at": .null, "declined_at": .null, "withdrawn_at": .null, "withdrawal_reason": .null,
            "terminates_at": .null, "terminated_at": .null, "terminated_by": .null,
            "termination_reason": .null, "in_force": .null, "end_reason": .null, "content_sha256": .null,
            "checked_against": .null, "renews": .null,
        ]
    }
}

extension VersionEntry {
    fileprivate func members(_ kind: AgreementKind) -> JSONObject {
        [
            "selector": selector.member(kind), "validity": validity.json, "drafted_at": .instant(draftedAt),
            "drafted_by": .string(draftedBy), "proposed_at": .instant(proposedAt),
            "proposed_by": .string(proposedBy), "sign_by": .text(signBy?.description),
            "signed_at": .instant(facts.signedAt), "declined_at": .instant(facts.declinedAt),
            "withdrawn_at": .instant(facts.withdrawnAt), "withdrawal_reason": .text(withdrawalReason),
            "terminates_at": .instant(facts.terminatesAt), "terminated_at": .instant(facts.terminatedAt),
            "terminated_by": .text(terminatedBy), "termination_reason": .text(terminationReason),
            "renews": .integer(renews),
            "in_force": facts.inForce.map {
                ["from": .instant($0.from), "to": .instant($0.to)]
            } ?? .null,
            "end_reason": .text(facts.endReason?.rawValue), "content_sha256": .string(contentSHA256),
            "checked_against": checkedAgainst?.json ?? .null,
        ]
    }
}

extension Selector {
    /// A framework has none.
    fileprivate func member(_ kind: AgreementKind) -> JSON { kind == .framework ? .null : json }
}
