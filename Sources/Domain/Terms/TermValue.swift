// Single values of terms: texts, numbers, durations, dates and what else a term can be.

enum TermValue {
    private typealias Problem = (code: ErrorCode, detail: String)

    /// Faults of a value that is neither a group, a collection nor a list.
    ///
    /// - Parameter isPatch: a merge patch of a duration or of money may say one part of it and keep the other.
    static func faults(
        of value: JSON, as type: TermType, isPatch: Bool = false, at pointer: @autoclosure () -> String
    ) -> [Fault] {
        switch type {
        case .duration:
            return isRightDuration(value) ? [] : durationFaults(of: value, isPatch, at: pointer())
        case .money: return moneyFaults(of: value, isPatch, at: pointer())
        case .condition: return conditionFaults(of: value, at: pointer())
        default: return problem(value, type).map { [Fault(pointer(), $0.code, $0.detail)] } ?? []
        }
    }

    private static func problem(_ value: JSON, _ type: TermType) -> Problem? {
        switch type {
        case .text, .slug, .member, .email, .period, .date, .time, .timeZone, .sha256, .currency, .choice,
            .reference:
            guard let text = value.stringValue else {
                return (.wrongType, "Use a text such as \(type.sample).")
            }
            return TermText.problem(text, type)
        case .integer(let range):
            return integerProblem(value, range)
        case .decimal(let range):
            return numberProblem(value, range)
        case .percentage:
            return numberProblem(value, 0...100)
        case .boolean:
            return value.boolValue == nil ? (.wrongType, "Use true or false.") : nil
        case .group, .collection, .list, .duration, .money, .condition, .guardRail, .anything:
            return nil
        }
    }

    private static func integerProblem(_ value: JSON, _ range: ClosedRange<Int>) -> Problem? {
        guard let number = value.intValue else {
            return (.wrongType, "Use a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        guard !range.contains(number) else { return nil }
        return (
            .outOfRange, "\(number) is outside the range from \(range.lowerBound) to \(range.upperBound)."
        )
    }

    private static func numberProblem(_ value: JSON, _ range: ClosedRange<Double>) -> Problem? {
        let bounds = "\(JSON.number(range.lowerBound)) to \(JSON.number(range.upperBound))"
        guard let number = value.doubleValue else { return (.wrongType, "Use a number from \(bounds).") }
        return range.contains(number)
            ? nil : (.outOfRange, "\(JSON.number(number)) is outside the range from \(bounds).")
    }

    /// The usual case, without a text for its place.
    private static func isRightDuration(_ value: JSON) -> Bool {
        value.objectValue?.count == 2 && TermDuration(value) != nil
    }

    private static func durationFaults(of value: JSON, _ isPatch: Bool, at pointer: String) -> [Fault] {
        let form = #"{"within": "PT4H", "clock": "business"}"#
        var (members, faults) = members(of: value, ["within", "clock"], isPatch, form: form, at: pointer)
        let clock = members["clock"]?.stringValue.flatMap { ISODuration.Clock(rawValue: $0) }
        if members["clock"] != nil, clock == nil {
            faults.append(Fault(pointer + "/clock", .notAllowedValue, "Use business or elapsed."))
        }
        guard let within = members["within"] else { return faults }
        guard let text = within.stringValue else {
            return faults + [Fault(pointer + "/within", .wrongType, "Use a text such as \"PT4H\".")]
        }
        do {
            // What the business clock takes the other one takes too.
            _ = try ISODuration(text, on: clock ?? .elapsed)
            return faults
        } catch {
            return faults + [Fault(pointer + "/within", error.code, error.detail)]
        }
    }

    private static func moneyFaults(of value: JSON, _ isPatch: Bool, at pointer: String) -> [Fault] {
        let form = #"{"amount": 5000, "currency": "EUR"}"#
        var (members, faults) = members(of: value, ["amount", "currency"], isPatch, form: form, at: pointer)
        if let amount = members["amount"], let problem = numberProblem(amount, 0...1e12) {
            faults.append(Fault(pointer + "/amount", problem.code, problem.detail))
        }
        if let currency = members["currency"], let problem = problem(currency, .currency) {
            faults.append(Fault(pointer + "/currency", problem.code, problem.detail))
        }
        return faults
    }

    /// The members of a value of a fixed form.
    private static func members(
        of value: JSON, _ names: [String], _ isPatch: Bool, form: String, at pointer: String
    ) -> (members: [String: JSON], faults: [Fault]) {
        guard let object = value.objectValue else {
            return ([:], [Fault(pointer, .wrongType, "Use an object such as \(form).")])
        }
        var faults: [Fault] = []
        var members: [String: JSON] = [:]
        for name in names {
            if let member = object[name], !member.isNull {
                members[name] = member
            } else if !isPatch || object[name] != Optional.none {
                faults.append(
                    Fault("\(pointer)/\(name)", .required, "“\(name)” is required, as in \(form)."))
            }
        }
        for key in object.keys where !names.contains(where: { $0.hasSameBytes(as: key) }) {
            let question = NearestName.question(key, among: names)
            faults.append(
                Fault(
                    pointer + JSONPointer(tokens: [key]).description, .unknownField,
                    "There is no field \(key.shown) here.\(question) Use \(form)."))
            if faults.count > TermLimits.faults { break }
        }
        return (members, faults)
    }

    private static func conditionFaults(of value: JSON, at pointer: String) -> [Fault] {
        guard value.objectValue != nil else {
            let sample = #"{"field": "account.employees", "op": "gte", "value": 250}"#
            return [Fault(pointer, .wrongType, "Use an object such as \(sample).")]
        }
        guard value.hasAtMost(TermLimits.valuesPerRule, depth: JSONLimits.standardMaxDepth) else {
            return [
                Fault(pointer, .tooMany, "Use a condition of at most \(TermLimits.valuesPerRule) values.")
            ]
        }
        return Condition.faults(of: value, at: pointer)
    }

    static func extensionFaults(of value: JSON, at pointer: String) -> [Fault] {
        let (values, depth) = (TermLimits.extensionValues, TermLimits.extensionDepth)
        guard !value.hasAtMost(values, depth: depth) else { return [] }
        return [
            Fault(
                pointer, .tooMany, "Extensions hold at most \(values) values, at most \(depth) levels deep.")
        ]
    }
}

extension JSON {
    /// Whether it holds no more values than this, inside no more levels.
    func hasAtMost(_ values: Int, depth: Int) -> Bool {
        var left = values
        return count(&left, depth: depth)
    }

    private func count(_ left: inout Int, depth: Int) -> Bool {
        left -= 1
        guard left >= 0 else { return false }
        switch self {
        case .array(let items):
            guard depth > 0, items.count <= left else { return false }
            for item in items where !item.count(&left, depth: depth - 1) { return false }
        case .object(let object):
            guard depth > 0, object.count <= left else { return false }
            for member in object where !member.value.count(&left, depth: depth - 1) { return false }
        default: break
        }
        return true
    }
}
