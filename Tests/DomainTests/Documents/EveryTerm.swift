// Terms that have something at every path of the catalogue, and a change for each of them.

import Domain

/// Complete terms. Every collection has the items `alpha` and `beta`, so that every reference finds something.
enum EveryTerm {
    struct Leaf: Sendable {
        let pointer: JSONPointer
        let term: Term
        let value: JSON
        /// Another value of the same type.
        let other: JSON
    }

    static let leaves: [Leaf] = {
        var leaves: [Leaf] = []
        for term in TermCatalogue.all where term.isWhole {
            for tokens in places(of: term.pattern) {
                let pointer = JSONPointer(tokens: tokens)
                // A name that the catalogue knows outranks a key.
                guard TermCatalogue.term(at: pointer) == term else { continue }
                let number = leaves.count + 1
                leaves.append(
                    Leaf(
                        pointer: pointer, term: term, value: value(of: term.type, number, at: pointer),
                        other: other(of: term.type, number, at: pointer)))
            }
        }
        return leaves
    }()

    static let terms = leaves.reduce(JSON.object([:])) {
        setting($1.value, at: $1.pointer.tokens[...], in: $0)
    }

    static func setting(_ value: JSON, at tokens: ArraySlice<String>, in terms: JSON) -> JSON {
        guard let first = tokens.first else { return value }
        var object = terms.objectValue ?? JSONObject()
        object[first] = setting(value, at: tokens.dropFirst(), in: object[first] ?? .null)
        return .object(object)
    }

    private static func places(of pattern: PointerPattern) -> [[String]] {
        pattern.tokens.enumerated().reduce([[]]) { places, token in
            let keys: [String]
            switch token.element {
            case .literal(let name): keys = [name]
            case .any where places[0] == ["guardrails"]: keys = ["/purpose/**", "/responses/*/attempts"]
            case .any: keys = ["alpha", "beta"]
            case .rest: keys = ["gamma"]
            }
            return places.flatMap { place in keys.map { place + [$0] } }
        }
    }

    /// Unique wherever the type has enough values.
    private static func value(of type: TermType, _ number: Int, at pointer: JSONPointer) -> JSON {
        switch type {
        case .group, .collection: .object([:])
        case .text: .string("Wort\(number)w")
        case .integer(let range):
            .number(Double(min(max(position(pointer), range.lowerBound), range.upperBound)))
        case .decimal: .number(Double(10_000 + number))
        case .percentage: .number(Double(number % 90) + 0.5)
        case .boolean: true
        case .money: ["amount": .number(Double(20_000 + number)), "currency": "EUR"]
        case .currency: "EUR"
        case .duration: ["within": .string("P\(number + 1)D"), "clock": "business"]
        case .period: .string("P1Y\(number)D")
        case .date: .string("20\(20 + number % 70)-0\(1 + number % 9)-1\(number % 10)")
        case .time: .string("0\(number % 10):15")
        case .timeZone: "Europe/Berlin"
        case .sha256: .string(String(repeating: "0", count: 60) + "\(1_000 + number)")
        case .email: .string("a\(number)@example.com")
        case .slug: .string("rolle-\(number)x")
        case .member: .string("mitglied-\(number)x")
        case .choice(let choices):
            // A target is an amount of money, so that its currency counts.
            pointer.tokens.last == "unit" ? "money" : .string(choices[number % choices.count].value)
        case .reference(.metric): "mql"
        case .reference: "alpha"
        case .list(let item): .array([value(of: item, number, at: pointer)])
        case .condition:
            ["field": "account.employees", "op": "gte", "value": .number(Double(30_000 + number))]
        case .guardRail: "locked"
        case .anything: .string("Wert\(number)w")
        }
    }

    /// `beta` comes after `alpha`.
    private static func position(_ pointer: JSONPointer) -> Int {
        pointer.tokens.last { $0 == "alpha" || $0 == "beta" } == "beta" ? 4 : 3
    }

    private static func other(of type: TermType, _ number: Int, at pointer: JSONPointer) -> JSON {
        switch type {
        case .integer(let range):
            let value = value(of: type, number, at: pointer).intValue ?? 0
            // Past the other item, so that a position changes the order.
            let changed = position(pointer) == 3 ? value + 2 : value - 2
            return .number(Double(min(max(changed, range.lowerBound), range.upperBound)))
        case .boolean: return false
        case .currency: return "CHF"
        case .choice(let choices):
            let value = value(of: type, number, at: pointer).stringValue
            return .string(choices.first { $0.value != value && $0.value != "count" }?.value ?? "")
        case .reference(.metric): return "sql"
        case .reference: return "beta"
        case .list(let item): return .array([other(of: item, number, at: pointer)])
        case .guardRail: return "free"
        default: return value(of: type, number + 5_000, at: pointer)
        }
    }

    static func subject(_ terms: JSON = EveryTerm.terms) -> DocumentSubject {
        DocumentSubject(
            tenantName: "Muster", agreement: Slug("rahmen")!, name: "Rahmen", kind: .framework, version: 1,
            state: .draft, validity: Validity(from: nil, to: nil, zone: .utc), contentSHA256: nil,
            terms: terms)
    }
}
