// The sections that the terms of an agreement have, and which of them local agreements inherit.

/// A section of terms (design 3.1).
package enum Section: String, Sendable, Hashable, CaseIterable {
    case purpose
    case leadClasses = "lead_classes"
    case funnel, profile, exclusions, scoring, responses, lanes, contact, handover, rejection, feedback,
        recycling
    case nurturing, commitments, kpis, reporting, escalation, disputes, meetings, reviews, journey,
        engagement, raci
    case resources, legal, extensions
    case parties, scope, annexes, guardrails, grace

    /// An agreement's own section is neither inherited nor patched.
    package var isOwn: Bool {
        switch self {
        case .parties, .scope, .annexes, .guardrails, .grace: true
        default: false
        }
    }

    /// Guard rails and grace dates bind others, so only a framework has them.
    package var isFrameworkOnly: Bool { self == .guardrails || self == .grace }
}

/// Whether an agreement is a framework or a local agreement under one.
package enum AgreementKind: String, Sendable, Hashable, CaseIterable {
    case framework, local
}

/// The terms of one version: inherited sections (a local agreement's are a merge patch) beside its own.
package enum Terms {
    /// The part of the terms that resolution works on.
    package static func inherited(of terms: JSON) -> JSON {
        guard let object = terms.objectValue else { return .object(JSONObject()) }
        let pairs = object.filter { Section(rawValue: $0.key)?.isOwn == false }
        return .object(JSONObject(uniqueKeysWithValues: pairs.map { ($0.key, $0.value) }))
    }
}
