// A text as it is compared when capitals, accents' encoding and spacing do not matter.

/// Equal for texts that differ only in capitals, in composed or decomposed characters, or in white space at the
/// ends and how much of it stands between words: `Oil &  Gas ` and `oil & gas`, `Straße` and `STRASSE`.
package struct FoldedText: Sendable, Hashable, CustomStringConvertible {
    /// In lower case, tidied. Swift compares and hashes it by canonical equivalence.
    package let text: String

    package init(_ text: String) {
        let tidied = text.tidied
        // Capitals first: that takes ß to SS and the final sigma to the usual one.
        let isASCII = tidied.utf8.allSatisfy { $0 < 0x80 }
        self.text = isASCII ? tidied.lowercased() : tidied.uppercased().lowercased()
    }

    package var description: String { text }
}
