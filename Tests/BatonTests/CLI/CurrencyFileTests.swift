// Files of currency rates, as people and spreadsheets write them.

import Domain
import Testing

@testable import Baton

@Suite("Files of currency rates")
struct CurrencyFileTests {
    private static func table(_ text: String, base: String = "EUR") throws(CommandError) -> RateTable {
        try CurrencyFile(reading: Array(text.utf8), of: "f").table(base: base)
    }

    @Test(
        "JSON and CSV say the same",
        arguments: [
            #" {"base": "EUR", "rates": [{"currency": "USD", "from": "2026-01-01", "value": 0.92}]}"#,
            "currency,from,value\nUSD,2026-01-01,0.92\n",
            "\u{FEFF}value,source,currency,from\r\n 0.920 ,\"ECB, Frankfurt\",USD,2026-01-01\r\n\r\n",
        ])
    func forms(text: String) throws {
        let rate = RateTable.Entry("USD", from: try #require(CivilDate("2026-01-01")), value: 0.92)
        #expect(try Self.table(text) == RateTable(base: "EUR", entries: [rate]))
    }

    @Test(
        "what cannot be taken is named by its line, or by its pointer in JSON",
        arguments: [
            (
                "currency,from,value\nUSD,2026-01-01,\"0,92\"\n\nEUR,2026-01-01,1\nUSD,2026-01-01,1e10\nUSD,1,1",
                [
                    "line 2, value: wrong_type", "line 4, currency: not_allowed_value", "line 5: duplicate",
                    "line 5, value: out_of_range", "line 6, from: invalid_format",
                ]
            ),
            ("currency,from,value\nUSD,2026-01-01\n", ["line 2: invalid_format"]),
            (
                #"{"base": "EUR", "rates": [{"currency": "USD", "from": "2026-01-01", "value": "1"}]}"#,
                ["/rates/0/value: wrong_type"]
            ),
        ])
    func refused(text: String, places: [String]) throws {
        let error = try #require(throws: CommandError.self) { try Self.table(text) }
        guard case .refused(let refusal) = error else {
            Issue.record("\(error)")
            return
        }
        let found = refusal.faults.map { "\($0.pointer): \($0.code.rawValue)" }
        #expect(found.sorted() == places.sorted(), "\(refusal.faults)")
    }

    @Test("more rates than a table has are a fault of the file")
    func size() throws {
        let rows = String(repeating: "USD,2026-01-01,1\n", count: RateTable.maximumEntries + 1)
        let error = try #require(throws: CommandError.self) { try Self.table("currency,from,value\n" + rows) }
        #expect(error.description.contains("  the file: "), "\(error)")
    }

    @Test(
        "what is no file of rates is said to be none",
        arguments: [
            ("", "the columns|empty"), ("currency,date,value\n", "the columns currency, from and value"),
            (#"{"base""#, "not JSON"), ("currency,from,value\n\"USD", "quote"),
        ])
    func unreadable(text: String, words: String) throws {
        let error = try #require(throws: CommandError.self) { try Self.table(text) }
        guard case .failed(let reason) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(words.split(separator: "|").contains { reason.contains($0) }, "\(reason)")
    }
}
