// What-if: what a draft would change, over the accounts that there are.

import Domain
import Operations
import Support
import Testing

@Suite("Impact") struct ImpactTests {
    @Test("a draft's values are counted over the accounts of the segments that they would hold for")
    func accounts() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agreeOnTheUsual()
            let call = tenant.call(at: .hour(2))
            for (id, country, employees) in [
                ("de-1", "DE", 50), ("de-2", "DE", 5000), ("at-1", "AT", 50), ("us-1", "US", 50),
            ] { try await tenant.createAccount(id, country: country, employees: employees, by: call) }
            try await tenant.createAgreement("de-sla", under: "global", by: call)
            try await tenant.draft(
                "de-sla", Selector(region: "de"), terms: .responses(saying: "1h"), by: call)
            let answer = try await tenant.workspace.impact(of: 1, "de-sla", by: call)
            var totals = ImpactTotals()
            for group in answer.groups { totals.add(group) }
            #expect(answer.accounts == 4)
            // A region counts more than a size: for both German accounts it is Germany's word.
            #expect(totals.affectedAccounts == 2)
            let values = totals.values.filter { $0.change.pointer.description == "/responses/mql/text" }
            #expect(values.map(\.accounts) == [2])
            #expect(values.map(\.change.before) == ["4h"] && values.map(\.change.after) == ["1h"])
            #expect(values.flatMap(\.examples).compactMap(\.account).sorted() == ["de-1", "de-2"])
            let proposed = try await tenant.workspace.proposeVersion(1, of: "de-sla", by: call)
            #expect(proposed.state == .active)
            let again = try await tenant.workspace.impact(of: 1, "de-sla", by: tenant.call(at: .hour(3)))
            #expect(Array(again.groups).isEmpty, "in force it changes nothing more")
        }
    }

    @Test("who may not read accounts learns how many, and not which")
    func names() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agreeOnTheUsual()
            let call = tenant.call(at: .hour(2))
            try await tenant.createAccount("us-1", country: "US", by: call)
            try await tenant.draft("global", terms: .responses(saying: "6h"), by: call)
            let signatory = tenant.call(as: [.signatory], at: .hour(2))
            let groups = Array(
                try await tenant.workspace.impact(of: 2, "global", by: signatory).groups)
            #expect(groups.map(\.accounts).max() == 1)
            #expect(groups.flatMap(\.examples).compactMap(\.account) == [])
        }
    }
}
