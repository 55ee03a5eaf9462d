// The rules of the schema, held against PostgreSQL's own catalogue (design 4.1 and 4.3).

import Domain
import Postgres
import Store
import Support
import Testing

@Suite("The catalogue")
struct CatalogueTests {
    @Test(
        "every tenant's table has row-level security enabled and forced, and no policy but the tenant's and the worker's"
    )
    func policies() async throws {
        let found = try await catalogue(
            """
            SELECT c.relname || ': ' || c.relrowsecurity || ' ' || c.relforcerowsecurity || ' '
                || coalesce((
                    SELECT string_agg(concat_ws(' ', p.policyname, p.permissive, p.cmd, p.roles, p.qual, p.with_check), '; '
                        ORDER BY p.policyname)
                    FROM pg_policies p
                    WHERE p.schemaname = 'public' AND p.tablename = c.relname), 'no policy')
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
              AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id')
            """)
        let expected = TenantTables.childrenFirst.map { table in
            let due =
                switch table {
                case "jobs", "review_jobs":
                    "\(table)_due PERMISSIVE SELECT {baton_worker} (due_at IS NOT NULL); "
                case "reviews": "reviews_closed_stay RESTRICTIVE UPDATE {public} (closed_at IS NULL) true; "
                default: ""
                }
            return "\(table): true true \(due)\(table)_tenant PERMISSIVE ALL {public} "
                + "COALESCE((tenant_id = ( SELECT (current_setting('baton.tenant_id'::text))::uuid AS current_setting)), false)"
        }
        #expect(found.sorted() == expected.sorted())
    }

    @Test("only the directory, the public keys and the record of migrations belong to no tenant")
    func tenantless() async throws {
        let found = try await catalogue(
            """
            SELECT c.relname::text
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f')
              AND NOT EXISTS (
                SELECT FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull)
            """)
        #expect(Set(found) == ["tenants", "signing_keys", Migrator.defaultTable])
    }

    @Test("tenant_id comes first in every index and key of a tenant's table")
    func keys() async throws {
        let wrong = try await catalogue(
            """
            SELECT i.indexrelid::regclass::text
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indrelid
            JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'tenant_id'
            WHERE c.relnamespace = 'public'::regnamespace AND i.indkey[0] <> t.attnum
            """)
        #expect(wrong.isEmpty)
    }

    @Test("foreign keys stay inside the tenant or lead to the directory, and remove nothing by themselves")
    func foreignKeys() async throws {
        let wrong = try await catalogue(
            """
            SELECT f.conname::text
            FROM pg_constraint f
            LEFT JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attname = 'tenant_id'
            LEFT JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attname = 'tenant_id'
            WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace
              AND NOT (f.confdeltype = 'a' AND f.confupdtype = 'a' AND a.attnum IS NOT NULL AND f.conkey[1] = a.attnum
                AND (f.confrelid = 'tenants'::regclass OR f.confkey[1] = b.attnum))
            """)
        #expect(wrong.isEmpty)
    }

    @Test("there are no triggers, rules, views, functions or partitions")
    func noMachinery() async throws {
        let found = try await catalogue(
            """
            SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL
            SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname = 'public'
            UNION ALL
            SELECT 'relation ' || relname
            FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'p', 'S')
            UNION ALL
            SELECT 'function ' || p.proname
            FROM pg_proc p
            WHERE p.pronamespace = 'public'::regnamespace
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            """)
        #expect(found.isEmpty)
    }

    @Test("every constraint was given its name by us")
    func names() async throws {
        // PostgreSQL's own names: the table's, columns of it, and a suffix, with a number where that was taken.
        let automatic = try await catalogue(
            """
            SELECT k.conname::text
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            WHERE k.connamespace = 'public'::regnamespace AND c.relname <> \(Migrator.defaultTable) AND (
                k.conname ~ '_(check|key|fkey|excl|pkey)[0-9]+$' OR k.conname ~ '_(check|excl)$'
                OR (k.contype = 'f' AND k.conname = c.relname || '_' || (
                    SELECT string_agg(a.attname, '_' ORDER BY place)
                    FROM unnest(k.conkey) WITH ORDINALITY AS u (number, place)
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number) || '_fkey')
                OR k.conname !~ ('^' || c.relname || '_'))
            """)
        #expect(automatic.isEmpty)
    }

    @Test("a deletion empties the tables in an order in which no foreign key is in its way")
    func deletionOrder() async throws {
        let references = try await catalogue(
            """
            SELECT conrelid::regclass || ' ' || confrelid::regclass
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid
              AND confrelid <> 'tenants'::regclass
            """)
        let order = TenantTables.childrenFirst
        #expect(Set(order).count == order.count)
        for reference in references {
            let tables = reference.split(separator: " ").map(String.init)
            let child = try #require(order.firstIndex(of: tables[0]))
            let parent = try #require(order.firstIndex(of: tables[1]))
            #expect(child < parent, "\(tables[0]) refers to \(tables[1])")
        }
    }

    @Test("every constraint that a refusal is made of exists")
    func refusals() async throws {
        let existing = Set(
            try await catalogue(
                """
                SELECT conname::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                UNION ALL
                SELECT indexrelid::regclass::text FROM pg_index WHERE indisunique
                """))
        let missing = DomainError.refusingConstraints.filter { !existing.contains($0) }
        #expect(missing.isEmpty && !DomainError.refusingConstraints.isEmpty)
    }

    @Test("every foreign key has an index that begins with its columns, since a deletion looks there")
    func foreignKeyIndexes() async throws {
        let missing = try await catalogue(
            """
            SELECT f.conname::text
            FROM pg_constraint f
            WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND NOT EXISTS (
                SELECT FROM pg_index i
                WHERE i.indrelid = f.conrelid AND i.indpred IS NULL
                  AND (i.indkey::int2[])[0:array_length(f.conkey, 1) - 1] = f.conkey)
            """)
        // Histories, which are read by the instant, and deleted as a whole before what they refer to.
        let read = ["_history_", "region_countries_", "vertical_aliases_"]
        #expect(missing.filter { name in !read.contains(where: name.contains) }.isEmpty, "\(missing)")
    }

    @Test("what a tree or a history is read by, again and again, has its index")
    func historyIndexes() async throws {
        let wanted: Set = [
            "region_history (tenant_id, node_id", "vertical_history (tenant_id, node_id",
            "region_history (tenant_id, parent_id", "vertical_history (tenant_id, parent_id",
            "account_segment_history (tenant_id, account_id, valid_from",
            "agreement_versions (tenant_id, agreement_id, number",
            "accounts (tenant_id, external_id", "accounts (tenant_id, region_id, external_id",
            "agreements (tenant_id, framework_id, key", "api_keys (tenant_id, secret_sha256",
        ]
        let definitions = try await catalogue(
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
        ).map { $0.replacing("public.", with: "").replacing(" USING btree", with: "") }
        for index in wanted {
            #expect(definitions.contains { $0.contains(index) }, "nothing is indexed by \(index)…)")
        }
    }
}

/// The texts that a query of one column answers, as the owner of a fresh database.
func catalogue(_ sql: SQL) async throws -> [String] {
    try await withDatabase(.migrated) { database in
        try await withPool(database.ownerConninfo, connections: 1) { pool in
            let rows = try await pool.read(
                prelude: nil, "SELECT line FROM (\(sql)) AS found (line) ORDER BY line")
            return try rows.map { try $0["line"] }
        }
    }
}
