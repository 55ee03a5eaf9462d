// The rows of one result, read in place from libpq's memory.

import CLibPQ

/// The rows that a statement returned, in the server's order.
package struct PostgresRows: Sendable {
    let result: ResultHandle
    let columns: Columns

    /// The rows that an INSERT, UPDATE or DELETE changed, or a SELECT returned; 0 for other statements.
    package let affectedRows: Int
    package let count: Int

    init(result: ResultHandle, columns: Columns) {
        self.result = result
        self.columns = columns
        count = Int(PQntuples(result.pointer))
        affectedRows = PQcmdTuples(result.pointer).flatMap { Int(String(cString: $0)) } ?? 0
    }

    package var columnNames: [String] { columns.names }
}

extension PostgresRows: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(position: Int) -> PostgresRow {
        precondition(position >= 0 && position < count, "row \(position) of \(count)")
        return PostgresRow(result: result, columns: columns, row: Int32(position))
    }
}

/// Where each column of a result stands. One is shared by all results of a prepared statement.
final class Columns: Sendable {
    let names: [String]
    private let positions: [String: Int32]

    init(of result: OpaquePointer) {
        var names: [String] = []
        var positions: [String: Int32] = [:]
        for column in 0..<PQnfields(result) {
            let name = PQfname(result, column).map { String(cString: $0) } ?? ""
            names.append(name)
            // Of two columns with one name the first is meant.
            if positions[name] == nil { positions[name] = column }
        }
        self.names = names
        self.positions = positions
    }

    subscript(name: String) -> Int32? { positions[name] }
}

// @unchecked: a PGresult is never written to once libpq has returned it, and PQgetvalue and its kin only read.
final class ResultHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }
}
