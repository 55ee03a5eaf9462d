// Figures of a test's company, and the paths that ask for them.

package import Domain
package import Operations

extension TestTenant {
    @discardableResult
    package func state(
        _ metric: TenantMetric, _ value: Int, asOf day: CivilDate = CivilDate(daysSince1970: 20_000),
        by call: Call
    ) async throws -> FigureChange {
        try await workspace.stateFigure(metric, TenantFigure(value: value, asOf: day), .exists, by: call)
    }

    /// A path to a change of an agreement when a figure reaches a value.
    @discardableResult
    package func addPath(
        _ key: Slug, of agreement: Slug, when metric: TenantMetric = .employees, reaches value: Int = 50,
        values: JSON = .responses(saying: "1h"), by call: Call
    ) async throws -> EvolutionPath {
        let condition = try Condition([
            "field": .string(metric.field), "op": "gte", "value": .integer(value),
        ])
        let proposal = EvolutionPath.Proposal(title: "Path \(key)", reason: "We grow", values: values)
        return try await workspace.addPath(
            NewEvolutionPath(
                key: key, agreement: agreement, name: "Path \(key)", condition: condition, proposal: proposal),
            by: call)
    }
}
