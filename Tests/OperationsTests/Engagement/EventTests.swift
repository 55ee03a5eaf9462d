// Engagement events over a real database: each once, whatever is repeated, and whoever is at it.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Recording engagement events")
struct EventTests {
    private func withAccounts(
        _ body: @Sendable @escaping (TestTenant) async throws -> Void
    ) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            for account in ["a-1", "a-2"] {
                try await tenant.createAccount(account, by: tenant.call())
                try await tenant.putContact("c-1", at: account, by: tenant.call())
            }
            try await body(tenant)
        }
    }

    private static func event(
        _ id: String, account: String = "a-1", contact: String? = "c-1", kind: EngagementKind = .call,
        at instant: Instant = .start
    ) -> EngagementEvent {
        EngagementEvent(
            account: account, contact: contact, kind: kind, occurredAt: instant, source: "crm", id: id)
    }

    @Test(
        "one is recorded once; the same again says when it was first told, also after its contact was erased")
    func idempotent() async throws {
        try await withAccounts { tenant in
            let workspace = tenant.workspace
            let first = try await workspace.recordEvent(Self.event("1"), by: tenant.call(at: .hour(2)))
            #expect(first.outcome == .created && first.receivedAt == .hour(2))
            let again = try await workspace.recordEvent(Self.event("1"), by: tenant.call(at: .hour(3)))
            #expect(again.outcome == .duplicate(receivedAt: .hour(2)) && again.receivedAt == .hour(2))
            try await workspace.eraseContact("c-1", at: "a-1", .exists, by: tenant.call(at: .hour(4)))
            let later = try await workspace.recordEvent(Self.event("1"), by: tenant.call(at: .hour(5)))
            #expect(later.outcome == .duplicate(receivedAt: .hour(2)))
            let differs = try await refusal {
                _ = try await workspace.recordEvent(
                    Self.event("1", kind: .demo), by: tenant.call(at: .hour(5)))
            }
            #expect(differs?.code == .eventDiffers && differs?.faults.map(\.pointer) == ["/id"])
            let erased = try await refusal {
                _ = try await workspace.recordEvent(Self.event("2"), by: tenant.call(at: .hour(5)))
            }
            #expect(erased?.faults.map(\.pointer) == ["/contact"])
            let unknown = try await refusal {
                _ = try await workspace.recordEvent(
                    Self.event("2", account: "a-9"), by: tenant.call(at: .hour(5)))
            }
            #expect(unknown?.code == .notFound)
            let forbidden = try await refusal {
                _ = try await workspace.recordEvent(Self.event("3"), by: tenant.call(as: [.analyst]))
            }
            #expect(forbidden?.code == .forbidden)
        }
    }

    @Test("a batch is recorded whole or not at all, and leaves one record that says how many and which")
    func batch() async throws {
        try await withAccounts { tenant in
            let workspace = tenant.workspace
            let events = [
                Self.event("1"), Self.event("2", account: "a-2", contact: nil), Self.event("1"),
                Self.event("3", account: "a-2"),
            ]
            let recorded = try await workspace.recordEvents(events, by: tenant.call(as: [.ingest]))
            #expect(recorded.map { $0.outcome == .created } == [true, true, false, true])
            let wrong = try await refusal {
                _ = try await workspace.recordEvents(
                    [
                        Self.event("4"), Self.event("5", account: "x"), Self.event("2"),
                        Self.event("6", contact: "x"), Self.event("7", at: .hour(9)),
                    ], by: tenant.call())
            }
            #expect(
                wrong?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/events/1/account unknown_reference", "/events/2/id event_differs",
                    "/events/3/contact unknown_reference", "/events/4/occurred_at out_of_range",
                ])
            let all = try await workspace.events(
                of: "a-1", EventFilter(), after: nil, limit: 9, by: tenant.call())
            #expect(all.map(\.event.id) == ["1"])
            let records = try await workspace.auditRecords(
                AuditFilter(action: .engagementRecorded), after: nil, limit: 9, by: tenant.call())
            #expect(records.count == 1 && records.first?.subject == "accounts")
            // printf 'crm/1\ncrm/2\ncrm/3\n' | sha256sum
            #expect(
                records.first?.text.contains(
                    #""payload":{"created":3,"events_sha256":"590acfbcb712c4194734494ca32a67459b47b3ca997dd1fa9f0971771a310aaa"}"#
                ) == true, "\(records)")
        }
    }

    @Test("of two identical batches at once each event is one's, and the other is told that it is known")
    func race() async throws {
        try await withAccounts { tenant in
            for round in 0..<8 {
                let events = (0..<60).map { Self.event("\(round)-\($0)") }
                let orders = [events, events.reversed(), events.shuffled()]
                let answers = try await withThrowingTaskGroup(of: [RecordedEvent].self) { group in
                    for order in orders {
                        group.addTask { try await tenant.workspace.recordEvents(order, by: tenant.call()) }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                let created = answers.flatMap { $0.filter { $0.outcome == .created }.map(\.event.id) }
                #expect(created.count == 60 && Set(created).count == 60, "round \(round): \(created.count)")
            }
            let rows: Int = try await tenant.server.asOwner { transaction in
                try await transaction.query("SELECT count(*) AS n FROM engagement_events")[0]["n"]
            }
            #expect(rows == 480)
            let records = try await tenant.workspace.auditRecords(
                AuditFilter(action: .engagementRecorded), after: nil, limit: 99, by: tenant.call())
            #expect(records.count == 8)
        }
    }

    @Test("of two that contradict each other at once one stands, and the other is refused")
    func contradiction() async throws {
        try await withAccounts { tenant in
            for round in 0..<8 {
                let codes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                    for kind in [EngagementKind.call, .demo] {
                        group.addTask {
                            try await refusal {
                                _ = try await tenant.workspace.recordEvents(
                                    [Self.event("\(round)", kind: kind)], by: tenant.call())
                            }?.code
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(Set(codes) == [nil, .eventDiffers], "round \(round): \(codes)")
            }
        }
    }

    @Test("the list has the newest first, by pages, by each filter, and no other tenant's")
    func list() async throws {
        try await withAccounts { tenant in
            let kinds: [EngagementKind] = [.call, .demo, .websiteVisit]
            let events = (0..<30).map { number in
                Self.event(
                    "\(number)", contact: number.isMultiple(of: 2) ? "c-1" : nil, kind: kinds[number % 3],
                    at: .second(number / 4))
            }
            _ = try await tenant.workspace.recordEvents(events, by: tenant.call())
            let other = try await tenant.server.makeTenant("other")
            try await other.createAccount("a-1", by: other.call())
            _ = try await other.workspace.recordEvents([Self.event("x", contact: nil)], by: other.call())
            func walk(_ filter: EventFilter, by limit: Int) async throws -> [EngagementEvent] {
                var all: [EngagementEvent] = []
                while true {
                    let last = all.last.map { ($0.occurredAt, $0.source, $0.id) }
                    let page = try await tenant.workspace.events(
                        of: "a-1", filter, after: last, limit: limit, by: tenant.call(as: [.auditor]))
                    all += page.map(\.event)
                    if page.count < limit { return all }
                }
            }
            let sorted = events.sorted { ($0.occurredAt, $0.id) > ($1.occurredAt, $1.id) }
            for limit in [1, 4, 7, 31] { #expect(try await walk(EventFilter(), by: limit) == sorted) }
            let filter = EventFilter(
                kind: .demo, contact: "c-1", from: .second(2), to: .second(6))
            #expect(
                try await walk(filter, by: 2)
                    == sorted.filter {
                        $0.kind == .demo && $0.contact == "c-1" && $0.occurredAt >= .second(2)
                            && $0.occurredAt < .second(6)
                    })
            let unknown = try await refusal { _ = try await walk(EventFilter(contact: "x"), by: 1) }
            #expect(unknown?.faults.map(\.pointer) == ["/query/contact"])
        }
    }
}
