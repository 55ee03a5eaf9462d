// The form of guard rails in the terms; what they mean is decided where local agreements are checked.

enum GuardRailShape {
    private static let words = ["locked", "tighten", "free"]

    static func faults(of value: JSON, at pointer: String) -> [Fault] {
        let rule = #"Use "locked", "tighten", "free", {"between": [low, high]} or {"one_of": [value, …]}."#
        if let word = value.stringValue {
            return words.contains(word) ? [] : [Fault(pointer, .notAllowedValue, rule)]
        }
        guard let object = value.objectValue, object.count == 1, let (key, bounds) = object.first,
            let list = bounds.arrayValue
        else { return [Fault(pointer, .wrongType, rule)] }
        guard value.hasAtMost(TermLimits.valuesPerRule, depth: TermLimits.extensionDepth) else {
            return [Fault(pointer, .tooMany, "Use at most \(TermLimits.valuesPerRule) values.")]
        }
        switch key {
        case "between" where list.count == 2, "one_of" where !list.isEmpty: return []
        case "between": return [Fault(pointer + "/between", .wrongType, "Name a low and a high bound.")]
        case "one_of": return [Fault(pointer + "/one_of", .tooShort, "Name at least one value.")]
        default: return [Fault(pointer, .unknownField, rule)]
        }
    }
}

extension TermCatalogue {
    /// Whether some inherited path of the catalogue, or one inside a value of it, could match a pattern.
    static func reaches(_ pattern: PointerPattern) -> Bool {
        all.contains { term in
            term.section?.isOwn == false && term.pattern.meets(pattern, isWhole: term.isWhole)
        }
    }
}

extension PointerPattern {
    fileprivate func meets(_ other: PointerPattern, isWhole: Bool) -> Bool {
        for (own, theirs) in zip(tokens, other.tokens) {
            switch (own, theirs) {
            case (.rest, _), (_, .rest): return true
            case (.literal(let left), .literal(let right)): if !left.hasSameBytes(as: right) { return false }
            case (.any, _), (_, .any): continue
            }
        }
        return tokens.count == other.tokens.count || (isWhole && tokens.count < other.tokens.count)
    }
}
