// SQL of resolution: everything that it reads of a tenant, as of one instant.

package import Domain
import FoundationEssentials
import Postgres

/// A model, and how long it holds if nothing is changed.
package struct LoadedModel: Sendable {
    package var model: ResolutionModel
    /// The next instant at which a version comes into force or ends, or a grace date or an exception is over.
    package var holdsUntil: Instant?
}

extension TenantTransaction {
    /// The model of an instant, in one round trip.
    package func model(at instant: Instant) async throws -> LoadedModel {
        try await model(at: "\(instant.timestamp)")
    }

    /// The model of the present: of `now`, or of the latest change of structure where that is later. Clocks of
    /// servers differ, and requests wait between reading the clock and reading the database; what was answered for
    /// must be seen all the same.
    package func presentModel(_ now: Instant) async throws -> LoadedModel {
        try await model(
            at: """
                (SELECT GREATEST(\(now.timestamp), changed_at) FROM settings WHERE tenant_id = \(tenant.stored))
                """)
    }

    private func model(at instant: SQL) async throws -> LoadedModel {
        let results = try await pipeline([
            nodesInForce(instant), precedenceInForce(instant), versionsInForce(instant),
            nextChange(after: instant),
        ])
        var regions: [Slug: ResolutionModel.Place] = [:]
        var verticals: [Slug: ResolutionModel.Place] = [:]
        var sizes: Set<Slug> = []
        var tiers: Set<Slug> = []
        for row in results[0] {
            let key = try row.slug("key")
            let place = ResolutionModel.Place(
                parent: try row.optionalSlug("parent"), maturityIndex: try row["maturity_index"])
            switch try row.value("dimension", as: Dimension.self) {
            case .region: regions[key] = place
            case .vertical: verticals[key] = place
            case .size: sizes.insert(key)
            case .tier: tiers.insert(key)
            }
        }
        let precedence = try results[1].first.map { row in
            let dimensions: [String] = try row["dimensions"]
            return Precedence(order: dimensions.compactMap(Dimension.init))
        }
        let times = results[3].first
        // A tenant that is being deleted has no present, and nothing in force.
        let at = try times?.optionalInstant("at")
        let model = ResolutionModel(
            regions: regions, verticals: verticals, sizes: sizes, tiers: tiers,
            precedence: (precedence ?? nil) ?? .standard,
            frameworks: try at.map { try frameworks(results[2], at: $0) } ?? [:],
            defaultFramework: try results[1].first?.optionalSlug("default_framework"))
        let ends = [try times?.optionalInstant("next"), model.nextExcuseEnd].compactMap(\.self)
        return LoadedModel(model: model, holdsUntil: ends.min())
    }

    /// The trees of an instant.
    package func trees(at instant: Instant) async throws -> (regions: NodeTree, verticals: NodeTree) {
        var parents: [Dimension: [Slug: Slug?]] = [:]
        for row in try await query(nodesInForce("\(instant.timestamp)")) {
            let dimension = try row.value("dimension", as: Dimension.self)
            parents[dimension, default: [:]].updateValue(
                try row.optionalSlug("parent"), forKey: try row.slug("key"))
        }
        return (NodeTree(parents: parents[.region] ?? [:]), NodeTree(parents: parents[.vertical] ?? [:]))
    }

    private func frameworks(_ rows: PostgresRows, at instant: Instant) throws -> [Slug: FrameworkInForce] {
        var frameworks: [Slug: FrameworkInForce] = [:]
        var locals: [Slug: [Layer]] = [:]
        for row in rows {
            let terms = try row.json("terms")
            var layer = try Layer(row, terms: terms)
            layer.exceptions = try row.exceptions("exceptions")
            switch layer.kind {
            case .framework:
                frameworks[layer.agreement] = FrameworkInForce(
                    framework: layer, locals: [], rules: FrameworkRules(terms: terms, at: instant))
            case .local: locals[try row.slug("framework"), default: []].append(layer)
            }
        }
        for key in frameworks.keys { frameworks[key]?.locals = locals[key] ?? [] }
        return frameworks
    }

    private func nodesInForce(_ instant: SQL) -> SQL {
        """
        SELECT 'region' AS dimension, n.key, p.key AS parent, h.maturity_index
        FROM region_history h
        JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
        LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
        WHERE h.tenant_id = \(tenant.stored) AND h.valid @> \(instant)
        UNION ALL
        SELECT 'vertical', n.key, p.key, NULL
        FROM vertical_history h
        JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
        LEFT JOIN segment_nodes p ON p.tenant_id = h.tenant_id AND p.id = h.parent_id
        WHERE h.tenant_id = \(tenant.stored) AND h.valid @> \(instant)
        UNION ALL
        SELECT n.dimension, n.key, NULL, NULL
        FROM size_history h
        JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
        WHERE h.tenant_id = \(tenant.stored) AND h.valid @> \(instant)
        UNION ALL
        SELECT n.dimension, n.key, NULL, NULL
        FROM tier_history h
        JOIN segment_nodes n ON n.tenant_id = h.tenant_id AND n.id = h.node_id
        WHERE h.tenant_id = \(tenant.stored) AND h.valid @> \(instant)
        """
    }

    private func precedenceInForce(_ instant: SQL) -> SQL {
        """
        SELECT p.dimensions, a.key AS default_framework
        FROM precedence_history p
        LEFT JOIN agreements a ON a.tenant_id = p.tenant_id AND a.id = p.default_framework_id
        WHERE p.tenant_id = \(tenant.stored) AND p.valid @> \(instant)
        """
    }

    private func versionsInForce(_ instant: SQL) -> SQL {
        """
        SELECT a.key AS agreement, a.name, a.kind, f.key AS framework, v.number, v.selector, v.content_sha256,
            lower(v.in_force) AS in_force_from, upper(v.in_force) AS in_force_to, v.terms, v.exceptions
        FROM agreement_versions v
        JOIN agreements a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
        LEFT JOIN agreements f ON f.tenant_id = v.tenant_id AND f.id = v.framework_id
        WHERE v.tenant_id = \(tenant.stored) AND v.in_force @> \(instant)
        """
    }

    private func nextChange(after instant: SQL) -> SQL {
        """
        SELECT \(instant) AS at, LEAST(
            min(lower(in_force)) FILTER (WHERE lower(in_force) > \(instant)),
            min(upper(in_force)) FILTER (WHERE upper(in_force) > \(instant))) AS next
        FROM agreement_versions
        WHERE tenant_id = \(tenant.stored) AND in_force && tstzrange(\(instant), NULL)
        """
    }
}

extension Layer {
    /// - Parameter terms: all of the version's.
    fileprivate init(_ row: PostgresRow, terms: JSON) throws {
        self.init(
            agreement: try row.slug("agreement"), name: try row["name"], kind: try row.value("kind"),
            version: try row["number"], selector: Selector(stored: try row.json("selector")),
            contentSHA256: try row["content_sha256"], inForceFrom: try row.instant("in_force_from"),
            inForceTo: try row.optionalInstant("in_force_to"),
            terms: Terms.inherited(of: terms))
    }
}
