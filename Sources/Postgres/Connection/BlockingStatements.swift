// Statements on a blocking connection, for helper threads: LISTEN and migrations.

import CLibPQ

/// Runs one or several statements by the simple protocol and returns the tag of the last. Blocks.
func execute(_ pq: OpaquePointer, _ sql: String) -> Result<String, PostgresError> {
    guard let result = PQexec(pq, sql) else { return .failure(lostError(pq)) }
    defer { PQclear(result) }
    return check(result, pq).map { PQcmdStatus(result).map { String(cString: $0) } ?? "" }
}

/// Runs one statement with text binds and returns its rows as texts, nil for NULL. Blocks.
func query(_ pq: OpaquePointer, _ sql: String, _ binds: [String] = []) -> Result<[[String?]], PostgresError> {
    let result = withCStrings(binds) { PQexecParams(pq, sql, Int32(binds.count), nil, $0, nil, nil, 0) }
    guard let result else { return .failure(lostError(pq)) }
    defer { PQclear(result) }
    return check(result, pq).map {
        (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                guard PQgetisnull(result, row, column) == 0 else { return nil }
                return PQgetvalue(result, row, column).map { String(cString: $0) }
            }
        }
    }
}

private func check(_ result: OpaquePointer, _ pq: OpaquePointer) -> Result<Void, PostgresError> {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
        return .success(())
    case PGRES_FATAL_ERROR:
        let error = PostgresError(result: result)
        if PQstatus(pq) == CONNECTION_OK { return .failure(error) }
        return .failure(PostgresError(.connectionLost, "the connection broke", cause: error))
    default:
        return .failure(PostgresError(.invalidStatement, "COPY and replication are not for this driver"))
    }
}

private func lostError(_ pq: OpaquePointer) -> PostgresError {
    PostgresError(.connectionLost, PostgresError.lastMessage(of: pq))
}
