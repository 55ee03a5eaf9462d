// Reads of figures of the company, and of evolution paths.

import Domain
import Operations
import Store
import Support
import Testing

extension TenantRead {
    /// A path that has fired, with the mark in its words, and the figures that made it fire.
    static func grow(_ tenant: TestTenant, _ mark: String) async throws {
        for value in [1, 60] {
            _ = try await tenant.workspace.stateFigure(
                .employees, TenantFigure(value: value, asOf: CivilDate(daysSince1970: 20_000), origin: mark),
                .exists,
                by: tenant.call(at: .hour(2)))
        }
        try await tenant.addPath(
            "fifty", of: "global", values: .responses(saying: mark), by: tenant.call(at: .hour(2)))
    }

    static let evolution = [
        marked("the figures of the company") { try await $0.figures() },
        marked("what was stated of a figure") { try await $0.figures(of: .employees, before: 9, limit: 9) },
        plain("how many regions there are") { try await $0.regionCount() },
        marked("an evolution path") { try await $0.evolutionPath("fifty") },
        marked("the list of evolution paths") {
            try await $0.evolutionPaths(of: nil, in: .fired, after: "a", limit: 9)
        },
        marked("the evolution paths that are not withdrawn") { try await $0.livingPaths() },
    ]
}
