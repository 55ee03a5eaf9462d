// One row of the term catalogue: everything that is known of one path of an agreement's terms.

/// Which of two values of a term binds its parties more.
package enum StricterDirection: String, Sendable, Hashable, CaseIterable {
    /// Of durations: the shorter one.
    case lower
    /// Of booleans: `true`.
    case higher
    /// Of lists and collections: the longer one demands more, as of fields at a handover.
    case superset
    /// Of lists and collections: the shorter one allows less.
    case subset
    /// As the metric says that stands beside it: `TermCatalogue.stricter(at:in:)` answers which.
    case byMetric
    /// Neither is stricter: only an equal value is at least as strict.
    case none
}

/// One path of the terms, described once for all that checks, compares, renders or explains it.
package struct Term: Sendable, Hashable {
    /// What the keys of a collection are.
    package enum Keys: Sendable, Hashable {
        case slugs
        /// Slugs that another part of the terms defines.
        case references(TermReference)
        /// Pointer patterns.
        case patterns
    }

    package let pattern: PointerPattern
    package let type: TermType
    package let stricter: StricterDirection
    /// Of a number whose unit is always the same.
    package let unit: MetricUnit?
    package let keys: Keys
    /// Items that a list or a collection has at least.
    package let minimumCount: Int
    /// Whether maturity may scale it, where its object says `scale_by_maturity`.
    package let isScalable: Bool
    /// Whether the effective terms must have it wherever they have what it stands in.
    package let isRequired: Bool
    package let label: LocalizedText
    /// One line for who fills it in.
    package let explanation: LocalizedText

    /// - Parameter path: a pattern as text, with `*` and `**` as tokens of their own and no escapes.
    package init(
        _ path: String, _ type: TermType, stricter: StricterDirection = .none, unit: MetricUnit? = nil,
        keys: Keys = .slugs, minimumCount: Int = 0, isScalable: Bool = false, isRequired: Bool = false,
        _ label: String, _ explanation: String, de germanLabel: String, _ germanExplanation: String
    ) {
        pattern = PointerPattern(
            tokens: path.split(separator: "/").map { token in
                token == "*" ? .any : token == "**" ? .rest : .literal(String(token))
            })
        self.type = type
        self.stricter = stricter
        self.unit = unit
        self.keys = keys
        self.minimumCount = minimumCount
        self.isScalable = isScalable
        self.isRequired = isRequired
        self.label = LocalizedText(label, german: germanLabel)
        self.explanation = LocalizedText(explanation, german: germanExplanation)
    }

    /// The section that the path begins with.
    package var section: Section? {
        guard case .literal(let name)? = pattern.tokens.first else { return nil }
        return Section(rawValue: name)
    }
}
