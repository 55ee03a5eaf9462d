// The values that conditions compare with, checked against the type of their field.

extension ConditionReader {
    /// The value of a comparison whose operator the field allows.
    mutating func operand(
        _ json: JSON?, of field: ConditionField, _ op: ConditionOperator, at pointer: String
    ) -> ConditionOperand? {
        if op == .exists {
            // Left out, it asks whether there is a value.
            guard let asked = (json ?? true).boolValue else {
                add(pointer, .wrongType, "For “exists” the value is true or false.")
                return nil
            }
            return .flag(asked)
        }
        guard let json else {
            add(pointer, .required, "Say what \(field.key) is compared with: \(field.example).")
            return nil
        }
        guard op.takesList else { return one(json, of: field, at: pointer) }
        guard let items = json.arrayValue else {
            add(pointer, .wrongType, "For “\(op.rawValue)” the value is a list: [\(field.example)].")
            return nil
        }
        guard (1...Condition.maximumValues).contains(items.count) else {
            add(
                pointer, items.isEmpty ? .tooShort : .tooMany,
                "The list has 1 to \(Condition.maximumValues) values.")
            return nil
        }
        var texts: [String] = []
        for (index, item) in items.enumerated() {
            if case .text(let text)? = one(item, of: field, at: "\(pointer)/\(index)") { texts.append(text) }
        }
        return texts.count == items.count ? .texts(texts) : nil
    }

    private mutating func one(_ json: JSON, of field: ConditionField, at pointer: String) -> ConditionOperand?
    {
        switch field.type {
        case .number:
            if let number = json.doubleValue { return .number(number) }
        case .count:
            if let count = json.intValue {
                if count >= 0 { return .number(Double(count)) }
                add(pointer, .outOfRange, "\(field.key) counts: use 0 or more.")
                return nil
            }
        case .money:
            if let money = Money(json) { return .money(money) }
        case .flag:
            if let flag = json.boolValue { return .flag(flag) }
        case .text, .texts, .key, .node, .country, .choice:
            if let text = json.stringValue { return self.text(text, of: field, at: pointer) }
        }
        add(pointer, .wrongType, "\(field.key) is compared with \(field.kind): \(field.example).")
        return nil
    }

    private mutating func text(_ text: String, of field: ConditionField, at pointer: String)
        -> ConditionOperand?
    {
        if let problem = text.textProblem(limit: Condition.maximumTextLength) {
            add(pointer, problem.code, problem.detail)
            return nil
        }
        switch field.type {
        case .choice(let choices) where !choices.contains(where: { $0.value == text }):
            let values = choices.map(\.value).joined(separator: ", ")
            add(pointer, .notAllowedValue, "\(field.key) is one of \(values).")
        case .country where !CountryCode.isKnown(text):
            if let problem = CountryCode.problem(text) { add(pointer, problem.code, problem.detail) }
        case .key where Slug(text) == nil, .node where Slug(text) == nil:
            add(pointer, .invalidFormat, "\(field.key) is named by a key. \(Slug.rule)")
        case .text where text.tidied.isEmpty, .texts where text.tidied.isEmpty:
            add(pointer, .tooShort, "An empty text says nothing; ask with “exists” whether there is a value.")
        default:
            return .text(text)
        }
        return nil
    }
}

extension ConditionField {
    /// What its values are, in a fault.
    fileprivate var kind: String {
        switch type {
        case .number: "a number"
        case .count: "a whole number"
        case .money: "an amount of money"
        case .flag: "true or false"
        case .text, .texts, .choice: "a text"
        case .key, .node: "a key"
        case .country: "a country"
        }
    }

    fileprivate var example: String {
        switch type {
        case .number: "250"
        case .count: "3"
        case .money: #"{"amount": 50000, "currency": "EUR"}"#
        case .flag: "true"
        case .text, .texts: "\"student\""
        case .key, .node: "\"dach\""
        case .country: "\"DE\""
        case .choice(let choices): choices.first.map { "\"\($0.value)\"" } ?? ""
        }
    }
}
