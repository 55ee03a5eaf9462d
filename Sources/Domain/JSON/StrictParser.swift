// The strict parser: documents, arrays and objects.

/// Reads JSON that may be signed, so that two readers can never take one text for two things.
///
/// Beyond what RFC 8259 forbids, it refuses a byte order mark, duplicate keys (the same bytes once unescaped),
/// lone surrogates, U+0000, a number that is not the shortest decimal of its double in value, and whatever
/// exceeds the limits. `-0` is read as 0, which is what RFC 8785 writes for it. Time is linear in the text
/// (times log n for an object of n keys); recursion is bounded by `JSONLimits.greatestDepth`.
struct StrictParser {
    let bytes: UnsafeRawBufferPointer
    let limits: JSONLimits
    var position = 0
    /// Holds a string with escapes while it is unescaped.
    var scratch: [UInt8] = []
    private var nodes = 0
    /// Room for members before an object's storage grows; most objects have no more.
    private static let expectedMembers = 4
    /// Where the keys of the objects being read begin, the innermost object's last.
    private var keyOffsets: [Int] = []

    init(bytes: UnsafeRawBufferPointer, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func document() throws(Refusal) -> JSON {
        guard bytes.count <= limits.maxBytes else {
            throw refusal(.tooLarge, at: 0, "A document has at most \(limits.maxBytes) bytes.")
        }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw refusal(.byteOrderMark, at: 0, "A document begins without a byte order mark.")
        }
        skipWhitespace()
        let value = try value(depth: 0)
        skipWhitespace()
        guard position == bytes.count else {
            throw refusal(.trailingContent, at: position, "A document ends after its one value.")
        }
        return value
    }

    /// - Parameter depth: how many arrays and objects enclose the value.
    private mutating func value(depth: Int) throws(Refusal) -> JSON {
        nodes += 1
        guard nodes <= limits.maxNodes else {
            throw refusal(.tooManyNodes, at: position, "A document has at most \(limits.maxNodes) values.")
        }
        switch peek {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case let byte? where byte.isDigit || byte == UInt8(ascii: "-"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", meaning: .bool(true))
        case UInt8(ascii: "f"): return try word("false", meaning: .bool(false))
        case UInt8(ascii: "n"): return try word("null", meaning: .null)
        case UInt8(ascii: "+"), UInt8(ascii: "."):
            throw refusal(.invalidNumber, at: position, "A number begins with a digit or a minus sign.")
        default: throw unexpected(butExpected: "a value")
        }
    }

    private mutating func array(depth: Int) throws(Refusal) -> [JSON] {
        try enter(depth: depth)
        if peek == UInt8(ascii: "]") {
            position += 1
            return []
        }
        var items: [JSON] = []
        while true {
            do {
                items.append(try value(depth: depth))
            } catch {
                throw error.inside(String(items.count))
            }
            skipWhitespace()
            switch peek {
            case UInt8(ascii: ","):
                position += 1
                skipWhitespace()
            case UInt8(ascii: "]"):
                position += 1
                return items
            default:
                throw unexpected(butExpected: "a comma or a closing bracket")
            }
        }
    }

    private mutating func object(depth: Int) throws(Refusal) -> JSONObject {
        try enter(depth: depth)
        if peek == UInt8(ascii: "}") {
            position += 1
            return JSONObject()
        }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(Self.expectedMembers)
        let outerKeys = keyOffsets.count
        var ascending = true
        while true {
            keyOffsets.append(position)
            let key = try key()
            if ascending, let last = members.last { ascending = last.key.compareAsUTF16(key) < 0 }
            do {
                members.append(JSONObject.Member(key: key, value: try value(depth: depth)))
            } catch {
                throw error.inside(key)
            }
            skipWhitespace()
            switch peek {
            case UInt8(ascii: ","):
                position += 1
                skipWhitespace()
            case UInt8(ascii: "}"):
                position += 1
                defer { keyOffsets.removeSubrange(outerKeys...) }
                return ascending ? JSONObject(ascending: members) : try sorted(members, outerKeys: outerKeys)
            default:
                throw unexpected(butExpected: "a comma or a closing brace")
            }
        }
    }

    /// The key, with the colon after it.
    private mutating func key() throws(Refusal) -> String {
        guard peek == UInt8(ascii: "\"") else { throw unexpected(butExpected: "a key in double quotes") }
        let key = try string()
        skipWhitespace()
        guard peek == UInt8(ascii: ":") else { throw unexpected(butExpected: "a colon after the key") }
        position += 1
        skipWhitespace()
        return key
    }

    private func sorted(
        _ members: [JSONObject.Member], outerKeys: Int
    ) throws(Refusal) -> JSONObject {
        do {
            return try JSONObject(sorting: members)
        } catch {
            let offset = keyOffsets[outerKeys + error.index]
            throw refusal(.duplicateKey, at: offset, "A key occurs once in an object.").inside(error.key)
        }
    }

    private mutating func enter(depth: Int) throws(Refusal) {
        guard depth <= limits.maxDepth else {
            throw refusal(
                .tooDeep, at: position, "Arrays and objects are nested at most \(limits.maxDepth) deep.")
        }
        position += 1
        skipWhitespace()
    }

    private mutating func word(_ word: StaticString, meaning value: JSON) throws(Refusal) -> JSON {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count,
            bytes[position..<end].elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else {
            throw refusal(.invalidJSON, at: position, "A bare word is true, false or null.")
        }
        position = end
        return value
    }
}
