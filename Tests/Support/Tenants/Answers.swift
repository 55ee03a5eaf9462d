// Answers as values.

package import Domain
package import Operations

extension SLAAnswer {
    package func json() throws -> JSON { try JSON.parse(parts.flatMap { $0 }) }

    /// The one value of `JSON.responses(saying:)`.
    package func saying() throws -> String? {
        try json()["terms"]?["responses"]?["mql"]?["text"]?.stringValue
    }
}
