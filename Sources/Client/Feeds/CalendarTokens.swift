// Tokens by which calendar programs subscribe, and invitations.

package import Domain

package struct CalendarTokenRecord: Resource {
    package let id: String
    package let scope: String
    /// Of the person, the region or the agreement.
    package let subject: String?
    package let name: String?
    package let language: String
    package let createdAt: Instant
    package let createdBy: String
    package let revokedAt: Instant?
    /// Only in the answer that created the token, and only the first time.
    package let url: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        id = try reader.text("id")
        scope = try reader.text("scope")
        var subject: String?
        for kind in FeedScope.Kind.allCases where kind != .all {
            if let key = try reader.optionalText(kind.rawValue) { subject = key }
        }
        self.subject = subject
        name = try reader.optionalText("name")
        language = try reader.text("language")
        createdAt = try reader.instant("created_at")
        createdBy = try reader.text("created_by")
        revokedAt = try reader.optionalInstant("revoked_at")
        url = try reader.optionalText("url")
    }
}

extension BatonClient {
    private static let tokensPath = ["v1", "calendar-tokens"]

    /// The newest first.
    package func calendarTokens() -> Listing<CalendarTokenRecord> { list(Self.tokensPath) }

    /// - Parameter key: of the person, the region or the agreement.
    package func createCalendarToken(
        _ scope: FeedScope.Kind, _ key: String?, name: String?, language: Language,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<CalendarTokenRecord> {
        var json: JSONObject = [
            "scope": .string(scope.rawValue), "name": .text(name),
            "language": .string(language.rawValue),
        ]
        if let key { json[scope.rawValue] = .string(key) }
        return try await send(.post(Self.tokensPath, .object(json), key: idempotencyKey))
    }

    package func revokeCalendarToken(_ id: String) async throws(ClientError) -> Answer<CalendarTokenRecord> {
        var request = Request(.delete, Self.tokensPath + [id])
        request.isRepeatable = true
        return try await send(request)
    }

    /// An invitation to a review, or its cancellation, byte for byte as it was answered.
    package func invitation(
        toReview id: String, in language: Language
    ) async throws(ClientError) -> [UInt8] {
        try await sendForBytes(
            Request(
                .get, ["v1", "reviews", id, "invitation"], query: [("language", language.rawValue)])
        ).bytes
    }
}
