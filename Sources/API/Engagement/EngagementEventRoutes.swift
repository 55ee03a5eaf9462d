// Routes of engagement events.

import Domain
package import Hummingbird
package import Operations

package struct EngagementEventRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("accounts/{external_id}/engagement-events", use: list)
        group.post("accounts/{external_id}/engagement-events", use: record)
        group.post("engagement-events/batch", use: recordBatch)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in (q.page(of: .events), EventFilter(reading: q)) }
        let last = try page.after.map {
            cursor throws(DomainError) -> (occurredAt: Instant, source: Slug, id: String) in
            guard let occurredAt = Instant(cursor.fields[0]), let source = Slug(cursor.fields[1]) else {
                throw .alienCursor
            }
            return (occurredAt, source, cursor.fields[2])
        }
        let rows = try await workspace.events(
            of: context.externalID(), filter, after: last, limit: page.limit + 1, by: context.call())
        let shown = Page(rows, for: page) {
            Cursor($0.event.occurredAt.description, $0.event.source.text, $0.event.id)
        }
        return .list(shown, of: .events, to: request) { .object($0.event.members($0.receivedAt)) }
    }

    @Sendable private func record(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let account = try context.externalID()
        let body = try await request.json()
        let event = try EventInput(body).event(of: account)
        return try await request.creating(body) { attempt in
            try await workspace.recordEvent(event, by: context.call(attempt))
        } answer: { recorded, _ in
            Answer(status: recorded.outcome == .created ? .created : .ok, json: recorded.json)
        }
    }

    @Sendable private func recordBatch(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let body = try await request.json()
        let events = try EventBatchInput(body).events
        return try await request.creating(body) { attempt in
            try await workspace.recordEvents(events, by: context.call(attempt))
        } answer: { recorded, _ in
            let created = recorded.count { $0.outcome == .created }
            return Answer(
                status: .ok,
                json: [
                    "created": .integer(created), "duplicates": .integer(recorded.count - created),
                    "events": .array(
                        recorded.map {
                            [
                                "source": .string($0.event.source.text), "id": .string($0.event.id),
                                "outcome": .string($0.outcome.name),
                            ]
                        }),
                ])
        }
    }
}

extension Listing {
    fileprivate static let events = Listing("engagement_events", fields: 3)
}

extension EventFilter {
    fileprivate init(reading q: ObjectReader) {
        self.init(
            kind: q.optional("kind")?.choice(of: EngagementKind.self),
            contact: q.optional("contact")?.text(1...AccountLimits.externalIDLength),
            from: q.optional("from")?.instant(), to: q.optional("to")?.instant())
    }
}

/// What is said of an event, without its account.
struct EventInput: Input {
    private let id: String
    private let source: Slug
    private let kind: EngagementKind
    private let occurredAt: Instant
    private let contact: String?

    init(reading r: ObjectReader) {
        id = r["id"].text(EngagementLimits.eventIDLength)
        source = r["source"].slug()
        kind = r["kind"].choice(of: EngagementKind.self)
        occurredAt = r["occurred_at"].instant()
        contact = r.optional("contact")?.text(1...AccountLimits.externalIDLength)
    }

    func event(of account: String) -> EngagementEvent {
        EngagementEvent(
            account: account, contact: contact, kind: kind, occurredAt: occurredAt, source: source, id: id)
    }
}

struct EventBatchInput: Input {
    let events: [EngagementEvent]

    init(reading r: ObjectReader) {
        events = r["events"].array(EngagementLimits.eventsPerBatch) { reader in
            reader.object { entry in
                EventInput(reading: entry).event(
                    of: entry["account"].text(1...AccountLimits.externalIDLength))
            }
        }
    }
}

extension EngagementEvent {
    fileprivate func members(_ receivedAt: Instant) -> JSONObject {
        [
            "account": .string(account), "contact": .text(contact), "kind": .string(kind.rawValue),
            "occurred_at": .instant(occurredAt), "received_at": .instant(receivedAt),
            "source": .string(source.text), "id": .string(id),
        ]
    }
}

extension RecordedEvent {
    fileprivate var json: JSON {
        var members = event.members(receivedAt)
        members["outcome"] = .string(outcome.name)
        return .object(members)
    }
}

extension EventBatch.Outcome {
    fileprivate var name: String {
        switch self {
        case .created: "created"
        case .duplicate: "duplicate"
        }
    }
}
