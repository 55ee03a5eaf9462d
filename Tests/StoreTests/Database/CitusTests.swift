// sql/citus turns the schema into a cluster's: every table must be spread, each once, parents first.

import Foundation
import Postgres
import Store
import Support
import Testing

@Suite("sql/citus")
struct CitusTests {
    @Test(
        "the directory and the public keys are reference tables, and every tenant's table is distributed once, parents first"
    )
    func tables() async throws {
        let text = try read("distribute.sql")
        #expect(tables(in: text, of: "create_reference_table") == ["tenants", "signing_keys"])
        let distributed = tables(in: text, of: "create_distributed_table")
        #expect(distributed.sorted() == TenantTables.childrenFirst.sorted())
        for table in TenantTables.childrenFirst {
            #expect(
                text.contains("ALTER POLICY \(table)_tenant ON \(table) USING (tenant_id = ANY"),
                "\(table) keeps its policy")
        }
        let references = try await catalogue(
            """
            SELECT conrelid::regclass || ' ' || confrelid::regclass
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid
              AND confrelid <> 'tenants'::regclass
            """)
        for reference in references {
            let names = reference.split(separator: " ").map(String.init)
            let child = try #require(distributed.firstIndex(of: names[0]))
            let parent = try #require(distributed.firstIndex(of: names[1]))
            #expect(parent < child, "\(names[0]) refers to \(names[1])")
        }
    }

    @Test("every distributed table is spread by tenant_id, beside the first one")
    func colocation() throws {
        let lines = try read("distribute.sql").split(separator: "\n").filter {
            $0.contains("create_distributed_table")
        }
        for (index, line) in lines.enumerated() {
            #expect(line.contains("', 'tenant_id'"), "\(line)")
            #expect(line.contains("colocate_with => '\(index == 0 ? "none" : "settings")'"), "\(line)")
        }
    }

    @Test(
        "the roles get the two settings that the policies need on workers",
        arguments: [
            "citus.propagate_set_commands = 'local'", "citus.enable_local_reference_table_foreign_keys = off",
        ])
    func settings(_ setting: String) throws {
        #expect(try read("settings.sql").contains("SET \(setting)"))
    }

    private func read(_ file: String) throws -> String {
        try String(contentsOf: Migrations.packageRoot.appending(path: "sql/citus/\(file)"), encoding: .utf8)
    }

    private func tables(in text: String, of function: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            guard let start = line.range(of: "SELECT \(function)('") else { return nil }
            return line[start.upperBound...].split(separator: "'").first.map(String.init)
        }
    }
}
