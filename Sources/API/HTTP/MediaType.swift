// The Content-Type of a request, compared exactly.

package import Domain
import HTTPTypes
package import Hummingbird

/// The kinds of body that some path takes.
package enum BodyType: String, Sendable, CaseIterable {
    case json = "application/json"
    case mergePatch = "application/merge-patch+json"
    case jsonPatch = "application/json-patch+json"
    case csv = "text/csv"
    case calendar = "text/calendar"
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case tiff = "image/tiff"
}

extension Request {
    /// The kind of body that was announced.
    ///
    /// - Throws: `unsupported_media_type` for any other kind, another character set than UTF-8, or a coding.
    package func bodyType(of accepted: [BodyType]) throws(DomainError) -> BodyType {
        let names = accepted.map(\.rawValue).joined(separator: ", ")
        func refusal(_ detail: String) -> DomainError {
            DomainError(.unsupportedMediaType, .unsupportedMediaType, "\(detail) This path takes: \(names).")
        }
        if let coding = headers[.contentEncoding], coding.lowercased() != "identity" {
            throw refusal("Send the body without a Content-Encoding.")
        }
        guard let value = headers[.contentType] else { throw refusal("Send a Content-Type.") }
        let parts = value.split(separator: ";", omittingEmptySubsequences: false).map {
            $0.trimmed.lowercased()
        }
        guard let name = parts.first, let type = accepted.first(where: { $0.rawValue == name }) else {
            throw refusal("The Content-Type is not one that can be read here.")
        }
        for parameter in parts.dropFirst() where parameter.hasPrefix("charset=") {
            let charset = parameter.dropFirst("charset=".count).filter { $0 != "\"" }
            guard ["utf-8", "utf8"].contains(charset) else { throw refusal("Send the body in UTF-8.") }
        }
        return type
    }
}

extension StringProtocol {
    /// Without the blanks that HTTP allows around values.
    var trimmed: SubSequence {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        let start = drop(while: isBlank)
        guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start[start.endIndex...] }
        return start[...last]
    }
}
