// Where a listing goes on: opaque to callers, and of use only to the listing that gave it.

/// The kind of list that a cursor belongs to.
package struct Listing: Sendable, Hashable {
    /// Unique among listings and never changed: it is part of every cursor's checksum.
    package let name: String
    /// How many texts say where a page ended, usually the sort key and the id.
    package let fieldCount: Int

    package init(_ name: String, fields fieldCount: Int) {
        self.name = name
        self.fieldCount = fieldCount
    }
}

/// The position after the last item of a page, as the texts that the listing sorts by.
package struct Cursor: Sendable, Hashable {
    /// Characters of a cursor that is taken from a caller.
    package static let maximumLength = 1_024
    private static let version: UInt8 = 1

    package let fields: [String]

    package init(_ fields: String...) { self.fields = fields }

    package init(fields: [String]) { self.fields = fields }

    /// The form for callers: a version, a checksum over the listing's name and the fields, then each field
    /// with its length. The checksum finds damage and mix-ups; it is no secret, and every field is bound as a
    /// parameter and checked like any other input.
    package func text(for listing: Listing) -> String {
        var body: [UInt8] = []
        for field in fields {
            let bytes = Array(field.utf8)
            body.append(UInt8(truncatingIfNeeded: bytes.count >> 8))
            body.append(UInt8(truncatingIfNeeded: bytes.count))
            body.append(contentsOf: bytes)
        }
        return Base64URL.encode([Cursor.version] + Cursor.checksum(listing, body) + body)
    }

    /// - Throws: `invalid_cursor` for anything that `text(for:)` of the same listing did not write.
    package init(_ text: String, of listing: Listing) throws(DomainError) {
        guard text.utf8.count <= Cursor.maximumLength, let bytes = Base64URL.decode(text),
            let fields = Cursor.fields(in: bytes, of: listing)
        else {
            throw DomainError(
                .malformed, .invalidCursor,
                "The cursor is not one that this list gave. Take next_cursor from its last page, unchanged.")
        }
        self.fields = fields
    }

    private static let headerLength = 9

    private static func fields(in bytes: [UInt8], of listing: Listing) -> [String]? {
        guard bytes.count >= headerLength, bytes[0] == version else { return nil }
        let body = Array(bytes[headerLength...])
        guard Array(bytes[1..<headerLength]) == checksum(listing, body) else { return nil }
        var fields: [String] = []
        var rest = body[...]
        while !rest.isEmpty {
            guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
            let length = Int(high) << 8 | Int(low)
            guard length <= rest.count, let field = String(validating: rest.prefix(length), as: UTF8.self)
            else { return nil }
            // A NUL cannot be bound as a parameter, and no field of ours ever has one.
            guard !field.utf8.contains(0) else { return nil }
            fields.append(field)
            rest = rest.dropFirst(length)
        }
        return fields.count == listing.fieldCount ? fields : nil
    }

    /// FNV-1a, 64 bits.
    private static func checksum(_ listing: Listing, _ body: [UInt8]) -> [UInt8] {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01b3
        }
        listing.name.utf8.forEach(add)
        add(0)
        body.forEach(add)
        return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * UInt64($0))) }
    }
}
