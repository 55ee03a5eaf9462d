// Seats that nobody active fills.

package import Domain

package struct EmptySeatRecord: Resource {
    package let kind: String
    package let reason: String
    /// Of a seat in an agreement.
    package let agreement: String?
    package let version: Int?
    package let state: String?
    package let pointer: String?
    /// Of a seat that somebody holds: one of the five.
    package let post: PersonRecord.Post?
    package let team: String?
    package let deputyOf: String?
    /// Its account, key and side in words.
    package let milestone: String?
    /// Its title.
    package let action: String?
    package let function: String?
    /// Names of whom the seat names, and of who is in office and stands in.
    package let named: [String]
    package let canAct: [String]
    package let since: Instant?
    package let until: Instant?
    package let detail: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        func name(_ person: ResourceReader) throws(ClientError) -> String { try person.text("name") }
        kind = try reader.text("kind")
        reason = try reader.text("reason")
        agreement = try reader.optionalText("agreement")
        version = try reader.optionalInteger("version")
        state = try reader.optionalText("state")
        pointer = try reader.optionalText("pointer")
        post = try reader.optionalObject("post", PersonRecord.Post.init(reading:))
        team = try reader.optionalText("team")
        deputyOf = try reader.optionalText("deputy_of")
        milestone = try reader.optionalObject("milestone") { (milestone) throws(ClientError) in
            "\(try milestone.text("account")) \(try milestone.text("key")) (\(try milestone.text("side")))"
        }
        action = try reader.optionalObject("action") { (action) throws(ClientError) in
            try action.text("title")
        }
        function = try reader.optionalText("function")
        named = try reader.objects("named", name)
        canAct = try reader.objects("can_act", name)
        since = try reader.optionalInstant("since")
        until = try reader.optionalInstant("until")
        detail = try reader.text("detail")
    }
}

package struct EmptySeatsRecord: Resource {
    package let at: Instant
    package let isTruncated: Bool
    package let seats: [EmptySeatRecord]

    package init(reading reader: ResourceReader) throws(ClientError) {
        at = try reader.instant("at")
        isTruncated = try reader.boolean("truncated")
        seats = try reader.objects("items", EmptySeatRecord.init(reading:))
    }
}

extension BatonClient {
    /// - Parameters:
    ///   - person: only seats that name this member.
    ///   - instant: nil for now.
    package func emptySeats(
        of person: String? = nil, at instant: Instant? = nil, in language: Language = .english
    ) async throws(ClientError) -> Answer<EmptySeatsRecord> {
        let query: [(name: String, value: String?)] = [
            ("person", person), ("at", instant?.description), ("language", language.rawValue),
        ]
        return try await send(Request(.get, ["v1", "reports", "empty-seats"], query: query))
    }
}
