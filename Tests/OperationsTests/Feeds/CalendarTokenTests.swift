// Tokens of calendars: who makes and revokes which, and which of them open nothing.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Calendar tokens")
struct CalendarTokenTests {
    private func withMembers(_ body: @Sendable @escaping (TestTenant) async throws -> Void) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.putMember("ada", subject: "ada@idp", by: tenant.call())
            try await tenant.putMember("bob", by: tenant.call())
            try await body(tenant)
        }
    }

    private func opens(_ tenant: TestTenant, _ token: String) async throws -> Bool {
        try await tenant.workspace.knownCalendar(token) != nil
    }

    @Test("a member makes, lists and revokes tokens of its own calendar, and of no other")
    func own() async throws {
        try await withMembers { tenant in
            let ada = tenant.call(subject: "ada@idp", as: [.signatory])
            let own = try await tenant.token(.person("ada"), by: ada)
            let other = try await tenant.token(.person("bob"))
            for scope in [FeedScope.all, .person("bob"), .region("dach"), .agreement("x")] {
                let refused = try await refusal { _ = try await tenant.token(scope, by: ada) }
                #expect(refused?.code == .othersCalendar, "\(scope)")
            }
            let nobody = tenant.call(subject: "stranger", as: [.analyst])
            let refused = try await refusal { _ = try await tenant.token(.person("ada"), by: nobody) }
            #expect(refused?.code == .othersCalendar)
            let ingest = try await refusal {
                _ = try await tenant.token(.person("ada"), by: tenant.call(as: [.ingest]))
            }
            #expect(ingest?.code == .forbidden)
            func list(_ call: Call) async throws -> [CalendarToken] {
                try await tenant.workspace.calendarTokens(before: nil, limit: 9, by: call)
            }
            #expect(try await list(ada) == [own.token])
            #expect(try await list(nobody) == [])
            #expect(try await Set(list(tenant.call())) == [own.token, other.token])
            #expect(try await list(tenant.call(as: [.auditor])).count == 2)
            let hidden = try await refusal {
                _ = try await tenant.workspace.revokeCalendarToken(other.token.id, by: ada)
            }
            #expect(hidden?.code == .notFound)
            let revoked = try await tenant.workspace.revokeCalendarToken(own.token.id, by: ada)
            let again = try await tenant.workspace.revokeCalendarToken(
                own.token.id, by: tenant.call(at: .hour(9)))
            #expect(revoked == again && revoked.revokedAt == .hour(1))
            #expect(try await list(ada) == [revoked])
            let entries = try await tenant.auditChain().suffix(3).map(\.action)
            #expect(
                entries == ["calendar_token.created", "calendar_token.created", "calendar_token.revoked"])
        }
    }

    @Test("a scope that names nothing, or a member who may not come in, is refused with its place")
    func unknown() async throws {
        try await withMembers { tenant in
            _ = try await tenant.workspace.deactivateMember("bob", by: tenant.call())
            let cases: [(FeedScope, ErrorCode, String)] = [
                (.person("eve"), .unknownReference, "/person"),
                (.person("bob"), .memberDeactivated, "/person"),
                (.region("mars"), .unknownReference, "/region"),
                (.agreement("none"), .unknownReference, "/agreement"),
            ]
            for (scope, code, pointer) in cases {
                let refused = try await refusal { _ = try await tenant.token(scope) }
                #expect(refused?.faults.map(\.code) == [code], "\(scope)")
                #expect(refused?.faults.map(\.pointer) == [pointer], "\(scope)")
            }
        }
    }

    @Test("what is revoked, suspended, deactivated, unknown or cut short opens nothing")
    func closed() async throws {
        try await withMembers { tenant in
            let ada = tenant.call(subject: "ada@idp", as: [.admin])
            let bobs = try await tenant.token(.person("bob")).text
            let adas = try await tenant.token(.all, by: ada).text
            let keeps = try await tenant.token(.all)
            for text in [bobs, adas, keeps.text] { #expect(try await opens(tenant, text)) }
            let flipped = keeps.text.dropLast() + (keeps.text.last == "A" ? "E" : "A")
            let other = try await tenant.server.makeTenant("other")
            let swapped = try await other.token(.all).text.prefix(31) + keeps.text.dropFirst(31)
            for text in [
                "", "baton_cal_", "x", String(flipped), String(swapped), String(keeps.text.dropLast()),
                keeps.text + "=", String(repeating: "a", count: 74),
            ] {
                #expect(try await !opens(tenant, text), "\(text)")
            }
            for member: Slug in ["bob", "ada"] {
                _ = try await tenant.workspace.deactivateMember(member, by: tenant.call(at: .hour(2)))
            }
            // Whose calendar it is, and who made it.
            for text in [bobs, adas] { #expect(try await !opens(tenant, text)) }
            let workspace = tenant.server.workspace
            _ = try await workspace.suspendTenant("acme", reason: "Unpaid", by: OperatorCall(now: .hour(3)))
            #expect(try await !opens(tenant, keeps.text))
            _ = try await workspace.resumeTenant("acme", by: OperatorCall(now: .hour(4)))
            #expect(try await opens(tenant, keeps.text))
            _ = try await tenant.workspace.revokeCalendarToken(keeps.token.id, by: tenant.call(at: .hour(5)))
            #expect(try await !opens(tenant, keeps.text))
        }
    }

    @Test("the database has the hash of a token alone, and so many of one calendar")
    func hashes() async throws {
        try await withMembers { tenant in
            let issued = try await tenant.token(.region("dach"))
            let rows = try await tenant.server.asOwner { transaction in
                try await transaction.query("SELECT t::text AS row FROM calendar_tokens t")
            }
            let secret = String(issued.text.dropFirst(10))
            let text: String = try #require(rows.first)["row"]
            #expect(rows.count == 1 && !text.contains(secret))
            for _ in 1..<CalendarToken.maximumPerScope { _ = try await tenant.token(.region("dach")) }
            let refused = try await refusal { _ = try await tenant.token(.region("dach")) }
            #expect(refused?.code == .tooMany)
            _ = try await tenant.token(.region("emea"))
            _ = try await tenant.workspace.revokeCalendarToken(issued.token.id, by: tenant.call())
            _ = try await tenant.token(.region("dach"))
        }
    }
}
