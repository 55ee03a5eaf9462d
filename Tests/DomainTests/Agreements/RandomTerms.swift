// Random terms and merge patches that meet often: few keys, every kind of value, awkward names.

import Domain
import Generators

extension SplitMix64 {
    private static let names = [
        "kpis", "lanes", "responses", "a", "b", "", "x/y", "~", "é", "e\u{301}", "\u{FFFD}", "😀",
    ]
    private static let targets: [Double] = [
        0, 1, 2, 3, 10, 12.5, 33.3, 0.1, 0.05, 99.9, 100, 80, 95, 140, 7.125, 1_000_000, 123_456_789.25,
        2.675,
        0.000_01, 1e16, 1e20, 9_007_199_254_740_991, 123_456_789_012.345_67, -3, -12.5, 0.5,
    ]

    /// A framework's terms; with a null now and then, which only patches give a meaning.
    mutating func terms() -> JSON { object(depth: 3, nulls: 2) }

    mutating func patch() -> JSON { object(depth: 3, nulls: 22) }

    private mutating func object(depth: Int, nulls: Int) -> JSON {
        if chance(35) { return metric(nulls: nulls) }
        var object = JSONObject()
        for _ in 0..<int(0...(depth == 3 ? 6 : 3)) {
            object[pick(SplitMix64.names) ?? ""] = value(depth: depth - 1, nulls: nulls)
        }
        return .object(object)
    }

    private mutating func value(depth: Int, nulls: Int) -> JSON {
        if chance(nulls) { return .null }
        if depth > 0, chance(65) { return object(depth: depth, nulls: nulls) }
        switch below(6) {
        case 0: return .string(pick(["PT4H", "", "é", "e\u{301}", "mql"]) ?? "")
        case 1: return .bool(chance(50))
        case 2: return .array((0..<below(3)).map { _ in value(depth: 0, nulls: 10) })
        case 3: return .object(JSONObject())
        default: return .number(Double(int(-2...9)))
        }
    }

    /// Something with a target, or a part of it.
    private mutating func metric(nulls: Int) -> JSON {
        var metric = JSONObject()
        if chance(80) { metric["target"] = chance(92) ? .number(target()) : value(depth: 1, nulls: nulls) }
        if chance(70) { metric["scale_by_maturity"] = chance(nulls) ? .null : .bool(chance(85)) }
        if chance(60) { metric["unit"] = .string(pick(["percent", "percent", "count", "PERCENT"]) ?? "") }
        return .object(metric)
    }

    private mutating func target() -> Double {
        switch below(4) {
        case 0: return Double(int(0...400))
        case 1: return Double(int(0...12_000)) / 100
        case 2: return Double(int(0...99_999)) / 1000
        default: return pick(SplitMix64.targets) ?? 0
        }
    }
}
