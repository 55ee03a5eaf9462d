// Engagement events: when one is right, and what becomes of several together.

import Domain
import Testing

@Suite("Engagement events")
struct EventBatchTests {
    private static let now = Instant(microseconds: 1_790_000_000_000_000)
    private static let account = AccountID(.version7(at: now, random: (1, 1)))
    private static let contact = ContactID(.version7(at: now, random: (2, 2)))

    private static func event(
        _ id: String, account: String = "a-1", contact: String? = nil, kind: EngagementKind = .call,
        at instant: Instant = now, source: String = "crm"
    ) throws -> EngagementEvent {
        EngagementEvent(
            account: account, contact: contact, kind: kind, occurredAt: instant,
            source: try #require(Slug(source)), id: id)
    }

    @Test("what takes a person who wants something is genuine, and nothing else")
    func genuine() {
        #expect(
            Set(EngagementKind.genuine)
                == [.emailReply, .call, .meeting, .eventAttendance, .demo, .proposalDiscussion])
    }

    @Test(
        "one has happened already, give or take five minutes, and not before 1970",
        arguments: [
            (now, true), (now.adding(seconds: 300), true), (Instant(microseconds: 0), true),
            (Instant(microseconds: now.adding(seconds: 300).microseconds + 1), false),
            (Instant(microseconds: -1), false),
        ])
    func time(_ instant: Instant, _ isRight: Bool) throws {
        let faults = try Self.event("1", at: instant).faults(receivedAt: Self.now, at: "/events/3")
        #expect(faults.map(\.pointer) == (isRight ? [] : ["/events/3/occurred_at"]))
    }

    @Test("what is new, what was told before and what is told twice are told apart")
    func outcomes() throws {
        let before = Self.now.adding(seconds: -9)
        let known = ReceivedEvent(event: try Self.event("1"), receivedAt: before)
        let place = EventPlace(account: Self.account, contact: Self.contact)
        var told = place
        told.known = known
        let events = try [
            Self.event("1"), Self.event("2", contact: "c"), Self.event("2", contact: "c"),
            Self.event("1", source: "other"),
        ]
        let batch = EventBatch(events, [told, place, place, place], receivedAt: Self.now) { "/\($0)" }
        #expect(batch.faults.isEmpty && batch.new == [1, 3])
        #expect(
            batch.outcomes == [
                .duplicate(receivedAt: before), .created, .duplicate(receivedAt: Self.now), .created,
            ])
    }

    @Test("what differs from what was told under the same id is refused, whatever it is that differs")
    func differs() throws {
        let known = try Self.event("1", contact: "é")
        let others = try [
            Self.event("1", account: "a-2", contact: "é"), Self.event("1"),
            Self.event("1", contact: "é", kind: .demo), Self.event("1", contact: "é", at: .latest),
            // The same text in another spelling is another id.
            Self.event("1", contact: "e\u{301}"),
        ]
        for other in others {
            let place = EventPlace(
                account: Self.account, contact: Self.contact,
                known: ReceivedEvent(event: known, receivedAt: Self.now))
            let batch = EventBatch([other], [place], receivedAt: Self.now) { _ in "" }
            #expect(batch.faults == [.eventDiffers(at: "")], "\(other)")
            #expect(EventBatch.refusal(batch.faults)?.kind == .conflict)
            #expect(EventBatch.refusal(batch.faults)?.code == .eventDiffers)
        }
    }

    @Test("every fault of every event is told, and one that is no conflict makes all of it a wrong input")
    func faults() throws {
        let events = try [
            Self.event("1", account: "x"), Self.event("2", contact: "x", at: .latest),
            Self.event("3"), Self.event("3", kind: .demo),
        ]
        let place = EventPlace(account: Self.account)
        let batch = EventBatch(events, [EventPlace(), place, place, place], receivedAt: Self.now) {
            "/events/\($0)"
        }
        #expect(
            batch.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/events/0/account unknown_reference", "/events/1/occurred_at out_of_range",
                "/events/1/contact unknown_reference", "/events/3/id event_differs",
            ])
        #expect(EventBatch.refusal(batch.faults)?.code == .validationFailed)
        #expect(EventBatch.refusal([]) == nil)
        let many = [Fault](repeating: .eventDiffers(at: ""), count: 1_001)
        #expect(EventBatch.refusal(many)?.faults.count == 1_000)
        #expect(EventBatch.refusal(many)?.detail.contains("1001") == true)
    }
}
