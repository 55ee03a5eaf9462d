// Files of actuals over a real database: all rows or none.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Imports of actuals")
struct ActualImportTests {
    private static let header = "metric,from,to,value,currency,origin,note,ignored"

    private func withAgreement(_ body: @Sendable @escaping (TestTenant) async throws -> Void) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            try await body(tenant)
        }
    }

    private static func all(_ tenant: TestTenant) async throws -> [Actual] {
        try await tenant.workspace.actuals(
            of: "global", ActualFilter(withSuperseded: true), after: nil, limit: 99, by: tenant.call())
    }

    @Test("a file is taken whole, again without an effect, and once more where it says otherwise")
    func repeated() async throws {
        try await withAgreement { tenant in
            let lines = [
                "\u{FEFF}" + Self.header, "mql,2026-07-01,2026-07-31,128,,,,x",
                "revenue,2026-07-01,2026-09-30,412500.50,EUR,Ledger,\"Before, and after\",",
                " growth , 2026-01-01 ,2026-12-31,'-2.5,,,,", "",
            ]
            let call = tenant.call(as: [.ingest])
            let report = try await tenant.importActuals(lines, of: "global", origin: "CRM", by: call)
            #expect(report.created == 3 && report.replaced == 0 && report.unchanged == 0)
            let stored = try await Self.all(tenant)
            #expect(stored.map(\.metric) == ["growth", "revenue", "mql"])
            #expect(stored.map(\.value.amount) == [-2.5, 412_500.5, 128])
            #expect(stored.map(\.value.origin) == ["CRM", "Ledger", "CRM"])
            #expect(stored[1].value.note == "Before, and after" && stored[1].value.currency == "EUR")
            #expect(stored.allSatisfy { $0.source == .imported })
            let again = try await tenant.importActuals(lines, of: "global", origin: "CRM", by: call)
            #expect(again.unchanged == 3 && again.rows == 3)
            #expect(try await Self.all(tenant) == stored)
            let other = try await tenant.importActuals(
                [Self.header, "mql,2026-07-01,2026-07-31,129,,CRM,,", "sql,2026-07-01,2026-07-31,12,,,,"],
                of: "global", by: tenant.call(at: .hour(2)))
            #expect(other.created == 1 && other.replaced == 1 && other.unchanged == 0)
            #expect(try await Self.all(tenant).count == 5)
        }
    }

    @Test("everything that is wrong with a file is told at once, with its rows, and nothing is written")
    func faults() async throws {
        try await withAgreement { tenant in
            let refused = try await refusal {
                try await tenant.importActuals(
                    [
                        Self.header, "mql,2026-07-01,2026-07-31,128,,,,", "mqk,2026-07-01,2026-07-31,1,,,,",
                        "mql,2026-07-31,2026-07-01,\"1.234,5\",,,,", ",2026-02-30,,x,eur,,,",
                        "mql,2026-07-01,2026-07-31,7,,,,", "win_rate,2026-07-01,2026-07-31,101,EUR,,,", "a,b",
                        "sql,2026-01-01,2027-01-02,0.12345678901234567890,,,,",
                        "revenue,2026-07-01,2026-07-31,1e13,,,,", "revenue,2026-07-01,2026-07-31,5,,,,",
                    ], of: "global", by: tenant.call())
            }
            #expect(
                refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/rows/2/metric unknown_reference", "/rows/3/value invalid_format",
                    "/rows/3/to out_of_range",
                    "/rows/4/value invalid_format", "/rows/4/metric required", "/rows/4/from invalid_format",
                    "/rows/4/to required", "/rows/4/currency invalid_format", "/rows/5 duplicate",
                    "/rows/6/value out_of_range", "/rows/6/currency not_allowed_value",
                    "/rows/7 invalid_format",
                    "/rows/8/value invalid_format", "/rows/8/to out_of_range", "/rows/9/value out_of_range",
                    "/rows/10/currency required",
                ])
            #expect(
                refused?.faults.first?.detail
                    == "Row 2: Neither the catalogue nor “global” has a metric “mqk”. Did you mean “mql”?")
            #expect(refused?.faults[8].detail == "Row 5: Row 1 has a value of the same metric and period.")
            #expect(try await Self.all(tenant).isEmpty)
        }
    }

    @Test("of very many faults the first thousand are told, and how many there are")
    func manyFaults() async throws {
        try await withAgreement { tenant in
            let rows = (0..<1_500).map { "none-\($0),2026-07-01,2026-07-31,1,,,," }
            let refused = try await refusal {
                try await tenant.importActuals([Self.header] + rows, of: "global", by: tenant.call())
            }
            #expect(refused?.faults.count == 1_000)
            #expect(refused?.faults.last?.pointer == "/rows/1000/metric")
            #expect(refused?.detail == "The file has 1500 faults; errors lists 1000 of the first.")
        }
    }

    @Test(
        "a file that cannot be read as a whole is refused as a whole",
        arguments: [
            (["metric,from,to"], "/columns/value required"),
            (["metric,from,to,value,value"], "/columns/value duplicate"),
            ([""], " invalid_format"), ([header, "\"mql,2026"], " invalid_format"),
            (["a\u{0}b"], " invalid_format"),
        ] as [([String], String)])
    func unreadable(_ lines: [String], _ fault: String) async throws {
        try await withAgreement { tenant in
            let refused = try await refusal {
                try await tenant.importActuals(lines, of: "global", by: tenant.call())
            }
            let found =
                refused?.faults.first.map { "\($0.pointer) \($0.code.rawValue)" }
                ?? " \(refused?.code.rawValue ?? "")"
            #expect(found == fault)
        }
    }

    @Test("a file has ten thousand rows at most")
    func manyRows() async throws {
        try await withAgreement { tenant in
            let lines = [Self.header] + Array(repeating: "x", count: ActualLimits.importRows + 1)
            let refused = try await refusal {
                try await tenant.importActuals(lines, of: "global", by: tenant.call())
            }
            #expect(refused?.kind == .tooLarge && refused?.code == .tooMany)
        }
    }

    @Test("a file in Windows-1252 is refused with what to do about it")
    func encoding() async throws {
        try await withAgreement { tenant in
            var bytes = Array((Self.header + "\r\nmql,2026-07-01,2026-07-31,1,,M").utf8)
            bytes += [0xFC] + Array("nchen,,\r\n".utf8)
            let file = bytes
            let chunks = AsyncStream { continuation in
                continuation.yield(file)
                continuation.finish()
            }
            let refused = try await refusal {
                _ = try await tenant.workspace.importActuals(chunks, of: "global", by: tenant.call())
            }
            #expect(
                refused?.code == .invalidFormat && refused?.detail.contains("iconv -f WINDOWS-1252") == true)
        }
    }

    @Test("whoever may not write is refused before a byte is read")
    func forbidden() async throws {
        try await withAgreement { tenant in
            let refused = try await refusal {
                try await tenant.importActuals(["nonsense"], of: "global", by: tenant.call(as: [.analyst]))
            }
            #expect(refused?.code == .forbidden)
        }
    }
}
