// One row, whose columns are read by name as the type that the caller expects.

import CLibPQ

/// A row of a result. It keeps the whole result in memory.
package struct PostgresRow: Sendable {
    let result: ResultHandle
    let columns: Columns
    let row: Int32

    /// The column's value; an error when it is NULL, missing, or not of this type.
    package subscript<Value: PostgresDecodable>(_ column: String) -> Value {
        get throws(PostgresError) {
            try required(try position(of: column), as: Value.self)
        }
    }

    /// The column's value, nil for NULL; an error when it is missing or not of this type.
    package subscript<Value: PostgresDecodable>(_ column: String) -> Value? {
        get throws(PostgresError) {
            try optional(try position(of: column), as: Value.self)
        }
    }

    /// The elements of an array column whose elements may be NULL.
    package subscript<Value: PostgresDecodable>(_ column: String) -> [Value?] {
        get throws(PostgresError) {
            let position = try position(of: column)
            return try withText(position) { text throws(PostgresError) in
                guard let text else { throw undecodable(position, "NULL", as: [Value?].self) }
                guard let values: [Value?] = decodeOptionals(text) else {
                    throw undecodable(position, "its text", as: [Value?].self)
                }
                return values
            }
        }
    }

    /// The value of the column at this position, from 0.
    package subscript<Value: PostgresDecodable>(_ position: Int) -> Value {
        get throws(PostgresError) {
            try required(try checked(position), as: Value.self)
        }
    }

    /// The value of the column at this position, from 0; nil for NULL.
    package subscript<Value: PostgresDecodable>(_ position: Int) -> Value? {
        get throws(PostgresError) {
            try optional(try checked(position), as: Value.self)
        }
    }

    /// Calls `body` with the text of a column as it lies in libpq's memory, nil for NULL, without copying it.
    package func withBytes<Value>(
        _ column: String, _ body: (UnsafeBufferPointer<UInt8>?) -> Value
    ) throws(PostgresError) -> Value {
        try withText(try position(of: column)) { text throws(PostgresError) in body(text) }
    }

    private func required<Value: PostgresDecodable>(
        _ position: Int32, as type: Value.Type
    ) throws(PostgresError) -> Value {
        guard let value = try optional(position, as: type) else {
            throw undecodable(position, "NULL", as: type)
        }
        return value
    }

    private func optional<Value: PostgresDecodable>(
        _ position: Int32, as type: Value.Type
    ) throws(PostgresError) -> Value? {
        try withText(position) { text throws(PostgresError) in
            guard let text else { return nil }
            guard let value = Value(postgresText: text) else {
                throw undecodable(position, "its text", as: type)
            }
            return value
        }
    }

    private func position(of column: String) throws(PostgresError) -> Int32 {
        guard let position = columns[column] else {
            throw PostgresError(
                .decoding(column: column),
                "no column \(column) among \(columns.names.joined(separator: ", "))")
        }
        return position
    }

    private func checked(_ position: Int) throws(PostgresError) -> Int32 {
        guard columns.names.indices.contains(position) else {
            throw PostgresError(
                .decoding(column: "#\(position)"), "no column \(position) among \(columns.names.count)")
        }
        return Int32(position)
    }

    // The text lies in the result's memory: it must not be freed while it is read.
    private func withText<Value>(
        _ position: Int32, _ body: (UnsafeBufferPointer<UInt8>?) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        defer { withExtendedLifetime(result) {} }
        guard PQgetisnull(result.pointer, row, position) == 0,
            let start = PQgetvalue(result.pointer, row, position)
        else { return try body(nil) }
        let count = Int(PQgetlength(result.pointer, row, position))
        return try body(
            UnsafeBufferPointer(
                start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count))
    }

    // The value itself stays out of the message: it may be personal data, and messages reach logs.
    private func undecodable<Value>(_ position: Int32, _ what: String, as type: Value.Type) -> PostgresError {
        let name = columns.names[Int(position)]
        let oid = PQftype(result.pointer, position)
        return PostgresError(
            .decoding(column: name), "column \(name) (type \(oid)): \(what) cannot be read as \(type)")
    }
}
