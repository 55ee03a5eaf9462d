// What is done with figures of the company and evolution paths while PostgreSQL explains it.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    private static func pathList(
        _ name: String, _ agreement: Slug?, _ state: EvolutionPath.State?
    ) -> PlanStep {
        PlanStep("evolution paths by \(name)") { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.evolutionPaths(
                of: agreement, in: state, after: nil, limit: 51, by: call)
            let last = try #require(first.last, "no path by \(name): it proves nothing")
            _ = try await tenant.workspace.evolutionPaths(
                of: agreement, in: state, after: last.key, limit: 51, by: call)
        }
    }

    static let evolution = [
        pathList("nothing", nil, nil), pathList("agreement", "global", nil),
        pathList("armed ones", nil, .armed), pathList("withdrawn ones", "global", .withdrawn),
        PlanStep("a path that fired often") { tenant in
            let path = try await tenant.workspace.evolutionPath("path-7", by: tenant.call(at: now))
            try #require(path.firings.count == EvolutionLimits.shownFirings, "it proves nothing")
        },
        // Four hundred paths are asked, each with how often it fired.
        PlanStep("a path from its addition to its withdrawal", pages: 6_000) { tenant in
            let call = tenant.call(at: now)
            try await tenant.addPath("planned", of: "global", when: .marketingPeople, by: call)
            try await tenant.state(.marketingPeople, 60, by: call)
            try await tenant.state(.marketingPeople, 10, by: call)
            _ = try await tenant.workspace.changePath(
                "planned", EvolutionPathChange(name: "Renamed"), .exists, by: call)
            _ = try await tenant.workspace.withdrawPath("planned", by: call)
        },
        PlanStep("the figures of the company, and the history of one") { tenant in
            let call = tenant.call(at: now)
            _ = try await tenant.workspace.figures(by: call)
            _ = try await tenant.workspace.figure(.products, by: call)
            let page = try await tenant.workspace.figures(of: .products, before: 1_000, limit: 51, by: call)
            try #require(page.count == 51, "it proves nothing")
        },
    ]
}
