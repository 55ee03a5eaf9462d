// Gaps, overloads and contradictions: a table of cases.

import Testing

@testable import Domain

@Suite("Gaps of responsibility") struct ResponsibilityGapTests {
    private static let away = Presence.absent(until: Instant("2026-12-01T00:00:00Z")!)

    private static func slug(_ text: String) -> Slug { Slug(text)! }

    private static func person(_ key: String, _ presence: Presence = .inOffice, _ deputies: String...)
        -> Staffing.Person
    {
        Staffing.Person(
            key: slug(key), name: key.uppercased(), presence: presence, deputies: deputies.map(slug))
    }

    /// `function: holders`, everywhere unless a region is said.
    private static func staffing(
        _ people: [Staffing.Person], _ holdings: [(member: String, function: String, region: String?)]
    ) -> Staffing {
        Staffing(
            holdings: holdings.map { held in
                Staffing.Holding(
                    member: slug(held.member),
                    post: Post(slug(held.function), in: Territory(region: held.region.map(slug))))
            }, people: Dictionary(uniqueKeysWithValues: people.map { ($0.key, $0) }))
    }

    private static let matrix = RACIMatrix(terms: [
        "raci": ["respond": ["position": 1, "accountable": "lead", "responsible": ["callers"]]]
    ])

    private static let everywhere = StaffedPlace(Segment(), ResponsibilityPlace(), matrix)
    private static let dach = StaffedPlace(
        Segment(region: slug("dach")), ResponsibilityPlace(region: [slug("dach")]), matrix)

    private static func found(
        _ staffing: Staffing, in places: [StaffedPlace] = [everywhere], locals: [LocalMatrix] = [],
        limit: Int = 20
    ) -> [ResponsibilityGap] {
        ResponsibilityCheck.gaps(in: places, staffing, framework: matrix, locals: locals, limit: limit)
    }

    @Test(
        "what is found of a role that answers and one that does",
        arguments: [
            ([person("a"), person("b")], [("a", "lead"), ("b", "callers")], []),
            ([person("a")], [("a", "lead")], ["vacant responsible"]),
            ([person("b")], [("b", "callers")], ["vacant accountable"]),
            ([], [], ["vacant accountable", "vacant responsible"]),
            ([person("a", away), person("b")], [("a", "lead"), ("b", "callers")], ["absent accountable"]),
            ([person("a", away, "b"), person("b")], [("a", "lead"), ("b", "callers")], []),
            (
                [person("a", away, "b"), person("b", away)], [("a", "lead"), ("b", "callers")],
                ["absent accountable", "absent responsible"]
            ),
            // One of two who do the work is enough; of two who answer, one is too many.
            ([person("a"), person("b", away)], [("a", "lead"), ("a", "callers"), ("b", "callers")], []),
            (
                [person("a"), person("b")], [("a", "lead"), ("b", "lead"), ("b", "callers")],
                ["several_accountable accountable"]
            ),
        ] as [([Staffing.Person], [(String, String)], [String])])
    func roles(people: [Staffing.Person], holdings: [(String, String)], expected: [String]) {
        let staffing = Self.staffing(people, holdings.map { ($0.0, $0.1, nil) })
        let gaps = Self.found(staffing)
        #expect(gaps.map { "\($0.kind.code) \($0.duty?.rawValue ?? "")" } == expected)
        #expect(gaps.allSatisfy { $0.activity == "respond" && $0.segments == [Segment()] })
    }

    @Test("the same in several segments is one finding, with all of them")
    func segments() {
        let staffing = Self.staffing(
            [Self.person("a"), Self.person("b")], [("a", "lead", nil), ("b", "callers", "dach")])
        let gaps = Self.found(staffing, in: [Self.everywhere, Self.dach])
        #expect(gaps.map(\.kind) == [.vacant] && gaps.first?.segments == [Segment()])
        let nobody = Self.found(Self.staffing([], []), in: [Self.everywhere, Self.dach])
        #expect(nobody.map(\.segments.count) == [2, 2])
    }

    @Test("an overload counts activities and territories, each once", arguments: [(1, true), (2, false)])
    func overload(limit: Int, isFound: Bool) {
        let staffing = Self.staffing(
            [Self.person("a"), Self.person("b")],
            [("a", "lead", nil), ("a", "lead", "dach"), ("b", "callers", nil)])
        let gaps = Self.found(staffing, in: [Self.everywhere, Self.dach, Self.dach], limit: limit)
        #expect(gaps.map(\.kind) == (isFound ? [.overloaded] : []))
        #expect(gaps.first?.members == (isFound ? [Self.slug("a")] : nil))
    }

    @Test(
        "a local agreement contradicts where it lets another role answer for an activity of the framework",
        arguments: [
            (["raci": ["respond": ["accountable": "other"]]], true),
            (["raci": ["respond": ["accountable": "lead"]]], false),
            (["raci": ["respond": ["responsible": ["other"]]]], false),
            (["raci": ["new": ["accountable": "other", "responsible": ["other"]]]], false),
            (["raci": ["respond": .null]], false), ([:], false),
        ] as [(JSON, Bool)])
    func contradiction(terms: JSON, isFound: Bool) {
        let staffing = Self.staffing(
            [Self.person("a"), Self.person("b")], [("a", "lead", nil), ("b", "callers", nil)])
        let local = LocalMatrix(
            agreement: Self.slug("local"), selector: Segment(region: Self.slug("dach")), terms: terms)
        let gaps = Self.found(staffing, locals: [local])
        #expect(gaps.map(\.kind) == (isFound ? [.contradiction] : []))
        #expect(gaps.allSatisfy { $0.segments == [local.selector] && $0.role == "other" })
    }
}
