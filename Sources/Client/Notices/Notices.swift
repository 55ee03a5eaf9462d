// Notices: what people are told of agreements.

package import Domain

package struct NoticeRecord: Resource {
    package let id: String
    package let kind: String
    package let agreement: String
    package let version: Int
    package let slot: String?
    package let recipient: Recipient
    package let createdAt: Instant
    package let asksToAcknowledge: Bool
    package let acknowledgedAt: Instant?

    package struct Recipient: Sendable, Hashable {
        package let name: String
        package let email: String?
        package let member: String?
    }

    package init(reading reader: ResourceReader) throws(ClientError) {
        id = try reader.text("id")
        kind = try reader.text("kind")
        agreement = try reader.text("agreement")
        version = try reader.integer("version")
        slot = try reader.optionalText("slot")
        recipient = try reader.object("recipient") { (person) throws(ClientError) in
            Recipient(
                name: try person.text("name"), email: try person.optionalText("email"),
                member: try person.optionalText("member"))
        }
        createdAt = try reader.instant("created_at")
        asksToAcknowledge = try reader.boolean("asks_to_acknowledge")
        acknowledgedAt = try reader.optionalInstant("acknowledged_at")
    }
}

/// The notices that a reminder wrote.
package struct ReminderRecord: Resource {
    package let notices: [NoticeRecord]

    package init(reading reader: ResourceReader) throws(ClientError) {
        notices = try reader.objects("items") { (notice) throws(ClientError) in
            try NoticeRecord(reading: notice)
        }
    }
}

extension BatonClient {
    private static let noticesPath = ["v1", "notices"]

    /// Newest first.
    package func notices(_ filter: NoticeFilter = NoticeFilter()) -> Listing<NoticeRecord> {
        list(
            Self.noticesPath,
            [
                ("agreement", filter.agreement?.text), ("kind", filter.kind?.rawValue),
                ("member", filter.member?.text), ("acknowledged", filter.isAcknowledged.map(String.init)),
            ])
    }

    package func acknowledgeNotice(_ id: String) async throws(ClientError) -> Answer<NoticeRecord> {
        try await send(.post(Self.noticesPath + [id, "acknowledgement"], [:]))
    }

    /// Reminds those whose signatures are missing; each slot once an hour at most.
    package func remindSignatories(
        _ version: Int, of agreement: String, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ReminderRecord> {
        let path = Self.agreementsPath + [agreement, "versions", String(version), "reminders"]
        return try await send(.post(path, [:], key: idempotencyKey))
    }
}
