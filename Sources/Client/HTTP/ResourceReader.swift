// Turns the JSON of an answer into typed values, and says where an answer breaks the contract.

package import Domain

/// A thing that the API answers with.
package protocol Resource: Sendable {
    init(reading reader: ResourceReader) throws(ClientError)
}

/// One JSON object of an answer. Fields that it does not ask for are ignored: a newer server may send more.
package struct ResourceReader: Sendable {
    package let json: JSON
    let place: String

    package init(_ json: JSON, at place: String = "") {
        self.json = json
        self.place = place
    }

    package func text(_ key: String) throws(ClientError) -> String {
        try required(key, optionalText(key))
    }

    package func optionalText(_ key: String) throws(ClientError) -> String? {
        try value(key, "a text") { $0.stringValue }
    }

    package func integer(_ key: String) throws(ClientError) -> Int {
        try required(key, optionalInteger(key))
    }

    package func optionalInteger(_ key: String) throws(ClientError) -> Int? {
        try value(key, "an integer") { $0.intValue }
    }

    package func number(_ key: String) throws(ClientError) -> Double {
        try required(key, value(key, "a number") { $0.doubleValue })
    }

    package func boolean(_ key: String) throws(ClientError) -> Bool {
        try required(key, value(key, "true or false") { $0.boolValue })
    }

    package func instant(_ key: String) throws(ClientError) -> Instant {
        try required(key, optionalInstant(key))
    }

    package func optionalInstant(_ key: String) throws(ClientError) -> Instant? {
        try value(key, "an instant") { $0.stringValue.flatMap(Instant.init(rfc3339:)) }
    }

    package func date(_ key: String) throws(ClientError) -> CivilDate {
        try required(key, optionalDate(key))
    }

    package func optionalDate(_ key: String) throws(ClientError) -> CivilDate? {
        try value(key, "a date") { $0.stringValue.flatMap { CivilDate($0) } }
    }

    package func timeZone(_ key: String) throws(ClientError) -> TimeZoneName {
        try required(key, value(key, "a time zone") { $0.stringValue.flatMap { TimeZoneName($0) } })
    }

    package func texts(_ key: String) throws(ClientError) -> [String] {
        try required(
            key,
            value(key, "a list of texts") { json in
                guard let items = json.arrayValue else { return nil }
                let texts = items.compactMap(\.stringValue)
                return texts.count == items.count ? texts : nil
            })
    }

    package func any(_ key: String) throws(ClientError) -> JSON {
        try required(key, json[key])
    }

    package func object<Value>(
        _ key: String, _ read: (ResourceReader) throws(ClientError) -> Value
    ) throws(ClientError) -> Value {
        try required(key, optionalObject(key, read))
    }

    package func optionalObject<Value>(
        _ key: String, _ read: (ResourceReader) throws(ClientError) -> Value
    ) throws(ClientError) -> Value? {
        guard let inner = try value(key, "an object", { $0.objectValue }) else { return nil }
        return try read(ResourceReader(.object(inner), at: "\(place)/\(key)"))
    }

    package func objects<Value>(
        _ key: String, _ read: (ResourceReader) throws(ClientError) -> Value
    ) throws(ClientError) -> [Value] {
        try required(key, optionalObjects(key, read))
    }

    package func optionalObjects<Value>(
        _ key: String, _ read: (ResourceReader) throws(ClientError) -> Value
    ) throws(ClientError) -> [Value]? {
        guard let items = try value(key, "a list", { $0.arrayValue }) else { return nil }
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            values.append(try read(ResourceReader(item, at: "\(place)/\(key)/\(index)")))
        }
        return values
    }

    /// nil where the field is absent or null.
    private func value<Value>(
        _ key: String, _ kind: String, _ read: (JSON) -> Value?
    ) throws(ClientError) -> Value? {
        guard let field = json[key], !field.isNull else { return nil }
        guard let value = read(field) else { throw .unreadable("\(place)/\(key) is not \(kind)") }
        return value
    }

    private func required<Value>(_ key: String, _ value: Value?) throws(ClientError) -> Value {
        guard let value else { throw .unreadable("\(place)/\(key) is missing") }
        return value
    }
}
