// Putting a flight into libpq's pipeline.

import CLibPQ

extension Connection {
    /// Sends a flight as far as the socket takes it; false when the connection broke.
    ///
    /// Each segment ends with a Sync: an error skips what follows up to there, and no further. That is why COMMIT
    /// stands in a segment of its own: it also ends a transaction that failed.
    func send(_ flight: Flight, opening: Opening?) -> Bool {
        self.flight = flight
        if opening != nil {
            guard sendDeallocations(flight) else { return false }
            // Sent again after its statement turned out stale, inside the transaction it had opened.
            if flight.didOpen && flight.transaction != nil {
                guard send("ROLLBACK", .rollback, flight), sync(flight) else { return false }
            }
            flight.didOpen = true
        }
        if let opening {
            guard send(opening.begin, .begin, flight) else { return false }
            if let prelude = opening.prelude {
                guard send(prelude, .prelude, flight) else { return false }
            }
        }
        for statement in flight.statements {
            guard send(statement, flight) else { return false }
        }
        if opening != nil || !flight.statements.isEmpty {
            guard sync(flight) else { return false }
        }
        switch flight.ending {
        case .none: return true
        case .commit:
            flight.isCommitSent = true
            return send("COMMIT", .commit, flight) && sync(flight)
        case .rollback: return send("ROLLBACK", .rollback, flight) && sync(flight)
        }
    }

    // In a segment before BEGIN, since DEALLOCATE is refused in a failed transaction, and must not fail a sound one.
    private func sendDeallocations(_ flight: Flight) -> Bool {
        for name in statements.takeDiscarded() {
            guard send("DEALLOCATE \(name)", .deallocate, flight), sync(flight) else { return false }
        }
        return true
    }

    private func send(_ command: String, _ step: Step, _ flight: Flight) -> Bool {
        flight.steps.append(step)
        return PQsendQueryParams(pq, command, 0, nil, nil, nil, nil, 0) == 1
    }

    private func sync(_ flight: Flight) -> Bool {
        flight.steps.append(.sync)
        return PQpipelineSync(pq) == 1
    }

    private func send(_ sql: SQL, _ flight: Flight) -> Bool {
        let key = StatementKey(text: sql.text, types: sql.types)
        let statement: PreparedStatement
        if let known = statements.find(key) {
            statement = known
        } else {
            statement = statements.insert(key)
            flight.steps.append(.prepare(statement))
            let isSent = PQsendPrepare(pq, statement.name, key.text, Int32(key.types.count), key.types)
            guard isSent == 1 else { return false }
        }
        flight.steps.append(.statement(statement))
        return sql.values.withUnsafeBufferPointer { bytes in
            let values: [UnsafePointer<CChar>?] = sql.offsets.map { offset in
                guard let offset, let base = bytes.baseAddress else { return nil }
                return UnsafeRawPointer(base + offset).assumingMemoryBound(to: CChar.self)
            }
            return PQsendQueryPrepared(pq, statement.name, Int32(values.count), values, nil, nil, 0) == 1
        }
    }
}
