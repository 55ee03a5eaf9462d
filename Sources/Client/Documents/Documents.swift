// Versions as documents.

package import Domain

/// What a document is written in.
package enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case html, markdown
}

extension BatonClient {
    /// The document of a version, byte for byte as it was answered.
    package func document(
        _ version: Int, of agreement: String, in language: Language, as format: DocumentFormat
    ) async throws(ClientError) -> [UInt8] {
        let path = Self.agreementsPath + [agreement, "versions", String(version), "document"]
        let query: [(name: String, value: String?)] = [
            ("language", language.rawValue), ("format", format.rawValue),
        ]
        return try await sendForBytes(Request(.get, path, query: query)).bytes
    }
}
