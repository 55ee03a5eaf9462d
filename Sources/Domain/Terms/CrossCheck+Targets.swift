// Targets: each fits the unit and the range of its metric.

extension CrossCheck {
    /// An object with `metric`, `target` and `unit`.
    mutating func checkTarget(_ object: JSON, at tokens: [String]) {
        let unit = object["unit"]?.stringValue.flatMap { MetricUnit(rawValue: $0) }
        if object["target"] != nil, object["unit"] == nil, object["metric"] == nil {
            fault(tokens + ["metric"], .required, "A target needs the metric that it is a target of.")
            return
        }
        if let key = object["metric"]?.stringValue, let metric = MetricCatalogue.metric(key, in: terms) {
            checkUnit(unit, of: object, metric, at: tokens)
        }
        guard let unit else { return }
        if let target = object["target"]?.doubleValue {
            checkRange(target, unit, at: tokens + ["target"])
        }
        for (key, step) in object["steps"]?.objectValue ?? [:] {
            guard let target = step["target"]?.doubleValue else { continue }
            checkRange(target, unit, at: tokens + ["steps", key, "target"])
        }
        if unit == .money, object["currency"] == nil {
            fault(tokens + ["currency"], .required, "A target in money needs its currency, such as EUR.")
        }
        if unit != .money, object["currency"] != nil {
            fault(
                tokens + ["currency"], .notAllowedValue,
                "Only a target in money has a currency; this one is in \(unit.rawValue).")
        }
    }

    private mutating func checkUnit(
        _ unit: MetricUnit?, of object: JSON, _ metric: Metric, at tokens: [String]
    ) {
        if let unit, unit != metric.unit {
            fault(
                tokens + ["unit"], .notAllowedValue,
                "The metric “\(metric.key)” is counted in \(metric.unit.rawValue), not in \(unit.rawValue).")
        }
        if object["unit"] == nil, object["target"] != nil {
            fault(
                tokens + ["unit"], .required,
                "A target needs the unit of its metric: “\(metric.unit.rawValue)”.")
        }
        if tokens.first == Section.commitments.rawValue, object["target"] == nil {
            fault(tokens + ["target"], .required, "A commitment with a metric needs a target.")
        }
    }

    private mutating func checkRange(_ target: Double, _ unit: MetricUnit, at tokens: [String]) {
        switch unit {
        case .percentChange: return
        case .percent where !(0...100).contains(target):
            fault(
                tokens, .outOfRange,
                "\(JSON.number(target)) percent of a whole do not exist: use 0 to 100, or a metric whose unit is percent_change."
            )
        default:
            guard target < 0 else { return }
            fault(tokens, .outOfRange, "A target cannot be below 0 here; only changes in percent can.")
        }
    }

    /// Dates of steps differ, and steps belong to a target.
    mutating func checkSteps() {
        for (key, commitment) in items("commitments") {
            var dates: [String: String] = [:]
            for (step, value) in commitment["steps"]?.objectValue ?? [:] {
                guard let from = value["from"]?.stringValue else { continue }
                if let earlier = dates[from] {
                    fault(
                        ["commitments", key, "steps", step, "from"], .duplicate,
                        "The step “\(earlier)” begins on \(from) too; a date has one target.")
                }
                dates[from] = step
            }
            if !dates.isEmpty, commitment["target"] == nil {
                fault(
                    ["commitments", key, "target"], .required,
                    "Steps change a target; name the one that holds before the first step.")
            }
        }
    }
}
