// The people of a tenant.

package import Domain

package struct MemberRecord: Resource {
    package let key: String
    package let name: String
    package let email: String
    package let position: String?
    package let subject: String?
    package let createdAt: Instant
    package let deactivatedAt: Instant?

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        name = try reader.text("name")
        email = try reader.text("email")
        position = try reader.optionalText("position")
        subject = try reader.optionalText("subject")
        createdAt = try reader.instant("created_at")
        deactivatedAt = try reader.optionalInstant("deactivated_at")
    }
}

extension BatonClient {
    private static let membersPath = ["v1", "members"]

    /// - Parameter isActive: nil for all.
    package func members(isActive: Bool? = nil) -> Listing<MemberRecord> {
        list(Self.membersPath, [("active", isActive.map { String($0) })])
    }

    package func member(_ key: String) async throws(ClientError) -> Answer<MemberRecord> {
        try await send(Request(.get, Self.membersPath + [key]))
    }

    /// nil where there is none.
    package func existingMember(_ key: String) async throws(ClientError) -> Answer<MemberRecord>? {
        try await optional { () throws(ClientError) in try await member(key) }
    }

    /// - Parameters:
    ///   - definition: the whole of it; what it leaves out is emptied.
    ///   - etag: of what it replaces; nil creates.
    package func putMember(
        _ key: String, _ definition: JSON, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<MemberRecord> {
        try await send(.change(.put, Self.membersPath + [key], ifMatch: etag, .json(definition)))
    }

    package func deactivateMember(_ key: String) async throws(ClientError) -> Answer<MemberRecord> {
        try await send(.post(Self.membersPath + [key, "deactivation"], [:]))
    }

    package func reactivateMember(_ key: String) async throws(ClientError) -> Answer<MemberRecord> {
        try await send(.post(Self.membersPath + [key, "reactivation"], [:]))
    }
}
