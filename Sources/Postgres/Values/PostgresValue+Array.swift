// Arrays of one dimension: PostgreSQL's array literals, written and read.

func encodeArray<Value: PostgresEncodable>(_ values: [Value], into text: inout [UInt8]) {
    text.append(UInt8(ascii: "{"))
    for (index, value) in values.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        encodeElement(value, into: &text)
    }
    text.append(UInt8(ascii: "}"))
}

func encodeArray<Value: PostgresEncodable>(_ values: [Value?], into text: inout [UInt8]) {
    text.append(UInt8(ascii: "{"))
    for (index, value) in values.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        if let value {
            encodeElement(value, into: &text)
        } else {
            text.append(contentsOf: "NULL".utf8)
        }
    }
    text.append(UInt8(ascii: "}"))
}

private func encodeElement<Value: PostgresEncodable>(_ value: Value, into text: inout [UInt8]) {
    guard Value.isQuotedInArrays else { return value.encode(into: &text) }
    var element: [UInt8] = []
    value.encode(into: &element)
    text.append(UInt8(ascii: "\""))
    for byte in element {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
    }
    text.append(UInt8(ascii: "\""))
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
    package init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        var values: [Element] = []
        let complete = forEachElement(of: text) { element in
            guard let element, let value = Element(postgresText: element) else { return false }
            values.append(value)
            return true
        }
        guard complete else { return nil }
        self = values
    }
}

/// The elements of an array literal, nil for NULL; nil when the text is not an array of one dimension.
func decodeOptionals<Value: PostgresDecodable>(_ text: UnsafeBufferPointer<UInt8>) -> [Value?]? {
    var values: [Value?] = []
    let complete = forEachElement(of: text) { element in
        guard let element else {
            values.append(nil)
            return true
        }
        guard let value = Value(postgresText: element) else { return false }
        values.append(value)
        return true
    }
    return complete ? values : nil
}

/// Calls `take` with the bytes of each element, unescaped; false when the text is malformed or `take` refuses one.
private func forEachElement(
    of text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>?) -> Bool
) -> Bool {
    guard text.count >= 2, text[0] == UInt8(ascii: "{"), text[text.count - 1] == UInt8(ascii: "}") else {
        return false
    }
    if text.count == 2 { return true }
    var element: [UInt8] = []
    var position = 1
    let end = text.count - 1
    while position <= end {
        element.removeAll(keepingCapacity: true)
        let isQuoted = text[position] == UInt8(ascii: "\"")
        if isQuoted {
            position += 1
            while position < end, text[position] != UInt8(ascii: "\"") {
                if text[position] == UInt8(ascii: "\\") { position += 1 }
                element.append(text[position])
                position += 1
            }
            position += 1
        } else {
            while position < end, text[position] != UInt8(ascii: ",") {
                guard text[position] != UInt8(ascii: "{") else { return false }
                element.append(text[position])
                position += 1
            }
            if element.isEmpty { return false }
        }
        guard position == end || (position < end && text[position] == UInt8(ascii: ",")) else { return false }
        position += 1
        let isNull = !isQuoted && element.elementsEqual("NULL".utf8)
        guard element.withUnsafeBufferPointer({ take(isNull ? nil : $0) }) else { return false }
        if position == end { return false }
        if position > end { return true }
    }
    return true
}
