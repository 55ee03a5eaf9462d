import Testing

@testable import Domain

@Suite("Rules of tiers in JSON") struct TierRuleTests {
    private static let whole = """
        {"key": "tier-1", "name": "Strategic", "rank": 1,
         "criteria": {"any": [{"all": [
            {"field": "account.employees", "op": "gte", "value": 5000},
            {"field": "account.revenue", "op": "gt", "value": {"amount": 1000000, "currency": "EUR"}}]},
            {"not": {"field": "account.region", "op": "in", "value": ["dach", "japan"]}},
            {"field": "account.is_target", "op": "eq", "value": true},
            {"field": "account.industry", "op": "contains", "value": "Steel"}]},
         "capacity": {"count": 50, "per": "region"},
         "score": [{"points": 60, "field": "account.employees", "full_at": 10000.5},
            {"points": 30, "field": "account.revenue", "full_at": {"amount": 10, "currency": "JPY"}},
            {"points": 10, "if": {"field": "account.country", "op": "exists", "value": true}}]}
        """

    @Test(
        "what is written reads back as the same",
        arguments: [whole, #"{"key": "a", "name": "A", "rank": 2}"#])
    func roundTrip(text: String) throws {
        let json = try JSON.parse(Array(text.utf8))
        let tier = try Tier(json)
        #expect(tier.json == json, "\(tier.json.canonicalText)")
        #expect(try TierRule(.object(tier.rule.json)) == tier.rule)
    }

    @Test("a condition reads back as itself, with its window")
    func condition() throws {
        let text = #"""
            {"field": "lead.visits", "op": "gte", "value": 3, "over": {"within": "P30D", "clock": "elapsed"}}
            """#
        let condition = try Condition(try JSON.parse(Array(text.utf8)))
        #expect(try Condition(condition.json) == condition)
    }

    @Test(
        "a rule that makes no sense is refused where it is wrong",
        arguments: [
            (#""capacity": {"count": -1}"#, ["/capacity/count", "/criteria"]),
            (#""capacity": {"count": 5}"#, ["/criteria"]),
            (#""criteria": {}"#, ["/criteria/field", "/criteria/op"]),
            (#""criteria": {"field": "lead.points", "op": "gte", "value": 1}"#, ["/criteria"]),
            (
                #""criteria": {"field": "account.employees", "op": "gte", "value": 1}, "capacity": {"count": 1, "per": "x"}"#,
                ["/capacity/per"]
            ),
            (#""quota": 5"#, ["/quota"]),
        ])
    func refused(text: String, pointers: [String]) throws {
        let json = try JSON.parse(Array(#"{"key": "a", "name": "A", "rank": 1, \#(text)}"#.utf8))
        let error = try #require(throws: DomainError.self) { try Tier(json) }
        #expect(Set(error.faults.map(\.pointer)) == Set(pointers), "\(error.faults)")
    }
}
