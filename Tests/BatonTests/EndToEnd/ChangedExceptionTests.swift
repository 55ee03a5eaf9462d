// The same for exceptions from guard rails: the request, its seats and what the board signed.

import Domain
import Postgres
import Store
import Support
import Testing

extension EndToEnd {
    @Suite("Signed exceptions changed by hand", hasPython) struct ChangedExceptionTests {
        private static let tables: [SignedTable] = [.requests, .slots, .records]

        private func withException(
            _ body: @escaping @Sendable (Auditor) async throws -> Void
        ) async throws {
            try await withAuditor(
                filling: { tenant in
                    try await tenant.makeBoard()
                    try await tenant.grantException()
                }, body)
        }

        @Test("baton audit verify names the exception, whichever column of whichever row was changed")
        func columns() async throws {
            try await withException { auditor in
                let before = try await auditor.verify()
                #expect(before.faults == [], "\(before.faults)")
                var count = 0
                for table in Self.tables {
                    for column in table.columns.map(\.name) {
                        try await auditor.save(table)
                        try await auditor.change(column, of: table, isOfException: true)
                        let found = try await auditor.verify().faults
                        let isNamed = found.contains { $0.hasPrefix("Exception 1 of “de-sla”: ") }
                        #expect(isNamed, "\(table.rawValue).\(column): \(found)")
                        try await auditor.restore(table)
                        count += 1
                    }
                }
                #expect(try await auditor.verify().faults == [] && count > 40)
            }
        }

        @Test(
            "a signature that was taken away, a grant without one, and an exception out of nowhere are named")
        func rows() async throws {
            let cases: [(SignedTable, SQL, String)] = [
                (
                    .records, "DELETE FROM signature_records WHERE subject = 'exception' AND place = 2",
                    "The row exception/1/record/2 is missing."
                ),
                (
                    .slots,
                    "DELETE FROM signature_slots WHERE subject = 'exception' AND slot = 'board.americas'",
                    "The row exception/1/slots is not as it was written."
                ),
                (
                    .requests, "UPDATE change_requests SET decided_at = decided_at + interval '1 hour'",
                    "The row exception/1 is not as it was written."
                ),
                (.requests, "DELETE FROM change_requests", "It is not there any more."),
                (
                    .requests,
                    """
                    INSERT INTO change_requests (tenant_id, agreement_id, number, title, reason, patch, requested_at,
                        requested_by, decision, decided_at, decided_by, exception, exception_ends_at, quorum, envelope,
                        content_sha256)
                    SELECT tenant_id, agreement_id, 7, title, reason, patch, requested_at, requested_by, decision,
                        decided_at, decided_by, exception, exception_ends_at, quorum, envelope, content_sha256
                    FROM change_requests
                    """, "Exception 7 of “de-sla”: The audit chain knows nothing of it."
                ),
            ]
            try await withException { auditor in
                for (table, statement, sentence) in cases {
                    try await auditor.save(table)
                    try await auditor.run(statement)
                    let found = try await auditor.verify().faults
                    #expect(found.contains { $0.hasSuffix(sentence) }, "\(sentence): \(found)")
                    try await auditor.restore(table)
                }
            }
        }
    }
}
