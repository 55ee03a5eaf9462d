// Who the caller is.

package import Domain

package struct Me: Resource {
    /// The person behind a key or token.
    package struct Person: Resource {
        package let key: String
        package let name: String
        package let email: String
        package let position: String?

        package init(reading reader: ResourceReader) throws(ClientError) {
            key = try reader.text("key")
            name = try reader.text("name")
            email = try reader.text("email")
            position = try reader.optionalText("position")
        }
    }

    package let tenantKey: String
    package let tenantName: String
    /// `api_key` or `jwt`.
    package let kind: String
    package let id: String
    package let name: String
    /// nil for a key or token of no person.
    package let member: Person?
    package let roles: [String]
    package let region: String?
    package let permissions: [String]
    package let expiresAt: Instant?

    package init(reading reader: ResourceReader) throws(ClientError) {
        (tenantKey, tenantName) = try reader.object("tenant") { (tenant) throws(ClientError) in
            (try tenant.text("key"), try tenant.text("name"))
        }
        (kind, id, name) = try reader.object("principal") { (principal) throws(ClientError) in
            (try principal.text("kind"), try principal.text("id"), try principal.text("name"))
        }
        member = try reader.optionalObject("member", Person.init(reading:))
        roles = try reader.texts("roles")
        region = try reader.optionalText("region")
        permissions = try reader.texts("permissions")
        expiresAt = try reader.optionalInstant("expires_at")
    }
}

extension BatonClient {
    package func me() async throws(ClientError) -> Answer<Me> {
        try await send(Request(.get, ["v1", "me"]))
    }
}
