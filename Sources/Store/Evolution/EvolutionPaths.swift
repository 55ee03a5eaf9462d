// SQL of evolution paths: when a change is asked for, and when it was.

package import Domain
import FoundationEssentials
import Postgres

extension EvolutionPath {
    fileprivate init(_ row: PostgresRow) throws {
        self.init(
            key: try row.slug("key"), agreement: try row.slug("agreement"),
            agreementID: try row.id("agreement_id"), name: try row["name"],
            condition: try Condition(row.json("condition")),
            proposal: Proposal(
                title: try row["title"], reason: try row["reason"], values: try row.json("patch")),
            isArmed: try row["armed"], revision: try row["revision"],
            createdAt: try row.instant("created_at"),
            createdBy: try row["created_by"], firingCount: try row["firing_count"])
        if let at = try row.optionalInstant("withdrawn_at") {
            withdrawal = Deed(at: at, by: try row["withdrawn_by"])
        }
    }
}

extension EvolutionPath.Firing {
    fileprivate init(_ row: PostgresRow) throws {
        var figures: [TenantMetric: Int] = [:]
        for (key, value) in try row.json("figures").objectValue ?? [:] {
            if let metric = TenantMetric(rawValue: key) { figures[metric] = value.intValue }
        }
        self.init(
            number: try row["number"], at: try row.instant("fired_at"), figures: figures,
            request: try row["request"])
    }
}

extension TenantTransaction {
    /// A page of the paths, by their keys, without their firings.
    ///
    /// - Parameter agreement: only of this one.
    package func evolutionPaths(
        of agreement: AgreementID?, in state: EvolutionPath.State?, after key: Slug?, limit: Int
    ) async throws -> [EvolutionPath] {
        var conditions: [SQL] = ["p.tenant_id = \(tenant.stored)"]
        if let agreement { conditions.append("p.agreement_id = \(agreement.stored)") }
        switch state {
        case .armed: conditions.append("p.withdrawn_at IS NULL AND p.armed")
        case .fired: conditions.append("p.withdrawn_at IS NULL AND NOT p.armed")
        case .withdrawn: conditions.append("p.withdrawn_at IS NOT NULL")
        case nil: break
        }
        if let key { conditions.append("p.key > \(key.text)") }
        return try await query(
            """
            SELECT \(pathColumns)
            FROM evolution_paths p
            JOIN agreements a ON a.tenant_id = \(tenant.stored) AND a.id = p.agreement_id
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY p.key
            LIMIT \(limit)
            """
        ).map(EvolutionPath.init)
    }

    /// A path with its newest firings.
    package func evolutionPath(_ key: Slug) async throws -> EvolutionPath? {
        let results = try await pipeline([
            """
            SELECT \(pathColumns)
            FROM evolution_paths p
            JOIN agreements a ON a.tenant_id = \(tenant.stored) AND a.id = p.agreement_id
            WHERE p.tenant_id = \(tenant.stored) AND p.key = \(key.text)
            """,
            """
            SELECT number, fired_at, figures, request
            FROM evolution_firings
            WHERE tenant_id = \(tenant.stored) AND path = \(key.text)
            ORDER BY number DESC
            LIMIT \(EvolutionLimits.shownFirings)
            """,
        ])
        var path = try results[0].first.map(EvolutionPath.init)
        path?.firings = try results[1].map(EvolutionPath.Firing.init)
        return path
    }

    /// Every path that is not withdrawn, by its key: what a change of a figure asks.
    package func livingPaths() async throws -> [EvolutionPath] {
        try await query(
            """
            SELECT \(pathColumns)
            FROM evolution_paths p
            JOIN agreements a ON a.tenant_id = \(tenant.stored) AND a.id = p.agreement_id
            WHERE p.tenant_id = \(tenant.stored) AND p.withdrawn_at IS NULL
            ORDER BY p.key
            """
        ).map(EvolutionPath.init)
    }

    private var pathColumns: SQL {
        """
        p.key, a.key AS agreement, p.agreement_id, p.name, p.condition, p.title, p.reason, p.patch, p.armed, p.revision,
        p.created_at, p.created_by, p.withdrawn_at, p.withdrawn_by, (
            SELECT count(*)
            FROM evolution_firings f
            WHERE f.tenant_id = \(tenant.stored) AND f.path = p.key
        ) AS firing_count
        """
    }

    package func insert(_ path: EvolutionPath) async throws {
        try await query(
            """
            INSERT INTO evolution_paths
                (tenant_id, key, agreement_id, name, condition, title, reason, patch, armed, created_at, created_by)
            VALUES (\(tenant.stored), \(path.key.text), \(path.agreementID.stored), \(path.name),
                \(path.condition.json.stored), \(path.proposal.title), \(path.proposal.reason),
                \(path.proposal.values.stored), \(path.isArmed), \(path.createdAt.timestamp), \(path.createdBy))
            """)
    }

    package func save(_ path: EvolutionPath) async throws {
        try await query(
            """
            UPDATE evolution_paths
            SET name = \(path.name), condition = \(path.condition.json.stored), title = \(path.proposal.title),
                reason = \(path.proposal.reason), patch = \(path.proposal.values.stored), armed = \(path.isArmed),
                revision = \(path.revision), withdrawn_at = \((path.withdrawal?.at).timestamp),
                withdrawn_by = \(path.withdrawal?.by)
            WHERE tenant_id = \(tenant.stored) AND key = \(path.key.text)
            """)
    }

    package func insert(_ firing: EvolutionPath.Firing, of path: EvolutionPath) async throws {
        let figures = JSONObject(
            uniqueKeysWithValues: firing.figures.map { ($0.key.rawValue, JSON.integer($0.value)) })
        try await query(
            """
            INSERT INTO evolution_firings (tenant_id, path, number, agreement_id, request, fired_at, figures)
            VALUES (\(tenant.stored), \(path.key.text), \(Int32(firing.number)), \(path.agreementID.stored),
                \(Int32(firing.request)), \(firing.at.timestamp), \(JSON.object(figures).stored))
            """)
    }
}
