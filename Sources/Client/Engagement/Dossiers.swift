// Dossiers of accounts.

package import Domain

package struct DossierRecord: Resource {
    package let account: String
    package let version: Int
    package let writtenAt: Instant
    package let writtenBy: String
    /// The body that would write it again.
    package let content: JSONObject

    package init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        version = try reader.integer("version")
        writtenAt = try reader.instant("written_at")
        writtenBy = try reader.text("written_by")
        var content = JSONObject()
        for part in ["summary", "goals", "initiatives", "stakeholders", "insights"] {
            content[part] = reader.json[part]
        }
        self.content = content
    }
}

package struct DossierVersionRecord: Resource {
    package let version: Int
    package let writtenAt: Instant
    package let writtenBy: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        version = try reader.integer("version")
        writtenAt = try reader.instant("written_at")
        writtenBy = try reader.text("written_by")
    }
}

extension BatonClient {
    private static func dossierPath(_ account: String) -> [String] { accountsPath + [account, "dossier"] }

    /// nil where nothing was written yet, or there is no such account.
    package func existingDossier(
        of account: String
    ) async throws(ClientError) -> Answer<DossierRecord>? {
        try await optional { () throws(ClientError) in
            try await self.dossier(of: account, version: nil)
        }
    }

    /// - Parameter version: nil for the newest.
    package func dossier(
        of account: String, version: Int?
    ) async throws(ClientError) -> Answer<DossierRecord> {
        try await send(
            Request(.get, Self.dossierPath(account), query: [("version", version.map(String.init))]))
    }

    /// The page of a version, byte for byte as it was answered.
    package func dossierDocument(
        of account: String, version: Int?, in language: Language, as format: DocumentFormat
    ) async throws(ClientError) -> [UInt8] {
        let query: [(name: String, value: String?)] = [
            ("version", version.map(String.init)), ("language", language.rawValue),
            ("format", format.rawValue),
        ]
        return try await sendForBytes(
            Request(.get, Self.dossierPath(account) + ["document"], query: query)
        ).bytes
    }

    package func dossierVersions(of account: String) -> Listing<DossierVersionRecord> {
        list(Self.dossierPath(account) + ["versions"])
    }

    /// - Parameter etag: of the newest version; nil for the first one.
    package func putDossier(
        of account: String, _ content: JSON, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<DossierRecord> {
        try await send(.change(.put, Self.dossierPath(account), ifMatch: etag, .json(content)))
    }
}
