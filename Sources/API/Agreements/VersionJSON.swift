// Versions as JSON, drafts and frozen ones alike.

import Domain
import Operations

extension VersionView {
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
        object["changes"] = .array(changes.map(\.json))
        if withTerms, let terms {
            object["terms"] = terms
            object["warnings"] = .array(TermWarning.warnings(on: terms).map(\.json))
        }
        return .object(object)
    }
}

extension TermWarning {
    fileprivate var json: JSON {
        ["pointer": .string(pointer), "code": .string(code.rawValue), "detail": .string(detail)]
    }
}

extension Draft {
    fileprivate func members(_ kind: AgreementKind) -> JSONObject {
        [
            "selector": selector.member(kind), "validity": validity.json, "drafted_at": .instant(draftedAt),
            "drafted_by": .string(draftedBy), "proposed_at": .null, "proposed_by": .null, "signed_at": .null,
            "in_force": .null, "end_reason": .null, "content_sha256": .null, "checked_against": .null,
        ]
    }
}

extension VersionEntry {
    fileprivate func members(_ kind: AgreementKind) -> JSONObject {
        [
            "selector": selector.member(kind), "validity": validity.json, "drafted_at": .instant(draftedAt),
            "drafted_by": .string(draftedBy), "proposed_at": .instant(proposedAt),
            "proposed_by": .string(proposedBy), "signed_at": .instant(facts.signedAt),
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
