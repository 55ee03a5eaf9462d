// Evolution paths over a real database: what fires, how often, and what comes of it.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Evolution")
struct EvolutionTests {
    private func withAgreements(_ body: @Sendable @escaping (TestTenant) async throws -> Void) async throws {
        try await withServer(connections: 6) { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agreeOnTheUsual()
            try await body(tenant)
        }
    }

    private static func requests(_ tenant: TestTenant, of agreement: Slug = "global") async throws
        -> [ChangeRequest]
    {
        try await tenant.workspace.changeRequests(
            of: agreement, in: nil, before: nil, limit: 99, by: tenant.call(at: .hour(99)))
    }

    @Test("a path fires when its condition comes true, once, and again after it held no more")
    func fire() async throws {
        try await withAgreements { tenant in
            let asker = tenant.call(as: [.revops], at: .hour(2))
            let path = try await tenant.addPath("fifty", of: "global", by: asker)
            #expect(path.state == .armed && path.firings.isEmpty)
            func reach(_ employees: Int, _ hour: Int) async throws -> [Int] {
                try await tenant.state(.employees, employees, by: tenant.call(as: [.ingest], at: .hour(hour)))
                    .opened.map(\.number)
            }
            #expect(try await reach(49, 3) == [])
            #expect(try await reach(52, 4) == [1])
            #expect(try await reach(80, 5) == [])
            // Said again, it is nothing new.
            #expect(try await reach(80, 6) == [])
            #expect(try await reach(40, 7) == [])
            #expect(try await reach(50, 8) == [2])
            let fired = try await tenant.workspace.evolutionPath("fifty", by: tenant.call())
            #expect(fired.state == .fired && fired.firingCount == 2)
            #expect(fired.firings.map(\.figures) == [[.employees: 50], [.employees: 52]])
            #expect(
                fired.firings.map(\.request) == [2, 1] && fired.firings.map(\.at) == [.hour(8), .hour(4)])
            let request = try await tenant.workspace.changeRequest(1, of: "global", by: tenant.call())
            #expect(
                request.evolutionPath == "fifty" && request.state == .open && request.title == "Path fifty")
            #expect(request.patch == .responses(saying: "1h") && request.requestedAt == .hour(4))
            // Who prepared it asks for it, and does not decide.
            #expect(request.requestedBy == asker.principal.reference)
            let own = try await refusal {
                _ = try await tenant.workspace.decideChange(1, of: "global", .agreed, reason: nil, by: asker)
            }
            #expect(own?.code == .ownRequest)
            _ = try await tenant.workspace.decideChange(
                1, of: "global", .agreed, reason: nil, by: tenant.call(at: .hour(9)))
            let drafted = try await tenant.workspace.draftChange(
                1, of: "global", .none, by: tenant.call(at: .hour(9)))
            #expect(drafted.isNew)
            let asked = try await tenant.requestChange("global", by: asker)
            #expect(asked.evolutionPath == nil)
        }
    }

    @Test("a path whose condition holds already fires when it is added, or when it gets that condition")
    func holdsAlready() async throws {
        try await withAgreements { tenant in
            try await tenant.state(.employees, 60, by: tenant.call(at: .hour(2)))
            let added = try await tenant.addPath("fifty", of: "global", by: tenant.call(at: .hour(3)))
            #expect(added.state == .fired && added.firings.map(\.request) == [1])
            try await tenant.addPath("hundred", of: "dach-sla", reaches: 100, by: tenant.call(at: .hour(3)))
            let lower = try Condition(["field": "metric.employees", "op": "gte", "value": 55])
            let changed = try await tenant.workspace.changePath(
                "hundred", EvolutionPathChange(condition: lower), .exists, by: tenant.call(at: .hour(4)))
            #expect(changed.state == .fired && changed.firings.map(\.request) == [1])
            let stale = try await refusal {
                _ = try await tenant.workspace.changePath(
                    "hundred", EvolutionPathChange(name: "Other"), .match([EntityTag(revision: 99)]),
                    by: tenant.call())
            }
            #expect(stale?.kind == .stale)
        }
    }

    @Test("regions are counted: a new one fires, one that goes arms, and nobody states their number")
    func regions() async throws {
        try await withAgreements { tenant in
            try await tenant.addPath(
                "six", of: "global", when: .regions, reaches: 6, by: tenant.call(at: .hour(2)))
            #expect(try await Self.requests(tenant).isEmpty)
            try await tenant.putRegion("apac", below: nil, [], by: tenant.call(at: .hour(3)), .create)
            #expect(try await Self.requests(tenant).map(\.number) == [1])
            try await tenant.putRegion("apac", below: nil, ["JP"], by: tenant.call(at: .hour(4)), .exists)
            try await tenant.workspace.deleteNode("apac", of: .region, .exists, by: tenant.call(at: .hour(5)))
            #expect(try await tenant.workspace.evolutionPath("six", by: tenant.call()).state == .armed)
            try await tenant.putRegion("apac", below: nil, [], by: tenant.call(at: .hour(6)), .create)
            #expect(try await Self.requests(tenant).map(\.number) == [2, 1])
            let stated = try await refusal { try await tenant.state(.regions, 9, by: tenant.call()) }
            #expect(stated?.code == .conflict)
            let figures = try await tenant.workspace.figures(by: tenant.call(as: [.analyst]))
            #expect(figures.first { $0.metric == .regions }?.value == 6)
            #expect(figures.first { $0.metric == .employees }?.value == nil && figures.count == 9)
        }
    }

    @Test("of many changes of a figure at once one fires")
    func race() async throws {
        try await withAgreements { tenant in
            for path: Slug in ["a", "b"] {
                try await tenant.addPath(path, of: "global", by: tenant.call(at: .hour(2)))
            }
            let opened = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<10 {
                    group.addTask {
                        let metric: TenantMetric = number % 2 == 0 ? .employees : .products
                        return try await tenant.state(
                            metric, 50 + number, by: tenant.call(at: .hour(3))
                        ).opened.count
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(opened == 2)
            #expect(try await Self.requests(tenant).compactMap(\.evolutionPath).sorted() == ["a", "b"])
        }
    }

    @Test("a withdrawn path fires no more, is not changed, and keeps its key")
    func withdraw() async throws {
        try await withAgreements { tenant in
            try await tenant.addPath("fifty", of: "global", by: tenant.call(at: .hour(2)))
            let withdrawn = try await tenant.workspace.withdrawPath("fifty", by: tenant.call(at: .hour(3)))
            #expect(withdrawn.state == .withdrawn && withdrawn.withdrawal?.at == .hour(3))
            let again = try await tenant.workspace.withdrawPath("fifty", by: tenant.call(at: .hour(4)))
            #expect(again == withdrawn)
            #expect(try await tenant.state(.employees, 60, by: tenant.call(at: .hour(5))).opened.isEmpty)
            let changed = try await refusal {
                _ = try await tenant.workspace.changePath(
                    "fifty", EvolutionPathChange(name: "X"), .exists, by: tenant.call())
            }
            #expect(changed?.code == .conflict)
            let taken = try await refusal {
                try await tenant.addPath("fifty", of: "global", by: tenant.call())
            }
            #expect(taken?.code == .alreadyExists && taken?.faults.map(\.pointer) == ["/key"])
        }
    }

    @Test("paths are listed by their keys, of an agreement, and in a state")
    func list() async throws {
        try await withAgreements { tenant in
            for (path, agreement) in [("b", "global"), ("a", "global"), ("c", "dach-sla"), ("d", "global")]
                as [(Slug, Slug)]
            {
                try await tenant.addPath(
                    path, of: agreement, reaches: path == "d" ? 10 : 50, by: tenant.call(at: .hour(2)))
            }
            try await tenant.state(.employees, 20, by: tenant.call(at: .hour(3)))
            _ = try await tenant.workspace.withdrawPath("b", by: tenant.call(at: .hour(3)))
            func keys(
                _ agreement: Slug? = nil, _ state: EvolutionPath.State? = nil, after key: Slug? = nil
            ) async throws -> [Slug] {
                try await tenant.workspace.evolutionPaths(
                    of: agreement, in: state, after: key, limit: 9, by: tenant.call(as: [.analyst])
                ).map(\.key)
            }
            #expect(try await keys() == ["a", "b", "c", "d"])
            #expect(try await keys(after: "b") == ["c", "d"])
            #expect(try await keys("global", .armed) == ["a"])
            #expect(try await keys("global", .fired) == ["d"])
            #expect(try await keys(nil, .withdrawn) == ["b"])
            let unknown = try await refusal { _ = try await keys("none") }
            #expect(unknown?.faults.map(\.pointer) == ["/query/agreement"])
        }
    }

    @Test("values are checked against the catalogue, and agreements and rights are needed")
    func refusals() async throws {
        try await withAgreements { tenant in
            let wrong = try await refusal {
                try await tenant.addPath(
                    "wrong", of: "global",
                    values: ["nonsense": [:], "meetings": ["a": ["interval": "never"]]],
                    by: tenant.call())
            }
            #expect(
                wrong?.faults.map(\.pointer) == [
                    "/change/values/nonsense", "/change/values/meetings/a/interval",
                ]
                    || wrong?.faults.map(\.pointer) == [
                        "/change/values/meetings/a/interval", "/change/values/nonsense",
                    ],
                "\(String(describing: wrong?.faults))")
            let unknown = try await refusal { try await tenant.addPath("x", of: "none", by: tenant.call()) }
            #expect(
                unknown?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/agreement unknown_reference"
                ])
            func attempt(_ agreement: Slug, _ key: Slug, _ call: Call) async throws -> ErrorCode? {
                try await refusal { try await tenant.addPath(key, of: agreement, by: call) }?.code
            }
            #expect(try await attempt("dach-sla", "a", tenant.editor("dach")) == nil)
            #expect(try await attempt("global", "b", tenant.editor("dach")) == .outsideRegion)
            #expect(try await attempt("global", "b", tenant.call(as: [.analyst])) == .forbidden)
            for (call, code) in [
                (tenant.editor("dach"), ErrorCode.outsideRegion), (tenant.call(as: [.analyst]), .forbidden),
            ] {
                #expect(try await refusal { try await tenant.state(.employees, 1, by: call) }?.code == code)
            }
        }
    }

    @Test("figures have a history, follow their days, and take the condition of who read them")
    func history() async throws {
        try await withAgreements { tenant in
            let day = CivilDate(daysSince1970: 20_000)
            let call = tenant.call(as: [.ingest], at: .hour(2))
            let first = try await tenant.workspace.stateFigure(
                .employees, TenantFigure(value: 5, asOf: day, origin: "Payroll"), .create, by: call)
            #expect(first.isNew && first.stated.number == 1 && first.stated.figure.origin == "Payroll")
            let again = try await refusal {
                _ = try await tenant.workspace.stateFigure(
                    .employees, TenantFigure(value: 6, asOf: day), .create, by: call)
            }
            #expect(again?.kind == .stale)
            let none = try await refusal {
                _ = try await tenant.workspace.stateFigure(
                    .employees, TenantFigure(value: 6, asOf: day), .none, by: call)
            }
            #expect(none?.code == .preconditionRequired)
            try await tenant.state(.employees, 7, asOf: day.next, by: tenant.call(at: .hour(3)))
            let older = try await refusal {
                try await tenant.state(.employees, 8, asOf: day, by: tenant.call(at: .hour(4)))
            }
            #expect(older?.faults.map(\.pointer) == ["/as_of"])
            let future = try await refusal {
                try await tenant.state(.employees, 8, asOf: .day(400), by: tenant.call(at: .hour(4)))
            }
            #expect(future?.faults.map(\.pointer) == ["/as_of"])
            let all = try await tenant.workspace.figures(
                of: .employees, before: nil, limit: 9, by: tenant.call(as: [.auditor]))
            #expect(all.map(\.figure.value) == [7, 5])
            let rest = try await tenant.workspace.figures(
                of: .employees, before: 2, limit: 9, by: tenant.call())
            #expect(rest.map(\.figure.value) == [5])
        }
    }
}
