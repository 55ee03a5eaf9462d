// The public keys with which a server seals.

package import Domain

extension BatonClient {
    /// The server's JWK set. Its keys are not checked here: whoever reads it holds each to its thumbprint.
    package func sealingKeys() async throws(ClientError) -> JSON {
        let answer: Answer<KeySet> = try await send(Request(.get, [".well-known", "jwks.json"]))
        return answer.json
    }
}

private struct KeySet: Resource {
    init(reading reader: ResourceReader) throws(ClientError) { _ = try reader.any("keys") }
}
