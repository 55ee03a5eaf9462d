// The version of a resource as a strong entity tag (RFC 9110, section 8.8.3).

/// What stands between the quotes of a strong ETag.
package struct EntityTag: Sendable, Hashable, CustomStringConvertible {
    /// Characters between the quotes of a tag that is taken from a caller.
    package static let maximumLength = 128

    package let opaque: String

    /// The tag of a resource that counts its changes.
    package init(revision: Int) { opaque = String(revision) }

    /// The tag of a resource that is told apart by its content.
    package init(digest hexadecimal: String) { opaque = hexadecimal }

    /// nil for what may not stand between the quotes.
    package init?(opaque: String) {
        guard opaque.utf8.count <= EntityTag.maximumLength,
            opaque.utf8.allSatisfy({ $0 == 0x21 || (0x23...0x7E).contains($0) })
        else { return nil }
        self.opaque = opaque
    }

    /// As it stands in the header, quotes included.
    package var description: String { "\"\(opaque)\"" }
}
