// How agreements grow with their company.

package import Domain

package struct EvolutionPathRecord: Resource {
    package struct Firing: Resource {
        package let at: Instant
        package let figures: JSONObject
        package let request: Int

        package init(reading reader: ResourceReader) throws(ClientError) {
            at = try reader.instant("at")
            figures = try reader.any("figures").objectValue ?? [:]
            request = try reader.integer("request")
        }
    }

    package let key: String
    package let agreement: String
    package let name: String
    /// In words.
    package let condition: String
    package let title: String
    package let reason: String
    package let values: JSON
    /// `armed`, `fired` or `withdrawn`.
    package let state: String
    package let firingCount: Int
    /// The newest ones, newest first; empty in lists.
    package let firings: [Firing]
    package let createdAt: Instant
    package let createdBy: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        agreement = try reader.text("agreement")
        name = try reader.text("name")
        condition = try reader.text("condition_text")
        (title, reason, values) = try reader.object("change") { change throws(ClientError) in
            (try change.text("title"), try change.text("reason"), try change.any("values"))
        }
        state = try reader.text("state")
        firingCount = try reader.integer("firing_count")
        firings = try reader.optionalObjects("firings", Firing.init) ?? []
        createdAt = try reader.instant("created_at")
        createdBy = try reader.text("created_by")
    }
}

package struct EvolutionPresetRecord: Resource {
    package let size: String
    package let name: String
    package let advice: [String]
    package let condition: JSON
    package let values: JSON

    package init(reading reader: ResourceReader) throws(ClientError) {
        size = try reader.text("size")
        name = try reader.text("name")
        advice = try reader.texts("advice")
        condition = try reader.any("condition")
        values = try reader.any("values")
    }
}

extension BatonClient {
    private static let pathsPath = ["v1", "evolution-paths"]

    /// - Parameter filter: the query parameters of the list; those without a value are left out.
    package func evolutionPaths(
        _ filter: [(name: String, value: String?)] = []
    ) -> Listing<EvolutionPathRecord> {
        list(Self.pathsPath, filter)
    }

    package func evolutionPath(_ key: String) async throws(ClientError) -> Answer<EvolutionPathRecord> {
        try await send(Request(.get, Self.pathsPath + [key]))
    }

    /// - Parameter path: `key`, `agreement`, `name`, `condition` and `change`.
    package func addEvolutionPath(
        _ path: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<EvolutionPathRecord> {
        try await send(.post(Self.pathsPath, .object(path), key: idempotencyKey))
    }

    /// - Parameter patch: a merge patch of `name`, `condition` and `change`, whose `values` are replaced whole.
    package func changeEvolutionPath(
        _ key: String, _ patch: JSONObject, ifMatch etag: String
    ) async throws(ClientError) -> Answer<EvolutionPathRecord> {
        try await send(.change(.patch, Self.pathsPath + [key], ifMatch: etag, .json(.object(patch))))
    }

    package func withdrawEvolutionPath(_ key: String) async throws(ClientError) -> Answer<EvolutionPathRecord>
    {
        var request = Request(.post, Self.pathsPath + [key, "withdrawal"])
        request.body = .json([:])
        request.isRepeatable = true
        return try await send(request)
    }

    /// All sizes, in `en` or `de`.
    package func evolutionPresets(_ language: String?) -> Listing<EvolutionPresetRecord> {
        list(["v1", "evolution-presets"], [("language", language)], isPaged: false)
    }
}
