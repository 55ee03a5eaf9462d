// bytea and JSON: bytes that pass through unread.

/// A `bytea` value.
package struct PostgresBytes: Sendable, Hashable {
    package var bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension PostgresBytes: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bytea }

    package func encode(into text: inout [UInt8]) {
        text.reserveCapacity(text.count + bytes.count * 2 + 3)
        text.append(UInt8(ascii: "\\"))
        text.append(UInt8(ascii: "x"))
        for byte in bytes { appendHex(byte, to: &text) }
    }

    package init?(postgresText text: UnsafeBufferPointer<UInt8>) {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"),
            text[1] == UInt8(ascii: "x")
        else { return nil }
        var isHex = true
        bytes = [UInt8](unsafeUninitializedCapacity: text.count / 2 - 1) { buffer, count in
            for index in 0..<(text.count / 2 - 1) {
                guard let high = hexValue(text[2 + index * 2]), let low = hexValue(text[3 + index * 2]) else {
                    isHex = false
                    return
                }
                buffer[index] = high << 4 | low
                count = index + 1
            }
        }
        guard isHex else { return nil }
    }
}

/// A `jsonb` or `json` value as its text in UTF-8; never parsed here. Bound as `jsonb`.
package struct PostgresJSON: Sendable, Hashable {
    package var bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ text: String) {
        bytes = Array(text.utf8)
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension PostgresJSON: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .jsonb }
    package func encode(into text: inout [UInt8]) { text.append(contentsOf: bytes) }
    package init?(postgresText text: UnsafeBufferPointer<UInt8>) { bytes = Array(text) }
}

func appendHex(_ byte: UInt8, to text: inout [UInt8]) {
    text.append(hexDigit(byte >> 4))
    text.append(hexDigit(byte & 0xF))
}

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
}
