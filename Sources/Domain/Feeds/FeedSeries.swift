// What a calendar is made from: series as they were planned last, and their meetings.

package struct FeedSeries: Sendable, Hashable {
    package var agreementID: AgreementID
    package var agreement: Slug
    package var agreementName: String
    /// Where the agreement points.
    package var selector: Selector
    package var series: ReviewSeries
    /// Counts how often it changed, as iCalendar does.
    package var sequence: Int
    package var modifiedAt: Instant

    package init(
        agreementID: AgreementID, agreement: Slug, agreementName: String, selector: Selector,
        series: ReviewSeries, sequence: Int, modifiedAt: Instant
    ) {
        self.agreementID = agreementID
        self.agreement = agreement
        self.agreementName = agreementName
        self.selector = selector
        self.series = series
        self.sequence = sequence
        self.modifiedAt = modifiedAt
    }

    package var place: FeedPlace { FeedPlace(agreement: agreementID, key: series.key) }

    /// Names of all who lead it or take part.
    package var names: [String] {
        series.agreed.participants + [series.agreed.owner].compactMap(\.self)
    }

    /// What tells it from all other events, also from the same series with another rhythm.
    var uid: String {
        "\(agreementID)/\(series.key)/\(ICalendarText.date(series.firstDay))@baton"
    }
}

/// What tells a series from those of all agreements.
package struct FeedPlace: Sendable, Hashable {
    package var agreement: AgreementID
    package var key: SeriesKey

    package init(agreement: AgreementID, key: SeriesKey) {
        self.agreement = agreement
        self.key = key
    }
}

/// A meeting or a review, as calendars show it.
package struct FeedReview: Sendable, Hashable {
    package var id: ReviewID
    package var place: FeedPlace
    /// By the rhythm.
    package var day: CivilDate
    package var startsAt: Instant
    package var endsAt: Instant
    package var zone: TimeZoneName
    package var move: Decree?
    package var cancellation: Decree?
    package var sequence: Int
    package var modifiedAt: Instant

    /// In which zone its times can be written down: UTC where the clocks change meanwhile, and in the second hour of two that
    /// they show alike. Programs count an event's length by the clock on the wall, and take such an hour for the first.
    var writtenZone: TimeZoneName {
        let offsets = [startsAt, endsAt].map { zone.offset(at: $0) }
        let isPlain =
            offsets[0] == offsets[1]
            && zip([startsAt, endsAt], offsets).allSatisfy { instant, offset in
                zone.instant(atLocal: instant.adding(seconds: offset)) == instant
            }
        return isPlain ? zone : .utc
    }

    package init(
        id: ReviewID, place: FeedPlace, day: CivilDate, startsAt: Instant, endsAt: Instant,
        zone: TimeZoneName, move: Decree? = nil, cancellation: Decree? = nil,
        sequence: Int = 0, modifiedAt: Instant
    ) {
        self.id = id
        self.place = place
        self.day = day
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.zone = zone
        self.move = move
        self.cancellation = cancellation
        self.sequence = sequence
        self.modifiedAt = modifiedAt
    }

    package init(_ review: Review) {
        self.init(
            id: review.id,
            place: FeedPlace(
                agreement: review.agreementID, key: SeriesKey(review.series.kind, review.series.key)),
            day: review.day, startsAt: review.startsAt, endsAt: review.endsAt, zone: review.zone,
            move: review.move, cancellation: review.cancellation, sequence: review.sequence,
            modifiedAt: review.modifiedAt)
    }

    /// Of an event by itself: it stays the same wherever the meeting is moved, and whatever becomes of its series.
    var uid: String { "\(id)@baton" }
}

extension FeedSeries {
    /// Whether a member takes part or leads, by its key, its name, or a function that it holds. A deputy who stands in for
    /// a while does not get all that the other has.
    ///
    /// - Parameters:
    ///   - staffing: of the functions and members that `names` can mean.
    ///   - place: of the agreement.
    package func concerns(
        _ member: Slug, called name: String, _ staffing: Staffing, in place: ResponsibilityPlace
    ) -> Bool {
        names.contains { text in
            if text == name || text == member.text { return true }
            // Another member's key goes before a function of that name, as everywhere.
            if let key = Slug(text), staffing.people[key] != nil { return false }
            return FunctionTitle.keys(text).contains { function in
                staffing.holders(of: function, in: place).contains { $0.holder.key == member }
            }
        }
    }
}
