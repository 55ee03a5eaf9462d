// The series of reviews that an agreement's terms promise: its meetings, and the reviews of the agreement itself.

/// A series as terms describe it. What they leave open is as `standard` has it.
package struct AgreedSeries: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Of `/meetings`: the working rhythm.
        case meeting
        /// Of `/reviews`: the agreement is put to the test.
        case review
    }

    package var kind: Kind
    /// Its key among the meetings or the reviews.
    package var key: String
    /// What it is called: the name of a meeting, the subject of a review.
    package var title: String
    package var plan: ReviewPlan
    package var location: String?
    /// Names of people, functions or teams.
    package var participants: [String]
    /// Who prepares and leads it; of reviews.
    package var owner: String?
    package var agenda: [String]

    /// Where the series stands in the terms: `/reviews/quarterly`.
    package var pointer: JSONPointer {
        JSONPointer(kind == .meeting ? Section.meetings : Section.reviews) / key
    }
}

extension AgreedSeries {
    /// What holds where terms are silent: Monday, nine o'clock, an hour; the first such day of the period.
    package enum Standard {
        package static let weekday = Weekday.monday
        package static let time = WallTime("09:00")
        package static let minutes = 60
    }

    /// All series of terms, meetings first, each in the order of its `position`.
    ///
    /// - Parameters:
    ///   - terms: of a framework, or as they hold in a segment. What is no series is read as none.
    ///   - zone: where the terms name none.
    ///   - fiscalStart: in which month the fiscal year begins, from 1.
    package static func all(in terms: JSON, zone: TimeZoneName, fiscalStart: Int) -> [AgreedSeries] {
        let sections: [(Kind, Section)] = [(.meeting, .meetings), (.review, .reviews)]
        return sections.flatMap { kind, section in
            terms[section.rawValue].itemsByPosition.compactMap { key, value in
                AgreedSeries(kind, key, value, zone, fiscalStart)
            }
        }
    }

    /// nil for what has no interval, such as the triggers beside the reviews.
    private init?(_ kind: Kind, _ key: String, _ item: JSON, _ zone: TimeZoneName, _ fiscalStart: Int) {
        guard let rhythm = ReviewRhythm(terms: item, fiscalStart: fiscalStart),
            let standard = Standard.time
        else { return nil }
        self.kind = kind
        self.key = key
        title = item["name"]?.stringValue ?? item["text"]?.stringValue ?? key
        let minutes = item["minutes"]?.doubleValue.flatMap { Int(exactly: $0) }
        plan = ReviewPlan(
            rhythm, at: item["time"]?.stringValue.flatMap { WallTime($0) } ?? standard,
            in: item["time_zone"]?.stringValue.flatMap { TimeZoneName($0) } ?? zone,
            minutes: minutes.flatMap { ReviewPlan.minutes.contains($0) ? $0 : nil } ?? Standard.minutes,
            onClosedDay: item["on_closed_day"]?.stringValue.flatMap(ClosedDayRule.init) ?? .forward)
        location = item["location"]?.stringValue
        participants = item["participants"]?.arrayValue?.compactMap(\.stringValue) ?? []
        owner = item["owner"]?.stringValue
        agenda = item["agenda"]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
}

extension ReviewRhythm {
    /// Of the intervals that terms know, those of months.
    static let months = ["month": 1, "quarter": 3, "half-year": 6, "year": 12]

    /// From the terms of a meeting or a review: dates that are fixed outrank the interval.
    ///
    /// - Returns: nil without an interval that there is.
    init?(terms item: JSON, fiscalStart: Int) {
        guard let interval = item["interval"]?.stringValue else { return nil }
        let dates = item["dates"]?.arrayValue?.compactMap { $0.stringValue.flatMap { CivilDate($0) } } ?? []
        guard dates.isEmpty else {
            self = .dates(dates)
            return
        }
        let named = item["weekday"]?.stringValue.flatMap { name in
            Weekday.allCases.first { name.hasPrefix($0.rawValue) }
        }
        let weekday = named ?? AgreedSeries.Standard.weekday
        let weeks = ["week": 1, "two-weeks": 2, "three-weeks": 3, "four-weeks": 4]
        if interval == "day" {
            self = .daily
        } else if let count = weeks[interval] {
            self = .weeks(count, weekday)
        } else if let period = Self.months[interval] {
            let week = item["week"]?.doubleValue.flatMap { Int(exactly: $0) } ?? 1
            let day = item["day"]?.doubleValue.flatMap { Int(exactly: $0) }
            let month = item["month"]?.doubleValue.flatMap { Int(exactly: $0) } ?? 1
            self = .months(
                MonthlyRhythm(
                    every: period, month: month,
                    on: day.map { .date($0) } ?? .weekday(weekday, week == 0 ? 1 : week),
                    fiscalStart: fiscalStart))
        } else {
            return nil
        }
    }
}
