// Deputies may not lead in a circle.

import Domain
import Testing

@Suite("Deputy rules")
struct DeputyRulesTests {
    /// `b: c d` means that c and d stand in for b.
    private static func chains() throws -> [Slug: [Slug]] {
        try ["b": "cd", "c": "e", "d": "", "e": "f", "f": "a", "g": "h", "h": "g"].reduce(into: [:]) {
            $0[try #require(Slug($1.key))] = try $1.value.map { try #require(Slug(String($0))) }
        }
    }

    @Test(
        "the shortest circle is found at any length, and where there is none, none",
        arguments: [
            ("a", "a", "a a"), ("a", "f", "a f a"), ("a", "e", "a e f a"), ("a", "b", "a b c e f a"),
            ("a", "d", nil), ("a", "x", nil), ("x", "b", nil), ("b", "a", nil),
            // A circle that is there already, which it is not on, does not keep it busy for ever.
            ("a", "g", nil),
        ] as [(String, String, String?)])
    func circles(member: String, deputy: String, expected: String?) throws {
        let circle = DeputyRules.circle(
            of: try #require(Slug(member)), through: try #require(Slug(deputy)), try Self.chains())
        #expect(circle?.map(\.text).joined(separator: " ") == expected)
    }

    @Test("each deputy through whom a circle closes is named at its place, with the circle")
    func faults() throws {
        let chosen = try ["d", "e", "a"].map { try #require(Slug($0)) }
        let faults = DeputyRules.faults(of: chosen, for: chosen[2], try Self.chains())
        #expect(faults.map(\.pointer) == ["/deputies/1", "/deputies/2"])
        #expect(faults.allSatisfy { $0.code == .deputyCycle })
        #expect(faults.first?.detail.contains("“a” → “e” → “f” → “a”") == true, "\(faults)")
    }
}
