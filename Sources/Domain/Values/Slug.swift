// The short name by which people address a thing: `dach`, `tier-1`, `inbound-2027`.

/// 1 to 63 characters of `a–z`, `0–9` and `-`; begins and ends with a letter or digit.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
    package static let maximumLength = 63

    package let text: String

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...Slug.maximumLength).contains(bytes.count), bytes.first != 45, bytes.last != 45,
            bytes.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
        else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

    package static let rule =
        "Use 1 to 63 characters a–z, 0–9 and hyphen, beginning and ending with a letter or digit."
}
