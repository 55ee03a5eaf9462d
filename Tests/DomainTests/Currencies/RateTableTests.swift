import Testing

@testable import Domain

@Suite("Rates of currencies in JSON") struct RateTableTests {
    private static func rate(_ currency: String, _ from: String, _ value: String) -> String {
        #"{"currency": "\#(currency)", "from": "\#(from)", "value": \#(value)}"#
    }

    private static func table(_ rates: String...) throws -> RateTable {
        let text = #"{"base": "EUR", "rates": [\#(rates.joined(separator: ", "))]}"#
        return try RateTable(try JSON.parse(Array(text.utf8)))
    }

    @Test("a table reads back as itself, by currency and then by day, in whatever order it was written")
    func order() throws {
        let usd = [Self.rate("USD", "2026-01-01", "0.92"), Self.rate("USD", "2026-07-01", "0.95")]
        let sorted = try Self.table(Self.rate("JPY", "2026-03-01", "0.0055"), usd[0], usd[1])
        let table = try Self.table(usd[1], Self.rate("JPY", "2026-03-01", "0.0055"), usd[0])
        #expect(table == sorted && table.json == sorted.json, "\(table.json)")
        #expect(table.entries.map(\.currency) == ["JPY", "USD", "USD"])
        #expect(table.entries.map(\.rate.value) == [0.0055, 0.92, 0.95])
        #expect(try RateTable(table.json) == table)
        #expect(RateTable(base: "EUR", entries: table.entries) == table)
    }

    @Test(
        "what is read is what is asked for",
        arguments: [("2025-12-31", nil), ("2026-01-01", 0.92), ("2026-06-30", 0.92), ("2026-07-01", 0.95)]
            as [(String, Double?)])
    func asked(day: String, value: Double?) throws {
        let table = try Self.table(
            Self.rate("USD", "2026-07-01", "0.95"), Self.rate("USD", "2026-01-01", "0.92"))
        #expect(table.rate(from: "USD", to: "EUR", on: try #require(CivilDate(day))) == value)
    }

    @Test(
        "the bounds are allowed, and what may stand twice does",
        arguments: [
            ["1000000000"], ["5e-324"], ["1", "1"],
        ])
    func allowed(values: [String]) throws {
        let codes = ["USD", "JPY"]
        let rates = zip(codes, values).map { Self.rate($0, "2026-01-01", $1) }
        let text = #"{"base": "EUR", "rates": [\#(rates.joined(separator: ", "))]}"#
        let table = try RateTable(try JSON.parse(Array(text.utf8)))
        #expect(table.entries.count == values.count)
    }

    @Test(
        "what makes no sense is refused where it is wrong, all at once",
        arguments: [
            ("{}", ["/base required", "/rates required"]),
            (#"{"base": "eur", "rates": []}"#, ["/base invalid_format"]),
            (#"{"base": "EURO", "rates": {}}"#, ["/base invalid_format", "/rates wrong_type"]),
            (#"{"base": 1, "rates": [], "date": 1}"#, ["/base wrong_type", "/date unknown_field"]),
            (
                #"{"base": "EUR", "rates": [{"currency": "U$D", "from": "2026-02-30", "value": "1"}, {}, 5, 5]}"#,
                [
                    "/rates/0/currency invalid_format", "/rates/0/from invalid_format",
                    "/rates/0/value wrong_type", "/rates/1/currency required", "/rates/1/from required",
                    "/rates/1/value required", "/rates/2 wrong_type", "/rates/3 wrong_type",
                ]
            ),
            (
                #"{"base": "EUR", "rates": [\#(rate("USD", "2026-01-01", "0")), \#(rate("JPY", "2026-01-01", "-1")), \#(rate("GBP", "2026-01-01", "1000000000.5")), \#(rate("CHF", "2026-01-01", "null"))]}"#,
                [
                    "/rates/0/value out_of_range", "/rates/1/value out_of_range",
                    "/rates/2/value out_of_range",
                    "/rates/3/value required",
                ]
            ),
            (
                #"{"base": "EUR", "rates": [\#(rate("USD", "2026-01-01", "0")), \#(rate("EUR", "2026-01-01", "1")), \#(rate("USD", "2026-01-01", "0.92")), \#(rate("USD", "2026-01-02", "0.92")), \#(rate("USD", "2026-01-01", "0.92"))]}"#,
                [
                    "/rates/0/value out_of_range", "/rates/1/currency not_allowed_value",
                    "/rates/2 duplicate", "/rates/4 duplicate",
                ]
            ),
        ])
    func refused(text: String, faults: [String]) throws {
        let json = try JSON.parse(Array(text.utf8))
        let error = try #require(throws: DomainError.self) { try RateTable(json) }
        #expect(
            error.faults.map { "\($0.pointer) \($0.code.rawValue)" }.sorted() == faults.sorted(),
            "\(error.faults)")
    }

    @Test(
        "no number that is none, however the table was made", arguments: [Double.infinity, .nan, -.infinity])
    func finite(value: Double) throws {
        let json: JSON = [
            "base": "EUR", "rates": [["currency": "USD", "from": "2026-01-01", "value": .number(value)]],
        ]
        let error = try #require(throws: DomainError.self) { try RateTable(json) }
        #expect(error.faults.map(\.code) == [.outOfRange])
    }

    @Test("two thousand entries are taken, and no more", arguments: [(2_000, true), (2_001, false)])
    func size(count: Int, isTaken: Bool) throws {
        let rates = (0..<count).map { day -> JSON in
            RateTable.Entry("USD", from: CivilDate(daysSince1970: day), value: 1).json
        }
        let json: JSON = ["base": "EUR", "rates": .array(rates)]
        if isTaken {
            #expect(try RateTable(json).entries.count == count)
        } else {
            let error = try #require(throws: DomainError.self) { try RateTable(json) }
            #expect(error.faults.map(\.code) == [.tooMany] && error.faults.map(\.pointer) == ["/rates"])
        }
    }
}
