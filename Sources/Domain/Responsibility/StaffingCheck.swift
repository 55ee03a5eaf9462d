// What is found of who is responsible under a version, and whether that is advice or a refusal (D4).

/// What a framework says of proposals whose responsibilities are not staffed: `/scope/staffing`.
package enum StaffingRule: String, Sendable, Hashable, CaseIterable {
    case warn, refuse

    /// - Parameter terms: a framework's.
    package init(of terms: JSON) {
        self = terms[Section.scope.rawValue]?["staffing"]?.stringValue.flatMap(Self.init) ?? .warn
    }
}

/// A version's responsibilities as they are staffed when it would begin.
package struct StaffingCheck: Sendable {
    /// Segments that one check looks at: everybody who changes agreements waits for a proposal.
    package static let maximumPlaces = 500
    /// Findings that become warnings; the report has all of them.
    package static let maximumWarnings = 200
    /// Segments that a finding names.
    private static let namedSegments = 3

    package var rule: StaffingRule
    package var at: Instant
    /// How many segments were looked at, and whether those are all.
    package var places: Int
    package var isComplete: Bool
    package var gaps: [ResponsibilityGap]

    package init(
        rule: StaffingRule, at: Instant, places: Int = 0, isComplete: Bool = true,
        gaps: [ResponsibilityGap] = []
    ) {
        self.rule = rule
        self.at = at
        self.places = places
        self.isComplete = isComplete
        self.gaps = gaps
    }

    /// Findings as advice; at the end, what was not looked at or is not listed.
    package var warnings: [TermWarning] {
        var warnings = gaps.prefix(Self.maximumWarnings).map { gap in
            TermWarning(
                pointer: gap.pointer, code: gap.kind.warning, detail: gap.sentence(Self.namedSegments))
        }
        func add(_ detail: String) {
            warnings.append(TermWarning(pointer: "/terms/raci", code: .staffingUnchecked, detail: detail))
        }
        if gaps.count > Self.maximumWarnings {
            add(
                "There are \(gaps.count - Self.maximumWarnings) more findings: baton raci check lists them all."
            )
        }
        if !isComplete {
            add("Only \(places) segments were looked at; there are more that people tell apart.")
        }
        return warnings
    }

    /// Findings as faults, where the framework refuses.
    package var faults: [Fault] {
        guard rule == .refuse else { return [] }
        return gaps.map { Fault($0.pointer, $0.kind.fault, $0.sentence(Self.namedSegments)) }
            .bounded(at: "/terms")
    }
}

extension ResponsibilityGap {
    /// Into the version's effective terms.
    fileprivate var pointer: String {
        let tokens =
            [Section.raci.rawValue] + [activity, activity == nil ? nil : duty?.rawValue].compactMap(\.self)
        return "/terms" + JSONPointer(tokens: tokens).description
    }

    /// Characters of what is wrong: of hundreds of people not all are named.
    private static let maximumDetail = 1_000

    /// What is wrong, and where.
    fileprivate func sentence(_ limit: Int) -> String {
        let detail =
            detail.english.count <= Self.maximumDetail
            ? detail.english : detail.english.prefix(Self.maximumDetail) + "…"
        guard !segments.isEmpty else { return detail }
        var places = segments.prefix(limit).map(\.words)
        if segments.count > limit { places.append("\(segments.count - limit) segments more") }
        return "\(detail) So it is in: \(places.joined(separator: "; "))."
    }
}

extension ResponsibilityGap.Kind {
    fileprivate var warning: TermWarning.Code {
        switch self {
        case .vacant: .staffingVacant
        case .absent: .staffingAbsent
        case .severalAccountable: .staffingSeveralAccountable
        case .overloaded: .staffingOverloaded
        case .contradiction: .staffingContradiction
        }
    }

    fileprivate var fault: ErrorCode {
        switch self {
        case .vacant: .staffingVacant
        case .absent: .staffingAbsent
        case .severalAccountable: .staffingSeveralAccountable
        case .overloaded: .staffingOverloaded
        case .contradiction: .staffingContradiction
        }
    }
}
