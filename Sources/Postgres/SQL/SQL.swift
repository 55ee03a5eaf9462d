// An SQL statement whose values are bound, never spliced into its text.

/// A statement, or a part of one, with the values it binds.
///
/// Written as a string literal: `"SELECT name FROM people WHERE id = \(id)"`. A `String` variable is not an `SQL`
/// and does not compile where one is wanted. Values travel in text format, each with its type, so that
/// `= ANY(\(ids))` and `unnest(\(names))` need no casts.
package struct SQL: Sendable {
    /// The pieces of text around the binds: always one more than there are binds.
    var pieces: [String]
    /// All bound values after each other, each ended by a NUL byte, as libpq wants them.
    var values: [UInt8]
    /// Where each value starts in `values`; nil binds NULL.
    var offsets: [Int?]
    /// The type of each bind as PostgreSQL's object identifier.
    var types: [UInt32]
    /// A value holds a NUL byte, which PostgreSQL cannot store and libpq would cut off at.
    var holdsNUL: Bool

    /// No text and no binds.
    package init() {
        pieces = [""]
        values = []
        offsets = []
        types = []
        holdsNUL = false
    }

    /// Whether there is neither text nor a bind.
    package var isEmpty: Bool { offsets.isEmpty && pieces[0].isEmpty }

    /// How many values are bound.
    package var bindCount: Int { offsets.count }

    /// The text that the server sees, with `$1`, `$2` … where values are bound.
    package var text: String {
        guard !offsets.isEmpty else { return pieces[0] }
        var text = ""
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count + 4 })
        text += pieces[0]
        for index in offsets.indices {
            text += "$"
            text += String(index + 1)
            text += pieces[index + 1]
        }
        return text
    }

    /// The text form of each bind, nil for NULL. For tests and explanations; never log it.
    package var boundTexts: [String?] {
        offsets.map { offset in
            offset.map { String(decoding: values[$0...].prefix { $0 != 0 }, as: UTF8.self) }
        }
    }

    mutating func append(text: String) {
        pieces[pieces.count - 1] += text
    }

    mutating func append(_ other: SQL) {
        let shift = values.count
        pieces[pieces.count - 1] += other.pieces[0]
        pieces += other.pieces.dropFirst()
        values += other.values
        offsets += other.offsets.map { $0.map { $0 + shift } }
        types += other.types
        holdsNUL = holdsNUL || other.holdsNUL
    }

    mutating func bind(type: UInt32, _ encode: ((inout [UInt8]) -> Void)?) {
        types.append(type)
        pieces.append("")
        guard let encode else {
            offsets.append(nil)
            return
        }
        let start = values.count
        offsets.append(start)
        encode(&values)
        holdsNUL = holdsNUL || values[start...].contains(0)
        values.append(0)
    }

    /// Both parts after each other; binds are numbered anew.
    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    package static func += (left: inout SQL, right: SQL) {
        left.append(right)
    }

    /// The parts with the separator between each two. No parts make an empty statement.
    package static func joined(_ parts: [SQL], separator: SQL) -> SQL {
        var whole = SQL()
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.append(separator) }
            whole.append(part)
        }
        return whole
    }
}

extension SQL: CustomStringConvertible {
    /// The text without the bound values: safe for a log.
    package var description: String { text }
}
