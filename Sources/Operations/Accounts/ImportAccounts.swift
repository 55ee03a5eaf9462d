// Importing accounts from a file: chunk by chunk, each in its own transaction, so that an import that is cut keeps
// what it answered for and can simply be repeated.

package import Domain
import Store

/// How a file is read.
package struct ImportOptions: Sendable {
    package var columns: [String: String]
    package var separator: CSVSeparator
    package var industriesSeparator: Character

    package init(
        columns: [String: String] = [:], separator: CSVSeparator = .comma,
        industriesSeparator: Character = ";"
    ) {
        self.columns = columns
        self.separator = separator
        self.industriesSeparator = industriesSeparator
    }
}

extension Workspace {
    /// Rows of one transaction.
    package static let importChunkRows = 1_000

    /// Reads a file of accounts and upserts them by external id.
    ///
    /// - Parameter chunks: the file's bytes as they arrive; what arrived stays when the rest does not.
    /// - Throws: faults of the file as a whole. A wrong row is in the report and stops nothing.
    package func importAccounts<Chunks: AsyncSequence>(
        _ chunks: Chunks, _ options: ImportOptions, by call: Call
    ) async throws -> ImportReport where Chunks.Element == [UInt8] {
        try call.principal.require(.importAccounts)
        var reader = CSVReader(separator: options.separator)
        var importer: AccountImport?
        var report = ImportReport()
        var waiting: [ImportedRow] = []
        var rows: [CSVRow] = []
        for try await chunk in chunks {
            do {
                try reader.read(chunk, into: &rows)
            } catch {
                throw error.error
            }
            try await take(&rows, &importer, reader.header, options, &waiting, &report, call)
        }
        do {
            try reader.finish(into: &rows)
        } catch {
            throw error.error
        }
        try await take(&rows, &importer, reader.header, options, &waiting, &report, call)
        if let importer { report.add(try await write(waiting, importer.columns.fields, call)) }
        return report
    }

    /// Turns rows into accounts and writes every full chunk.
    private func take(
        _ rows: inout [CSVRow], _ importer: inout AccountImport?, _ header: [String]?,
        _ options: ImportOptions,
        _ waiting: inout [ImportedRow], _ report: inout ImportReport, _ call: Call
    ) async throws {
        if importer == nil, let header {
            importer = AccountImport(
                columns: try AccountColumns(header: header, names: options.columns),
                industriesSeparator: options.industriesSeparator)
        }
        guard var reading = importer else { return }
        // Only one owner, or the table of external ids would be copied with every chunk.
        importer = nil
        for row in rows {
            waiting.append(reading.read(row))
            if waiting.count == Workspace.importChunkRows {
                report.add(try await write(waiting, reading.columns.fields, call))
                waiting.removeAll(keepingCapacity: true)
            }
        }
        importer = reading
        rows.removeAll(keepingCapacity: true)
    }

    /// Writes one chunk in one transaction and answers what became of its rows.
    ///
    /// - Throws: `busy`, after some attempts, where an account that was not there a moment ago is there now: it must
    ///   not be overwritten unread, since the file may be silent on half of it.
    private func write(
        _ rows: [ImportedRow], _ fields: Set<AccountField>, _ call: Call
    ) async throws -> ImportReport {
        guard !rows.isEmpty else { return ImportReport() }
        return try await changeInBulk(call, .importAccounts, .accounts) { transaction in
            let definitions = try await definitions(transaction)
            let accepted = rows.compactMap { row in
                if case .accepted(let account) = row.outcome { account.externalID } else { nil }
            }
            let known = try await transaction.lockAccounts(accepted)
            var chunk = ImportChunk(known: known, fields: fields, definitions: definitions)
            for row in rows { chunk.add(row) { newID(call.now) } }
            let isNew = try await transaction.write(chunk.writes, at: call.now)
            guard isNew.allSatisfy({ $0.value == (known[$0.key] == nil) }) else {
                throw DomainError.overtaken
            }
            let report = chunk.report(isNew)
            guard !isNew.isEmpty else { return .nothing(report) }
            let created = isNew.values.count { $0 }
            return Changed(
                report,
                AuditEntry(
                    .accountsImported, .accounts,
                    [
                        "created": .integer(created), "updated": .integer(isNew.count - created),
                        "fields": .texts(fields.map(\.rawValue).sorted()),
                        "external_ids_sha256": .string(AuditEntry.digest(of: Array(isNew.keys))),
                    ]))
        }
    }
}

extension DomainError {
    fileprivate static let overtaken = DomainError(
        .unavailable, .busy, "The same accounts are being changed elsewhere; repeat the import.",
        retryAfterSeconds: 1)
}

/// What one chunk will write, and what it will say.
private struct ImportChunk {
    let known: [String: AccountEntry]
    let fields: Set<AccountField>
    let definitions: ClassificationDefinitions
    private(set) var writes: [AccountWrite] = []
    private var decided: [Decision] = []

    private enum Decision {
        case refused(ImportedRow, [Fault])
        case accepted(ImportedRow, String, Classification)
    }

    init(known: [String: AccountEntry], fields: Set<AccountField>, definitions: ClassificationDefinitions) {
        self.known = known
        self.fields = fields
        self.definitions = definitions
    }

    mutating func add(_ row: ImportedRow, _ newID: () -> AccountID) {
        switch row.outcome {
        case .refused(let faults): decided.append(.refused(row, faults))
        case .accepted(let input):
            let current = known[input.externalID]
            let account = current.map { input.completed(by: $0.input, fields: fields) } ?? input
            let faults = account.faults(from: .columns)
            guard faults.isEmpty else {
                decided.append(.refused(row, faults))
                return
            }
            let classification = definitions.classifier.classify(account)
            let nodes = definitions.nodes(of: classification, tier: current?.nodes.tier)
            if current?.input != account || current?.nodes != nodes {
                writes.append(
                    AccountWrite(
                        id: current?.id ?? newID(), input: account, nodes: nodes,
                        changesSegment: current?.nodes != nodes))
            }
            decided.append(.accepted(row, account.externalID, classification))
        }
    }

    /// - Parameter isNew: by external id, for those that were written.
    func report(_ isNew: [String: Bool]) -> ImportReport {
        var report = ImportReport()
        for decision in decided {
            switch decision {
            case .refused(let row, let faults): report.refuse(row, faults)
            case .accepted(let row, let externalID, let classification):
                let effect: ImportReport.Effect =
                    switch isNew[externalID] {
                    case nil: .unchanged
                    case true?: .created
                    case false?: .updated
                    }
                report.accept(row, effect, classification)
            }
        }
        return report
    }
}
