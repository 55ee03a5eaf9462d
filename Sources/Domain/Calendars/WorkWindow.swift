// Hours of a day in which work is done, and the days of a week.

/// `[opens, closes)` in local wall-clock time. Where it closes no later than it opens, it runs past midnight.
package struct WorkWindow: Sendable, Hashable {
    package static let minutesOfDay = 1_440
    package static let rule =
        "Use two times of day, such as [\"09:00\", \"17:30\"]; 24:00 is the end of the day, and a window that "
        + "closes no later than it opens runs past midnight."

    /// Minutes after midnight, below 24:00.
    package let opens: Int
    /// Minutes after midnight, up to 24:00.
    package let closes: Int

    /// nil where one of the two is no such time.
    package init?(opens: Int, closes: Int) {
        guard (0..<WorkWindow.minutesOfDay).contains(opens), (0...WorkWindow.minutesOfDay).contains(closes)
        else { return nil }
        self.opens = opens
        self.closes = closes
    }

    /// Reads two texts such as `09:00` and `17:30`.
    package init?(_ opens: String, _ closes: String) {
        guard let from = WorkWindow.minutes(opens), let to = WorkWindow.minutes(closes) else { return nil }
        self.init(opens: from, closes: to)
    }

    /// When it ends, in minutes after the midnight of the day it begins on; above 24:00 where it runs past midnight.
    package var end: Int { closes <= opens ? closes + WorkWindow.minutesOfDay : closes }

    package var texts: (opens: String, closes: String) {
        (WorkWindow.text(opens), WorkWindow.text(closes))
    }

    package var json: JSON { [.string(texts.opens), .string(texts.closes)] }

    static func text(_ minutes: Int) -> String {
        "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    static func minutes(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
        let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 48 }
        guard digits.allSatisfy((0...9).contains), digits[2] < 6 else { return nil }
        let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
        return minutes <= minutesOfDay ? minutes : nil
    }
}

extension WorkWindow: Comparable {
    package static func < (left: WorkWindow, right: WorkWindow) -> Bool {
        (left.opens, left.end) < (right.opens, right.end)
    }
}

extension WorkWindow: CustomStringConvertible {
    package var description: String { "\(texts.opens)–\(texts.closes)" }
}

/// A day of the week, by the name that calendars write.
package enum Weekday: String, Sendable, Hashable, CaseIterable {
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"

    /// From 0, Monday, to 6.
    package var index: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }

    package init(daysSince1970 days: Int) { self = Weekday.allCases[Weekday.index(ofDay: days)] }

    package init(of date: CivilDate) { self.init(daysSince1970: date.daysSince1970) }

    /// 1970-01-01 was a Thursday.
    static func index(ofDay days: Int) -> Int {
        let shifted = (days + 3) % 7
        return shifted < 0 ? shifted + 7 : shifted
    }
}
