// An instant in UTC, exact to the microsecond like PostgreSQL's timestamptz, and its RFC 3339 text.

/// Microseconds since 1970-01-01T00:00:00Z. Between the years 0001 and 9999.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The same instant moved by whole seconds.
    package func adding(seconds: Int) -> Instant {
        Instant(microseconds: microseconds + Int64(seconds) * 1_000_000)
    }

    package func adding(milliseconds: Int) -> Instant {
        Instant(microseconds: microseconds + Int64(milliseconds) * 1_000)
    }

    /// The date in UTC.
    package var date: CivilDate {
        CivilDate(daysSince1970: Int(microseconds.floorDivided(by: 86_400_000_000)))
    }

    /// Seconds from the other instant to this one, rounded towards the earlier.
    package func seconds(since other: Instant) -> Int64 {
        (microseconds - other.microseconds).floorDivided(by: 1_000_000)
    }
}

extension Instant {
    /// `2026-11-23T09:30:00Z`, with as many fraction digits (3 or 6) as the value needs.
    package var description: String {
        let seconds = microseconds.floorDivided(by: 1_000_000)
        let fraction = microseconds - seconds * 1_000_000
        let days = seconds.floorDivided(by: 86_400)
        let date = CivilDate(daysSince1970: Int(days))
        let second = Int(seconds - days * 86_400)
        let clock = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
        let digits =
            fraction == 0
            ? ""
            : fraction % 1000 == 0
                ? "." + padded(Int(fraction / 1000), 3) : "." + padded(Int(fraction), 6)
        return "\(date)T\(clock)\(digits)Z"
    }

    /// Reads an RFC 3339 date-time with any offset. Leap seconds and fractions finer than a microsecond are refused.
    package init?(rfc3339 text: String) {
        var reader = DigitReader(text.utf8)
        guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
            let day = reader.number(2), let date = CivilDate(year: year, month: month, day: day),
            reader.skip("T") || reader.skip("t"),
            let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2), reader.skip(":"),
            let second = reader.number(2), hour < 24, minute < 60, second < 60,
            let micros = reader.fraction(), let offset = reader.offsetSeconds(), reader.isAtEnd
        else { return nil }
        let total = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(microseconds: Int64(total) * 1_000_000 + Int64(micros))
        guard (Instant.earliest...Instant.latest).contains(self) else { return nil }
    }

    package static let earliest = Instant(microseconds: -62_135_596_800_000_000)
    package static let latest = Instant(microseconds: 253_402_300_799_999_999)
}

/// Reads the fixed-width digits of a date-time.
private struct DigitReader {
    var rest: Substring.UTF8View

    init(_ text: String.UTF8View) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let byte = rest.first, (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
            rest.removeFirst()
        }
        return value
    }

    /// The microseconds after an optional point.
    mutating func fraction() -> Int? {
        guard skip(".") else { return 0 }
        var value = 0
        var width = 0
        while let byte = rest.first, (48...57).contains(byte) {
            guard width < 6 else { return nil }
            value = value * 10 + Int(byte - 48)
            width += 1
            rest.removeFirst()
        }
        guard width > 0 else { return nil }
        for _ in width..<6 { value *= 10 }
        return value
    }

    mutating func offsetSeconds() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60
        else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
