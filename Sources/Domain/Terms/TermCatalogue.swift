// The term catalogue: every path that the terms of an agreement may have.

/// The rows, and finding one.
package enum TermCatalogue {
    /// In the order in which a document shows them.
    package static let all: [Term] =
        parties + scope + purpose + leadClasses + funnel + profile + exclusions + scoring + responses + lanes
        + contact + handover + rejection + feedback + recycling + nurturing + commitments + kpis + reporting
        + escalation + disputes + meetings + reviews + journey + engagement + raci + resources + legal
        + annexes + guardrails + grace + extensions

    static let tree = TermTree(all)

    /// The row of a path; nil where the terms have no such path. What lies inside a list, or inside a value
    /// that is one term (a duration, an amount of money, a condition), has no row of its own.
    ///
    /// Costs a step a token. A name that the catalogue knows outranks the keys that an agreement chooses.
    package static func term(at pointer: JSONPointer) -> Term? {
        tree.place(of: pointer.tokens[...]).flatMap { tree.term(at: $0) }
    }

    /// The row of a path or of the term whose value it lies inside, with the pointer of that term:
    /// `/responses/mql/first_response` for `/responses/mql/first_response/within`.
    package static func term(containing pointer: JSONPointer) -> (pointer: JSONPointer, term: Term)? {
        for count in stride(from: pointer.tokens.count, to: 0, by: -1) {
            guard let place = tree.place(of: pointer.tokens[..<count]) else { continue }
            guard let term = tree.term(at: place), count == pointer.tokens.count || term.isWhole else {
                return nil
            }
            return (JSONPointer(tokens: Array(pointer.tokens[..<count])), term)
        }
        return nil
    }
}

extension Term {
    /// Whether it is judged and shown as one value, whatever lies inside it.
    package var isWhole: Bool {
        switch type {
        case .group, .collection: false
        default: true
        }
    }
}

extension TermCatalogue {
    /// Which of two values of a path is the stricter one; never `.byMetric`. What a metric says is looked up
    /// in the terms: it stands beside the target or in an object around it.
    ///
    /// - Parameter terms: effective terms, or a framework's.
    package static func stricter(at pointer: JSONPointer, in terms: JSON) -> StricterDirection {
        guard let (place, term) = term(containing: pointer) else { return .none }
        guard term.stricter == .byMetric else { return term.stricter }
        for count in stride(from: place.tokens.count - 1, to: 0, by: -1) {
            let object = terms[JSONPointer(tokens: Array(place.tokens[..<count]))]
            guard let key = object?["metric"]?.stringValue else { continue }
            return MetricCatalogue.metric(key, in: terms)?.stricter ?? .none
        }
        return .none
    }
}
