// What single sections must keep within themselves.

extension CrossCheck {
    mutating func checkFunnel() {
        for (key, conversion) in items("funnel", "conversions") {
            guard let from = conversion["from"]?.stringValue, from == conversion["to"]?.stringValue else {
                continue
            }
            fault(
                ["funnel", "conversions", key, "to"], .notAllowedValue,
                "A conversion leads from one stage to another; this one stays at “\(from)”.")
        }
        for (key, _) in items("funnel", "metrics") where MetricCatalogue.metric(key) != nil {
            fault(
                ["funnel", "metrics", key], .duplicate,
                "The catalogue has a metric “\(key)” already; use it, or choose another key.")
        }
        checkEmployees()
        checkScoring()
    }

    private mutating func checkEmployees() {
        let employees = terms["profile"]?["employees"]
        guard let from = employees?["from"]?.intValue, let to = employees?["to"]?.intValue, to < from else {
            return
        }
        fault(
            ["profile", "employees", "to"], .outOfRange,
            "The size ends at \(to) employees, before it begins at \(from).")
    }

    private mutating func checkScoring() {
        var letters: [String: String] = [:]
        for (key, grade) in items("scoring", "grades") {
            guard let name = grade["name"]?.stringValue else { continue }
            if let other = letters[name] {
                fault(
                    ["scoring", "grades", key, "name"], .duplicate,
                    "The grade “\(other)” is written \(name.shown) too; a code names one grade.")
            }
            letters[name] = key
        }
        let decay = terms["scoring"]?["decay"]
        if let decay, (decay["points"] == nil) == (decay["percent"] == nil) {
            fault(
                ["scoring", "decay"], decay["points"] == nil ? .required : .notAllowedValue,
                "Points decay by a number or by a percentage: name one of “points” and “percent”.")
        }
    }

    mutating func checkHandling() {
        let fields = items("handover", "fields")
        if !fields.isEmpty, fields.allSatisfy({ $0.value["required"]?.boolValue == false }) {
            fault(
                ["handover", "fields"], .tooShort,
                "No item of data is required, so that every handover is complete; require at least one.")
        }
        for (key, response) in items("responses") { checkAttempts(response, at: ["responses", key]) }
        for (key, lane) in items("lanes") {
            guard let responses = lane["responses"] else { continue }
            checkAttempts(responses, at: ["lanes", key, "responses"])
        }
    }

    private mutating func checkAttempts(_ response: JSON, at tokens: [String]) {
        let attempts = response["attempts"]
        guard let minimum = attempts?["minimum"]?.intValue, let channels = attempts?["channels"]?.intValue,
            channels > minimum
        else { return }
        fault(
            tokens + ["attempts", "channels"], .outOfRange,
            "\(minimum) attempts cannot use \(channels) channels; ask for at most \(minimum).")
    }
}
