// Stakeholders at accounts.

package import Domain

package struct ContactRecord: Resource {
    package let account: String
    package let externalID: String
    package let name: String
    package let email: String?
    package let title: String?
    package let committeeRole: String?
    package let language: String?
    /// A local date, as `2027-01-31`.
    package let leftOn: String?
    package let createdAt: Instant
    package let updatedAt: Instant

    package init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        externalID = try reader.text("external_id")
        name = try reader.text("name")
        email = try reader.optionalText("email")
        title = try reader.optionalText("title")
        committeeRole = try reader.optionalText("committee_role")
        language = try reader.optionalText("language")
        leftOn = try reader.optionalText("left_on")
        createdAt = try reader.instant("created_at")
        updatedAt = try reader.instant("updated_at")
    }
}

extension BatonClient {
    package func contacts(at account: String) -> Listing<ContactRecord> {
        list(Self.accountsPath + [account, "contacts"])
    }

    package func contact(
        _ contact: String, at account: String
    ) async throws(ClientError) -> Answer<ContactRecord> {
        try await send(Request(.get, Self.accountsPath + [account, "contacts", contact]))
    }

    /// nil where there is none.
    package func existingContact(
        _ contact: String, at account: String
    ) async throws(ClientError) -> Answer<ContactRecord>? {
        try await optional { () throws(ClientError) in try await self.contact(contact, at: account) }
    }

    /// - Parameters:
    ///   - definition: the whole of it; what it leaves out is emptied.
    ///   - etag: of what it replaces; nil creates.
    package func putContact(
        _ contact: String, at account: String, _ definition: JSON, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<ContactRecord> {
        try await send(
            .change(
                .put, Self.accountsPath + [account, "contacts", contact], ifMatch: etag, .json(definition)))
    }

    package func eraseContact(
        _ contact: String, at account: String, ifMatch etag: String
    ) async throws(ClientError) {
        try await sendForNothing(
            .change(.delete, Self.accountsPath + [account, "contacts", contact], ifMatch: etag))
    }
}
