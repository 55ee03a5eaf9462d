// JSON Pointer (RFC 6901): the path of a value in a document.

/// Tokens from the root inwards; tokens are equal only byte for byte.
package struct JSONPointer: Sendable {
    package let tokens: [String]

    /// The whole document.
    package static let root = JSONPointer(tokens: [])

    package init(tokens: [String]) { self.tokens = tokens }

    /// Reads RFC 6901 text: empty, or tokens that each begin with `/`, with `~1` for `/` and `~0` for `~`.
    package init(parsing text: String) throws(JSONPointerFault) {
        guard !text.isEmpty else {
            tokens = []
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { throw .missingSlash }
        var tokens: [String] = []
        for raw in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            tokens.append(try Self.unescape(raw))
        }
        self.tokens = tokens
    }

    package func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

    package func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

    /// Whether the other pointer names this value or one inside it.
    package func isPrefix(of other: JSONPointer) -> Bool {
        tokens.count <= other.tokens.count
            && zip(tokens, other.tokens).allSatisfy { $0.hasSameBytes(as: $1) }
    }

    /// The index that a token means in an array: `0`, or digits that do not begin with 0.
    package static func arrayIndex(_ token: String) -> Int? {
        let digits = token.utf8
        guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else { return nil }
        var index = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (tens, overflow) = index.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !overflow, !carry else { return nil }
            index = sum
        }
        return index
    }

    private static func unescape(_ raw: Substring.UTF8View) throws(JSONPointerFault) -> String {
        guard raw.contains(UInt8(ascii: "~")) else { return String(Substring(raw)) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var escaped = false
        for byte in raw {
            switch (escaped, byte) {
            case (true, UInt8(ascii: "0")): bytes.append(UInt8(ascii: "~"))
            case (true, UInt8(ascii: "1")): bytes.append(UInt8(ascii: "/"))
            case (true, _): throw .invalidEscape
            case (false, UInt8(ascii: "~")): break
            case (false, _): bytes.append(byte)
            }
            escaped = !escaped && byte == UInt8(ascii: "~")
        }
        guard !escaped else { throw .invalidEscape }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Why a text is no pointer.
package enum JSONPointerFault: Error, Sendable, Hashable {
    case missingSlash
    case invalidEscape

    package var detail: String {
        switch self {
        case .missingSlash: "A JSON Pointer is empty or begins with a slash."
        case .invalidEscape: "In a JSON Pointer, ~ is followed by 0 (for ~) or 1 (for /)."
        }
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The RFC 6901 text.
    package var description: String {
        var bytes: [UInt8] = []
        for token in tokens {
            bytes.append(UInt8(ascii: "/"))
            for byte in token.utf8 {
                switch byte {
                case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
                case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
                default: bytes.append(byte)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONPointer: Hashable, Comparable {
    package static func == (left: JSONPointer, right: JSONPointer) -> Bool {
        left.tokens.count == right.tokens.count && left.isPrefix(of: right)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(tokens.count)
        for token in tokens { token.hashBytes(into: &hasher) }
    }

    /// Token by token, by their bytes; a value comes before what is inside it.
    package static func < (left: JSONPointer, right: JSONPointer) -> Bool {
        for (a, b) in zip(left.tokens, right.tokens) where !a.hasSameBytes(as: b) {
            return a.precedesByBytes(b)
        }
        return left.tokens.count < right.tokens.count
    }
}
