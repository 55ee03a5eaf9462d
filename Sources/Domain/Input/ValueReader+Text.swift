// Values that a caller writes as one string.

/// A value with a textual form of its own: a slug, an instant, a country.
package protocol TextValue {
    init?(_ text: String)
    /// What a right text looks like, as a sentence for the caller.
    static var rule: String { get }
    /// Any value; it stands where a faulty one was and is thrown away with the input.
    static var standIn: Self { get }
}

extension Slug: TextValue {
    private init(standIn text: String) { self.text = text }

    package static var standIn: Slug { Slug(standIn: "x") }
}

extension Instant: TextValue {
    package init?(_ text: String) { self.init(rfc3339: text) }

    package static var rule: String {
        "Use an RFC 3339 instant such as 2027-01-31T09:30:00Z, with at most six digits of fraction."
    }

    package static var standIn: Instant { Instant(microseconds: 0) }
}

extension CivilDate: TextValue {
    package init?(_ text: String) {
        guard let date = TermText.date(text) else { return nil }
        self = date
    }

    package static var rule: String { "Use a date such as 2027-01-31." }

    package static var standIn: CivilDate { CivilDate(daysSince1970: 0) }
}

extension TimeZoneName: TextValue {
    package static var standIn: TimeZoneName { .utc }
}

extension Identifier: TextValue {
    package static var rule: String { "Use an id as Baton gave it: a UUID of 36 characters." }

    package static var standIn: Self { Self(.version7(at: .standIn, random: (0, 0))) }
}

extension ValueReader {
    /// Texts are quoted in a fault up to this many characters.
    private static let shownTextLength = 64

    /// Any text; its length counts code points, as PostgreSQL counts characters.
    package func string(_ length: ClosedRange<Int>) -> String {
        guard let text = anyString() else { return "" }
        let count = text.unicodeScalars.count
        if count < length.lowerBound {
            fault(
                .tooShort,
                count == 0
                    ? "This \(refusal.noun) may not be empty."
                    : "Use at least \(length.lowerBound) characters.")
        } else if count > length.upperBound {
            fault(.tooLong, "Use at most \(length.upperBound) characters; this has \(count).")
        }
        return text
    }

    /// Text for people on one line: no control characters, and no white space at the ends.
    package func text(_ length: ClosedRange<Int>) -> String {
        let faultsBefore = log.faults.count
        let text = string(length)
        guard log.faults.count == faultsBefore, !text.isEmpty else { return text }
        if let scalar = text.unicodeScalars.first(where: \.isControl) {
            let number = padded(String(scalar.value, radix: 16, uppercase: true))
            fault(.invalidFormat, "Control characters and line breaks are not allowed; this has U+\(number).")
        } else if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            fault(.invalidFormat, "Use something other than blanks.")
        } else if text.trimmed.utf8.count != text.utf8.count {
            fault(.invalidFormat, "White space at the beginning or the end is not allowed.")
        }
        return text
    }

    package func value<Value: TextValue>(_ type: Value.Type) -> Value {
        guard let text = anyString() else { return .standIn }
        guard let value = Value(text) else {
            fault(.invalidFormat, "“\(text.prefix(ValueReader.shownTextLength))” will not do. \(Value.rule)")
            return .standIn
        }
        return value
    }

    package func slug() -> Slug { value(Slug.self) }

    package func instant() -> Instant { value(Instant.self) }

    /// A date in one of these years.
    package func date(in years: ClosedRange<Int>) -> CivilDate {
        let faultsBefore = log.faults.count
        let date = value(CivilDate.self)
        guard log.faults.count == faultsBefore, !years.contains(date.year) else { return date }
        fault(.outOfRange, "Use a date of the years \(years.lowerBound) to \(years.upperBound).")
        return .standIn
    }

    /// A zone of the IANA database.
    package func timeZone() -> TimeZoneName {
        guard let text = anyString() else { return .utc }
        guard let zone = TimeZoneName(text) else {
            let shown = text.prefix(ValueReader.shownTextLength)
            fault(.notAllowedValue, "“\(shown)” is no time zone that is known. \(TimeZoneName.rule)")
            return .utc
        }
        return zone
    }

    /// A duration as agreements write it.
    package func duration(on clock: ISODuration.Clock) -> ISODuration {
        let faultsBefore = log.faults.count
        let text = string(1...ISODuration.maximumLength)
        do throws(ISODurationFault) {
            return try ISODuration(text, on: clock)
        } catch {
            if log.faults.count == faultsBefore { fault(error.code, error.detail) }
            return .none
        }
    }

    package func id<Kind>(of kind: Kind.Type) -> Identifier<Kind> { value(Identifier<Kind>.self) }

    /// One of the cases of an enumeration, by its raw value. The enumeration has at least one case.
    package func choice<Choice: CaseIterable & RawRepresentable<String>>(of type: Choice.Type) -> Choice {
        guard let standIn = Choice.allCases.first else {
            preconditionFailure("\(Choice.self) has no cases to choose from")
        }
        guard let text = anyString() else { return standIn }
        guard let choice = Choice.allCases.first(where: { $0.rawValue == text }) else {
            let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            fault(
                .notAllowedValue,
                "“\(text.prefix(ValueReader.shownTextLength))” is not one of: \(allowed).")
            return standIn
        }
        return choice
    }

    private func anyString() -> String? {
        guard let json = present else { return nil }
        guard case .string(let text) = json else {
            fault(.wrongType, "Use a string.")
            return nil
        }
        return text
    }

    private func padded(_ digits: String) -> String {
        String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

extension Unicode.Scalar {
    /// Controls (Cc) and the two separators that break lines without being controls.
    var isControl: Bool {
        // Nearly every text is ASCII, and the tables are slow.
        if value < 0x80 { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
