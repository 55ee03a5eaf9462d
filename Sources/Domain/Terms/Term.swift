// One row of the term catalogue: everything that is known of one path of an agreement's terms.

/// Which of two values of a term binds its parties more.
package enum StricterDirection: String, Sendable, Hashable, CaseIterable {
    case lower, higher
    /// Of lists: the longer one demands more, as of fields at a handover.
    case superset
    /// Of lists: the shorter one allows less.
    case subset
    /// Neither is stricter: only an equal value is at least as strict.
    case none
}

/// What an agreement's parts refer to by key.
package enum TermReference: String, Sendable, Hashable, CaseIterable {
    case stage, leadClass, party, owner, metric, nurturingProgramme, recyclingScenario, grade
}

/// A value of a closed list, with its label.
package struct TermChoice: Sendable, Hashable {
    package let value: String
    package let label: LocalizedText

    package init(_ value: String, _ english: String, german: String) {
        self.value = value
        label = LocalizedText(english, german: german)
    }
}

/// What a term's value is.
package indirect enum TermType: Sendable, Hashable {
    /// An object whose members are rows of their own.
    case group
    /// An object keyed by slug; its items are the rows below `*`.
    case collection
    /// Text of at most so many bytes, of one line or of several.
    case text(maximum: Int, isMultiline: Bool)
    case integer(ClosedRange<Int>)
    /// A number whose unit stands beside it, as of a target.
    case decimal(ClosedRange<Double>)
    /// 0 to 100.
    case percentage
    case boolean
    /// `{"amount": 5000, "currency": "EUR"}`.
    case money
    /// `{"within": "PT4H", "clock": "business"}`.
    case duration
    /// `2026-10-01`.
    case date
    /// `09:00`.
    case time
    /// 64 hexadecimal digits.
    case sha256
    case choice([TermChoice])
    case reference(TermReference)
    case list(of: TermType)
    case condition
    /// Anything: below `extensions`.
    case anything
}

/// One path of the terms, described once for all that checks, compares, renders or explains it.
package struct Term: Sendable, Hashable {
    package let pattern: PointerPattern
    package let type: TermType
    package let stricter: StricterDirection
    /// Whether maturity may scale it, where its object says `scale_by_maturity`.
    package let isScalable: Bool
    /// Whether the effective terms must have it wherever they have what it stands in.
    package let isRequired: Bool
    package let label: LocalizedText
    /// One line for who fills it in.
    package let explanation: LocalizedText

    package init(
        _ pattern: PointerPattern, _ type: TermType, stricter: StricterDirection = .none,
        isScalable: Bool = false, isRequired: Bool = false, label: LocalizedText,
        explanation: LocalizedText
    ) {
        self.pattern = pattern
        self.type = type
        self.stricter = stricter
        self.isScalable = isScalable
        self.isRequired = isRequired
        self.label = label
        self.explanation = explanation
    }

    /// The section that the path begins with.
    package var section: Section? {
        guard case .literal(let name)? = pattern.tokens.first else { return nil }
        return Section(rawValue: name)
    }
}
