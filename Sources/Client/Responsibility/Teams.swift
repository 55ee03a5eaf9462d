// Teams as the API answers them.

package import Domain

package struct TeamRecord: Resource {
    package struct Segment: Resource {
        package let region: String?
        package let vertical: String?

        package init(reading reader: ResourceReader) throws(ClientError) {
            region = try reader.optionalText("region")
            vertical = try reader.optionalText("vertical")
        }
    }

    package struct Member: Resource {
        package let member: String
        /// Leads a month.
        package let capacity: Int

        package init(reading reader: ResourceReader) throws(ClientError) {
            member = try reader.text("member")
            capacity = try reader.integer("capacity")
        }
    }

    package let key: String
    package let name: String
    package let functions: [String]
    /// Empty: everywhere.
    package let segments: [Segment]
    package let members: [Member]
    package let calendar: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        name = try reader.text("name")
        functions = try reader.texts("functions")
        segments = try reader.objects("segments", Segment.init(reading:))
        members = try reader.objects("members", Member.init(reading:))
        calendar = try reader.optionalText("calendar")
    }
}

extension BatonClient {
    private static let teamsPath = ["v1", "teams"]

    package func teams() -> Listing<TeamRecord> { list(Self.teamsPath) }

    package func team(
        _ key: String, at instant: Instant? = nil
    ) async throws(ClientError) -> Answer<TeamRecord> {
        var request = Request(.get, Self.teamsPath + [key])
        request.query = [("at", instant?.description)]
        return try await send(request)
    }

    /// nil where there is none.
    package func existingTeam(_ key: String) async throws(ClientError) -> Answer<TeamRecord>? {
        try await optional { () throws(ClientError) in try await team(key) }
    }

    /// - Parameters:
    ///   - definition: the whole of it; what it leaves out is emptied.
    ///   - etag: of what it replaces; nil creates.
    package func putTeam(
        _ key: String, _ definition: JSON, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<TeamRecord> {
        try await send(.change(.put, Self.teamsPath + [key], ifMatch: etag, .json(definition)))
    }

    package func deleteTeam(_ key: String, ifMatch etag: String) async throws(ClientError) {
        try await sendForNothing(.change(.delete, Self.teamsPath + [key], ifMatch: etag))
    }
}
