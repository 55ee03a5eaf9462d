// Guard rails: what the local agreements of a framework may change (design 3.3).

/// What a framework says of a value.
package enum GuardRule: Sendable, Hashable {
    case locked
    /// At least as strict as the framework's value.
    case tighten
    case between(JSON, JSON)
    case oneOf([JSON])
    case free

    /// Reads a rule; nil where there is no such one.
    package init?(_ json: JSON) {
        var reader = GuardRailReader()
        guard let rule = reader.rule(json, at: "") else { return nil }
        self = rule
    }

    package var json: JSON {
        switch self {
        case .locked: "locked"
        case .tighten: "tighten"
        case .free: "free"
        case .between(let low, let high): ["between": [low, high]]
        case .oneOf(let values): ["one_of": .array(values)]
        }
    }
}

extension GuardRule {
    package func words(_ language: Language) -> String {
        switch self {
        case .locked: LocalizedText("locked", german: "gesperrt")[language]
        case .tighten: LocalizedText("may only be tightened", german: "darf nur verschärft werden")[language]
        case .free: LocalizedText("free", german: "frei")[language]
        case .between(let low, let high):
            Wording.range(
                TermWording.words(low, of: nil, language), TermWording.words(high, of: nil, language),
                language)
        case .oneOf(let values):
            Wording.list(values.map { TermWording.words($0, of: nil, language) }, language, or: true)
        }
    }
}

/// One rule with the paths that it is for.
package struct GuardRail: Sendable, Hashable {
    package let pattern: PointerPattern
    package let rule: GuardRule

    package init(_ pattern: PointerPattern, _ rule: GuardRule) {
        self.pattern = pattern
        self.rule = rule
    }
}

/// The guard rails of a framework version.
package struct GuardRails: Sendable, Hashable {
    /// From the most to the least specific where two match the same path.
    package let rails: [GuardRail]

    package static let none = GuardRails([])

    package init(_ rails: [GuardRail]) {
        self.rails = rails.sorted { $0.pattern.precedes($1.pattern) }
    }

    /// The rails of a framework's terms that can be read; `faults(of:)` says what is wrong with the others, and
    /// such terms are never proposed.
    package init(terms: JSON) {
        var reader = GuardRailReader()
        let section = terms[Section.guardrails.rawValue]
        self.init(section.map { reader.read($0, at: "") } ?? [])
    }

    /// The rail that rules a path; nil: the path is free.
    package func rail(at pointer: JSONPointer) -> GuardRail? {
        rails.first { $0.pattern.matches(pointer) }
    }
}

extension PointerPattern {
    /// A total order in which the more specific of two patterns that match one path comes first.
    fileprivate func precedes(_ other: PointerPattern) -> Bool {
        if isMoreSpecific(than: other) { return true }
        if other.isMoreSpecific(than: self) { return false }
        return description.precedesByBytes(other.description)
    }

    /// Whether some path matches both.
    func meets(_ other: PointerPattern) -> Bool {
        for index in 0..<max(tokens.count, other.tokens.count) {
            guard index < tokens.count, index < other.tokens.count else { return false }
            switch (tokens[index], other.tokens[index]) {
            case (.rest, _), (_, .rest): return true
            case (.literal(let own), .literal(let theirs)): if !own.hasSameBytes(as: theirs) { return false }
            case (.any, _), (_, .any): continue
            }
        }
        return true
    }

    /// Whether every path that the other matches is matched by this one.
    func covers(_ other: PointerPattern) -> Bool {
        for (index, token) in tokens.enumerated() {
            guard index < other.tokens.count else { return false }
            switch (token, other.tokens[index]) {
            case (.rest, _): return true
            case (_, .rest): return false
            case (.literal(let own), .literal(let theirs)): if !own.hasSameBytes(as: theirs) { return false }
            case (.literal, .any): return false
            case (.any, _): continue
            }
        }
        return tokens.count == other.tokens.count
    }
}
