// Reads conditions from JSON and gathers everything that is wrong with them.

/// One pass over a condition. What cannot be read leaves a fault and is nil.
struct ConditionReader {
    private(set) var faults: [Fault] = []
    private var nodes = 0

    private static let shapes =
        #"{"all": […]}, {"any": […]}, {"not": …} or {"field": "lead.points", "op": "gte", "value": 40}"#

    mutating func read(_ json: JSON, at pointer: String, depth: Int = 1) -> Condition? {
        nodes += 1
        guard nodes <= Condition.maximumNodes else {
            if nodes == Condition.maximumNodes + 1 {
                add(
                    pointer, .tooMany,
                    "A condition has at most \(Condition.maximumNodes) parts; this one goes on.")
            }
            return nil
        }
        guard depth <= Condition.maximumDepth else {
            add(
                pointer, .outOfRange,
                "Conditions are nested at most \(Condition.maximumDepth) deep. Write this part flatter.")
            return nil
        }
        guard let object = json.objectValue else {
            add(pointer, .wrongType, "A condition is an object: \(ConditionReader.shapes).")
            return nil
        }
        guard let joint = ["all", "any", "not"].first(where: { object[$0] != nil }) else {
            return comparison(object, at: pointer).map(Condition.comparison)
        }
        for key in object.keys where !key.hasSameBytes(as: joint) {
            add(
                pointer + JSONPointer(tokens: [key]).description, .unknownField,
                "Beside “\(joint)” a condition has nothing else. Join several with \"all\" or \"any\".")
        }
        let value = object[joint] ?? .null
        let place = "\(pointer)/\(joint)"
        if joint == "not" { return read(value, at: place, depth: depth + 1).map(Condition.not) }
        guard let parts = self.parts(value, of: joint, at: place, depth: depth) else { return nil }
        return joint == "all" ? .all(parts) : .any(parts)
    }

    private mutating func parts(
        _ json: JSON, of joint: String, at pointer: String, depth: Int
    ) -> [Condition]? {
        guard let items = json.arrayValue else {
            add(pointer, .wrongType, "“\(joint)” is a list of conditions.")
            return nil
        }
        guard !items.isEmpty else {
            add(pointer, .tooShort, "“\(joint)” joins at least one condition.")
            return nil
        }
        var parts: [Condition] = []
        for (index, item) in items.enumerated() where nodes <= Condition.maximumNodes {
            if let part = read(item, at: "\(pointer)/\(index)", depth: depth + 1) { parts.append(part) }
        }
        return parts.count == items.count ? parts : nil
    }

    private mutating func comparison(_ object: JSONObject, at pointer: String) -> Condition.Comparison? {
        for key in object.keys
        where !["field", "op", "value", "over"].contains(where: { $0.hasSameBytes(as: key) }) {
            add(
                pointer + JSONPointer(tokens: [key]).description, .unknownField,
                "A condition is \(ConditionReader.shapes).")
        }
        let field = self.field(object["field"], at: pointer)
        let op = self.op(object["op"], at: pointer)
        let window = self.window(object["over"], of: field, at: pointer + "/over")
        guard let field, let op else { return nil }
        let allowed = ConditionOperator.allowed(for: field.type)
        guard allowed.contains(op) else {
            let names = allowed.map(\.rawValue).joined(separator: ", ")
            add(pointer + "/op", .notAllowedValue, "\(field.key) compares with one of \(names).")
            return nil
        }
        guard let operand = operand(object["value"], of: field, op, at: pointer + "/value") else {
            return nil
        }
        return Condition.Comparison(field: field, op: op, operand: operand, window: window)
    }

    private mutating func field(_ json: JSON?, at pointer: String) -> ConditionField? {
        guard let json else {
            add(pointer + "/field", .required, "Name the field to compare, such as account.employees.")
            return nil
        }
        guard let key = json.stringValue else {
            add(pointer + "/field", .wrongType, "A field is named by a text, such as account.employees.")
            return nil
        }
        guard let field = ConditionField.named(key) else {
            add(
                pointer + "/field", .unknownReference,
                "There is no field \(key.quoted). \(ConditionField.suggestion(for: key))")
            return nil
        }
        return field
    }

    private mutating func op(_ json: JSON?, at pointer: String) -> ConditionOperator? {
        let names = ConditionOperator.allCases.map(\.rawValue).joined(separator: ", ")
        guard let json else {
            add(pointer + "/op", .required, "Say how to compare: one of \(names).")
            return nil
        }
        guard let text = json.stringValue, let op = ConditionOperator(rawValue: text) else {
            add(
                pointer + "/op", json.stringValue == nil ? .wrongType : .notAllowedValue,
                "An operator is one of \(names).")
            return nil
        }
        return op
    }

    private mutating func window(
        _ json: JSON?, of field: ConditionField?, at pointer: String
    ) -> ISODuration? {
        guard let json else { return nil }
        if let field, field.type != .count {
            add(
                pointer, .unknownField,
                "Only counts of events, such as lead.visits, are asked over a time; \(field.key) is not.")
            return nil
        }
        guard let window = AgreedDuration(json), window.clock == .elapsed, !window.duration.isNothing else {
            add(
                pointer, .invalidFormat,
                #"The time before now in which events count is {"within": "P30D", "clock": "elapsed"}."#)
            return nil
        }
        return window.duration
    }

    mutating func add(_ pointer: String, _ code: ErrorCode, _ detail: String) {
        faults.append(Fault(pointer, code, detail))
    }
}

extension ISODuration {
    fileprivate var isNothing: Bool { days == 0 && seconds == 0 }
}
