// Frameworks and local agreements.

package import Domain

package struct AgreementRecord: Resource {
    package let key: String
    /// `framework` or `local`.
    package let kind: String
    package let name: String
    package let framework: String?
    package let programme: String?
    package let createdAt: Instant
    package let latestVersion: Int?
    package let versionInForce: Int?
    package let scheduledVersion: Int?

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        kind = try reader.text("kind")
        name = try reader.text("name")
        framework = try reader.optionalText("framework")
        programme = try reader.optionalText("programme")
        createdAt = try reader.instant("created_at")
        (latestVersion, versionInForce, scheduledVersion) = try reader.object("versions") {
            (versions) throws(ClientError) in
            (
                try versions.optionalInteger("latest"), try versions.optionalInteger("in_force"),
                try versions.optionalInteger("scheduled")
            )
        }
    }
}

/// What a new agreement shall be.
package enum AgreementCreation: Sendable, Hashable {
    case framework(programme: String?)
    case local(framework: String)
}

/// Which agreements a list shall have.
package struct AgreementFilter: Sendable, Hashable {
    package var kind: String?
    package var framework: String?
    package var state: String?
    package var region: String?

    package init(
        kind: String? = nil, framework: String? = nil, state: String? = nil, region: String? = nil
    ) {
        self.kind = kind
        self.framework = framework
        self.state = state
        self.region = region
    }
}

extension BatonClient {
    static let agreementsPath = ["v1", "agreements"]

    package func agreements(_ filter: AgreementFilter = AgreementFilter()) -> Listing<AgreementRecord> {
        list(
            Self.agreementsPath,
            [
                ("kind", filter.kind), ("framework", filter.framework), ("state", filter.state),
                ("region", filter.region),
            ])
    }

    package func agreement(_ key: String) async throws(ClientError) -> Answer<AgreementRecord> {
        try await send(Request(.get, Self.agreementsPath + [key]))
    }

    package func createAgreement(
        _ key: String, name: String, _ creation: AgreementCreation,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<AgreementRecord> {
        var body: JSONObject = ["key": .string(key), "name": .string(name)]
        switch creation {
        case .framework(let programme):
            body["kind"] = "framework"
            if let programme { body["programme"] = .string(programme) }
        case .local(let framework):
            body["kind"] = "local"
            body["framework"] = .string(framework)
        }
        return try await send(.post(Self.agreementsPath, .object(body), key: idempotencyKey))
    }

    package func renameAgreement(
        _ key: String, to name: String, ifMatch etag: String
    ) async throws(ClientError) -> Answer<AgreementRecord> {
        try await send(
            .change(
                .patch, Self.agreementsPath + [key], ifMatch: etag, .mergePatch(["name": .string(name)])))
    }
}
