// Engagement events: recording them, one or many, each once; and listing those of an account.

package import Domain
import Store

/// An event that is recorded, now or before.
package struct RecordedEvent: Sendable, Hashable {
    package var event: EngagementEvent
    package var outcome: EventBatch.Outcome
    package var receivedAt: Instant
}

extension Workspace {
    /// Records an event of an account.
    ///
    /// - Throws: 404 for the account; 409 `event_differs`; 422 with the faults of the event.
    package func recordEvent(_ event: EngagementEvent, by call: Call) async throws -> RecordedEvent {
        try await record(call, .account(event.account)) { transaction in
            _ = try await transaction.accountID(event.account).orNotFound("account", event.account)
            return try await Self.record([event], transaction, at: call.now) { _ in "" }
        } as: {
            $0[0]
        }
    }

    /// Records events of several accounts, all or none.
    ///
    /// - Returns: one for each event, in their order.
    /// - Throws: 409 `event_differs`, 422 with every fault of every event.
    package func recordEvents(_ events: [EngagementEvent], by call: Call) async throws -> [RecordedEvent] {
        try await record(call, .accounts) { transaction in
            try await Self.record(events, transaction, at: call.now) { "/events/\($0)" }
        } as: {
            $0
        }
    }

    /// A page of an account's events, the newest first.
    ///
    /// - Parameter last: the last one of the page before.
    /// - Throws: 404 for the account, 422 for a contact that it does not have.
    package func events(
        of account: String, _ filter: EventFilter,
        after last: (occurredAt: Instant, source: Slug, id: String)?, limit: Int, by call: Call
    ) async throws -> [ReceivedEvent] {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            var contact: ContactID?
            if let name = filter.contact {
                contact = try await transaction.contact(name, at: account)?.id
                if contact == nil {
                    let detail = "The account has no contact “\(name)”."
                    try [Fault("/query/contact", .unknownReference, detail)].throwIfAny()
                }
            }
            return try await transaction.events(
                of: id, named: account, filter, contact: contact, after: last, limit: limit)
        }
    }

    /// Runs a recording; again where somebody told some of the same events at the same moment, which it then finds.
    ///
    /// - Parameter result: what is answered, and repeated for the same Idempotency-Key.
    private func record<Result: Sendable>(
        _ call: Call, _ subject: AuditSubject,
        _ body: @escaping @Sendable (TenantTransaction) async throws -> [RecordedEvent],
        as result: @escaping @Sendable ([RecordedEvent]) -> Result
    ) async throws -> Result {
        try await repeating([.busy], attempts: Workspace.chunkAttempts) {
            try await change(call, .writeEngagement, nil) { transaction in
                let recorded = try await body(transaction)
                let new = recorded.filter { $0.outcome == .created }
                guard !new.isEmpty else { return .nothing(result(recorded)) }
                return Changed(
                    result(recorded),
                    AuditEntry(
                        .engagementRecorded, subject,
                        [
                            "created": .integer(new.count),
                            "events_sha256": .string(
                                AuditEntry.digest(of: new.map { "\($0.event.source)/\($0.event.id)" })),
                        ]))
            }
        }
    }

    private static func record(
        _ events: [EngagementEvent], _ transaction: TenantTransaction, at now: Instant,
        pointer: @Sendable (Int) -> String
    ) async throws -> [RecordedEvent] {
        let places = try await transaction.places(of: events)
        let batch = EventBatch(events, places, receivedAt: now, pointer: pointer)
        if let refusal = EventBatch.refusal(batch.faults) { throw refusal }
        let writes = batch.new.compactMap { index in
            places[index].account.map {
                EventWrite(event: events[index], account: $0, contact: places[index].contact)
            }
        }
        guard try await transaction.insert(writes, at: now) == writes.count else {
            throw DomainError.toldMeanwhile
        }
        return zip(events, batch.outcomes).map { event, outcome in
            switch outcome {
            case .created: RecordedEvent(event: event, outcome: outcome, receivedAt: now)
            case .duplicate(let receivedAt):
                RecordedEvent(event: event, outcome: outcome, receivedAt: receivedAt)
            }
        }
    }
}

extension DomainError {
    fileprivate static let toldMeanwhile = DomainError(
        .unavailable, .busy, "The same events are being told elsewhere; repeat the request.",
        retryAfterSeconds: 1)
}
