// The text of every statement that the server sent, as PostgreSQL keeps it prepared: each table in it is filtered.

import Foundation
import Postgres
import Store
import Support
import Testing

@Suite("Statements")
struct StatementTests {
    @Test(
        "every statement names the tenant for every table of a tenant that it reads, in every arm and subquery"
    )
    func filters() async throws {
        let statements = try await statementsOfAllReads()
        #expect(statements.count > 40, "the recorder saw \(statements.count) statements only")
        // The worker's, over all tenants: a policy and column grants of its own bound it instead (PrivilegeTests).
        let ofTheWorker = statements.filter { $0.contains("FROM tenants t") }
        #expect(ofTheWorker.count == 1)
        for statement in statements where !ofTheWorker.contains(statement) {
            for alias in Self.unfilteredAliases(in: statement) {
                Issue.record("\(alias) is not bound to the tenant in:\n\(statement)")
            }
        }
    }

    @Test(
        "the check itself finds what is not filtered",
        arguments: [
            ("SELECT key FROM agreements a WHERE key = $1", 1),
            ("SELECT 1 FROM accounts c JOIN agreements a ON a.id = c.id WHERE c.tenant_id = $1", 1),
            (
                "SELECT 1 FROM accounts WHERE tenant_id = $1 AND id IN (SELECT id FROM accounts WHERE key = $2)",
                1
            ),
            (
                "SELECT 1 FROM accounts c JOIN agreements a ON a.tenant_id = c.tenant_id WHERE c.tenant_id = $1",
                0
            ),
        ])
    func check(_ statement: String, _ count: Int) {
        #expect(Self.unfilteredAliases(in: statement).count == count)
    }

    /// With a single connection, which keeps everything that it ever prepared.
    private func statementsOfAllReads() async throws -> [String] {
        try await withServer(connections: 1) { server in
            let tenant = try await server.makeTenant("alpha")
            try await TenantRead.fill(tenant, "mark")
            for read in TenantRead.all {
                _ = try await server.database.transaction(tenant.id) { try await read.run($0) }
            }
            try await server.database.transaction(tenant.id) { transaction in
                let ids = try await Ids(transaction)
                for read in ForeignID.all { _ = try await read.finds(transaction, ids) }
            }
            let rows = try await server.pool.read(
                prelude: nil, "SELECT statement FROM pg_prepared_statements")
            return try rows.map { try $0["statement"] }
        }
    }

    /// Tables of a tenant without `tenant_id =` for their alias, or, without an alias, without enough of them bare.
    static func unfilteredAliases(in statement: String) -> [String] {
        let tables = TenantTables.childrenFirst.joined(separator: "|")
        let source =
            "(?:FROM|JOIN|UPDATE)\\s+\"?(\(tables))\"?(?:\\s+(?!WHERE|SET|ON|ORDER|LIMIT|FOR|JOIN|LEFT)([a-z]+))?"
        guard let pattern = try? Regex<(Substring, Substring, Substring?)>(source) else {
            return ["no pattern"]
        }
        var wrong: [String] = []
        var bare = 0
        for match in statement.matches(of: pattern) {
            if let alias = match.output.2.map(String.init), !alias.isEmpty {
                if !statement.contains("\(alias).tenant_id = ") { wrong.append(alias) }
            } else {
                bare += 1
            }
        }
        let filters = statement.matches(of: #/[\s(]tenant_id = /#).count
        if bare > filters { wrong.append("\(bare - filters) table(s) without an alias") }
        return wrong
    }
}
