// The rows behind what is signed, each as one hash: the audit chain keeps it, so that a row that was changed by hand shows.

package import Domain
import Postgres
import Synchronization

/// A row that a transaction wrote, and that its record in the audit chain binds.
enum SignedRow: Hashable, Sendable {
    case version(VersionID)
    case slots(SignedSubject, AgreementID)
    case record(SignatureID)
    case scan(String, AgreementID)
    /// A change request that asks for an exception.
    case exception(Int, AgreementID)
}

/// What a transaction wrote to signed rows so far.
final class WrittenRows: Sendable {
    private let rows = Mutex<Set<SignedRow>>([])

    func insert(_ row: SignedRow) { rows.withLock { _ = $0.insert(row) } }

    var all: Set<SignedRow> { rows.withLock { $0 } }
}

/// A column as it goes into the hash of its row: in one form, whatever the session's settings are.
package struct HashedColumn: Sendable {
    package enum Form: Sendable {
        case plain, instant, day, range, file
    }

    package let name: String
    package let form: Form

    init(_ name: String, _ form: Form = .plain) {
        self.name = name
        self.form = form
    }

    fileprivate var value: SQL {
        switch form {
        case .plain: "\(identifier: name)"
        case .instant: HashedColumn.microseconds("\(identifier: name)")
        case .day: "(\(identifier: name) - DATE '1970-01-01')"
        case .range:
            """
            CASE WHEN \(identifier: name) IS NOT NULL THEN jsonb_build_array(isempty(\(identifier: name)),
                \(HashedColumn.microseconds("lower(\(identifier: name))")), lower_inc(\(identifier: name)),
                \(HashedColumn.microseconds("upper(\(identifier: name))")), upper_inc(\(identifier: name))) END
            """
        case .file: "encode(sha256(\(identifier: name)), 'hex')"
        }
    }

    private static func microseconds(_ instant: SQL) -> SQL {
        "(extract(epoch FROM \(instant)) * 1000000)::bigint"
    }
}

/// What the hashes are made over: every column of each table. A column that comes later changes the hashes of all rows,
/// and must go where it is written: into a table of its own, or here together with a new name for the rows.
package enum SignedTable: String, Sendable, CaseIterable {
    case versions = "agreement_versions"
    case slots = "signature_slots"
    case records = "signature_records"
    case scans
    /// Those that ask for an exception.
    case requests = "change_requests"

    package var columns: [HashedColumn] {
        switch self {
        case .versions:
            HashedColumn.plain(
                "tenant_id", "id", "agreement_id", "number", "framework_id", "region_id", "vertical_id",
                "size_id", "tier_id", "selector_key", "selector", "time_zone", "terms", "envelope",
                "content_sha256", "checked_against", "drafted_by", "proposed_by", "end_reason", "quorum",
                "withdrawn_by", "withdrawal_reason", "terminated_by", "termination_reason", "renews",
                "exceptions")
                + HashedColumn.instants(
                    "validity_from", "validity_to", "drafted_at", "proposed_at", "signed_at", "sign_by",
                    "withdrawn_at", "declined_at", "terminates_at", "terminated_at")
                + [
                    HashedColumn("valid_from", .day), HashedColumn("valid_to", .day),
                    HashedColumn("in_force", .range),
                ]
        case .slots:
            HashedColumn.plain(
                "tenant_id", "agreement_id", "subject", "number", "slot", "position", "requirement", "name",
                "signatories", "version", "request")
        case .records:
            HashedColumn.plain(
                "tenant_id", "id", "agreement_id", "subject", "number", "slot", "place", "act", "method",
                "attachment_sha256", "record", "sealed", "record_sha256")
                + HashedColumn.instants("signed_at")
        case .scans:
            HashedColumn.plain("tenant_id", "agreement_id", "sha256", "media_type", "uploaded_by")
                + HashedColumn.instants("uploaded_at") + [HashedColumn("bytes", .file)]
        case .requests:
            HashedColumn.plain(
                "tenant_id", "agreement_id", "number", "title", "reason", "patch", "requested_by", "decision",
                "decision_reason", "decided_by", "withdrawn_by", "exception", "quorum", "envelope",
                "content_sha256")
                + HashedColumn.instants("requested_at", "decided_at", "withdrawn_at", "exception_ends_at")
        }
    }

    /// All columns of a row in one array of JSON.
    fileprivate var row: SQL {
        var list = SQL()
        for (index, column) in columns.enumerated() {
            if index > 0 { list += ", " }
            list += column.value
        }
        return "jsonb_build_array(\(list))"
    }

    /// The SHA-256 of a value of JSON in PostgreSQL's own spelling of it.
    fileprivate func hash(_ json: SQL) -> SQL {
        "encode(sha256(convert_to((\(json))::text, 'UTF8')), 'hex')"
    }
}

extension HashedColumn {
    fileprivate static func plain(_ names: String...) -> [HashedColumn] { names.map { HashedColumn($0) } }

    fileprivate static func instants(_ names: String...) -> [HashedColumn] {
        names.map { HashedColumn($0, .instant) }
    }
}

extension TenantTransaction {
    /// The hashes of the signed rows that this transaction wrote, by the rows' names; empty where it wrote none. All of
    /// them belong to one agreement, as a change does.
    package func writtenRowHashes() async throws -> JSONObject {
        var statements: [SQL] = []
        for row in written.all {
            switch row {
            case .version(let id):
                statements.append(versionHashes("tenant_id = \(tenant.stored) AND id = \(id.stored)"))
            case .slots(let subject, let agreement):
                statements.append(slotHashes(belongs(to: subject, of: agreement)))
            case .record(let id):
                statements.append(recordHashes("tenant_id = \(tenant.stored) AND id = \(id.stored)"))
            case .scan(let sha256, let agreement):
                statements.append(
                    scanHashes(
                        "tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored) AND sha256 = \(sha256)"
                    ))
            case .exception(let number, let agreement):
                statements.append(requestHashes(number, agreement))
            }
        }
        guard !statements.isEmpty else { return JSONObject() }
        var hashes = JSONObject()
        for rows in try await pipeline(statements) {
            for row in rows { hashes[try row["name"]] = .string(try row["row_sha256"]) }
        }
        return hashes
    }

    /// The hashes of all rows behind a version as they are now, by the rows' names, and the scans that its records name.
    package func signedRows(
        of version: Int, _ agreement: AgreementID
    ) async throws -> (hashes: [String: String], scans: [ProvenScan]) {
        let subject = SignedSubject.version(version)
        let answers = try await pipeline(
            [
                versionHashes(
                    """
                    tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
                      AND number = \(Int32(clamping: version))
                    """)
            ] + signingHashes(subject, agreement))
        let hashes = try Self.byName(answers)
        let scans = try answers[3].map { row in
            ProvenScan(sha256: try row["sha256"], mediaType: try row["media_type"], size: try row["size"])
        }
        return (hashes, scans)
    }

    /// The hashes of all rows behind an exception as they are now, by the rows' names; empty where there is none.
    package func signedRows(
        ofException number: Int, _ agreement: AgreementID
    ) async throws -> [String: String] {
        try Self.byName(
            await pipeline(
                [requestHashes(number, agreement)] + signingHashes(.exception(number), agreement)))
    }

    private static func byName(_ answers: [PostgresRows]) throws -> [String: String] {
        var hashes: [String: String] = [:]
        for row in answers.joined() { hashes[try row["name"]] = try row["row_sha256"] }
        return hashes
    }

    /// Of the slots, the records and the scans that these name.
    private func signingHashes(_ subject: SignedSubject, _ agreement: AgreementID) -> [SQL] {
        [
            slotHashes(belongs(to: subject, of: agreement)),
            recordHashes(belongs(to: subject, of: agreement)),
            scanHashes(
                """
                tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored) AND sha256 IN (
                    SELECT attachment_sha256
                    FROM signature_records
                    WHERE \(belongs(to: subject, of: agreement)))
                """),
        ]
    }

    private func requestHashes(_ number: Int, _ agreement: AgreementID) -> SQL {
        let table = SignedTable.requests
        return """
            SELECT 'exception/' || number AS name, \(table.hash(table.row)) AS row_sha256
            FROM change_requests
            WHERE tenant_id = \(tenant.stored) AND agreement_id = \(agreement.stored)
              AND number = \(Int32(clamping: number)) AND exception IS NOT NULL
            """
    }

    private func versionHashes(_ condition: SQL) -> SQL {
        let table = SignedTable.versions
        return """
            SELECT 'version/' || number AS name, \(table.hash(table.row)) AS row_sha256
            FROM agreement_versions
            WHERE \(condition)
            """
    }

    private func slotHashes(_ condition: SQL) -> SQL {
        let table = SignedTable.slots
        return """
            SELECT subject || '/' || number || '/slots' AS name,
                \(table.hash("jsonb_agg(\(table.row) ORDER BY slot COLLATE \"C\")")) AS row_sha256
            FROM signature_slots
            WHERE \(condition)
            GROUP BY subject, number
            """
    }

    private func recordHashes(_ condition: SQL) -> SQL {
        let table = SignedTable.records
        return """
            SELECT subject || '/' || number || '/record/' || place AS name,
                \(table.hash(table.row)) AS row_sha256
            FROM signature_records
            WHERE \(condition)
            """
    }

    private func scanHashes(_ condition: SQL) -> SQL {
        let table = SignedTable.scans
        return """
            SELECT 'scan/' || sha256 AS name, \(table.hash(table.row)) AS row_sha256, sha256, media_type,
                length(bytes) AS size
            FROM scans
            WHERE \(condition)
            """
    }
}
