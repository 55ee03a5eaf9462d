// Reads the guard rails of a framework and gathers what is wrong with them by themselves.

/// One pass over a `guardrails` section.
struct GuardRailReader {
    private(set) var faults: [Fault] = []

    /// Rails of one framework.
    static let maximumRails = TermLimits.itemsPerCollection
    /// Values of one `one_of`.
    static let maximumValues = 200

    private static let rules =
        #"Use "locked", "tighten", "free", {"between": [low, high]} or {"one_of": […]}."#

    /// The rails that can be read.
    mutating func read(_ section: JSON, at pointer: String) -> [GuardRail] {
        guard let object = section.objectValue else {
            add(pointer, .wrongType, "Guard rails are an object of patterns with their rules.")
            return []
        }
        guard object.count <= GuardRailReader.maximumRails else {
            add(pointer, .tooMany, "A framework has at most \(GuardRailReader.maximumRails) guard rails.")
            return []
        }
        return object.compactMap { text, value in
            let place = GuardRailReader.place(of: text, at: pointer)
            let pattern = self.pattern(text, at: place)
            let rule = self.rule(value, at: place)
            guard let pattern, let rule else { return nil }
            return GuardRail(pattern, rule)
        }
    }

    /// Where the rule of a pattern stands.
    static func place(of pattern: String, at pointer: String) -> String {
        pointer + JSONPointer(tokens: [pattern]).description
    }

    private mutating func pattern(_ text: String, at place: String) -> PointerPattern? {
        do {
            return try PointerPattern(parsing: text)
        } catch {
            add(place, .invalidFormat, "\(text.quoted) is no pattern. \(error.detail)")
            return nil
        }
    }

    mutating func rule(_ json: JSON, at place: String) -> GuardRule? {
        switch json {
        case "locked": return .locked
        case "tighten": return .tighten
        case "free": return .free
        case .object(let object) where object.count == 1:
            if let bounds = object["between"] { return between(bounds, at: place + "/between") }
            if let values = object["one_of"] { return oneOf(values, at: place + "/one_of") }
        default: break
        }
        add(place, .notAllowedValue, "There is no such rule. \(GuardRailReader.rules)")
        return nil
    }

    private mutating func between(_ json: JSON, at place: String) -> GuardRule? {
        guard let bounds = json.arrayValue, bounds.count == 2 else {
            add(place, .wrongType, "“between” has two values, the lowest and the highest that are allowed.")
            return nil
        }
        return .between(bounds[0], bounds[1])
    }

    private mutating func oneOf(_ json: JSON, at place: String) -> GuardRule? {
        guard let values = json.arrayValue else {
            add(place, .wrongType, "“one_of” is a list of the values that are allowed.")
            return nil
        }
        guard (1...GuardRailReader.maximumValues).contains(values.count) else {
            add(
                place, values.isEmpty ? .tooShort : .tooMany,
                "“one_of” lists 1 to \(GuardRailReader.maximumValues) values.")
            return nil
        }
        return .oneOf(values)
    }

    private mutating func add(_ pointer: String, _ code: ErrorCode, _ detail: String) {
        faults.append(Fault(pointer, code, detail))
    }
}
