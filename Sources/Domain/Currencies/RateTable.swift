// What currencies are worth, by date, as a tenant states it.

/// Rates against one base currency, each from a day on until the next.
package struct RateTable: Sendable, Hashable {
    package struct Rate: Sendable, Hashable {
        package var from: CivilDate
        /// What one unit is worth in the base currency; above zero.
        package var value: Double

        package init(from date: CivilDate, value: Double) {
            from = date
            self.value = value
        }
    }

    /// A rate with the currency whose rate it is.
    package struct Entry: Sendable, Hashable {
        /// ISO 4217.
        package var currency: String
        package var rate: Rate

        package init(_ currency: String, from date: CivilDate, value: Double) {
            self.currency = currency
            rate = Rate(from: date, value: value)
        }
    }

    /// Entries of a table at most.
    package static let maximumEntries = 2_000
    package static let maximumValue = 1e9

    /// ISO 4217.
    package let base: String
    private let rates: [String: [Rate]]

    /// - Parameter rates: by currency, in any order; of two from the same day the later one counts.
    package init(base: String, _ rates: [String: [Rate]] = [:]) {
        self.base = base
        self.rates = rates.mapValues { list in
            list.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(
                \.element)
        }
    }

    /// - Parameter entries: in any order; of two of a currency from the same day the later one counts.
    package init(base: String, entries: [Entry]) {
        self.init(base: base, Dictionary(grouping: entries, by: \.currency).mapValues { $0.map(\.rate) })
    }

    /// All rates, by currency and then by day.
    package var entries: [Entry] {
        rates.sorted { $0.key < $1.key }.flatMap { currency, list in
            list.map { Entry(currency, from: $0.from, value: $0.value) }
        }
    }

    /// What one unit of a currency is worth in another on a day.
    ///
    /// - Returns: nil where the table does not say.
    package func rate(from: String, to: String, on date: CivilDate) -> Double? {
        if from == to { return 1 }
        guard let own = value(of: from, on: date), let other = value(of: to, on: date) else { return nil }
        return own / other
    }

    private func value(of currency: String, on date: CivilDate) -> Double? {
        if currency == base { return 1 }
        return rates[currency]?.last { $0.from <= date }?.value
    }
}
