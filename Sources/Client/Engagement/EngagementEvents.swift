// What was done with accounts.

package import Domain

package struct EngagementEventRecord: Resource {
    package let account: String
    package let contact: String?
    package let kind: String
    package let occurredAt: Instant
    package let receivedAt: Instant
    package let source: String
    package let id: String
    /// `created` or `duplicate`, of one that was just sent.
    package let outcome: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        contact = try reader.optionalText("contact")
        kind = try reader.text("kind")
        occurredAt = try reader.instant("occurred_at")
        receivedAt = try reader.instant("received_at")
        source = try reader.text("source")
        id = try reader.text("id")
        outcome = try reader.optionalText("outcome")
    }
}

/// What became of a batch.
package struct EventBatchRecord: Resource {
    package let created: Int
    package let duplicates: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        created = try reader.integer("created")
        duplicates = try reader.integer("duplicates")
    }
}

extension BatonClient {
    /// - Parameter filter: the query parameters of the list; those without a value are left out.
    package func engagementEvents(
        of account: String, _ filter: [(name: String, value: String?)] = []
    ) -> Listing<EngagementEventRecord> {
        list(Self.accountsPath + [account, "engagement-events"], filter)
    }

    /// - Parameter event: `id`, `source`, `kind`, `occurred_at` and, if there is one, `contact`.
    package func recordEvent(
        of account: String, _ event: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<EngagementEventRecord> {
        try await send(
            .post(Self.accountsPath + [account, "engagement-events"], .object(event), key: idempotencyKey))
    }

    /// - Parameter events: each as of `recordEvent`, with its `account`.
    package func recordEvents(
        _ events: [JSON], idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<EventBatchRecord> {
        try await send(
            .post(["v1", "engagement-events", "batch"], ["events": .array(events)], key: idempotencyKey))
    }
}
