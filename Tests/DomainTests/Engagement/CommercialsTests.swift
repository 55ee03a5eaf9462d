// Commercials as callers write them: amounts to the hundredth, and every fault at once.

import Domain
import Testing

@Suite("Commercials")
struct CommercialsTests {
    @Test(
        "an amount is exact to the hundredth, and written as it was read",
        arguments: [
            ("0", 0), ("0.01", 1), ("12.5", 1_250), ("0.29", 29), ("1e3", 100_000), ("1.1", 110),
            ("9999999999999.99", 999_999_999_999_999), ("4503599627370.49", 450_359_962_737_049),
        ])
    func amounts(_ text: String, _ hundredths: Int) throws {
        let amount = try JSON.parse(text)
        let money = try ExactMoney(["amount": amount, "currency": "EUR"])
        #expect(money == ExactMoney(hundredths: hundredths, currency: "EUR"))
        #expect(money.json["amount"] == amount)
    }

    @Test("every fault is told at once, at its place; what is absent is not known")
    func faults() throws {
        let wrong: JSON = [
            "revenue": ["amount": -1, "currency": "EUR"], "spend": ["amount": 0.005, "currency": "euro"],
            "open_pipeline": ["amount": 10_000_000_000_000, "more": 1], "as_of": "2026-02-30",
        ]
        let error = #expect(throws: DomainError.self) { try Commercials(wrong) }
        #expect(
            error?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/revenue/amount out_of_range", "/spend/amount invalid_format",
                "/spend/currency invalid_format", "/open_pipeline/amount out_of_range",
                "/open_pipeline/currency required", "/open_pipeline/more unknown_field",
                "/as_of invalid_format", "/source required",
            ])
        let day = try #require(CivilDate("2026-02-28"))
        #expect(
            try Commercials(["as_of": "2026-02-28", "source": "x", "spend": .null])
                == Commercials(asOf: day, source: .standIn))
        let stated = Commercials(asOf: day, source: .standIn)
        #expect(stated.faults(on: day).isEmpty)
        #expect(stated.faults(on: day.previous).map(\.pointer) == ["/as_of"])
    }

    @Test("an amount is converted by the rate of its day, and not at all without one or beyond all reason")
    func conversion() {
        let day = CivilDate(daysSince1970: 9)
        let rates = RateTable(
            base: "EUR",
            entries: [
                RateTable.Entry("USD", from: day, value: 0.5), RateTable.Entry("BIG", from: day, value: 1e9),
                RateTable.Entry("TINY", from: day, value: .leastNonzeroMagnitude),
            ])
        func converted(_ hundredths: Int, _ from: String, _ to: String, on date: CivilDate) -> Int? {
            ExactMoney(hundredths: hundredths, currency: from).converted(to: to, by: rates, on: date)?
                .hundredths
        }
        #expect(converted(3, "USD", "EUR", on: day) == 2)
        #expect(converted(3, "EUR", "USD", on: day) == 6)
        #expect(converted(3, "USD", "EUR", on: day.previous) == nil)
        #expect(converted(3, "XXX", "XXX", on: day.previous) == 3)
        #expect(converted(ExactMoney.statable.upperBound, "BIG", "EUR", on: day) == nil)
        #expect(converted(1, "BIG", "TINY", on: day) == nil)
        #expect(converted(1, "TINY", "BIG", on: day) == 0)
    }
}
