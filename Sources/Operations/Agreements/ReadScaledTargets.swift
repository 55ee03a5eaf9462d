// The report of all targets that market maturity scales, by region.

package import Domain
import Store

/// What is asked of the report.
package struct MaturityQuestion: Sendable, Hashable {
    /// Size, vertical and tier; the region is every one.
    package var segment: Segment
    package var framework: Slug?
    /// nil: now.
    package var at: Instant?

    package init(segment: Segment, framework: Slug?, at: Instant?) {
        self.segment = segment
        self.framework = framework
        self.at = at
    }
}

extension Workspace {
    /// A page of regions in the order of their keys, each with its scaled targets.
    ///
    /// - Throws: 404 `no_sla`, 422 `framework_ambiguous`, 422 `unknown_reference` for a size, vertical or tier.
    package func scaledTargets(
        _ question: MaturityQuestion, after key: Slug?, limit: Int, by call: Call
    ) async throws -> [ScaledTargets] {
        try call.principal.require(.readEffectiveSLA)
        let tenant = call.principal.tenant
        let model: SharedModel
        if let at = question.at {
            model = SharedModel(try await database.snapshot(tenant) { try await $0.model(at: at) })
        } else {
            model = try await self.model(of: tenant, at: call.now)
        }
        return try model.regions(after: key, limit: limit).map {
            try model.scaledTargets(of: $0, in: question.segment, framework: question.framework)
        }
    }
}
