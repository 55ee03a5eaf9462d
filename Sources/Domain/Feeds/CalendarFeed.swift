// A calendar to subscribe to (RFC 5545, 7986): the same bytes as long as nothing changes.

package struct CalendarFeed: Sendable {
    /// How long a calendar program may wait until it asks again (ISO 8601).
    private static let refresh = "PT1H"
    /// Seconds on either side of the events of which a zone's clocks are told.
    private static let margin = 86_400

    package var name: String
    package var language: Language
    package var window: FeedWindow
    /// Whether all that belongs into it is.
    package var isWhole: Bool
    private let events: [SeriesEvents]

    /// - Parameter reviews: of the series; others are left out.
    package init(
        name: String, language: Language, window: FeedWindow, isWhole: Bool, series: [FeedSeries],
        reviews: [FeedReview]
    ) {
        self.name = name
        self.language = language
        self.window = window
        self.isWhole = isWhole
        let byPlace = Dictionary(grouping: reviews, by: \.place)
        events = series.map { SeriesEvents($0, byPlace[$0.place] ?? []) }
    }

    package var bytes: [UInt8] {
        let words = FeedWords(language: language)
        var text = ICalendarText()
        text.component("VCALENDAR") { text in
            text.line("VERSION", value: "2.0")
            text.line("PRODID", value: "-//Baton//Reviews//\(language.rawValue.uppercased())")
            text.line("CALSCALE", value: "GREGORIAN")
            text.text("NAME", name)
            text.text("X-WR-CALNAME", name)
            if !isWhole { text.text("X-WR-CALDESC", words.bound(window)) }
            text.line("REFRESH-INTERVAL", [("VALUE", "DURATION")], value: Self.refresh)
            text.line("X-PUBLISHED-TTL", value: Self.refresh)
            for (zone, range) in zones.sorted(by: { $0.key.text < $1.key.text }) {
                text.timeZone(
                    zone, from: range.lowerBound.adding(seconds: -Self.margin),
                    to: range.upperBound.adding(seconds: Self.margin))
            }
            for events in events { events.write(to: &text, words) }
        }
        return text.bytes
    }

    /// The zones in which something is told, with the time from the first to the last of it.
    private var zones: [TimeZoneName: ClosedRange<Instant>] {
        var ranges: [TimeZoneName: ClosedRange<Instant>] = [:]
        func add(_ zone: TimeZoneName, _ begin: Instant, _ end: Instant) {
            let known = ranges[zone] ?? begin...end
            ranges[zone] = min(known.lowerBound, begin)...max(known.upperBound, end)
        }
        for events in events {
            let plan = events.series.series.agreed.plan
            if let first = events.days.first, let last = events.days.last {
                add(
                    plan.zone, plan.ruledStart(on: first),
                    plan.ruledStart(on: last).adding(seconds: plan.minutes * 60))
            }
            for review in events.differing + events.loose { add(review.zone, review.startsAt, review.endsAt) }
        }
        return ranges
    }
}

extension SeriesEvents {
    fileprivate func write(to text: inout ICalendarText, _ words: FeedWords) {
        if let first = days.first, let last = days.last { writeSeries(first, last, to: &text, words) }
        let plan = series.series.agreed.plan
        for review in differing {
            text.component("VEVENT") { text in
                text.line("UID", value: series.uid)
                text.days("RECURRENCE-ID", [review.day], of: plan)
                // Never below that of the series: programs would take it for an older word.
                text.revision(series.sequence + review.sequence, max(series.modifiedAt, review.modifiedAt))
                write(review, to: &text, words)
            }
        }
        for review in loose {
            text.component("VEVENT") { text in
                text.line("UID", value: review.uid)
                text.revision(review.sequence, max(series.modifiedAt, review.modifiedAt))
                // For whoever does not know what CANCELLED means.
                if review.cancellation != nil {
                    text.moment("EXDATE", review.startsAt, in: review.writtenZone)
                }
                write(review, to: &text, words)
            }
        }
    }

    private func writeSeries(
        _ first: CivilDate, _ last: CivilDate, to text: inout ICalendarText, _ words: FeedWords
    ) {
        let agreed = series.series.agreed
        let plan = agreed.plan
        text.component("VEVENT") { text in
            text.line("UID", value: series.uid)
            text.revision(series.sequence, modifiedAt)
            text.days("DTSTART", [first], of: plan)
            // Not an end: on a day on which the clocks change it would be another length for all.
            text.line("DURATION", value: "PT\(plan.minutes)M")
            if let rule = plan.rhythm.recurrenceRule {
                let until = ICalendarText.utc(plan.ruledStart(on: last))
                text.line("RRULE", value: "\(rule);UNTIL=\(until)")
            } else if days.count > 1 {
                text.days("RDATE", Array(days.dropFirst()), of: plan)
            }
            if !excluded.isEmpty { text.days("EXDATE", excluded, of: plan) }
            text.line("STATUS", value: "CONFIRMED")
            text.words(agreed, series.agreementName, words)
        }
    }

    private func write(_ review: FeedReview, to text: inout ICalendarText, _ words: FeedWords) {
        text.times(of: review)
        text.words(
            series.series.agreed, series.agreementName, words, move: review.move,
            cancellation: review.cancellation)
    }
}

extension ICalendarText {
    /// Which word of an event this is. It says when the event changed and not when it was asked for, so that the same
    /// calendar is the same text.
    mutating func revision(_ sequence: Int, _ modifiedAt: Instant) {
        line("DTSTAMP", value: ICalendarText.utc(modifiedAt))
        line("LAST-MODIFIED", value: ICalendarText.utc(modifiedAt))
        line("SEQUENCE", value: String(sequence))
    }

    /// When a review is held, and whether.
    mutating func times(of review: FeedReview) {
        moment("DTSTART", review.startsAt, in: review.writtenZone)
        moment("DTEND", review.endsAt, in: review.writtenZone)
        line("STATUS", value: review.cancellation == nil ? "CONFIRMED" : "CANCELLED")
    }

    mutating func words(
        _ series: AgreedSeries, _ agreementName: String, _ words: FeedWords, move: Decree? = nil,
        cancellation: Decree? = nil
    ) {
        text("SUMMARY", words.summary(series, agreementName))
        if let location = series.location { text("LOCATION", location) }
        text(
            "DESCRIPTION",
            words.description(series, agreementName, move: move, cancellation: cancellation))
    }

    /// Days of a plan at its time on the wall, also where clocks skip it.
    fileprivate mutating func days(_ name: String, _ days: [CivilDate], of plan: ReviewPlan) {
        let time = padded(plan.time.minutes / 60, 2) + padded(plan.time.minutes % 60, 2) + "00"
        let zone = plan.zone == .utc ? "Z" : ""
        line(
            name, plan.zone == .utc ? [] : [("TZID", plan.zone.text)],
            value: days.map { ICalendarText.date($0) + "T" + time + zone }.joined(separator: ","))
    }
}
