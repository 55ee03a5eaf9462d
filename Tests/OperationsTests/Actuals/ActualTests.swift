// Actuals over a real database: what stands, what was superseded, and who may say so.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Actuals")
struct ActualTests {
    private static let july = ActualPeriod.test("2026-07-01", days: 31)
    private static let august = ActualPeriod.test("2026-08-01", days: 31)

    private static let framework = MergePatch.apply(metrics, to: .responses(saying: "8h"))
    private static let metrics: JSON = [
        "funnel": [
            "metrics": [
                "calls": ["name": "Calls", "unit": "count", "direction": "higher"],
                "margin": ["name": "Margin", "unit": "percent_change", "direction": "higher"],
            ]
        ]
    ]
    private static let local: JSON = [
        "parties": .parties,
        "funnel": [
            "metrics": ["visits-at-fairs": ["name": "Fairs", "unit": "people", "direction": "higher"]]
        ],
    ]

    private func withAgreements(_ body: @Sendable @escaping (TestTenant) async throws -> Void) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: Self.framework, by: tenant.call())
            try await tenant.agree(
                "dach-sla", under: "global", Selector(region: "dach"), terms: Self.local, by: tenant.call())
            try await body(tenant)
        }
    }

    private static func words(_ actuals: [Actual]) -> [String] {
        actuals.map {
            "\($0.metric) \($0.period.from) \(JSON.number($0.value.amount)) \($0.supersededAt == nil ? "stands" : "gone")"
        }
    }

    @Test("a later value of the same metric and period takes the place of the first, which stays as it was")
    func supersede() async throws {
        try await withAgreements { tenant in
            let first = try await tenant.record(
                "mql", 100, in: Self.july, of: "global", origin: "CRM", by: tenant.call(at: .hour(2)))
            #expect(first.source == .entered && first.enteredAt == .hour(2) && first.supersededAt == nil)
            try await tenant.record("mql", 110.5, in: Self.july, of: "global", by: tenant.call(at: .hour(3)))
            try await tenant.record("mql", 90, in: Self.august, of: "global", by: tenant.call(at: .hour(3)))
            try await tenant.record("sql", 30, in: Self.july, of: "global", by: tenant.call(at: .hour(3)))
            try await tenant.record("mql", 1, in: Self.july, of: "dach-sla", by: tenant.call(at: .hour(3)))
            func list(_ filter: ActualFilter, after last: Actual.Place? = nil, limit: Int = 9) async throws
                -> [Actual]
            {
                try await tenant.workspace.actuals(
                    of: "global", filter, after: last, limit: limit, by: tenant.call(as: [.analyst]))
            }
            let standing = [
                "mql 2026-08-01 90 stands", "sql 2026-07-01 30 stands", "mql 2026-07-01 110.5 stands",
            ]
            #expect(Self.words(try await list(ActualFilter())) == standing)
            let all = try await list(ActualFilter(withSuperseded: true))
            #expect(Self.words(all) == standing + ["mql 2026-07-01 100 gone"])
            #expect(all.last?.supersededAt == .hour(3) && all.last?.value.origin == "CRM")
            #expect(Self.words(try await list(ActualFilter(metric: "sql"))) == [standing[1]])
            #expect(Self.words(try await list(ActualFilter(from: Self.august.from))) == [standing[0]])
            #expect(Self.words(try await list(ActualFilter(to: Self.july.to))) == Array(standing[1...]))
            // Page by page, each of one.
            var (pages, last): ([Actual], Actual.Place?) = ([], nil)
            while let next = try await list(ActualFilter(withSuperseded: true), after: last, limit: 1).first {
                pages.append(next)
                last = next.place
            }
            #expect(pages == all)
        }
    }

    @Test(
        "a value is kept to its last digit",
        arguments: [0.1, 1e12, 123_456_789.123_456_78, 5e-324, 0, 99_999.99])
    func digits(_ amount: Double) async throws {
        try await withAgreements { tenant in
            try await tenant.record("mql", amount, in: Self.july, of: "global", by: tenant.call())
            let found = try await tenant.workspace.actuals(
                of: "global", ActualFilter(), after: nil, limit: 9, by: tenant.call())
            #expect(found.map(\.value.amount) == [amount])
        }
    }

    @Test(
        "a value is of a metric that the agreement has, and one that its unit can have",
        arguments: [
            (
                "mqk", 1, nil,
                "/metric unknown_reference Neither the catalogue nor “dach-sla” has a metric “mqk”. Did you mean “mql”?"
            ),
            ("calls", 3, nil, nil), ("visits-at-fairs", 3, nil, nil), ("win_rate", 100, nil, nil),
            (
                "visit-at-fairs", 3, nil,
                "/metric unknown_reference Neither the catalogue nor “dach-sla” has a metric “visit-at-fairs”. Did you mean “visits-at-fairs”?"
            ),
            (
                "visits-at-fairs", -1, nil,
                "/value out_of_range “visits-at-fairs” is counted in people and cannot be below 0; only changes in percent can."
            ),
            (
                "win_rate", 100.5, nil,
                "/value out_of_range “win_rate” is a part of a whole in percent: use 0 to 100, not 100.5."
            ),
            (
                "win_rate", -1, nil,
                "/value out_of_range “win_rate” is a part of a whole in percent: use 0 to 100, not -1."
            ),
            ("margin", -250, nil, nil), ("revenue", 5, "EUR", nil),
            (
                "revenue", 5, nil,
                "/currency required “revenue” is an amount of money, which needs its currency, such as EUR."
            ),
            (
                "mql", 5, "EUR",
                "/currency not_allowed_value Only an amount of money has a currency; “mql” is counted in count."
            ),
        ] as [(String, Double, String?, String?)])
    func faults(_ metric: String, _ amount: Double, _ currency: String?, _ fault: String?) async throws {
        try await withAgreements { tenant in
            let refused = try await refusal {
                try await tenant.record(
                    metric, amount, currency: currency, in: Self.july, of: "dach-sla", by: tenant.call())
            }
            let found = refused?.faults.map { "\($0.pointer) \($0.code.rawValue) \($0.detail)" } ?? []
            #expect(found == [fault].compactMap(\.self))
        }
    }

    @Test("what a local agreement defines is not its framework's, and a draft alone will do")
    func ownMetrics() async throws {
        try await withAgreements { tenant in
            let refused = try await refusal {
                try await tenant.record("visits-at-fairs", 3, in: Self.july, of: "global", by: tenant.call())
            }
            #expect(refused?.faults.map(\.code) == [.unknownReference])
            try await tenant.createAgreement("uk-sla", under: "global", by: tenant.call())
            try await tenant.record("calls", 3, in: Self.july, of: "uk-sla", by: tenant.call())
            let unknown = try await refusal {
                try await tenant.record("visits-at-fairs", 3, in: Self.july, of: "uk-sla", by: tenant.call())
            }
            #expect(unknown?.faults.map(\.code) == [.unknownReference])
            try await tenant.draft("uk-sla", Selector(region: "uk"), terms: Self.local, by: tenant.call())
            try await tenant.record("visits-at-fairs", 3, in: Self.july, of: "uk-sla", by: tenant.call())
        }
    }

    @Test("editors say what came of their region's agreements, imports of all, and analysts read")
    func rights() async throws {
        try await withAgreements { tenant in
            func attempt(_ agreement: Slug, _ call: Call) async throws -> ErrorCode? {
                try await refusal {
                    try await tenant.record("mql", 1, in: Self.july, of: agreement, by: call)
                }?.code
            }
            #expect(try await attempt("dach-sla", tenant.editor("dach")) == nil)
            #expect(try await attempt("dach-sla", tenant.editor("uk")) == .outsideRegion)
            #expect(try await attempt("global", tenant.editor("dach")) == .outsideRegion)
            #expect(try await attempt("global", tenant.call(as: [.ingest])) == nil)
            #expect(try await attempt("global", tenant.call(as: [.analyst])) == .forbidden)
            #expect(try await attempt("none", tenant.call()) == .notFound)
            let unread = try await refusal {
                _ = try await tenant.workspace.actuals(
                    of: "global", ActualFilter(), after: nil, limit: 9, by: tenant.call(as: [.ingest]))
            }
            #expect(unread?.code == .forbidden)
        }
    }

    @Test("of many who say at once what a metric came to, one stands and the others were superseded")
    func race() async throws {
        try await withAgreements { tenant in
            try await withThrowingTaskGroup { group in
                for number in 1...12 {
                    group.addTask {
                        try await tenant.record(
                            "mql", Double(number), in: Self.july, of: "global", by: tenant.call(at: .hour(2)))
                    }
                }
                try await group.waitForAll()
            }
            let all = try await tenant.workspace.actuals(
                of: "global", ActualFilter(withSuperseded: true), after: nil, limit: 99, by: tenant.call())
            #expect(all.count == 12 && all.count { $0.supersededAt == nil } == 1)
            #expect(Set(all.map(\.value.amount)).count == 12)
        }
    }

    @Test("the newest two periods of each metric that have ended are what a review looks at")
    func newest() async throws {
        try await withAgreements { tenant in
            for month in 1...6 {
                let period = ActualPeriod.test("2026-0\(month)-01", days: 28)
                try await tenant.record("mql", Double(month), in: period, of: "global", by: tenant.call())
            }
            try await tenant.record(
                "mql", 55, in: .test("2026-05-01", days: 28), of: "global", by: tenant.call(at: .hour(2)))
            try await tenant.record("calls", 9, in: Self.august, of: "global", by: tenant.call())
            try await tenant.record(
                "win_rate", 20, in: .test("2025-01-01", days: 365), of: "global", by: tenant.call())
            try await tenant.record("mql", 7, in: Self.july, of: "dach-sla", by: tenant.call())
            func current(_ day: String) async throws -> [String] {
                let day = try #require(CivilDate(day))
                return try await tenant.server.database.transaction(tenant.id) { transaction in
                    let agreement = try #require(try await transaction.agreement("global", now: .hour(3)))
                    return Self.words(try await transaction.currentActuals(of: agreement.id, upTo: day))
                }
            }
            #expect(
                try await current("2026-06-30") == [
                    "mql 2026-06-01 6 stands", "mql 2026-05-01 55 stands", "win_rate 2025-01-01 20 stands",
                ])
            #expect(try await current("2026-08-31").first == "calls 2026-08-01 9 stands")
            #expect(
                try await current("2026-01-28") == [
                    "mql 2026-01-01 1 stands", "win_rate 2025-01-01 20 stands",
                ])
            #expect(try await current("2025-12-30") == [])
        }
    }
}
