// timestamptz and date with all that they can hold.

/// An instant of `timestamptz`: whole microseconds since 1970-01-01 00:00 UTC, without leap seconds.
///
/// `infinity` and `-infinity` are `Int64.max` and `Int64.min`, as inside PostgreSQL. Instants after the year 294246
/// cannot be read.
package struct PostgresTimestamp: Sendable, Hashable, Comparable {
    package var microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static let infinity = PostgresTimestamp(microseconds: .max)
    package static let negativeInfinity = PostgresTimestamp(microseconds: .min)

    package var isFinite: Bool { self != .infinity && self != .negativeInfinity }

    package static func < (left: PostgresTimestamp, right: PostgresTimestamp) -> Bool {
        left.microseconds < right.microseconds
    }
}

private let microsecondsPerDay = 86_400_000_000

extension PostgresTimestamp: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .timestamptz }

    package func encode(into text: inout [UInt8]) {
        guard isFinite else {
            text.append(contentsOf: (self == .infinity ? "infinity" : "-infinity").utf8)
            return
        }
        let total = Int(microseconds)
        let days = total >= 0 ? total / microsecondsPerDay : -((-(total + 1)) / microsecondsPerDay) - 1
        let inDay = total - days * microsecondsPerDay
        let date = CivilDate(daysSince1970: days)
        date.encode(into: &text)
        text.append(UInt8(ascii: " "))
        appendPadded(inDay / 3_600_000_000, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPadded(inDay / 60_000_000 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPadded(inDay / 1_000_000 % 60, width: 2, to: &text)
        text.append(UInt8(ascii: "."))
        appendPadded(inDay % 1_000_000, width: 6, to: &text)
        text.append(contentsOf: "+00".utf8)
        if date.isBC { text.append(contentsOf: " BC".utf8) }
    }

    package init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        if text.elementsEqual("infinity".utf8) {
            self = .infinity
            return
        }
        if text.elementsEqual("-infinity".utf8) {
            self = .negativeInfinity
            return
        }
        var scanner = CivilScanner(text)
        guard var date = scanner.date(), scanner.skip(" "), let hour = scanner.number(), scanner.skip(":"),
            let minute = scanner.number(), scanner.skip(":"), let second = scanner.number()
        else { return nil }
        var fraction = 0
        if scanner.skip(".") {
            let start = scanner.position
            guard let digits = scanner.number(atLeast: 1, atMost: 6) else { return nil }
            fraction = digits
            for _ in (scanner.position - start)..<6 { fraction *= 10 }
        }
        guard let offset = Self.zoneOffsetSeconds(&scanner) else { return nil }
        if scanner.era() { date.year = 1 - date.year }
        guard scanner.isAtEnd else { return nil }
        let seconds = hour * 3_600 + minute * 60 + second - offset
        // PostgreSQL counts from 2000, so that its last thirty years do not fit when counted from 1970.
        let (days, isTooFar) = date.daysSince1970.multipliedReportingOverflow(by: microsecondsPerDay)
        let (total, isBeyond) = days.addingReportingOverflow(seconds * 1_000_000 + fraction)
        guard !isTooFar, !isBeyond else { return nil }
        microseconds = Int64(total)
    }

    /// `+hh`, `+hh:mm` or `+hh:mm:ss`, east positive. A text without one is a `timestamp`, which is no instant.
    private static func zoneOffsetSeconds(_ scanner: inout CivilScanner) -> Int? {
        let sign: Int
        if scanner.skip("+") { sign = 1 } else if scanner.skip("-") { sign = -1 } else { return nil }
        guard let hours = scanner.number() else { return nil }
        var seconds = hours * 3_600
        if scanner.skip(":") {
            guard let minutes = scanner.number() else { return nil }
            seconds += minutes * 60
            if scanner.skip(":") {
                guard let rest = scanner.number() else { return nil }
                seconds += rest
            }
        }
        return sign * seconds
    }
}

/// A day of `date`, counted from 1970-01-01. `infinity` and `-infinity` are `Int32.max` and `Int32.min`.
package struct PostgresDate: Sendable, Hashable, Comparable {
    package var daysSince1970: Int32

    package init(daysSince1970: Int32) {
        self.daysSince1970 = daysSince1970
    }

    /// A day of the proleptic Gregorian calendar. The caller vouches that it exists.
    package init(year: Int, month: Int, day: Int) {
        daysSince1970 = Int32(clamping: CivilDate(year: year, month: month, day: day).daysSince1970)
    }

    package static let infinity = PostgresDate(daysSince1970: .max)
    package static let negativeInfinity = PostgresDate(daysSince1970: .min)

    package var isFinite: Bool { self != .infinity && self != .negativeInfinity }

    /// Year, month and day; meaningless unless `isFinite`.
    package var civil: (year: Int, month: Int, day: Int) {
        let date = CivilDate(daysSince1970: Int(daysSince1970))
        return (date.year, date.month, date.day)
    }

    package static func < (left: PostgresDate, right: PostgresDate) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}

extension PostgresDate: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .date }

    package func encode(into text: inout [UInt8]) {
        guard isFinite else {
            text.append(contentsOf: (self == .infinity ? "infinity" : "-infinity").utf8)
            return
        }
        let date = CivilDate(daysSince1970: Int(daysSince1970))
        date.encode(into: &text)
        if date.isBC { text.append(contentsOf: " BC".utf8) }
    }

    package init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        if text.elementsEqual("infinity".utf8) {
            self = .infinity
            return
        }
        if text.elementsEqual("-infinity".utf8) {
            self = .negativeInfinity
            return
        }
        var scanner = CivilScanner(text)
        guard var date = scanner.date() else { return nil }
        if scanner.era() { date.year = 1 - date.year }
        guard scanner.isAtEnd, let days = Int32(exactly: date.daysSince1970) else { return nil }
        daysSince1970 = days
    }
}
