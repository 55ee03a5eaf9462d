// Proofs of versions, and what they are held to.

import Domain

extension BatonClient {
    /// The proof of a version, byte for byte as it was answered.
    package func proof(of version: Int, of agreement: String) async throws(ClientError) -> [UInt8] {
        let path = Self.agreementsPath + [agreement, "versions", String(version), "proof"]
        return try await sendForBytes(Request(.get, path)).bytes
    }

    /// The slots of a proposed version, and what was done at each.
    package func slots(of version: Int, of agreement: String) async throws(ClientError) -> Answer<AnyResource>
    {
        let path = Self.agreementsPath + [agreement, "versions", String(version), "slots"]
        return try await send(Request(.get, path))
    }
}
