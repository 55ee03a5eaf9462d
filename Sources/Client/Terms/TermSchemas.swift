// What terms may say, for editors.

package import Domain

extension BatonClient {
    /// JSON Schema (2020-12) of the terms of a kind of agreement.
    package func termSchema(
        of kind: AgreementKind, in language: Language
    ) async throws(ClientError) -> Answer<AnyResource> {
        try await send(
            Request(
                .get, ["v1", "terms", "schema"],
                query: [("kind", kind.rawValue), ("language", language.rawValue)]))
    }
}
