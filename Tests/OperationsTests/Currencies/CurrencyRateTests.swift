// Currency rates are replaced whole, and each change leaves a record that says which ones they were.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Currency rates")
struct CurrencyRateTests {
    @Test(
        "they are replaced as a whole, under a revision of their own; before the first there are none, in euros"
    )
    func replace() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let workspace = tenant.workspace
            let none = Revised(RateTable(base: "EUR"), revision: 1)
            #expect(try await workspace.currencyRates(by: tenant.call()) == none)
            let day = CivilDate(daysSince1970: 20_454)
            let table = RateTable(
                base: "CHF",
                entries: [
                    RateTable.Entry("USD", from: day.next, value: RateTable.maximumValue),
                    RateTable.Entry("USD", from: day, value: .leastNonzeroMagnitude),
                    RateTable.Entry("EUR", from: day, value: 0.1 + 0.2),
                ])
            let first = try await workspace.putCurrencyRates(
                table, .match([EntityTag(revision: 1)]), by: tenant.call())
            #expect(first == Revised(table, revision: 2))
            #expect(try await workspace.currencyRates(by: tenant.call(as: [.analyst])) == first)
            let stale = try await refusal {
                _ = try await workspace.putCurrencyRates(
                    none.value, .match([EntityTag(revision: 1)]), by: tenant.call())
            }
            #expect(stale?.code == .stale)
            let forbidden = try await refusal {
                _ = try await workspace.putCurrencyRates(none.value, .exists, by: tenant.call(as: [.analyst]))
            }
            #expect(forbidden?.code == .forbidden)
            // The settings and the tiers keep their revisions.
            #expect(try await workspace.settings(by: tenant.call()).revision == 1)
            #expect(try await workspace.tiers(by: tenant.call()).revision == 1)
            let again = try await workspace.putCurrencyRates(none.value, .exists, by: tenant.call())
            #expect(again == Revised(none.value, revision: 3))
        }
    }

    @Test("the greatest table is kept, and another tenant has its own")
    func greatest() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let entries = (0..<RateTable.maximumEntries).map { day in
                RateTable.Entry("USD", from: CivilDate(daysSince1970: day), value: Double(day + 1) / 7)
            }
            let table = RateTable(base: "EUR", entries: entries)
            let put = try await tenant.workspace.putCurrencyRates(table, .exists, by: tenant.call())
            #expect(put.value == table)
            let other = try await server.makeTenant("other")
            #expect(try await other.workspace.currencyRates(by: other.call()).value == RateTable(base: "EUR"))
        }
    }

    @Test("a change leaves a record with the base, the number of rates and their hash")
    func audit() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let table = RateTable(
                base: "EUR", entries: [RateTable.Entry("USD", from: CivilDate(daysSince1970: 0), value: 0.92)]
            )
            _ = try await tenant.workspace.putCurrencyRates(table, .exists, by: tenant.call())
            let records = try await tenant.workspace.auditRecords(
                AuditFilter(action: .currencyRatesPut, subject: "currency_rates"), after: nil, limit: 9,
                by: tenant.call())
            // sha256sum of {"base":"EUR","rates":[{"currency":"USD","from":"1970-01-01","value":0.92}]}
            let payload =
                #""payload":{"base":"EUR","rates":1,"sha256":"d54d862b34232b4389fb6e19861ebd8253d61121dbfad0f4309614967acb6a33"}"#
            #expect(records.count == 1)
            #expect(records.first?.text.contains(payload) == true, "\(records)")
        }
    }
}
