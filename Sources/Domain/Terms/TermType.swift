// What the value of a term is.

/// What an agreement's parts refer to by key.
package enum TermReference: String, Sendable, Hashable, CaseIterable {
    case stage, leadClass, metric, nurturingProgramme, recyclingScenario, grade
    /// A party of the agreement, or `joint` for all of them.
    case party
    /// A party, or a function that need not be one: `operations` for one.
    case owner
}

/// A value of a closed list, with its label.
package struct TermChoice: Sendable, Hashable {
    package let value: String
    package let label: LocalizedText

    package init(_ value: String, _ english: String, german: String) {
        self.init(value, LocalizedText(english, german: german))
    }

    init(_ value: String, _ label: LocalizedText) {
        self.value = value
        self.label = label
    }
}

/// What a term's value is.
package indirect enum TermType: Sendable, Hashable {
    /// An object whose members are rows of their own.
    case group
    /// An object with keys of the agreement's own (`Term.keys`); its items are the row below `*`.
    case collection
    /// Text of at most so many characters (code points), of one line or of several.
    case text(maximum: Int, isMultiline: Bool)
    case integer(ClosedRange<Int>)
    /// A number whose unit stands beside it, as of a target.
    case decimal(ClosedRange<Double>)
    /// 0 to 100.
    case percentage
    case boolean
    /// `{"amount": 5000, "currency": "EUR"}`.
    case money
    /// Three capital letters of ISO 4217.
    case currency
    /// `{"within": "PT4H", "clock": "business"}`.
    case duration
    /// `"P1Y"`, `"P3M"`, `"P90D"`: a length of time by the calendar, in whole days.
    case period
    /// `2026-10-01`.
    case date
    /// `09:00`.
    case time
    /// `Europe/Berlin`.
    case timeZone
    /// 64 hexadecimal digits, lower case.
    case sha256
    case email
    /// A key that the tenant gives outside the terms, of a role or a channel.
    case slug
    /// A member of the tenant, by the name or id under which the tenant knows it.
    case member
    case choice([TermChoice])
    case reference(TermReference)
    case list(of: TermType)
    case condition
    /// `"locked"`, `"tighten"`, `"free"`, `{"between": […]}` or `{"one_of": […]}` (design 3.3).
    case guardRail
    /// Anything: below `extensions`.
    case anything
}

extension TermType {
    /// A name: a line of up to 200 characters.
    package static let name = TermType.text(maximum: 200, isMultiline: false)
    /// A line of up to 500 characters.
    package static let line = TermType.text(maximum: 500, isMultiline: false)
    /// Sentences, up to 10,000 characters.
    package static let prose = TermType.text(maximum: 10_000, isMultiline: true)
    /// A place in an order; equal places are ordered by key.
    package static let position = TermType.integer(0...10_000)
    /// An amount of a unit that stands beside it.
    package static let amount = TermType.decimal(-1e12...1e12)
}
