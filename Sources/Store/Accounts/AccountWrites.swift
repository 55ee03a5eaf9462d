// SQL that writes accounts: many at once, by arrays, since COPY is impossible under row-level security.

package import Domain
import FoundationEssentials
import Postgres

/// An account to be written whole.
package struct AccountWrite: Sendable, Hashable {
    package var id: AccountID
    package var input: AccountInput
    package var nodes: SegmentNodes
    /// Whether the history of segments gets a new row.
    package var changesSegment: Bool

    package init(id: AccountID, input: AccountInput, nodes: SegmentNodes, changesSegment: Bool) {
        self.id = id
        self.input = input
        self.nodes = nodes
        self.changesSegment = changesSegment
    }

    package init(_ account: AccountEntry, changesSegment: Bool) {
        self.init(
            id: account.id, input: account.input, nodes: account.nodes, changesSegment: changesSegment)
    }
}

extension TenantTransaction {
    /// The accounts with these external ids, their rows locked in one order so that two imports cannot wait for
    /// each other.
    package func lockAccounts(_ externalIDs: [String]) async throws -> [String: AccountEntry] {
        let rows = try await query(
            """
            SELECT \(accountColumns)
            FROM accounts c
            \(accountNodes(tenant))
            WHERE c.tenant_id = \(tenant.stored) AND c.external_id = ANY (\(externalIDs))
            ORDER BY c.external_id
            FOR NO KEY UPDATE OF c
            """)
        let entries = try rows.map(AccountEntry.init)
        return Dictionary(entries.map { ($0.input.externalID, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The next accounts in the order of external ids, locked like those of an import.
    package func lockAccounts(after externalID: String?, limit: Int) async throws -> [AccountEntry] {
        try await query(
            """
            SELECT \(accountColumns)
            FROM accounts c
            \(accountNodes(tenant))
            WHERE c.tenant_id = \(tenant.stored) AND c.external_id > \(externalID ?? "")
            ORDER BY c.external_id
            LIMIT \(limit)
            FOR NO KEY UPDATE OF c
            """
        ).map(AccountEntry.init)
    }

    /// Inserts new accounts and overwrites known ones. Answers, by external id, whether each was new: another
    /// import may have been quicker with an account that was not there a moment ago.
    package func write(_ accounts: [AccountWrite], at now: Instant) async throws -> [String: Bool] {
        guard !accounts.isEmpty else { return [:] }
        let accounts = accounts.sorted {
            $0.input.externalID.utf8.lexicographicallyPrecedes($1.input.externalID.utf8)
        }
        let results = try await pipeline([upsert(accounts, at: now), history(accounts, at: now)])
        var created: [String: Bool] = [:]
        for row in results[0] { created[try row["external_id"]] = try row["is_new"] }
        return created
    }

    private func upsert(_ accounts: [AccountWrite], at now: Instant) -> SQL {
        let inputs = accounts.map(\.input)
        // A list of lists is no array in SQL: industries travel joined by a character that no text may hold.
        let industries = inputs.map { $0.industries.joined(separator: AccountWrite.industrySeparator) }
        return """
            INSERT INTO accounts
                (tenant_id, id, external_id, name, country, headquarters, industries, employees, annual_revenue,
                currency, website, region_id, vertical_id, size_id, tier_id, created_at, updated_at)
            SELECT \(tenant.stored), id, external_id, name, country, headquarters,
                string_to_array(industries, \(AccountWrite.industrySeparator)), employees, annual_revenue, currency,
                website, region_id, vertical_id, size_id, tier_id, \(now.timestamp), \(now.timestamp)
            FROM unnest(\(accounts.map(\.id.stored)), \(inputs.map(\.externalID)), \(inputs.map(\.name)),
                \(inputs.map(\.country)), \(inputs.map(\.headquarters)), \(industries), \(inputs.map(\.employees)),
                \(inputs.map(\.annualRevenue)), \(inputs.map(\.currency)), \(inputs.map(\.website)),
                \(accounts.map(\.nodes.region?.stored)), \(accounts.map(\.nodes.vertical?.stored)),
                \(accounts.map(\.nodes.size?.stored)), \(accounts.map(\.nodes.tier?.stored)))
                AS a (id, external_id, name, country, headquarters, industries, employees, annual_revenue,
                    currency, website, region_id, vertical_id, size_id, tier_id)
            ON CONFLICT (tenant_id, external_id) DO UPDATE
            SET name = EXCLUDED.name, country = EXCLUDED.country, headquarters = EXCLUDED.headquarters,
                industries = EXCLUDED.industries, employees = EXCLUDED.employees,
                annual_revenue = EXCLUDED.annual_revenue, currency = EXCLUDED.currency,
                website = EXCLUDED.website, region_id = EXCLUDED.region_id, vertical_id = EXCLUDED.vertical_id,
                size_id = EXCLUDED.size_id, tier_id = EXCLUDED.tier_id, updated_at = EXCLUDED.updated_at,
                revision = accounts.revision + 1
            RETURNING external_id, xmax = 0 AS is_new
            """
    }

    private func history(_ accounts: [AccountWrite], at now: Instant) -> SQL {
        let changed = accounts.filter(\.changesSegment).map(\.input.externalID)
        // A list is planned anew each time, which costs more than the row of one account.
        let isChanged: SQL = changed.count == 1 ? "= \(changed[0])" : "= ANY (\(changed))"
        return segmentHistory(of: "c.external_id \(isChanged)", at: now)
    }

    /// Writes down the segments of accounts `c` as they are from now on. Clocks may disagree: those before last for a
    /// microsecond at least.
    func segmentHistory(of accounts: SQL, at now: Instant) -> SQL {
        """
        INSERT INTO account_segment_history
            (tenant_id, account_id, valid_from, region_id, vertical_id, size_id, tier_id)
        SELECT \(tenant.stored), c.id,
            GREATEST(\(now.timestamp), (
                SELECT max(h.valid_from) + interval '1 microsecond'
                FROM account_segment_history h
                WHERE h.tenant_id = \(tenant.stored) AND h.account_id = c.id)),
            c.region_id, c.vertical_id, c.size_id, c.tier_id
        FROM accounts c
        WHERE c.tenant_id = \(tenant.stored) AND \(accounts)
        """
    }

    /// When what classification goes by was changed last.
    package func structureChangedAt() async throws -> Instant {
        let rows = try await query("SELECT changed_at FROM settings WHERE tenant_id = \(tenant.stored)")
        guard let row = rows.first else { throw DomainError.tenantGone }
        return try row.instant("changed_at")
    }

    /// The definitions that classification goes by today, with the node ids behind their keys.
    package func classificationDefinitions() async throws -> ClassificationDefinitions {
        let results = try await pipeline([
            """
            SELECT c.country, n.key, n.id
            FROM region_countries c
            JOIN segment_nodes n ON n.tenant_id = c.tenant_id AND n.id = c.node_id
            WHERE c.tenant_id = \(tenant.stored) AND upper_inf(c.valid)
            """,
            """
            SELECT n.key, n.id, p.key AS parent, h.aliases
            FROM vertical_history h
            JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
            LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
            WHERE h.tenant_id = \(tenant.stored) AND upper_inf(h.valid)
            ORDER BY n.key
            """,
            """
            SELECT n.key, n.id, lower(h.employees) AS employees_from, upper(h.employees) AS employees_end
            FROM size_history h
            JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
            WHERE h.tenant_id = \(tenant.stored) AND upper_inf(h.valid)
            """,
        ])
        return try ClassificationDefinitions(countries: results[0], verticals: results[1], sizes: results[2])
    }
}

extension AccountWrite {
    /// The unit separator: a control character, which no text of an account may hold.
    static let industrySeparator = "\u{1F}"
}

/// What accounts are classified by, as of one moment.
package struct ClassificationDefinitions: Sendable {
    package let classifier: AccountClassifier
    private var regions: [Slug: NodeID] = [:]
    private var verticals: [Slug: NodeID] = [:]
    private var sizes: [Slug: NodeID] = [:]

    init(countries: PostgresRows, verticals verticalRows: PostgresRows, sizes sizeRows: PostgresRows) throws {
        var countryRegions: [String: Slug] = [:]
        for row in countries {
            let key = try row.slug("key")
            countryRegions[try row["country"]] = key
            regions[key] = try row.id("id")
        }
        var parents: [Slug: Slug?] = [:]
        for row in verticalRows { parents[try row.slug("key")] = try row.optionalSlug("parent") }
        let tree = NodeTree(parents: parents)
        var aliases: [AccountClassifier.Alias] = []
        for row in verticalRows {
            let key = try row.slug("key")
            verticals[key] = try row.id("id")
            let texts: [String] = try row["aliases"]
            aliases += texts.map {
                AccountClassifier.Alias(text: $0, vertical: key, depth: tree[key]?.depth ?? 1)
            }
        }
        var bands: [AccountClassifier.Band] = []
        for row in sizeRows {
            let key = try row.slug("key")
            sizes[key] = try row.id("id")
            let end: Int? = try row["employees_end"]
            bands.append(
                AccountClassifier.Band(
                    size: key, employeesFrom: try row["employees_from"], employeesTo: end.map { $0 - 1 }))
        }
        classifier = AccountClassifier(countryRegions: countryRegions, aliases: aliases, bands: bands)
    }

    /// The nodes of a classification; the tier is assigned elsewhere and passed on.
    package func nodes(of classification: Classification, tier: NodeID?) -> SegmentNodes {
        SegmentNodes(
            region: classification.region.slug.flatMap { regions[$0] },
            vertical: classification.vertical.slug.flatMap { verticals[$0] },
            size: classification.size.slug.flatMap { sizes[$0] }, tier: tier)
    }
}
