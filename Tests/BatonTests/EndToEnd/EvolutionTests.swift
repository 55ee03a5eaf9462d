// How agreements grow with their company, from the command line.

import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("Evolution") struct EvolutionTests {
        @Test("the command line states figures and prepares changes; one that comes true asks for its change")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await tenant.admin.post(
                "/v1/agreements",
                ["key": "inbound", "kind": "framework", "name": "Inbound"])
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    let result = try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                    #expect(result.ending == .exited(0), "\(arguments): \(result)")
                    return result
                }
                let presets = try await baton("evolution", "presets", "--language", "de")
                #expect(presets.output.contains("50-200") && presets.output.contains("200"), "\(presets)")
                let added = try await baton(
                    "evolution", "add", "grown", "--agreement", "inbound", "--preset", "50-200")
                #expect(added.output.contains("armed"), "\(added)")
                _ = try await baton(
                    "evolution", "edit", "grown", "--when", "employees>=50", "--title", "Fifty of us")
                let set = try await baton(
                    "metric", "set", "employees", "52", "--as-of", "\(TestTenant.today.moved(days: -1))",
                    "--origin", "Payroll")
                #expect(set.output.contains("52"), "\(set)")
                let metrics = try await baton("metric", "list")
                #expect(
                    metrics.output.contains("employees") && metrics.output.contains("Payroll"), "\(metrics)")
                #expect(try await baton("metric", "history", "employees").output.contains("52"))
                #expect(try await baton("evolution", "list").output.contains("fired"))
                let request = try await baton("change", "show", "inbound", "1")
                #expect(request.output.contains("Fifty of us"), "\(request)")
                let withdrawn = try await baton("evolution", "withdraw", "grown", "--yes")
                #expect(withdrawn.output.contains("withdrawn"), "\(withdrawn)")
            }
        }
    }
}
