// Conditions of evolution paths: over figures of the company, and nothing else.

/// Reading and deciding them.
package enum EvolutionCondition {
    /// Everything that is wrong with a condition: its form, and each field that is no figure of the company.
    package static func faults(of json: JSON, at pointer: String) -> [Fault] {
        var places: [String: String] = [:]
        collectFields(of: json, at: pointer, depth: 0, into: &places)
        let form = Condition.faults(of: json, at: pointer).filter { fault in
            // Said better below.
            fault.code != .unknownReference || places[fault.pointer] == nil
        }
        let alien = places.sorted { $0.key < $1.key }.filter { TenantMetric(field: $0.value) == nil }
        return form + alien.map { Fault($0.key, .unknownReference, refusal(of: $0.value)) }
    }

    /// The figures that a condition asks for, each once, in their order.
    package static func metrics(of condition: Condition) -> [TenantMetric] {
        switch condition {
        case .all(let parts), .any(let parts): Array(Set(parts.flatMap(metrics))).sorted()
        case .not(let part): metrics(of: part)
        case .comparison(let comparison): TenantMetric(field: comparison.field.key).map { [$0] } ?? []
        }
    }

    /// Whether a condition holds; one that asks for a figure that nobody has stated does not.
    package static func holds(_ condition: Condition, _ figures: [TenantMetric: Int]) -> Bool {
        condition.evaluate(
            ConditionFacts { field, _ in
                TenantMetric(field: field.key).flatMap { figures[$0] }.map { .number(Double($0)) }
            }
        ).holds
    }

    /// The names of fields by where they stand.
    private static func collectFields(
        of json: JSON, at pointer: String, depth: Int, into places: inout [String: String]
    ) {
        guard depth < Condition.maximumDepth, places.count < Condition.maximumNodes else { return }
        for joint in ["all", "any"] {
            for (index, part) in (json[joint]?.arrayValue ?? []).enumerated() {
                collectFields(of: part, at: "\(pointer)/\(joint)/\(index)", depth: depth + 1, into: &places)
            }
        }
        if let part = json["not"] {
            collectFields(of: part, at: pointer + "/not", depth: depth + 1, into: &places)
        }
        if let field = json["field"]?.stringValue { places[pointer + "/field"] = field }
    }

    private static func refusal(of field: String) -> String {
        let names = TenantMetric.allCases.map(\.field)
        let near =
            TenantMetric(field: ConditionField.metricPrefix + field)?.field
            ?? NearestName.of(field, among: names)
        let question = near.map { " Did you mean “\($0)”?" } ?? ""
        return
            "An evolution path asks for figures of the company, and \(field.quoted) is none.\(question) They are "
            + names.joined(separator: ", ") + "."
    }
}
