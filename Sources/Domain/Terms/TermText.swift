// Values of terms that are written as one text.

enum TermText {
    typealias Problem = (code: ErrorCode, detail: String)

    /// What is wrong with a text as a value of a type; nil where nothing is.
    static func problem(_ text: String, _ type: TermType) -> Problem? {
        switch type {
        case .text(let maximum, let isMultiline): return prose(text, maximum, isMultiline)
        case .member: return prose(text, 200, false)
        case .email: return email(text)
        case .choice(let choices): return choice(text, choices)
        case .reference(.metric): return metric(text)
        case .slug, .reference: return form(text, Slug(text) != nil, Slug.rule)
        case .period: return period(text)
        case .date: return form(text, date(text) != nil, "Use a date such as 2026-10-01.")
        case .time: return form(text, isTime(text), "Use a time of the day such as 09:00, up to 23:59.")
        case .timeZone: return form(text, TimeZoneName(text) != nil, TimeZoneName.rule)
        case .sha256:
            return form(text, isSHA256(text), "Use 64 hexadecimal digits, with letters in lower case.")
        case .currency:
            let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
            return form(text, isCode, "Use the three letters of ISO 4217, such as EUR.")
        default: return nil
        }
    }

    private static func period(_ text: String) -> Problem? {
        do {
            _ = try CalendarPeriod(text)
            return nil
        } catch {
            return (error.code, error.detail)
        }
    }

    /// The date of `2026-10-01`.
    static func date(_ text: String) -> CivilDate? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func isTime(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [2, 2], let hour = number(parts[0]), let minute = number(parts[1])
        else { return false }
        return hour < 24 && minute < 60
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(Substring(digits))
    }

    private static func isSHA256(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static func form(_ text: String, _ isRight: Bool, _ rule: String) -> Problem? {
        isRight ? nil : (.invalidFormat, "\(text.shown) will not do. \(rule)")
    }

    private static func choice(_ text: String, _ choices: [TermChoice]) -> Problem? {
        guard !choices.contains(where: { $0.value.hasSameBytes(as: text) }) else { return nil }
        let values = choices.map(\.value)
        let question = NearestName.question(text, among: values)
        return (
            .notAllowedValue, "\(text.shown) is not one of: \(values.joined(separator: ", ")).\(question)"
        )
    }

    /// A key of the catalogue, or one that looks like a key of the agreement's own metrics.
    private static func metric(_ text: String) -> Problem? {
        guard MetricCatalogue.metric(text) == nil, Slug(text) == nil else { return nil }
        let question = NearestName.question(text, among: MetricCatalogue.all.lazy.map(\.key))
        return (
            .unknownReference,
            "There is no metric \(text.shown).\(question) Name one of the catalogue or of /funnel/metrics."
        )
    }

    /// Text that people read and sign: nothing in it may be invisible or turn its direction.
    private static func prose(_ text: String, _ maximum: Int, _ isMultiline: Bool) -> Problem? {
        // A character has at least one byte and at most four.
        if text.utf8.count > maximum, text.unicodeScalars.count > maximum {
            return (.tooLong, "Use at most \(maximum) characters; this has \(text.unicodeScalars.count).")
        }
        if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            return (.tooShort, "This text is empty; write something, or leave it out.")
        }
        for scalar in text.unicodeScalars {
            if isMultiline, scalar == "\n" || scalar == "\t" { continue }
            guard scalar.isControl || scalar.turnsDirection else { continue }
            let number = String(scalar.value, radix: 16, uppercase: true)
            let code = String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
            return (
                .invalidFormat,
                isMultiline
                    ? "Control characters other than line breaks and tabs are not allowed; this has U+\(code)."
                    : "Control characters and line breaks are not allowed; this has U+\(code)."
            )
        }
        return nil
    }

    private static func email(_ text: String) -> Problem? {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let isRight =
            text.utf8.count <= 254 && parts.count == 2 && (1...64).contains(parts[0].count)
            && parts[1].contains(UInt8(ascii: ".")) && parts[1].first != UInt8(ascii: ".")
            && parts[1].last != UInt8(ascii: ".")
            && text.unicodeScalars.allSatisfy { !$0.isControl && !$0.properties.isWhitespace }
        return form(text, isRight, "Use an address such as name@example.com.")
    }
}

extension Unicode.Scalar {
    /// Embeddings, overrides and isolates, by which a text can show other than what it says.
    fileprivate var turnsDirection: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}

extension TermType {
    /// A right value, as a fault shows it.
    var sample: String {
        switch self {
        case .text: "\"text\""
        case .slug, .reference: "\"some-key\""
        case .member: "\"name\""
        case .email: "\"name@example.com\""
        case .period: "\"P3M\""
        case .date: "\"2026-10-01\""
        case .time: "\"09:00\""
        case .timeZone: "\"Europe/Berlin\""
        case .sha256: "\"e3b0…\""
        case .currency: "\"EUR\""
        case .choice(let choices): choices.first.map { "\"\($0.value)\"" } ?? "\"\""
        case .integer(let range): String(range.lowerBound)
        case .decimal, .percentage: "10"
        case .boolean: "true"
        case .duration: #"{"within": "PT4H", "clock": "business"}"#
        case .money: #"{"amount": 5000, "currency": "EUR"}"#
        case .group, .collection, .condition, .guardRail, .anything: "{}"
        case .list(let type): "[\(type.sample)]"
        }
    }
}
