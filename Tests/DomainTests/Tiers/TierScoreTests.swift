import Testing

@testable import Domain

@Suite("Scores and criteria of tiers") struct TierScoreTests {
    private struct Definition: Input {
        let parts: [TierScore.Part]

        init(reading r: ObjectReader) {
            parts = r["score"].array(0...TierScore.maximumParts) { part in
                part.object(TierScore.Part.init(reading:))
            }
        }
    }

    private static func score(_ text: String) throws -> TierScore {
        TierScore(try Definition(try JSON.parse(Array(#"{"score": [\#(text)]}"#.utf8))).parts)
    }

    private static let employees = #"{"points": 60, "field": "account.employees", "full_at": 10000}"#
    private static let revenue =
        #"{"points": 90, "field": "account.revenue", "full_at": {"amount": 1000, "currency": "EUR"}}"#
    private static let industry =
        #"{"points": 5, "if": {"field": "account.industry", "op": "contains", "value": "Steel"}}"#

    @Test(
        "points are a share of the value, or all where a condition holds; what is missing earns none",
        arguments: [
            (employees, 5_000, nil, 30_000), (employees, 20_000, nil, 60_000), (employees, nil, nil, 0),
            (employees, 1, nil, 6), (revenue, nil, "EUR", 45_000), (revenue, nil, "JPY", 2_250),
            (revenue, nil, "BRL", 0), (industry, nil, nil, 5_000),
            (employees + "," + industry, 10_000, nil, 65_000),
        ] as [(String, Int?, String?, Int)])
    func points(text: String, employees: Int?, currency: String?, thousandths: Int) throws {
        let account = TierCandidate(
            AccountInput(
                externalID: "a", name: "A", industries: ["steel"], employees: employees,
                annualRevenue: currency.map { _ in 500 }, currency: currency))
        let rates = RateTable(
            base: "EUR",
            ["JPY": [RateTable.Rate(from: CivilDate(year: 2026, month: 1, day: 1)!, value: 0.05)]])
        let day = CivilDate(year: 2026, month: 11, day: 26)!
        let facts = account.facts { rates.rate(from: $0, to: $1, on: day) }
        #expect(try Self.score(text).thousandths(facts) == thousandths)
    }

    @Test(
        "a score that makes no sense is refused where it is wrong",
        arguments: [
            (#"{"points": 0, "field": "account.employees", "full_at": 1}"#, "/score/0/points"),
            (#"{"points": 1, "field": "account.height", "full_at": 1}"#, "/score/0/field"),
            (#"{"points": 1, "field": "lead.points", "full_at": 1}"#, "/score/0/field"),
            (#"{"points": 1, "field": "account.country", "full_at": 1}"#, "/score/0/field"),
            (#"{"points": 1, "field": "account.employees", "full_at": 0}"#, "/score/0/full_at"),
            (#"{"points": 1, "field": "account.revenue", "full_at": 5}"#, "/score/0/full_at"),
            (#"{"points": 1, "if": {"field": "account.tier", "op": "eq", "value": "one"}}"#, "/score/0/if"),
            (#"{"points": 1, "if": {"field": "account.employees", "op": "eq"}}"#, "/score/0/if/value"),
        ])
    func refused(text: String, pointer: String) throws {
        let error = try #require(throws: DomainError.self) { try Self.score(text) }
        #expect(error.faults.map(\.pointer) == [pointer], "\(error.faults)")
    }

    @Test(
        "criteria ask of accounts alone",
        arguments: [
            (#"{"field": "lead.points", "op": "gte", "value": 1}"#, "not lead.points"),
            (#"{"not": {"field": "account.tier", "op": "eq", "value": "one"}}"#, "not account.tier"),
            (#"{"field": "account.height", "op": "gte", "value": 1}"#, "no field"),
        ])
    func criteria(text: String, words: String) throws {
        let error = try #require(throws: DomainError.self) { try TierEvaluationTests.condition(text) }
        #expect(error.faults.count == 1 && error.faults[0].detail.contains(words), "\(error.faults)")
    }

    @Test(
        "a rate holds from its day until the next",
        arguments: [
            ("USD", "EUR", 2025, nil), ("USD", "EUR", 2026, 0.5), ("USD", "EUR", 2027, 0.8),
            ("EUR", "USD", 2027, 1.25), ("USD", "USD", 2025, 1), ("XXX", "EUR", 2027, nil),
        ] as [(String, String, Int, Double?)])
    func rates(from: String, to: String, year: Int, rate: Double?) throws {
        func day(_ year: Int) throws -> CivilDate { try #require(CivilDate(year: year, month: 6, day: 30)) }
        let table = RateTable(
            base: "EUR",
            [
                "USD": [
                    RateTable.Rate(from: try day(2027), value: 9),
                    RateTable.Rate(from: try day(2026), value: 0.5),
                    RateTable.Rate(from: try day(2027), value: 0.8),
                ]
            ])
        #expect(table.rate(from: from, to: to, on: try day(year)) == rate)
    }
}
