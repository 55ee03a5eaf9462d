// What is written about the company's growth, and the records that it must leave.

import Domain
import Operations
import Support

extension AuditedStep {
    static let evolution = [
        AuditedStep("figures are stated, again, and others", [.figureStated, .figureStated]) {
            for value in [1, 1, 2] { try await $0.state(.employees, value, by: $0.call()) }
        },
        AuditedStep(
            "a path is added, changed, changed to what it is, fires, and is withdrawn twice",
            [.evolutionPathAdded, .evolutionPathChanged, .figureStated, .evolutionPathWithdrawn]
        ) { tenant in
            try await tenant.addPath("fifty", of: "global", values: [:], by: tenant.call())
            for _ in 0..<2 {
                _ = try await tenant.workspace.changePath(
                    "fifty", EvolutionPathChange(name: "Renamed"), .exists, by: tenant.call())
            }
            try await tenant.state(.employees, 60, by: tenant.call())
            for _ in 0..<2 { _ = try await tenant.workspace.withdrawPath("fifty", by: tenant.call()) }
        },
        AuditedStep("a figure that Baton counts is refused", []) { tenant in
            _ = try await refusal { try await tenant.state(.regions, 5, by: tenant.call()) }
        },
    ]
}
