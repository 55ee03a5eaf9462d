// Random terms, made from the catalogue's rows alone.

import Domain
import Generators

/// Terms in which every value has the form that its row asks for, and every required one is there. Names that are
/// referred to need not exist.
struct CatalogueDocuments {
    private var random: SplitMix64
    /// Percent of the rows that are not required and are there all the same.
    private let density: Int

    private static let children: [PointerPattern: [Term]] = Dictionary(
        grouping: TermCatalogue.all.filter { $0.pattern.tokens.count > 1 },
        by: { PointerPattern(tokens: Array($0.pattern.tokens.dropLast())) })

    init(seed: UInt64, density: Int) {
        random = SplitMix64(seed: seed)
        self.density = density
    }

    mutating func framework() -> JSON {
        var terms = JSONObject()
        for term in TermCatalogue.all where term.pattern.tokens.count == 1 {
            guard term.isRequired || random.chance(90), let section = term.section else { continue }
            terms[section.rawValue] = value(of: term)
        }
        return .object(terms)
    }

    private mutating func value(of term: Term) -> JSON {
        switch term.type {
        case .group: .object(members(of: term))
        case .collection: .object(items(of: term))
        case .list(let type): list(of: type, atLeast: max(1, term.minimumCount))
        default: value(of: term.type)
        }
    }

    private mutating func members(of term: Term) -> JSONObject {
        var object = JSONObject()
        for child in CatalogueDocuments.children[term.pattern] ?? [] {
            guard case .literal(let name)? = child.pattern.tokens.last else {
                object["own-\(random.below(9))"] = ["any": [1, .null, "x"]]
                continue
            }
            if child.isRequired || random.chance(density) { object[name] = value(of: child) }
        }
        return object
    }

    private mutating func items(of term: Term) -> JSONObject {
        var object = JSONObject()
        for child in CatalogueDocuments.children[term.pattern] ?? [] {
            if case .literal(let name)? = child.pattern.tokens.last {
                object[name] = value(of: child)
                continue
            }
            for _ in 0..<max(term.minimumCount, random.below(3)) {
                let key = term.keys == .patterns ? "/responses/*/first_response" : "key-\(random.below(99))"
                object[key] = value(of: child)
            }
        }
        return object
    }

    private mutating func list(of type: TermType, atLeast count: Int) -> JSON {
        var items: [JSON] = []
        for _ in 0..<random.int(count...count + 2) {
            let item = value(of: type)
            if !items.contains(item) { items.append(item) }
        }
        return .array(items)
    }

    private mutating func value(of type: TermType) -> JSON {
        switch type {
        case .text(let maximum, let isMultiline):
            .string(
                random.pick(["x", "Größe: 5 € „ja“", isMultiline ? "a\n\tb" : "a b", text(maximum)]) ?? "x")
        case .integer(let range): .number(Double(random.pick([range.lowerBound, range.upperBound]) ?? 0))
        case .decimal(let range): .number(random.pick([range.lowerBound, 0.125, range.upperBound]) ?? 0)
        case .percentage: .number(random.pick([0, 33.3, 100]) ?? 0)
        case .boolean: .bool(random.chance(50))
        case .money: ["amount": .number(random.pick([0, 0.01, 1e12]) ?? 0), "currency": "EUR"]
        case .currency: "CHF"
        case .duration: duration()
        case .period: .string(random.pick(["P1Y", "P18M", "P2W", "P90D", "P1Y6M", "P0Y012M3W1D"]) ?? "")
        case .date: "2028-02-29"
        case .time: .string(random.pick(["00:00", "23:59"]) ?? "")
        case .timeZone: "Europe/Berlin"
        case .sha256: .string(String(repeating: "0a", count: 32))
        case .email: .string(random.pick(["a@b.c", "first.last+tag@sub.example.com"]) ?? "")
        case .slug: .string(random.pick(["a", "a-b", "0"]) ?? "")
        case .member: "Ada Lovelace"
        case .choice(let choices): .string(random.pick(choices)?.value ?? "")
        case .reference(.metric): .string(random.pick(["win_rate", "own-metric"]) ?? "")
        case .reference: "some-key"
        case .condition: ["field": "account.employees", "op": "gte", "value": 5]
        case .guardRail:
            random.pick([
                "locked", "tighten", ["between": [hours(1), hours(4)]], ["one_of": [hours(2)]],
            ]) ?? "free"
        case .group, .collection, .list, .anything: [:]
        }
    }

    private func hours(_ hours: Int) -> JSON { ["within": .string("PT\(hours)H"), "clock": "business"] }

    private func text(_ length: Int) -> String { String(repeating: "ß", count: length) }

    private mutating func duration() -> JSON {
        let business = ["PT4H", "P5D", "P1DT0S", "PT0S", "PT1H30M10S", "P0DT5H", "P36525D"]
        let elapsed = ["P1DT12H", "P400D", "PT90M"]
        return random.chance(50)
            ? ["within": .string(random.pick(business) ?? ""), "clock": "business"]
            : ["within": .string(random.pick(business + elapsed) ?? ""), "clock": "elapsed"]
    }
}
