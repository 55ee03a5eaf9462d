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
    /// Faults of the sections by name and shape.
    package static func faults(of terms: JSON, kind: AgreementKind, at pointer: String = "/terms") -> [Fault]
    {
        guard let object = terms.objectValue else {
            return [Fault(pointer, .wrongType, "The terms must be an object of sections.")]
        }
        return object.flatMap { key, value in faults(of: key, value, kind: kind, at: pointer) }
    }

    private static func faults(of key: String, _ value: JSON, kind: AgreementKind, at pointer: String)
        -> [Fault]
    {
        let place = pointer + JSONPointer(tokens: [key]).description
        guard let section = Section(rawValue: key) else {
            let known = Section.allCases.map(\.rawValue).sorted().joined(separator: ", ")
            return [
                Fault(place, .unknownSection, "There is no section of this name. The sections are: \(known).")
            ]
        }
        if section.isFrameworkOnly && kind == .local {
            return [Fault(place, .sectionNotAllowed, "Only a framework has the section “\(key)”.")]
        }
        let mayBeRemoved = kind == .local && !section.isOwn
        if value.objectValue == nil && !(mayBeRemoved && value.isNull) {
            return [
                Fault(
                    place, .wrongType,
                    mayBeRemoved
                        ? "A section is an object, or null to remove it from the framework's."
                        : "A section is an object.")
            ]
        }
        return []
    }

    /// The part of the terms that resolution works on.
    package static func inherited(of terms: JSON) -> JSON {
        guard let object = terms.objectValue else { return .object(JSONObject()) }
        let pairs = object.filter { Section(rawValue: $0.key)?.isOwn == false }
        return .object(JSONObject(uniqueKeysWithValues: pairs.map { ($0.key, $0.value) }))
    }
}
