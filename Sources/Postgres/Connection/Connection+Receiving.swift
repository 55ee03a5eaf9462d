// Matching the server's answers to the steps of a flight.

import CLibPQ

/// What came of reading from a connection.
enum Progress {
    case waiting
    case landed(Flight)
    case lost(PostgresError)
}

extension Connection {
    /// Reads what has arrived.
    func receive() -> Progress {
        let isReadable = PQconsumeInput(pq) == 1
        guard let flight else {
            readUnasked()
            return isReadable && isOpen && !isDoomed ? .waiting : .lost(lossError())
        }
        var emptyAnswers = 0
        while !flight.isLanded && PQisBusy(pq) == 0 {
            guard let result = PQgetResult(pq) else {
                // NULL ends the answers to one command. More of them in a row come only from a dead connection.
                emptyAnswers += 1
                if emptyAnswers > 2 || !isOpen { break }
                endStep(of: flight)
                continue
            }
            emptyAnswers = 0
            guard take(result, for: flight) else { return .lost(lossError()) }
        }
        guard isReadable, isOpen, emptyAnswers <= 2 else { return .lost(lossError()) }
        return flight.isLanded ? .landed(flight) : .waiting
    }

    private func endStep(of flight: Flight) {
        // The end of a segment is known by its Sync alone.
        if case .sync = flight.steps[flight.position] { return }
        flight.position += 1
    }

    /// Books one result; false when the connection cannot go on after it.
    private func take(_ result: OpaquePointer, for flight: Flight) -> Bool {
        let step = flight.steps[flight.position]
        switch PQresultStatus(result) {
        case PGRES_PIPELINE_SYNC:
            PQclear(result)
            while !flight.isLanded {
                flight.position += 1
                if case .sync = flight.steps[flight.position - 1] { break }
            }
            return true
        case PGRES_PIPELINE_ABORTED:
            PQclear(result)
            // The server skipped it, so that the statement never came to be.
            if case .prepare(let statement) = step { statements.forget(statement, isOnServer: false) }
            return true
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
            succeed(step, result, flight)
            return true
        case PGRES_FATAL_ERROR:
            let error = PostgresError(result: result)
            PQclear(result)
            // An error of libpq's own has no code: the connection broke, and the caller is told so.
            guard error.sqlState != nil else { return isOpen }
            fail(step, error, flight)
            return true
        default:
            PQclear(result)
            flight.record(
                PostgresError(.invalidStatement, "COPY and replication are not for this driver"), at: step)
            return false
        }
    }

    private func succeed(_ step: Step, _ result: OpaquePointer, _ flight: Flight) {
        switch step {
        case .statement(let statement):
            let columns: Columns
            if let known = statement.columns, known.names.count == Int(PQnfields(result)) {
                columns = known
            } else {
                columns = Columns(of: result)
                statement.columns = columns
            }
            flight.rows.append(PostgresRows(result: ResultHandle(result), columns: columns))
        case .commit:
            flight.commitTag = PQcmdStatus(result).map { String(cString: $0) } ?? ""
            PQclear(result)
        case .deallocate, .begin, .prelude, .prepare, .rollback, .sync:
            PQclear(result)
        }
    }

    private func fail(_ step: Step, _ error: PostgresError, _ flight: Flight) {
        switch step {
        case .deallocate:
            // Only a name that is already gone fails so.
            return
        case .prepare(let statement):
            statements.forget(statement, isOnServer: false)
        case .statement(let statement):
            if error.sqlState == .invalidStatementName {
                statements.forget(statement, isOnServer: false)
                flight.isStale = true
            } else if error.sqlState == .featureNotSupported, error.sourceFunction == "RevalidateCachedQuery"
            {
                // "cached plan must not change result type": a column was added or altered.
                statements.forget(statement, isOnServer: true)
                flight.isStale = true
            }
        case .begin, .prelude, .commit, .rollback, .sync:
            break
        }
        flight.record(error, at: step)
    }
}
