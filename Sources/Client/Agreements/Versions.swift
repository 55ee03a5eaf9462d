// Drafting, changing, proposing and reading versions.

package import Domain

/// The content of a draft.
package struct VersionDraft: Sendable, Hashable {
    /// Keys by dimension; local agreements only.
    package var selector: [String: String]?
    package var validity: StatedValidity
    package var terms: JSON?
    /// The version that gives what is nil here.
    package var basedOn: Int?

    package init(
        selector: [String: String]? = nil, validity: StatedValidity = StatedValidity(), terms: JSON? = nil,
        basedOn: Int? = nil
    ) {
        self.selector = selector
        self.validity = validity
        self.terms = terms
        self.basedOn = basedOn
    }

    package var json: JSON {
        var body: JSONObject = [
            "validity": [
                "from": .text(validity.from?.description), "to": .text(validity.to?.description),
                "time_zone": .text(validity.zone?.text),
            ]
        ]
        if let selector {
            body["selector"] = .object(JSONObject(uniqueKeysWithValues: selector.map { ($0, .string($1)) }))
        }
        if let terms { body["terms"] = terms }
        if let basedOn { body["based_on"] = .integer(basedOn) }
        return .object(body)
    }
}

/// How terms are changed.
package enum TermsChange: Sendable, Hashable {
    /// RFC 7396.
    case merge(JSON)
    /// RFC 6902.
    case patch(JSON)
}

extension BatonClient {
    private func path(_ agreement: String, _ version: Int, _ rest: String...) -> [String] {
        Self.agreementsPath + [agreement, "versions", String(version)] + rest
    }

    /// Newest first, without terms.
    package func versions(of agreement: String) -> Listing<VersionRecord> {
        list(Self.agreementsPath + [agreement, "versions"])
    }

    package func version(_ version: Int, of agreement: String) async throws(ClientError) -> Answer<
        VersionRecord
    > {
        try await send(Request(.get, path(agreement, version)))
    }

    package func draftVersion(
        of agreement: String, _ draft: VersionDraft, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<VersionRecord> {
        try await send(
            .post(Self.agreementsPath + [agreement, "versions"], draft.json, key: idempotencyKey))
    }

    package func putVersion(
        _ version: Int, of agreement: String, _ draft: VersionDraft, ifMatch etag: String
    ) async throws(ClientError) -> Answer<VersionRecord> {
        try await send(.change(.put, path(agreement, version), ifMatch: etag, .json(draft.json)))
    }

    package func deleteVersion(
        _ version: Int, of agreement: String, ifMatch etag: String
    ) async throws(ClientError) {
        try await sendForNothing(.change(.delete, path(agreement, version), ifMatch: etag))
    }

    package func terms(_ version: Int, of agreement: String) async throws(ClientError) -> Answer<AnyResource>
    {
        try await send(Request(.get, path(agreement, version, "terms")))
    }

    package func changeTerms(
        _ version: Int, of agreement: String, _ change: TermsChange, ifMatch etag: String
    ) async throws(ClientError) -> Answer<VersionRecord> {
        let body: Request.Body =
            switch change {
            case .merge(let patch): .mergePatch(patch)
            case .patch(let patch): .bytes(patch.canonicalBytes(), type: "application/json-patch+json")
            }
        return try await send(.change(.patch, path(agreement, version, "terms"), ifMatch: etag, body))
    }

    /// - Parameters:
    ///   - signBy: the last day for signatures.
    ///   - etag: of the draft that is meant; nil: whatever it says.
    package func proposeVersion(
        _ version: Int, of agreement: String, signBy: CivilDate? = nil, ifMatch etag: String? = nil,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<VersionRecord> {
        var request = Request.post(
            path(agreement, version, "proposal"), ["sign_by": .text(signBy?.description)], key: idempotencyKey
        )
        if let etag { request.headers.append(("If-Match", etag)) }
        return try await send(request)
    }

    /// The bytes that were agreed to; their SHA-256 is the version's content hash.
    package func envelope(_ version: Int, of agreement: String) async throws(ClientError) -> [UInt8] {
        try await sendForBytes(Request(.get, path(agreement, version, "envelope"))).bytes
    }
}

/// JSON that is of interest as such.
package struct AnyResource: Resource {
    package init(reading reader: ResourceReader) {}
}
