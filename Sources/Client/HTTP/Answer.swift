// What a call brought back: the typed value, the same as JSON, and its tag.

package import Domain

/// A resource as it was answered.
package struct Answer<Value: Sendable>: Sendable {
    package let value: Value
    /// All of what was answered, also what `Value` does not know.
    package let json: JSON
    /// Proof of what was read; for If-Match.
    package let etag: String?

    package init(value: Value, json: JSON, etag: String?) {
        self.value = value
        self.json = json
        self.etag = etag
    }
}

extension Answer where Value: Resource {
    package init(reading json: JSON, etag: String? = nil, at place: String = "") throws(ClientError) {
        self.init(value: try Value(reading: ResourceReader(json, at: place)), json: json, etag: etag)
    }
}

/// Part of a list.
struct Page<Value: Resource>: Resource {
    let items: [Answer<Value>]
    let nextCursor: String?

    init(reading reader: ResourceReader) throws(ClientError) {
        items = try reader.objects("items") { (item) throws(ClientError) in
            try Answer(reading: item.json, at: item.place)
        }
        nextCursor = try reader.optionalText("next_cursor")
    }
}
