// Answers as values.

package import Domain
package import Operations

extension SLAAnswer {
    package func json() throws -> JSON { try JSON.parse(parts.flatMap { $0 }) }

    /// The one value of `JSON.responses(within:)`.
    package func within() throws -> String? {
        try json()["terms"]?["responses"]?["mql"]?["within"]?.stringValue
    }
}
