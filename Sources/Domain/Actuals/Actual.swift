// What a metric of an agreement came to in a period.

package typealias ActualID = Identifier<Actual>

/// One value of one metric. It is never changed: a later one of the same metric and period takes its place.
package struct Actual: Sendable, Hashable {
    /// How a value came here.
    package enum Source: String, Sendable, Hashable, CaseIterable {
        /// By a call of its own.
        case entered
        /// From a file.
        case imported
        /// Worked out by Baton; no caller may say so.
        case computed
    }

    package var id: ActualID
    package var value: ActualValue
    package var source: Source
    package var enteredAt: Instant
    /// Who entered it, as the audit chain has it.
    package var enteredBy: String
    /// When a later value of the same metric and period took its place.
    package var supersededAt: Instant?

    package init(
        id: ActualID, value: ActualValue, source: Source, enteredAt: Instant, enteredBy: String,
        supersededAt: Instant? = nil
    ) {
        self.id = id
        self.value = value
        self.source = source
        self.enteredAt = enteredAt
        self.enteredBy = enteredBy
        self.supersededAt = supersededAt
    }

    package var metric: String { value.metric }
    package var period: ActualPeriod { value.period }
}

/// What a caller says of an actual.
package struct ActualValue: Sendable, Hashable {
    /// The key of a metric.
    package var metric: String
    package var period: ActualPeriod
    /// In the metric's unit. The double whose shortest decimal is what the caller wrote, so that no digit is lost.
    package var amount: Double
    /// ISO 4217; of amounts of money only.
    package var currency: String?
    /// Where it comes from, in words.
    package var origin: String?
    package var note: String?

    package init(
        metric: String, period: ActualPeriod, amount: Double, currency: String? = nil, origin: String? = nil,
        note: String? = nil
    ) {
        self.metric = metric
        self.period = period
        self.amount = amount
        self.currency = currency
        self.origin = origin
        self.note = note
    }
}

/// Which actuals a list has.
package struct ActualFilter: Sendable, Hashable {
    package var metric: String?
    /// Periods that end on this day or later.
    package var from: CivilDate?
    /// Periods that end on this day or earlier.
    package var to: CivilDate?
    /// Also values that others took the place of.
    package var withSuperseded = false

    package init(
        metric: String? = nil, from: CivilDate? = nil, to: CivilDate? = nil, withSuperseded: Bool = false
    ) {
        self.metric = metric
        self.from = from
        self.to = to
        self.withSuperseded = withSuperseded
    }
}

extension Actual {
    /// Where it stands in a list.
    package struct Place: Sendable, Hashable {
        package var period: ActualPeriod
        package var metric: String
        package var id: ActualID

        package init(period: ActualPeriod, metric: String, id: ActualID) {
            self.period = period
            self.metric = metric
            self.id = id
        }
    }

    package var place: Place { Place(period: period, metric: metric, id: id) }
}
