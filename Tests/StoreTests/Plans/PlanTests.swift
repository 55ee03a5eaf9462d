// What each statement costs in a crowded database: pages by the answer, and not by the table.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Plans")
struct PlanTests {
    /// Pages that each row of an answer may cost, and each row written: every index of its table takes some.
    private static let (pagesOfRow, pagesOfWrite) = (16, 40)

    @Test("every statement of the Store touches pages by what it answers, with the planner's normal settings")
    func plans() async throws {
        try await withDatabase(.crowded) { files in
            let log = try await PlanLog(files)
            try await withPool(files.conninfo(user: "baton_app"), connections: 1) { pool in
                let server = TestServer(files, pool, Memory())
                let tenant = try await server.tenant(Crowd.key)
                var executed: [String] = []
                for step in PlanStep.all {
                    let start = log.end
                    try await step.run(tenant)
                    let plans = try log.plans(since: start)
                    #expect(!plans.isEmpty, "\(step.name): nothing was explained")
                    for plan in plans { Self.check(plan, step) }
                    executed += plans.map(\.statement.singleSpaced)
                }
                let written = try StoreStatement.all()
                #expect(written.count > 60, "only \(written.count) statements were found in the sources")
                let missing = written.filter { statement in !executed.contains(where: statement.isFound) }
                #expect(
                    missing.isEmpty, "these statements have no step that runs them: \(missing.map(\.place))")
                print("plans checked: \(executed.count), of \(written.count) statements in the Store")
            }
        }
    }

    private static func check(_ plan: ExecutedPlan, _ step: PlanStep) {
        let allowed = step.pages + (plan.isWrite ? pagesOfWrite : pagesOfRow) * plan.rows
        #expect(
            plan.buffers <= allowed,
            "\(step.name): \(plan.buffers) pages for \(plan.rows) rows\n\(plan.statement)\n\(plan.outline)")
    }

    @Test(
        "the reader of sources finds a statement with its pieces, and knows another one",
        arguments: [
            (#"query("SELECT a FROM b WHERE c = \(d(e))")"#, "SELECT a FROM b WHERE c = $1", true),
            (
                "\"\"\"\n  UPDATE a\n  SET b = \\(c ?? (d))\n  WHERE e\n\"\"\"",
                "UPDATE a SET b = $1 WHERE e", true
            ),
            (#"query("SELECT a FROM b WHERE c = \(d)")"#, "SELECT a FROM b", false),
        ])
    func reader(_ source: String, _ executed: String, _ isFound: Bool) {
        let found = StoreStatement.statements(in: source, file: "x")
        #expect(found.count == 1 && found.first?.isFound(in: executed) == isFound, "\(found)")
    }
}
