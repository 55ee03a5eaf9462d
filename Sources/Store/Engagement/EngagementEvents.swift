// SQL of engagement events: many at once, each once and for all, and the lists of accounts.

package import Domain
import FoundationEssentials
import Postgres

/// An event to be written, with the rows that it refers to.
package struct EventWrite: Sendable {
    package var event: EngagementEvent
    package var account: AccountID
    package var contact: ContactID?

    package init(event: EngagementEvent, account: AccountID, contact: ContactID?) {
        self.event = event
        self.account = account
        self.contact = contact
    }
}

extension ReceivedEvent {
    fileprivate init(_ row: PostgresRow, account: String) throws {
        self.init(
            event: EngagementEvent(
                account: account, contact: try row["contact"], kind: try row.value("kind"),
                occurredAt: try row.instant("occurred_at"), source: try row.slug("source"),
                id: try row["event_id"]),
            receivedAt: try row.instant("received_at"))
    }
}

extension TenantTransaction {
    /// What is known of each of some events: their accounts and contacts, and what was told under their ids before.
    package func places(of events: [EngagementEvent]) async throws -> [EventPlace] {
        let numbers = events.indices.map { Int32($0) }
        let results = try await pipeline([
            """
            SELECT u.place, a.id AS account_id, c.id AS contact_id
            FROM unnest(\(numbers), \(events.map(\.account)), \(events.map(\.contact))) AS u (place, account, contact)
            JOIN accounts a ON a.tenant_id = \(tenant.stored) AND a.external_id = u.account
            LEFT JOIN contacts c ON c.tenant_id = \(tenant.stored) AND c.account_id = a.id
              AND c.external_id = u.contact AND c.erased_at IS NULL
            """,
            """
            SELECT u.place, e.source, e.event_id, a.external_id AS account, c.external_id AS contact, e.kind,
                e.occurred_at, e.received_at
            FROM unnest(\(numbers), \(events.map(\.source.text)), \(events.map(\.id))) AS u (place, source, event_id)
            JOIN engagement_events e ON e.tenant_id = \(tenant.stored) AND e.source = u.source
              AND e.event_id = u.event_id
            JOIN accounts a ON a.tenant_id = \(tenant.stored) AND a.id = e.account_id
            LEFT JOIN contacts c ON c.tenant_id = \(tenant.stored) AND c.id = e.contact_id
            """,
        ])
        var places = events.map { _ in EventPlace() }
        for row in results[0] {
            let place: Int32 = try row["place"]
            places[Int(place)].account = try row.id("account_id")
            places[Int(place)].contact = try row.optionalID("contact_id")
        }
        for row in results[1] {
            let place: Int32 = try row["place"]
            places[Int(place)].known = try ReceivedEvent(row, account: row["account"])
        }
        return places
    }

    /// Writes events that were not there a moment ago.
    ///
    /// - Returns: how many; fewer than were given where somebody else told some of them meanwhile, who has committed by
    ///   then.
    package func insert(_ events: [EventWrite], at now: Instant) async throws -> Int {
        guard !events.isEmpty else { return 0 }
        // In one order, so that two batches of the same events cannot wait for each other.
        let events = events.sorted { left, right in
            let (left, right) = (left.event.key, right.event.key)
            return left.source == right.source
                ? left.id.lexicographicallyPrecedes(right.id) : left.source < right.source
        }
        let facts = events.map(\.event)
        return try await query(
            """
            INSERT INTO engagement_events
                (tenant_id, source, event_id, account_id, contact_id, kind, occurred_at, received_at)
            SELECT \(tenant.stored), source, event_id, account_id, contact_id, kind, occurred_at, \(now.timestamp)
            FROM unnest(\(facts.map(\.source.text)), \(facts.map(\.id)), \(events.map(\.account.stored)),
                \(events.map(\.contact?.stored)), \(facts.map(\.kind.rawValue)), \(facts.map(\.occurredAt.timestamp)))
                AS e (source, event_id, account_id, contact_id, kind, occurred_at)
            ON CONFLICT (tenant_id, source, event_id) DO NOTHING
            RETURNING event_id
            """
        ).count
    }

    /// A page of an account's events, the newest first.
    ///
    /// - Parameters:
    ///   - contact: only with this contact of the account.
    ///   - last: the last one of the page before.
    package func events(
        of account: AccountID, named externalID: String, _ filter: EventFilter, contact: ContactID?,
        after last: (occurredAt: Instant, source: Slug, id: String)?, limit: Int
    ) async throws -> [ReceivedEvent] {
        var conditions: [SQL] = ["e.tenant_id = \(tenant.stored)"]
        // A contact is the account's: its own index has its events in their order.
        conditions.append(
            contact.map { "e.contact_id = \($0.stored)" } ?? "e.account_id = \(account.stored)")
        if let kind = filter.kind { conditions.append("e.kind = \(kind.rawValue)") }
        if let from = filter.from { conditions.append("e.occurred_at >= \(from.timestamp)") }
        if let to = filter.to { conditions.append("e.occurred_at < \(to.timestamp)") }
        if let last {
            conditions.append(
                """
                (e.occurred_at, e.source, e.event_id)
                  < (\(last.occurredAt.timestamp), \(last.source.text), \(last.id))
                """)
        }
        return try await query(
            """
            SELECT e.source, e.event_id, c.external_id AS contact, e.kind, e.occurred_at, e.received_at
            FROM engagement_events e
            LEFT JOIN contacts c ON c.tenant_id = \(tenant.stored) AND c.id = e.contact_id
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY e.occurred_at DESC, e.source DESC, e.event_id DESC
            LIMIT \(limit)
            """
        ).map { try ReceivedEvent($0, account: externalID) }
    }
}
