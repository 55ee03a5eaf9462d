// Reviews: when people meet over agreements, with the numbers, and what they decide.

package import Domain

package struct ReviewRecord: Resource {
    package let id: String
    package let agreement: String
    package let kind: String
    package let series: String
    package let title: String
    package let startsAt: Instant
    package let endsAt: Instant
    package let zone: TimeZoneName
    package let state: String
    package let location: String?
    package let owner: String?
    package let participants: [String]
    package let moveReason: String?
    package let cancellationReason: String?
    /// nil before the review was opened, and in lists.
    package private(set) var agenda: AgendaRecord?
    package let minutes: String?
    package let causes: [String: String]
    package let attendance: [Attendee]
    package let decisions: [Decision]
    /// Of a review that was just closed: when its series meets next.
    package let nextStartsAt: Instant?

    package var withoutAgenda: ReviewRecord {
        var copy = self
        copy.agenda = nil
        return copy
    }

    package struct Attendee: Sendable, Hashable {
        package let name: String
        package let isPresent: Bool
    }

    package struct Decision: Sendable, Hashable {
        package let number: Int
        package let text: String
        package let changeRequest: Int?
    }

    package init(reading reader: ResourceReader) throws(ClientError) {
        id = try reader.text("id")
        agreement = try reader.text("agreement")
        kind = try reader.text("kind")
        series = try reader.text("series")
        title = try reader.text("title")
        startsAt = try reader.instant("starts_at")
        endsAt = try reader.instant("ends_at")
        zone = try reader.timeZone("time_zone")
        state = try reader.text("state")
        location = try reader.optionalText("location")
        owner = try reader.optionalText("owner")
        participants = try reader.texts("participants")
        moveReason = try reader.optionalObject("move") { (move) throws(ClientError) in try move.text("reason")
        }
        cancellationReason = try reader.optionalObject("cancellation") { (end) throws(ClientError) in
            try end.text("reason")
        }
        agenda = try reader.optionalObject("agenda") { (agenda) throws(ClientError) in
            try AgendaRecord(reading: agenda)
        }
        minutes = try reader.optionalText("minutes")
        let causes = reader.json["causes"]?.objectValue?.compactMap { member in
            member.value.stringValue.map { (member.key, $0) }
        }
        self.causes = Dictionary(causes ?? [], uniquingKeysWith: { $1 })
        attendance =
            try reader.optionalObjects("attendance") { (attendee) throws(ClientError) in
                Attendee(name: try attendee.text("name"), isPresent: try attendee.boolean("present"))
            } ?? []
        decisions =
            try reader.optionalObjects("decisions") { (decision) throws(ClientError) in
                Decision(
                    number: try decision.integer("number"), text: try decision.text("text"),
                    changeRequest: try decision.optionalInteger("change_request"))
            } ?? []
        nextStartsAt = try reader.optionalObject("next") { (next) throws(ClientError) in
            try next.instant("starts_at")
        }
    }
}

package struct ReviewSeriesRecord: Resource {
    package let kind: String
    package let key: String
    package let title: String
    package let rhythm: JSON
    package let time: String
    package let zone: TimeZoneName
    package let minutes: Int
    package let nextStartsAt: Instant?
    package let endedAt: Instant?

    package init(reading reader: ResourceReader) throws(ClientError) {
        kind = try reader.text("kind")
        key = try reader.text("key")
        title = try reader.text("title")
        rhythm = try reader.any("rhythm")
        time = try reader.text("time")
        zone = try reader.timeZone("time_zone")
        minutes = try reader.integer("minutes")
        nextStartsAt = try reader.optionalInstant("next_starts_at")
        endedAt = try reader.optionalInstant("ended_at")
    }
}

extension BatonClient {
    private static let reviewsPath = ["v1", "reviews"]

    /// The earliest first.
    ///
    /// - Parameter filter: the query parameters of the list; those without a value are left out.
    package func reviews(_ filter: [(name: String, value: String?)] = []) -> Listing<ReviewRecord> {
        list(Self.reviewsPath, filter)
    }

    package func review(_ id: String) async throws(ClientError) -> Answer<ReviewRecord> {
        try await send(Request(.get, Self.reviewsPath + [id]))
    }

    /// The agenda of a review that was opened, else what it would be now.
    package func agenda(ofReview id: String) async throws(ClientError) -> Answer<AgendaRecord> {
        try await send(Request(.get, Self.reviewsPath + [id, "agenda"]))
    }

    /// - Parameter move: `starts_at`, `reason`, and `minutes` where it is said.
    package func moveReview(
        _ id: String, _ move: JSONObject, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<ReviewRecord> {
        try await send(.change(.patch, Self.reviewsPath + [id], ifMatch: etag, .mergePatch(.object(move))))
    }

    package func cancelReview(
        _ id: String, reason: String, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ReviewRecord> {
        try await send(
            .post(Self.reviewsPath + [id, "cancellation"], ["reason": .string(reason)], key: idempotencyKey))
    }

    package func openReview(
        _ id: String, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ReviewRecord> {
        try await send(.post(Self.reviewsPath + [id, "opening"], [:], key: idempotencyKey))
    }

    /// - Parameter notes: of `minutes`, `causes` and `attendance`.
    package func noteReview(
        _ id: String, _ notes: JSONObject, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<ReviewRecord> {
        try await send(
            .change(.patch, Self.reviewsPath + [id, "minutes"], ifMatch: etag, .mergePatch(.object(notes))))
    }

    /// - Parameter decisions: each with `text`, and `change_request` and `actions` where there are any.
    package func decide(
        inReview id: String, _ decisions: [JSON], idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ReviewRecord> {
        try await send(
            .post(
                Self.reviewsPath + [id, "decisions"], ["decisions": .array(decisions)], key: idempotencyKey))
    }

    /// - Parameter closure: of `minutes`, `causes`, `attendance` and `decisions`.
    package func closeReview(
        _ id: String, _ closure: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<ReviewRecord> {
        try await send(
            .post(Self.reviewsPath + [id, "closure"], .object(closure), key: idempotencyKey))
    }

    package func reviewSeries(of agreement: String) -> Listing<ReviewSeriesRecord> {
        list(["v1", "agreements", agreement, "review-series"])
    }
}
