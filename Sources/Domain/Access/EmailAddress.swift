// An e-mail address: its form, and how two of them are compared.

/// `local@domain` as it was written. Whether mail arrives there, only mail can show: the form is held loosely.
package struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
    /// Characters.
    package static let maximumLength = 254
    private static let maximumLocalLength = 64

    package let text: String

    /// nil where there is not one @ with something on both sides, or anything is white space or a control character.
    package init?(_ text: String) {
        let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, (1...Self.maximumLocalLength).contains(parts[0].count),
            text.unicodeScalars.count <= Self.maximumLength,
            !text.unicodeScalars.contains(where: { $0.isControl || $0.properties.isWhitespace })
        else { return nil }
        self.text = text
    }

    private init(standIn text: String) { self.text = text }

    package var description: String { text }

    /// Equal for addresses that differ only in capitals: those are one mailbox nearly everywhere, and one person always.
    package var folded: String { FoldedText(text).text }
}

extension EmailAddress: TextValue {
    package static var rule: String {
        "Use an address such as ada@example.com, of at most \(maximumLength) characters."
    }

    package static var standIn: EmailAddress { EmailAddress(standIn: "x@x") }
}
