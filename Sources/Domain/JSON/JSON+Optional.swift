// Values that may be missing, as JSON writes them: the value, or null.

extension JSON {
    package static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    package static func slug(_ slug: Slug?) -> JSON { .text(slug?.text) }

    package static func integer(_ number: Int?) -> JSON { number.map { .number(Double($0)) } ?? .null }

    /// In RFC 3339, UTC.
    package static func instant(_ instant: Instant?) -> JSON { .text(instant?.description) }

    package static func texts(_ texts: some Sequence<String>) -> JSON { .array(texts.map { .string($0) }) }
}
