// The companies that agreements are applied to.

package import Domain

package struct AccountRecord: Resource {
    package let externalID: String
    package let name: String
    package let country: String?
    package let headquarters: String?
    package let industries: [String]
    package let employees: Int?
    package let annualRevenue: Int?
    package let currency: String?
    package let website: String?
    /// Keys by dimension; a dimension that is not known is left out.
    package let segment: [(dimension: String, key: String)]
    /// Why a dimension is not known.
    package let unclassified: [(dimension: String, detail: String)]
    package let createdAt: Instant
    package let updatedAt: Instant

    package init(reading reader: ResourceReader) throws(ClientError) {
        externalID = try reader.text("external_id")
        name = try reader.text("name")
        country = try reader.optionalText("country")
        headquarters = try reader.optionalText("headquarters")
        industries = try reader.texts("industries")
        employees = try reader.optionalInteger("employees")
        annualRevenue = try reader.optionalInteger("annual_revenue")
        currency = try reader.optionalText("currency")
        website = try reader.optionalText("website")
        segment = try reader.object("segment") { (segment) throws(ClientError) in try segment.dimensions() }
        unclassified = try reader.object("classification") { (classification) throws(ClientError) in
            var reasons: [(dimension: String, detail: String)] = []
            for dimension in ["region", "vertical", "size"] {
                let detail = try classification.optionalObject(dimension) { (fault) throws(ClientError) in
                    try fault.text("detail")
                }
                if let detail { reasons.append((dimension, detail)) }
            }
            return reasons
        }
        createdAt = try reader.instant("created_at")
        updatedAt = try reader.instant("updated_at")
    }
}

extension BatonClient {
    static let accountsPath = ["v1", "accounts"]

    /// - Parameter filter: the query parameters of the list; those without a value are left out.
    package func accounts(_ filter: [(name: String, value: String?)] = []) -> Listing<AccountRecord> {
        list(Self.accountsPath, filter)
    }

    package func account(_ externalID: String) async throws(ClientError) -> Answer<AccountRecord> {
        try await send(Request(.get, Self.accountsPath + [externalID]))
    }

    /// - Parameter fields: the body, with `external_id` and `name`.
    package func createAccount(
        _ fields: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<AccountRecord> {
        try await send(.post(Self.accountsPath, .object(fields), key: idempotencyKey))
    }

    /// - Parameter changes: a merge patch; null empties a field.
    package func updateAccount(
        _ externalID: String, _ changes: JSONObject, ifMatch etag: String
    ) async throws(ClientError) -> Answer<AccountRecord> {
        try await send(
            .change(.patch, Self.accountsPath + [externalID], ifMatch: etag, .mergePatch(.object(changes))))
    }
}
