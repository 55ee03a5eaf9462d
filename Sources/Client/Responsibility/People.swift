// People as the API answers them: what members hold, and who stands in.

package import Domain

package struct PersonRecord: Resource {
    package struct Post: Resource {
        package let function: String
        package let region: String?
        package let vertical: String?

        package init(reading reader: ResourceReader) throws(ClientError) {
            function = try reader.text("function")
            region = try reader.optionalText("region")
            vertical = try reader.optionalText("vertical")
        }
    }

    package struct Team: Resource {
        package let key: String
        /// Leads a month.
        package let capacity: Int

        package init(reading reader: ResourceReader) throws(ClientError) {
            key = try reader.text("key")
            capacity = try reader.integer("capacity")
        }
    }

    package struct Deputy: Resource {
        package let key: String

        package init(reading reader: ResourceReader) throws(ClientError) { key = try reader.text("key") }
    }

    package struct Presence: Resource {
        /// `in_office`, `absent` or `deactivated`.
        package let state: String
        package let since: Instant?
        package let until: Instant?

        package init(reading reader: ResourceReader) throws(ClientError) {
            state = try reader.text("state")
            since = try reader.optionalInstant("since")
            until = try reader.optionalInstant("until")
        }
    }

    package let key: String
    package let name: String
    package let position: String?
    package let presence: Presence
    package let posts: [Post]
    package let teams: [Team]
    package let deputies: [Deputy]

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        name = try reader.text("name")
        position = try reader.optionalText("position")
        presence = try reader.object("presence", Presence.init(reading:))
        posts = try reader.objects("posts", Post.init(reading:))
        teams = try reader.objects("teams", Team.init(reading:))
        deputies = try reader.objects("deputies", Deputy.init(reading:))
    }
}

/// Which people a list has; nil for all.
package struct PeopleQuery: Sendable, Hashable {
    package var function: String?
    package var region: String?
    package var vertical: String?
    package var team: String?
    package var at: Instant?

    package init() {}
}

extension BatonClient {
    static let peoplePath = ["v1", "people"]

    package func people(_ query: PeopleQuery) -> Listing<PersonRecord> {
        list(
            Self.peoplePath,
            [
                ("function", query.function), ("region", query.region), ("vertical", query.vertical),
                ("team", query.team), ("at", query.at?.description),
            ])
    }

    package func person(
        _ key: String, at instant: Instant? = nil
    ) async throws(ClientError) -> Answer<PersonRecord> {
        var request = Request(.get, Self.peoplePath + [key])
        request.query = [("at", instant?.description)]
        return try await send(request)
    }

    /// - Parameter definition: `posts` and `deputies`, the whole of both.
    package func putPerson(
        _ key: String, _ definition: JSON, ifMatch etag: String
    ) async throws(ClientError) -> Answer<PersonRecord> {
        try await send(.change(.put, Self.peoplePath + [key], ifMatch: etag, .json(definition)))
    }
}
