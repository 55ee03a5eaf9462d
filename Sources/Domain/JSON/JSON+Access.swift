// Reading parts of a JSON value: by kind, by key and by pointer.

extension JSON {
    /// The integers that a double holds without a gap: ±2^53.
    package static let exactIntegers = -9_007_199_254_740_992...9_007_199_254_740_992

    package var isNull: Bool { if case .null = self { true } else { false } }

    package var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }

    package var doubleValue: Double? { if case .number(let value) = self { value } else { nil } }

    /// The number as an integer; nil where it has a fraction or lies outside `exactIntegers`.
    package var intValue: Int? {
        guard case .number(let value) = self, let integer = Int(exactly: value),
            JSON.exactIntegers.contains(integer)
        else { return nil }
        return integer
    }

    package var stringValue: String? { if case .string(let value) = self { value } else { nil } }

    package var arrayValue: [JSON]? { if case .array(let value) = self { value } else { nil } }

    package var objectValue: JSONObject? { if case .object(let value) = self { value } else { nil } }

    /// The member of an object; nil where this is no object or has no such key.
    package subscript(key: String) -> JSON? {
        guard case .object(let object) = self else { return nil }
        return object[key]
    }

    /// The value that an RFC 6901 pointer names; nil where there is none. `-` names no value.
    package subscript(pointer: JSONPointer) -> JSON? {
        var value = self
        for token in pointer.tokens {
            guard let child = value.child(token) else { return nil }
            value = child
        }
        return value
    }

    private func child(_ token: String) -> JSON? {
        switch self {
        case .object(let object):
            return object[token]
        case .array(let items):
            guard let index = JSONPointer.arrayIndex(token), index < items.count else { return nil }
            return items[index]
        default:
            return nil
        }
    }
}
