// Two tenants with the same names for everything: neither sees the other, whatever is asked, and however.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Tenants apart")
struct IsolationTests {
    @Test("no read of the Store answers with another tenant's rows", arguments: TenantRead.all)
    func reads(_ read: TenantRead) async throws {
        try await withServer { server in
            let (mine, other) = try await twins(server)
            for (tenant, stranger) in [(mine, other), (other, mine)] {
                let answer = try await server.database.transaction(tenant.id) { try await read.run($0) }
                #expect(!answer.isEmpty, "\(read.name) answers nothing at all: it proves nothing")
                let mark = Self.mark(of: tenant), foreign = Self.mark(of: stranger)
                #expect(!answer.contains(foreign), "\(read.name) answers \(answer)")
                if read.isMarked { #expect(answer.contains(mark), "\(read.name) answers \(answer)") }
            }
        }
    }

    @Test("an id of another tenant's finds nothing", arguments: ForeignID.all)
    func foreignIDs(_ read: ForeignID) async throws {
        try await withServer { server in
            let (mine, other) = try await twins(server)
            let ids = try await server.database.transaction(other.id) { try await Ids($0) }
            let isFound = try await server.database.transaction(mine.id) { try await read.finds($0, ids) }
            #expect(!isFound, "\(read.name) finds rows of another tenant")
            let isFoundAtHome = try await server.database.transaction(other.id) {
                try await read.finds($0, ids)
            }
            #expect(isFoundAtHome, "\(read.name) finds nothing at home: it proves nothing")
        }
    }

    @Test("without the filter on the tenant a statement still answers with the tenant's own rows alone")
    func unfiltered() async throws {
        try await withServer { server in
            let (mine, other) = try await twins(server)
            for table in TenantTables.childrenFirst {
                for tenant in [mine, other] {
                    let found = try await server.byHand(in: tenant.id) { transaction in
                        try await transaction.query(
                            "SELECT DISTINCT tenant_id::text AS tenant FROM \(identifier: table)")
                    }
                    let tenants: [String] = try found.map { try $0["tenant"] }
                    #expect(tenants == [tenant.id.description], "\(table)")
                }
            }
        }
    }

    @Test("without a tenant a query fails, on every table")
    func noTenant() async throws {
        try await withServer { server in
            _ = try await twins(server)
            for table in TenantTables.childrenFirst {
                await #expect(throws: PostgresError.self, "\(table)") {
                    try await server.pool.transaction(prelude: nil) {
                        try await $0.query("SELECT count(*) AS rows FROM \(identifier: table)")
                    }
                }
            }
        }
    }

    @Test("no row can be written into another tenant", arguments: ForeignWrite.all)
    func foreignWrites(_ write: ForeignWrite) async throws {
        try await withServer { server in
            let (mine, other) = try await twins(server)
            do {
                let rows = try await server.byHand(in: mine.id) { try await $0.query(write.sql(other.id)) }
                #expect(
                    write.isUpdate && rows.affectedRows == 0,
                    "\(write.name) touched \(rows.affectedRows) rows")
            } catch let error as PostgresError {
                #expect(!write.isUpdate && error.sqlState?.rawValue == "42501", "\(write.name): \(error)")
            }
        }
    }

    /// Two tenants that differ in nothing but a mark in their texts.
    private func twins(_ server: TestServer) async throws -> (TestTenant, TestTenant) {
        let mine = try await server.makeTenant("alpha")
        let other = try await server.makeTenant("omega")
        for tenant in [mine, other] { try await TenantRead.fill(tenant, Self.mark(of: tenant)) }
        return (mine, other)
    }

    static func mark(of tenant: TestTenant) -> String { "mark-of-\(tenant.entry.key)" }
}

/// A statement that would write into another tenant.
struct ForeignWrite: Sendable, CustomTestStringConvertible {
    let name: String
    let isUpdate: Bool
    let sql: @Sendable (TenantID) -> SQL
    var testDescription: String { name }

    static let all = [
        ForeignWrite(name: "a new account", isUpdate: false) { tenant in
            """
            INSERT INTO accounts (tenant_id, id, external_id, name, industries, created_at, updated_at)
            VALUES (\(tenant.uuid), gen_random_uuid(), 'x', 'x', '{}', now(), now())
            """
        },
        ForeignWrite(name: "a new key", isUpdate: false) { tenant in
            """
            INSERT INTO api_keys (tenant_id, id, secret_sha256, name, roles, created_at, created_by)
            VALUES (\(tenant.uuid), gen_random_uuid(), sha256('x'), 'x', '{admin}', now(), 'x')
            """
        },
        ForeignWrite(name: "a new change request", isUpdate: false) { tenant in
            """
            INSERT INTO change_requests
                (tenant_id, agreement_id, number, title, reason, patch, requested_at, requested_by)
            VALUES (\(tenant.uuid), gen_random_uuid(), 1, 'x', 'x', '{}', now(), 'x')
            """
        },
        ForeignWrite(name: "a decision", isUpdate: true) { tenant in
            "UPDATE change_requests SET withdrawn_at = now(), withdrawn_by = 'x' WHERE tenant_id = \(tenant.uuid)"
        },
        ForeignWrite(name: "an account's name", isUpdate: true) { tenant in
            "UPDATE accounts SET name = 'taken' WHERE tenant_id = \(tenant.uuid)"
        },
        ForeignWrite(name: "an account's move to another tenant", isUpdate: false) { tenant in
            "UPDATE accounts SET tenant_id = \(tenant.uuid), external_id = 'moved'"
        },
        ForeignWrite(name: "a draft's end", isUpdate: true) { tenant in
            "DELETE FROM agreement_drafts WHERE tenant_id = \(tenant.uuid)"
        },
    ]
}
