// JSON bodies of requests.

package import Domain
import HTTPTypes
package import Hummingbird

extension Request {
    /// The body as JSON of one of the accepted kinds.
    ///
    /// - Throws: `unsupported_media_type`, `body_too_large`, or `invalid_json` with the place of the fault.
    package func json(
        limit: Int = BodyLimit.standard, accepting types: [BodyType] = [.json]
    ) async throws -> JSON {
        _ = try bodyType(of: types)
        return try Request.parse(try await wholeBody(limit: limit))
    }

    /// A patch, and which kind it is. Plain `application/json` is taken as a merge patch.
    package func patch(
        limit: Int = BodyLimit.standard, accepting types: [BodyType] = [.mergePatch, .jsonPatch, .json]
    ) async throws -> (type: BodyType, json: JSON) {
        let type = try bodyType(of: types)
        let json = try Request.parse(try await wholeBody(limit: limit))
        return (type == .json ? .mergePatch : type, json)
    }

    /// The body of a POST that needs nothing: no body, `{}`, or the fields it may have.
    package func emptyOrJSON(limit: Int = BodyLimit.standard) async throws -> JSON {
        let bytes = try await wholeBody(limit: limit)
        guard !bytes.isEmpty else { return [:] }
        _ = try bodyType(of: [.json])
        return try Request.parse(bytes)
    }

    private static func parse(_ bytes: [UInt8]) throws(DomainError) -> JSON {
        do {
            return try JSON.parse(bytes, limits: JSONLimits(maxBytes: max(bytes.count, 1)))
        } catch {
            throw DomainError(
                .malformed, .invalidJSON,
                "The body is not JSON that can be read, at line \(error.line), column \(error.column) "
                    + "(byte \(error.offset)): \(error.detail)",
                faults: [Fault(error.pointer.description, .invalidJSON, error.detail)])
        }
    }
}
