// Saying what the metrics of an agreement came to: one value, or a file of them.

package import Domain
import Store

extension Workspace {
    /// Records an actual. One of the same metric and period that stood until now stays, and is superseded.
    ///
    /// - Parameter source: who says so by hand, or from a file.
    /// - Throws: 404 for the agreement; 422 for a metric that it does not have, and a value that the unit cannot have.
    package func recordActual(
        _ value: ActualValue, source: Actual.Source, of key: Slug, by call: Call
    ) async throws -> Actual {
        try await change(call, .writeActuals, nil) { transaction in
            let agreement = try await measured(key, call, transaction)
            let metrics = try await knownMetrics(of: agreement, at: call.now, transaction)
            try metrics.faults(of: value).throwIfAny()
            let old = try await transaction.standingActuals(of: agreement.id, [value]).map(\.id)
            let actual = actual(value, source, call)
            try await transaction.insert([actual], of: agreement.id, superseding: old, at: call.now)
            return Changed(
                actual,
                AuditEntry(
                    .actualRecorded, .agreement(key),
                    [
                        "metric": .string(value.metric), "from": .string(value.period.from.description),
                        "to": .string(value.period.to.description), "source": .string(source.rawValue),
                        "replaced": .bool(!old.isEmpty),
                    ]))
        }
    }

    /// Records the actuals of a file, all or none. Values that stand already are left as they are, so that it can be
    /// repeated.
    ///
    /// - Parameters:
    ///   - chunks: the file's bytes as they arrive.
    ///   - origin: of rows that name none.
    /// - Throws: 400 for a file that cannot be read, 413 for one of too many rows, 422 with the faults of all its rows.
    package func importActuals<Chunks: AsyncSequence>(
        _ chunks: Chunks, separator: CSVSeparator = .comma, origin: String? = nil, of key: Slug, by call: Call
    ) async throws -> ActualReport where Chunks.Element == [UInt8] {
        try call.principal.require(.writeActuals)
        let file = try await read(chunks, separator, origin)
        return try await change(call, .writeActuals, nil) { transaction in
            let agreement = try await measured(key, call, transaction)
            try file.check(try await knownMetrics(of: agreement, at: call.now, transaction))
            var report = ActualReport()
            let standing = try await transaction.standingActuals(of: agreement.id, file.rows.map(\.value))
            let known = Dictionary(
                standing.map { (Subject($0.value), $0) }, uniquingKeysWith: { first, _ in first })
            var (new, old): ([Actual], [ActualID]) = ([], [])
            for row in file.rows {
                let standing = known[Subject(row.value)]
                guard standing?.value != row.value else {
                    report.unchanged += 1
                    continue
                }
                if let standing {
                    old.append(standing.id)
                    report.replaced += 1
                } else {
                    report.created += 1
                }
                new.append(actual(row.value, .imported, call))
            }
            guard !new.isEmpty else { return .nothing(report) }
            try await transaction.insert(new, of: agreement.id, superseding: old, at: call.now)
            let subjects = new.map { "\($0.metric)/\($0.period.from)/\($0.period.to)" }
            return Changed(
                report,
                AuditEntry(
                    .actualsImported, .agreement(key),
                    [
                        "created": .integer(report.created), "replaced": .integer(report.replaced),
                        "actuals_sha256": .string(AuditEntry.digest(of: subjects)),
                    ]))
        }
    }

    private func read<Chunks: AsyncSequence>(
        _ chunks: Chunks, _ separator: CSVSeparator, _ origin: String?
    ) async throws -> ActualImport where Chunks.Element == [UInt8] {
        var reader = CSVReader(separator: separator, limits: CSVLimits(rows: ActualLimits.importRows))
        var file: ActualImport?
        var rows: [CSVRow] = []
        func take() throws {
            if file == nil, let header = reader.header {
                file = try ActualImport(header: header, origin: origin)
            }
            for row in rows { file?.read(row) }
            rows.removeAll(keepingCapacity: true)
        }
        for try await chunk in chunks {
            do { try reader.read(chunk, into: &rows) } catch { throw error.error }
            try take()
        }
        do { try reader.finish(into: &rows) } catch { throw error.error }
        try take()
        guard let file else { throw CSVFault.noHeader.error }
        return file
    }

    private func actual(_ value: ActualValue, _ source: Actual.Source, _ call: Call) -> Actual {
        Actual(
            id: newID(call.now), value: value, source: source, enteredAt: call.now,
            enteredBy: call.principal.reference)
    }

    /// The agreement, locked, if the principal may say what its metrics came to.
    private func measured(
        _ key: Slug, _ call: Call, _ transaction: TenantTransaction
    ) async throws -> AgreementEntry {
        let agreement = try await transaction.lockAgreement(key, now: call.now).orNotFound("agreement", key)
        try await requireRight(to: agreement, call, transaction, .writeActuals)
        return agreement
    }

    private func knownMetrics(
        of agreement: AgreementEntry, at instant: Instant, _ transaction: TenantTransaction
    ) async throws -> KnownMetrics {
        KnownMetrics(
            of: agreement.key, terms: try await transaction.presentTerms(of: agreement, at: instant))
    }
}

/// What an actual is of.
private struct Subject: Hashable {
    let metric: String
    let period: ActualPeriod

    init(_ value: ActualValue) { (metric, period) = (value.metric, value.period) }
}

extension TenantTransaction {
    /// The terms of an agreement as they are now: what holds where it points, as its reviews have it; where none of its
    /// versions is in force, those of its newest, else of its draft, of a local agreement with the framework's beneath.
    func presentTerms(of agreement: AgreementEntry, at instant: Instant) async throws -> JSON {
        if agreement.versionInForce != nil,
            let terms = try await agreementsInForce(instant).terms(of: agreement.key)
        {
            return terms
        }
        let own = try await presentText(of: agreement)
        guard agreement.kind == .local else { return own }
        guard let key = agreement.framework, let framework = try await self.agreement(key, now: instant)
        else {
            return own
        }
        return MergePatch.apply(own, to: Terms.inherited(of: try await presentText(of: framework)))
    }

    private func presentText(of agreement: AgreementEntry) async throws -> JSON {
        if let number = agreement.versionInForce ?? agreement.latestVersion,
            let terms = try await version(number, of: agreement.id)?.terms
        {
            return terms
        }
        return try await draft(of: agreement.id)?.terms ?? .object(JSONObject())
    }
}
