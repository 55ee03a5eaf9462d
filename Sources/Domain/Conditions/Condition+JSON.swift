// A condition as data again: what was read, in one spelling.

extension Condition {
    /// Reads back as the same condition.
    package var json: JSON {
        switch self {
        case .all(let parts): ["all": .array(parts.map(\.json))]
        case .any(let parts): ["any": .array(parts.map(\.json))]
        case .not(let part): ["not": part.json]
        case .comparison(let comparison): comparison.json
        }
    }
}

extension Condition.Comparison {
    fileprivate var json: JSON {
        var object: JSONObject = [
            "field": .string(field.key), "op": .string(op.rawValue), "value": operand.json,
        ]
        if let window { object["over"] = AgreedDuration(window, on: .elapsed).json }
        return .object(object)
    }
}

extension ConditionOperand {
    fileprivate var json: JSON {
        switch self {
        case .number(let number): .number(number)
        case .money(let money): money.json
        case .text(let text): .string(text)
        case .texts(let texts): .texts(texts)
        case .flag(let flag): .bool(flag)
        }
    }
}
