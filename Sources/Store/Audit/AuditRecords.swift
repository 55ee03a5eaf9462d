// SQL of the audit chain: appending a record, and reading records.

package import Domain
import Postgres

extension AuditRecord {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            seq: try row["seq"], at: try row.instant("at"), actor: try row["actor"],
            action: try row["action"],
            subject: try row["subject"], text: try row["text"], hash: try row["hash"])
    }
}

extension TenantTransaction {
    /// Appends a record to the tenant's chain and tells the other servers what became old, together with COMMIT: whoever
    /// has the head's row waits for nothing but the disk.
    package func append(
        _ entry: AuditEntry, by actor: String, at now: Instant, announcing change: TenantChange?
    ) async throws {
        let text = AuditText(entry, by: actor, at: now)
        let announcements = change.map { [announcement(of: $0)] } ?? []
        try await atCommit(
            announcements + [advance(text), insert(entry, text, by: actor, at: now)],
            turn: "audit_heads \(tenant)")
    }

    /// Moves the head on by one record. Its row is what concurrent writers wait for, and each sees what the one before
    /// it left there; a tenant's first record makes it.
    private func advance(_ text: AuditText) -> SQL {
        // Bytes are hashed and not text, whose bytes depend on the database's encoding.
        func hash(_ previous: SQL, _ seq: SQL) -> SQL {
            """
            encode(sha256(\(bytes(text.beforePrevious)) || \(previous)::bytea || \(bytes(text.beforeSeq))
                || \(seq)::text::bytea || \(bytes(text.afterSeq))), 'hex')
            """
        }
        let start = AuditPoint.beginning.hash
        return """
            INSERT INTO audit_heads (tenant_id, seq, hash, previous)
            VALUES (\(tenant.stored), 1, \(hash("\(start)", "1")), \(start))
            ON CONFLICT (tenant_id) DO UPDATE
            SET seq = audit_heads.seq + 1, hash = \(hash("audit_heads.hash", "(audit_heads.seq + 1)")),
                previous = audit_heads.hash
            """
    }

    /// The record that the head speaks of.
    private func insert(_ entry: AuditEntry, _ text: AuditText, by actor: String, at now: Instant) -> SQL {
        """
        INSERT INTO audit_records (tenant_id, seq, at, actor, action, subject, text, hash)
        SELECT tenant_id, seq, \(now.timestamp), \(actor), \(entry.action.rawValue), \(entry.subject.description),
            \(text.beforePrevious) || previous || \(text.beforeSeq) || seq::text || \(text.afterSeq), hash
        FROM audit_heads
        WHERE tenant_id = \(tenant.stored)
        RETURNING seq
        """
    }

    private func bytes(_ text: String) -> PostgresBytes { PostgresBytes(Array(text.utf8)) }

    /// A page of the records in the order of the chain, newest or oldest first; between instants in the order of those,
    /// since the chain's order cannot be searched by them.
    ///
    /// - Parameter seq: the last record of the page before.
    package func auditRecords(
        _ filter: AuditFilter, after seq: Int?, limit: Int
    ) async throws -> [AuditRecord] {
        var condition: SQL = "tenant_id = \(tenant.stored)"
        if let action = filter.action { condition += " AND action = \(action.rawValue)" }
        if let subject = filter.subject { condition += " AND subject = \(subject)" }
        if let actor = filter.actor { condition += " AND actor = \(actor)" }
        if let from = filter.from { condition += " AND at >= \(from.timestamp)" }
        if let to = filter.to { condition += " AND at < \(to.timestamp)" }
        let isByTime = filter.from != nil || filter.to != nil
        let direction: SQL = filter.order == .newest ? "DESC" : "ASC"
        let sequence: SQL = isByTime ? "at \(direction), seq \(direction)" : "seq \(direction)"
        if let seq {
            let beyond: SQL = filter.order == .newest ? "<" : ">"
            let place: SQL = """
                (SELECT l.at FROM audit_records l WHERE l.tenant_id = \(tenant.stored) AND l.seq = \(seq))
                """
            condition +=
                isByTime
                ? " AND (at, seq) \(beyond) (\(place), \(seq))" : " AND seq \(beyond) \(seq)"
        }
        return try await query(
            """
            SELECT seq, at, actor, action, subject, text, hash
            FROM audit_records
            WHERE \(condition)
            ORDER BY \(sequence)
            LIMIT \(limit)
            """
        ).map(AuditRecord.init)
    }
}
