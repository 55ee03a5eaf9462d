// Values that may be missing, as JSON writes them.

package import Domain

extension JSON {
    /// The text, or null.
    package static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    /// The number, or null.
    package static func integer(_ number: Int?) -> JSON { number.map { .number(Double($0)) } ?? .null }

    package static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
