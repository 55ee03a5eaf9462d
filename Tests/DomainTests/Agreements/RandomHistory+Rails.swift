// Guard rails, grace dates and exceptions of random histories, whose ends lie about one midnight.

import Domain
import Generators

extension RandomHistory {
    /// The middle of a bound history.
    static let midnight = Instant(microseconds: 365 * 86_400_000_000)

    private static let rules: [JSON] = [
        "locked", "locked", "tighten", "free", ["between": [2, 5]], ["one_of": [3, "mql", true]],
    ]
    private static let patterns = [
        "/kpis/**", "/lanes/**", "/kpis/*", "/kpis/a/**", "/kpis/*/target", "/kpis/*/unit", "/*/b",
        "/responses/a",
        "/responses/**", "/**",
    ]
    private static let covered =
        patterns + ["/kpis/a/target", "/kpis/a", "/lanes/b", "/kpis/a/b", "/lanes/*/b"]

    mutating func makeRails() {
        for index in history.versions.indices {
            fillBoundSections(of: index)
            switch history.versions[index].kind {
            case .framework:
                history.versions[index].rails = rails()
                history.versions[index].grace = grace()
            case .local: history.versions[index].exceptions = exceptions()
            }
        }
    }

    /// Random terms seldom have the sections that rails bind.
    private mutating func fillBoundSections(of index: Int) {
        guard var terms = history.versions[index].terms.objectValue, random.chance(80) else { return }
        for section in ["kpis", "lanes"] where random.chance(80) {
            terms[section] = history.versions[index].kind == .framework ? random.terms() : random.patch()
        }
        history.versions[index].terms = .object(terms)
    }

    private mutating func rails() -> [(pattern: String, rule: JSON)] {
        RandomHistory.patterns.shuffled(using: &random).prefix(random.int(0...5)).map { pattern in
            (pattern, random.pick(RandomHistory.rules) ?? "free")
        }
    }

    private mutating func grace() -> [Slug: CivilDate] {
        var grace: [Slug: CivilDate] = [:]
        for index in 0..<12 where random.chance(15) {
            if let agreement = Slug("local-\(index)") { grace[agreement] = day() }
        }
        return grace
    }

    private mutating func exceptions() -> [GrantedException] {
        (0..<random.int(0...3)).map { index in
            let pointers = (0..<random.int(1...2)).compactMap { _ in
                try? PointerPattern(parsing: random.pick(RandomHistory.covered) ?? "/**")
            }
            let zone = random.pick(RailOracle.zones.keys.sorted()).flatMap { TimeZoneName($0) } ?? .utc
            return GrantedException(
                number: index + 1, title: "Exception", contentSHA256: "",
                scope: ExceptionScope(pointers: pointers, until: day(), zone: zone))
        }
    }

    /// A last day: it ends at the midnight, a day earlier or later.
    private mutating func day() -> CivilDate {
        CivilDate(daysSince1970: 364 + (random.pick([-1, 0, 0, 0, 1]) ?? 0))
    }
}
