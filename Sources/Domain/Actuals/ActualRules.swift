// What may be said of an actual: bounds of its parts, and whether its metric is there and takes such a value.

package enum ActualLimits {
    /// Characters.
    package static let metricLength = 1...64
    package static let originLength = 1...500
    package static let noteLength = 1...2_000
    /// As targets are bounded.
    package static let amounts = -1e12...1e12
    /// Of one file.
    package static let importRows = 10_000
    package static let importBytes = 4 * 1_048_576
}

/// The metrics that an agreement's actuals can be of: those of the catalogue, and those that its terms define.
package struct KnownMetrics: Sendable {
    private let agreement: Slug
    private let terms: JSON

    /// - Parameter terms: as they hold for the agreement, those of its framework included.
    package init(of agreement: Slug, terms: JSON) {
        self.agreement = agreement
        self.terms = terms
    }

    package func metric(_ key: String) -> Metric? { MetricCatalogue.metric(key, in: terms) }

    /// What is wrong with a value beyond its form: a metric that nobody knows, a value that its unit cannot have, money
    /// without a currency.
    ///
    /// - Parameter pointer: where the value stands.
    package func faults(of value: ActualValue, at pointer: String = "") -> [Fault] {
        guard let metric = metric(value.metric) else {
            let own = terms["funnel"]?["metrics"]?.objectValue?.keys.map(\.self) ?? []
            let question = NearestName.question(
                value.metric, among: MetricCatalogue.all.map(\.key) + own)
            return [
                Fault(
                    pointer + "/metric", .unknownReference,
                    "Neither the catalogue nor “\(agreement)” has a metric “\(value.metric)”.\(question)")
            ]
        }
        return rangeFaults(of: value, metric, at: pointer) + currencyFaults(of: value, metric, at: pointer)
    }

    private func rangeFaults(of value: ActualValue, _ metric: Metric, at pointer: String) -> [Fault] {
        let amount = value.amount
        switch metric.unit {
        case .percentChange: return []
        case .percent where !(0...100).contains(amount):
            return [
                Fault(
                    pointer + "/value", .outOfRange,
                    "“\(metric.key)” is a part of a whole in percent: use 0 to 100, not \(JSON.number(amount))."
                )
            ]
        default:
            guard amount < 0 else { return [] }
            return [
                Fault(
                    pointer + "/value", .outOfRange,
                    "“\(metric.key)” is counted in \(metric.unit.rawValue) and cannot be below 0; only changes in "
                        + "percent can.")
            ]
        }
    }

    private func currencyFaults(of value: ActualValue, _ metric: Metric, at pointer: String) -> [Fault] {
        switch (metric.unit, value.currency) {
        case (.money, nil):
            return [
                Fault(
                    pointer + "/currency", .required,
                    "“\(metric.key)” is an amount of money, which needs its currency, such as EUR.")
            ]
        case (.money, _), (_, nil): return []
        default:
            return [
                Fault(
                    pointer + "/currency", .notAllowedValue,
                    "Only an amount of money has a currency; “\(metric.key)” is counted in \(metric.unit.rawValue)."
                )
            ]
        }
    }
}

// MARK: - Reading

extension ActualValue: Input {
    package init(reading r: ObjectReader) {
        let metric = r["metric"].text(ActualLimits.metricLength)
        let from = r["from"].date(in: ActualPeriod.years)
        let to = r["to"].date(in: ActualPeriod.years)
        let amount = r["value"].amount()
        let currency = r.optional("currency")?.currencyCode()
        let origin = r.optional("origin")?.text(ActualLimits.originLength)
        let note = r.optional("note")?.string(ActualLimits.noteLength)
        r.check("to", .outOfRange, "The period ends on \(to), before it begins on \(from).") { from <= to }
        r.check(
            "to", .outOfRange, "A period has at most \(ActualPeriod.maximumDays) days, both ends included."
        ) {
            to.daysSince1970 - from.daysSince1970 < ActualPeriod.maximumDays
        }
        self.init(
            metric: metric, period: ActualPeriod(from: from, to: to) ?? .standIn, amount: amount,
            currency: currency,
            origin: origin, note: note)
    }
}

extension ActualPeriod {
    /// Any period; it stands where a faulty one was and is thrown away with the input.
    fileprivate static let standIn = ActualPeriod(day: .standIn)

    private init(day: CivilDate) { (from, to) = (day, day) }
}

extension ValueReader {
    fileprivate func amount() -> Double {
        guard let json = present else { return 0 }
        guard let value = json.doubleValue else {
            fault(.wrongType, "Use a number such as 128 or 42.5.")
            return 0
        }
        guard ActualLimits.amounts.contains(value) else {
            let most = JSON.number(ActualLimits.amounts.upperBound)
            fault(.outOfRange, "A value lies between -\(most) and \(most).")
            return 0
        }
        return value
    }
}
