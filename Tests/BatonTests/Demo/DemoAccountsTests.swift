// The demo's accounts, read and classified by the demo's segments: real data with real holes.

import Domain
import Testing

@testable import Baton

@Suite("Demo accounts")
struct DemoAccountsTests {
    @Test("every row is accepted, and the holes are those of the data")
    func coverage() throws {
        let places = try DemoAccountsTests.classified().map(\.classification)
        #expect(places.count == 1_224)
        #expect(places.count { $0.region.slug != nil } == 1_178)
        #expect(places.count { $0.region == .missing } == 46)
        #expect(places.count { $0.vertical.slug != nil } == 1_211)
        #expect(places.count { $0.vertical == .missing } == 3)
        #expect(places.count { $0.size.slug != nil } == 957)
        #expect(places.count { $0.size == .missing } == 267)
        #expect(places.count(where: \.isComplete) == 939)
    }

    @Test("an account that many agreements cover")
    func dermapharm() throws {
        let accounts = try DemoAccountsTests.classified()
        let place = accounts.first { $0.account.externalID == "crm-0462" }?.classification
        #expect(place?.region.slug?.text == "de")
        #expect(place?.vertical.slug?.text == "pharma")
        #expect(place?.size.slug?.text == "enterprise")
        let tier = try Demo().content.accountTiers.first { $0.externalID == "crm-0462" }?.tier
        #expect(tier == "tier-1")
    }

    @Test("tiers are given to accounts that there are, one each")
    func tiers() throws {
        let demo = try Demo()
        let content = demo.content
        let known = Set(try DemoAccountsTests.classified().map(\.account.externalID))
        let named = content.accountTiers.map(\.externalID)
        #expect(named.filter { !known.contains($0) } == [])
        #expect(Set(named).count == named.count)
        #expect(Set(content.accountTiers.map(\.tier)) == Set(demo.tiers.map(\.key.text)))
    }

    private static func classified() throws -> [(account: AccountInput, classification: Classification)] {
        let classifier = try Demo().classifier
        var reader = CSVReader()
        var rows: [CSVRow] = []
        try reader.read(Array(DemoContent.accountsCSV.utf8), into: &rows)
        try reader.finish(into: &rows)
        var accounts = AccountImport(columns: try AccountColumns(header: reader.header ?? []))
        return rows.compactMap { row in
            let imported = accounts.read(row)
            guard case .accepted(let account) = imported.outcome else {
                Issue.record("row \(imported.row): \(imported.outcome)")
                return nil
            }
            return (account, classifier.classify(account))
        }
    }
}
