// What is wrong with guard rails, measured against the terms that they are for.

extension GuardRails {
    /// Every fault of a framework's guard rails, in the order of their patterns.
    ///
    /// - Parameters:
    ///   - section: the object of patterns and rules.
    ///   - pointer: where it stands in the input.
    ///   - isPatch: whether there are other rails, not known here, that may rule some of the paths.
    package static func faults(
        of section: JSON, at pointer: String, table: TermTable = .catalogue, isPatch: Bool = false
    ) -> [Fault] {
        var reader = GuardRailReader()
        let rails = GuardRails(reader.read(section, at: pointer))
        // Few patterns cover a whole term, however many rails there are: looked for once, not again for each rail.
        let bound = table.all.filter(\.isBound).map { term in
            BoundTerm(term: term, covering: rails.rails.map(\.pattern).filter { $0.covers(term.pattern) })
        }
        let meanings = rails.rails.flatMap { rail in
            rails.faults(
                of: rail, among: bound,
                at: GuardRailReader.place(of: rail.pattern.description, at: pointer), table: table, isPatch)
        }
        return (reader.faults + meanings).sorted { $0.pointer.precedesByBytes($1.pointer) }
    }

    /// A term that rails can bind, with the patterns that match all of its paths.
    private struct BoundTerm {
        let term: Term
        let covering: [PointerPattern]
    }

    private func faults(
        of rail: GuardRail, among bound: [BoundTerm], at place: String, table: TermTable, _ isPatch: Bool
    ) -> [Fault] {
        let met = bound.filter { rail.pattern.meets($0.term.pattern) }
        let terms = met.map(\.term)
        guard !terms.isEmpty else { return [rail.pattern.emptiness(at: place, table: table)] }
        // A rail further inside rules its own paths; what is left must fit this one.
        let ruled = met.filter { candidate in
            !candidate.covering.contains { $0 != rail.pattern && $0.isMoreSpecific(than: rail.pattern) }
        }.map(\.term)
        /// Of a patch, a term that does not fit may have a rail of its own; some term has to fit.
        func misfit(_ fault: (Term) -> Fault?) -> Fault? {
            if isPatch, ruled.contains(where: { fault($0) == nil }) { return nil }
            return ruled.lazy.compactMap(fault).first
        }
        switch rail.rule {
        case .locked, .free:
            return []
        case .tighten:
            guard terms.allSatisfy({ $0.stricter == .none }) else { return [] }
            return [
                Fault(
                    place, .notAllowedValue,
                    "“\(terms[0].label.english)” has no stricter direction, so it cannot be tightened. "
                        + "Use \"locked\", \"one_of\" or \"free\".")
            ]
        case .between(let low, let high):
            return [misfit { $0.boundsFault(low, high, at: place + "/between") }].compactMap(\.self)
        case .oneOf(let values):
            return values.enumerated().compactMap { index, value in
                misfit { $0.valueFault(value, at: "\(place)/one_of/\(index)") }
            }
        }
    }
}

extension GuardRails {
    /// What is wrong with an exception for a pattern: it names nothing that a rail binds.
    func bindingFault(of pattern: PointerPattern, at place: String, table: TermTable) -> Fault? {
        guard table.all.contains(where: { $0.isBound && pattern.meets($0.pattern) }) else {
            return pattern.emptiness(at: place, table: table)
        }
        guard ![pattern, pattern.measured].compactMap(\.self).contains(where: binds) else { return nil }
        return Fault(
            place, .noGuardRail,
            "No guard rail of the framework binds \(pattern): there a local agreement needs no exception.")
    }

    private func binds(_ pattern: PointerPattern) -> Bool {
        rails.contains { rail in
            rail.rule != .free && rail.pattern.meets(pattern)
                && !rails.contains {
                    $0.rule == .free && $0.pattern.covers(pattern)
                        && $0.pattern.isMoreSpecific(than: rail.pattern)
                }
        }
    }
}

extension Term {
    /// Whether guard rails can bind it: a value that local agreements inherit.
    fileprivate var isBound: Bool { isWhole && section?.isOwn == false }

    fileprivate func valueFault(_ value: JSON, at place: String) -> Fault? {
        guard !type.accepts(value) else { return nil }
        return Fault(
            place, .wrongType,
            "“\(label.english)” (\(pattern)) cannot have this value. "
                + "Name a pattern that is only for what can.")
    }

    fileprivate func boundsFault(_ low: JSON, _ high: JSON, at place: String) -> Fault? {
        let name = "“\(label.english)” (\(pattern))"
        guard type.isOrdered else {
            return Fault(
                place, .wrongType,
                "\(name) has no values between others. Use \"one_of\", or a pattern that is only for numbers, "
                    + "money, durations, dates or times.")
        }
        for (index, bound) in [low, high].enumerated() where !type.accepts(bound) {
            return Fault("\(place)/\(index)", .wrongType, "This is no value of \(name): \(type.example).")
        }
        switch TermComparison.order(low, high, type) {
        case nil:
            return Fault(
                place, .notComparable,
                "The two bounds of \(name) do not compare: use the same currency, or the same clock and form."
            )
        case .greater:
            return Fault(place, .outOfRange, "The lowest value comes first, and is not above the highest.")
        case .less, .equal:
            return nil
        }
    }
}

extension PointerPattern {
    /// The target that stands beside what the pattern names, if that is what a target is measured by.
    fileprivate var measured: PointerPattern? {
        guard case .literal(let name)? = tokens.last, GuardRails.measures.contains(name) else { return nil }
        return PointerPattern(tokens: tokens.dropLast() + [.literal(Maturity.scaledLeaf)])
    }

    /// The fault of a pattern that binds nothing.
    fileprivate func emptiness(at place: String, table: TermTable) -> Fault {
        let below = tokens.last == .rest ? description : description + "/**"
        if case .literal(let name)? = tokens.first, Section(rawValue: name)?.isOwn == true {
            return Fault(
                place, .unknownReference,
                "“\(name)” is each agreement's own; guard rails bind what local agreements inherit.")
        }
        if table.all.contains(where: { !$0.isWhole && meets($0.pattern) }) {
            return Fault(
                place, .unknownReference,
                "\(description) is no value but holds several: \(below) names everything in it.")
        }
        for count in stride(from: tokens.count - 1, to: 0, by: -1) {
            let outer = PointerPattern(tokens: Array(tokens.prefix(count)))
            guard let term = table.all.first(where: { $0.isWhole && $0.pattern.meets(outer) }) else {
                continue
            }
            return Fault(
                place, .unknownReference,
                "“\(term.label.english)” is ruled as one value: use \(outer).")
        }
        return Fault(
            place, .unknownReference,
            "No path of the terms matches \(description). See /v1/terms/schema for all.")
    }
}

extension TermType {
    /// Whether a value has the shape that the type asks for.
    func accepts(_ value: JSON) -> Bool {
        switch self {
        case .group, .collection, .guardRail: false
        case .text, .reference, .sha256, .email, .slug, .member, .currency, .time, .timeZone:
            value.stringValue != nil
        case .date: value.stringValue.flatMap(CivilDate.init(iso:)) != nil
        case .integer: value.intValue != nil
        case .decimal, .percentage: value.doubleValue != nil
        case .boolean: value.boolValue != nil
        case .money: Money(value) != nil
        case .duration: AgreedDuration(value) != nil
        case .period: CalendarPeriod(json: value) != nil
        case .choice(let choices): choices.contains { .string($0.value) == value }
        case .list(of: let item): value.arrayValue?.allSatisfy(item.accepts) == true
        case .condition: Condition.faults(of: value, at: "").isEmpty
        case .anything: true
        }
    }

    /// What a value looks like, in a fault.
    fileprivate var example: String {
        switch self {
        case .money: #"use {"amount": 5000, "currency": "EUR"}"#
        case .duration: #"use {"within": "PT4H", "clock": "business"}"#
        case .period: "use a period, such as \"P3M\""
        case .date: "use a date, such as 2027-03-31"
        case .time: "use a time, such as 09:00"
        case .integer: "use a whole number"
        default: "use a number"
        }
    }
}
