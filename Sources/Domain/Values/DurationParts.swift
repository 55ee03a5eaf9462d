// Takes the text of an ISO 8601 duration apart; what its numbers mean is for `ISODuration` and `CalendarPeriod`.

/// The numbers of a duration's text by their units, before they mean anything.
struct DurationParts {
    /// In the order in which they stand.
    enum Unit: Int {
        case years, months, weeks, days, hours, minutes, seconds

        init?(_ letter: UInt8, isTime: Bool) {
            switch (letter, isTime) {
            case (UInt8(ascii: "Y"), false): self = .years
            case (UInt8(ascii: "M"), false): self = .months
            case (UInt8(ascii: "W"), false): self = .weeks
            case (UInt8(ascii: "D"), false): self = .days
            case (UInt8(ascii: "H"), true): self = .hours
            case (UInt8(ascii: "M"), true): self = .minutes
            case (UInt8(ascii: "S"), true): self = .seconds
            default: return nil
            }
        }
    }

    private(set) var isSigned = false
    private(set) var hasFraction = false
    private var numbers = [Int?](repeating: nil, count: 7)
    private var rest: Substring.UTF8View

    subscript(unit: Unit) -> Int? { numbers[unit.rawValue] }

    init?(_ text: String) {
        guard text.utf8.count <= ISODuration.maximumLength else { return nil }
        rest = text.utf8[...]
        isSigned = skip("+") || skip("-")
        guard skip("P"), !rest.isEmpty else { return nil }
        var (isTime, last) = (false, -1)
        while !rest.isEmpty {
            if !isTime, skip("T") { isTime = true }
            guard let number = number(), let letter = rest.popFirst(),
                let unit = Unit(letter, isTime: isTime), unit.rawValue > last
            else { return nil }
            numbers[unit.rawValue] = number
            last = unit.rawValue
        }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Digits, and what may follow a point or a comma. Beyond every bound it no longer grows.
    private mutating func number() -> Int? {
        guard let whole = digits() else { return nil }
        if skip(".") || skip(",") {
            guard digits() != nil else { return nil }
            hasFraction = true
        }
        return whole
    }

    private mutating func digits() -> Int? {
        var value: Int?
        while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            value = min((value ?? 0) * 10 + Int(byte - UInt8(ascii: "0")), ISODuration.maximumSeconds + 1)
            rest.removeFirst()
        }
        return value
    }
}
