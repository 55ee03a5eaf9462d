// What definitions of segments must keep.

import Domain
import Testing

@Suite("Segment rules")
struct SegmentRulesTests {
    @Test(
        "size bands cover everything once",
        arguments: [
            ([], []), ([(0, nil)], []), ([(1, nil)], []), ([(1, 49), (50, 999), (1000, nil)], []),
            ([(0, 0), (1, nil)], []),
            ([(2, nil)], ["/bands/0/employees_from band_gap"]),
            ([(-5, nil)], ["/bands/0/employees_from out_of_range"]),
            ([(1, 49), (51, nil)], ["/bands/1/employees_from band_gap"]),
            ([(1, 49), (49, nil)], ["/bands/1/employees_from band_overlap"]),
            ([(1, 49), (50, 999)], ["/bands/1/employees_to band_gap"]),
            ([(1, nil), (50, nil)], ["/bands/0/employees_to required"]),
            ([(1, 0), (1, nil)], ["/bands/0/employees_to out_of_range"]),
            (
                [(50, nil), (1, 49)],
                [
                    "/bands/0/employees_from band_gap", "/bands/0/employees_to required",
                    "/bands/1/employees_to band_gap",
                ]
            ),
            (
                [(3, 2), (9, 8)],
                [
                    "/bands/0/employees_from band_gap", "/bands/0/employees_to out_of_range",
                    "/bands/1/employees_from band_gap", "/bands/1/employees_to band_gap",
                    "/bands/1/employees_to out_of_range",
                ]
            ),
        ] as [([(Int, Int?)], [String])])
    func bands(ends: [(Int, Int?)], faults: [String]) throws {
        let bands = try ends.enumerated().map { index, ends in
            SizeBand(key: try slug("s\(index)"), name: "S", employeesFrom: ends.0, employeesTo: ends.1)
        }
        #expect(texts(SegmentRules.faults(of: bands)) == faults)
    }

    @Test("bands have keys of their own")
    func bandKeys() throws {
        let key = try slug("small")
        let bands = [
            SizeBand(key: key, name: "Small", employeesFrom: 1, employeesTo: 9),
            SizeBand(key: key, name: "Small too", employeesFrom: 10, employeesTo: nil),
        ]
        #expect(texts(SegmentRules.faults(of: bands)) == ["/bands/1/key duplicate"])
    }

    @Test("tiers have keys and ranks of their own, and every repetition is named")
    func tiers() throws {
        func tier(_ key: String, _ rank: Int) throws -> Tier {
            Tier(key: try slug(key), name: key, rank: rank)
        }
        #expect(SegmentRules.faults(of: [try tier("a", 1), try tier("b", 2)]).isEmpty)
        let faults = SegmentRules.faults(of: [
            try tier("a", 1), try tier("a", 2), try tier("b", 1), try tier("a", 1),
        ])
        #expect(
            texts(faults) == [
                "/tiers/1/key duplicate", "/tiers/2/rank rank_taken", "/tiers/3/key duplicate",
                "/tiers/3/rank rank_taken",
            ])
    }

    @Test(
        "a node is placed below what is there, not below itself, and not too deep",
        arguments: [
            ("new", nil, []), ("new", "b", []), ("a", nil, []), ("c", "a", []), ("b", "a", []),
            ("new", "missing", ["/parent unknown_reference"]), ("a", "a", ["/parent cycle"]),
            ("a", "c", ["/parent cycle"]), ("b", "c", ["/parent cycle"]),
            ("new", "new", ["/parent unknown_reference"]),
            // The chain d1 … d12 is as deep as a tree may be; a has three levels.
            ("new", "d11", []), ("new", "d12", ["/parent tree_too_deep"]), ("a", "d9", []),
            ("a", "d10", ["/parent tree_too_deep"]), ("d2", "a", []), ("d2", "b", ["/parent tree_too_deep"]),
        ] as [(String, String?, [String])])
    func placing(key: String, parent: String?, faults: [String]) throws {
        var parents: [Slug: Slug?] = [
            try slug("a"): nil, try slug("b"): try slug("a"), try slug("c"): try slug("b"),
            try slug("d1"): nil,
        ]
        for depth in 2...SegmentLimits.treeDepth {
            parents[try slug("d\(depth)")] = try slug("d\(depth - 1)")
        }
        let found = SegmentRules.faults(
            placing: try slug(key), below: try parent.map { try slug($0) }, in: NodeTree(parents: parents))
        #expect(texts(found) == faults)
    }

    private func texts(_ faults: [Fault]) -> [String] {
        faults.map { "\($0.pointer) \($0.code.rawValue)" }.sorted()
    }
}
