// The captured parts of a path: a part that cannot name anything names nothing, which is 404.

package import Domain
import Hummingbird

extension ScopedContext {
    /// - Throws: `not_found`, naming `what`, where the part is no slug.
    package func slug(_ name: String, of what: String) throws(DomainError) -> Slug {
        try part(name, of: what) { Slug($0) }
    }

    /// - Throws: `not_found`, naming `what`, where the part is no id.
    package func id<Kind>(
        _ name: String, of what: String, as kind: Kind.Type = Kind.self
    ) throws(DomainError) -> Identifier<Kind> {
        try part(name, of: what) { Identifier($0) }
    }

    /// A number from 1, written without leading zeros.
    package func number(_ name: String, of what: String) throws(DomainError) -> Int {
        try part(name, of: what) { text in
            Int(text).flatMap { $0 > 0 && String($0) == text ? $0 : nil }
        }
    }

    /// Any text, decoded: the external id of an account.
    package func text(_ name: String, of what: String, maximumLength: Int) throws(DomainError) -> String {
        try part(name, of: what) { $0.unicodeScalars.count <= maximumLength ? $0 : nil }
    }

    private func part<Value>(
        _ name: String, of what: String, _ read: (String) -> Value?
    ) throws(DomainError) -> Value {
        let raw = parameters.get(name) ?? ""
        guard let text = FormText.decode(segment: raw), !text.isEmpty, let value = read(text) else {
            throw .notFound(what, String(raw.prefix(128)))
        }
        return value
    }
}
