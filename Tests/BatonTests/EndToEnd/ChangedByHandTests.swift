// Somebody who may do everything to the database changes one column of one signed row: the auditor's command names it.

import Domain
import Foundation
import Operations
import Postgres
import Store
import Support
import Testing

extension EndToEnd {
    @Suite("Signed rows changed by hand", hasPython) struct ChangedByHandTests {
        @Test("baton audit verify names the version, whichever column of whichever signed row was changed")
        func columns() async throws {
            try await withAuditor { auditor in
                let before = try await auditor.verify()
                #expect(before.faults == [] && before.versions == 2, "\(before.faults)")
                var count = 0
                for table in SignedTable.allCases where table != .requests {
                    for column in table.columns.map(\.name) {
                        try await auditor.save(table)
                        try await auditor.change(column, of: table)
                        let found = try await auditor.verify().faults
                        let isNamed = found.contains { $0.hasPrefix("Version 1 of “inbound”: ") }
                        #expect(isNamed, "\(table.rawValue).\(column): \(found)")
                        try await auditor.restore(table)
                        count += 1
                    }
                }
                let after = try await auditor.verify()
                #expect(after.faults == [] && count > 60, "\(after.faults)")
            }
        }

        @Test("what is named says what differs")
        func sentences() async throws {
            let cases: [(SignedTable, SQL, String)] = [
                (.versions, "terms = jsonb_set(terms, '{responses,mql,text}', '\"9h\"')", "“terms” is not"),
                (.versions, "envelope = replace(envelope, '1h', '9h')", "The envelope: Its SHA-256 is not"),
                (.versions, "sign_by = '2027-01-01'", "The row version/1"),
                (.versions, "drafted_by = 'nobody'", "The row version/1: It is not as it was written"),
                (.slots, "name = 'Somebody'", "The slot “sales” is not what its envelope"),
                (.records, "sealed = replace(sealed, 'a', 'b')", "Record 1"),
                (.records, "record = replace(record, 'alan', 'eve')", "The row version/1/record/1"),
                (.scans, "bytes = '%PDF-other'", "The row scan/"),
            ]
            try await withAuditor { auditor in
                for (table, assignment, sentence) in cases {
                    try await auditor.save(table)
                    try await auditor.run("UPDATE \(identifier: table.rawValue) SET \(assignment)")
                    let found = try await auditor.verify().faults
                    #expect(found.contains { $0.contains(sentence) }, "\(sentence): \(found)")
                    try await auditor.restore(table)
                }
            }
        }

        @Test("a row that was removed, or added, is named as well")
        func rows() async throws {
            try await withAuditor { auditor in
                for table in SignedTable.allCases where table != .requests {
                    try await auditor.save(table)
                    try await auditor.run("DELETE FROM \(identifier: table.rawValue)")
                    let found = try await auditor.verify().faults
                    #expect(found.contains { $0.hasPrefix("Version 1 of “inbound”: ") }, "\(table): \(found)")
                    try await auditor.restore(table)
                }
                try await auditor.save(.versions)
                try await auditor.run(
                    """
                    INSERT INTO agreement_versions (tenant_id, id, agreement_id, number, framework_id, selector_key,
                        selector, terms, envelope, content_sha256, drafted_at, drafted_by, proposed_at, proposed_by)
                    SELECT tenant_id, gen_random_uuid(), agreement_id, 9, framework_id, selector_key, selector, terms,
                        envelope, content_sha256, drafted_at, drafted_by, proposed_at, proposed_by
                    FROM agreement_versions
                    WHERE framework_id IS NOT NULL
                    """)
                let found = try await auditor.verify().faults
                #expect(found.contains { $0.hasPrefix("Version 9 of “inbound”: ") }, "\(found)")
            }
        }

        @Test("a checkpoint that the server has sealed shows that the chain behind it is not what it was")
        func checkpoint() async throws {
            try await withAuditor { auditor in
                let taken = try await auditor.baton("audit", "checkpoint")
                try #require(taken.ending == .exited(0), "\(taken.errors)")
                #expect(try await auditor.baton("audit", "verify").ending == .exited(0))
                try await auditor.run("UPDATE audit_checkpoints SET hash = repeat('0', 64)")
                let forged = try await auditor.baton("audit", "verify")
                #expect(
                    forged.ending == .exited(3) && forged.errors.contains("is not as it was sealed"),
                    "\(forged.errors)")
                try await auditor.run(
                    "UPDATE audit_checkpoints c SET hash = r.hash FROM audit_records r WHERE r.seq = c.seq",
                    "DELETE FROM audit_records r USING audit_checkpoints c WHERE r.seq >= c.seq")
                let cut = try await auditor.baton("audit", "verify")
                #expect(
                    cut.ending == .exited(3) && cut.errors.contains("its end was cut off"), "\(cut.errors)")
            }
        }
    }
}
