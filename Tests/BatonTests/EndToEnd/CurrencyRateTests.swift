// Currency rates over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Currency rates") struct CurrencyRateTests {
        private static func rate(_ currency: String, _ from: String, _ value: Double) -> JSON {
            ["currency": .string(currency), "from": .string(from), "value": .number(value)]
        }

        @Test("they are one resource with a tag of its own, and are told every fault at once")
        func resource() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            let path = "/v1/currency-rates"
            let first = try await admin.get(path)
            #expect(first.json == ["base": "EUR", "rates": []], "\(first.summary)")
            let rates = [Self.rate("USD", "2026-07-01", 0.95), Self.rate("JPY", "2026-01-01", 0.0055)]
            let put = try await admin.put(path, ["base": "EUR", "rates": .array(rates)])
            #expect(put.json["rates"] == .array(rates.reversed()) && put.etag != first.etag, "\(put.summary)")
            let known = try await admin.send("GET", path, headers: [("If-None-Match", put.etag)])
            #expect(known.status == 304, "\(known.summary)")
            let stale = try await admin.send("PUT", path, headers: [("If-Match", first.etag)], put.json)
            #expect(stale.status == 412, "\(stale.summary)")
            #expect(try await admin.send("PUT", path, put.json).status == 428)
            let wrong: JSON = [
                "base": "USD", "rates": .array([Self.rate("usd", "2026-01-01", 0)] + rates + rates),
            ]
            let refused = try await admin.send("PUT", path, headers: [("If-Match", put.etag)], wrong)
            #expect(refused.status == 422, "\(refused.summary)")
            let faults = (refused.json["errors"]?.arrayValue ?? []).map { fault in
                [fault["pointer"]?.stringValue ?? "", fault["code"]?.stringValue ?? ""]
            }
            #expect(
                faults == [
                    ["/rates/0/currency", "invalid_format"], ["/rates/0/value", "out_of_range"],
                    ["/rates/1/currency", "not_allowed_value"], ["/rates/3/currency", "not_allowed_value"],
                    ["/rates/3", "duplicate"], ["/rates/4", "duplicate"],
                ], "\(refused.summary)")
            #expect(try await admin.get(path).json == put.json)
        }

        @Test("the command line sets them from CSV and JSON, shows them, and names the line of each fault")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["currency"] + arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                func write(_ text: String, _ name: String) throws -> String {
                    let path = scratch.path + "/" + name
                    try text.write(toFile: path, atomically: true, encoding: .utf8)
                    return path
                }
                #expect(try await baton().errors.contains("No rates are set; the base is EUR."))
                let csv = try write(
                    "currency,from,value\nUSD,2026-01-01,1.08\nEUR,2026-01-01,0.93\n", "a.csv")
                let set = try await baton("set", "--file", csv, "--base", "CHF")
                #expect(set.ending == .exited(0), "\(set)")
                #expect(
                    set.output.contains("ONE UNIT IN CHF") && set.output.contains("1.08"), "\(set.output)")
                let shown = try await baton("show", "--json")
                let json = try JSON.parse(shown.output)
                #expect(json["base"] == "CHF" && json["rates"]?.arrayValue?.count == 2, "\(shown.output)")

                // Without --base the one that is set stays, which this file has a rate of.
                let wrong = try write("currency,from,value\nUSD,2026-01-01,x\nCHF,2026-01-01,1\n", "b.csv")
                let refused = try await baton("set", "--file", wrong, "-y")
                #expect(refused.ending == .exited(3), "\(refused)")
                for place in ["  line 2, value: ", "  line 3, currency: "] {
                    #expect(refused.errors.contains(place), "\(refused.errors)")
                }
                let again = try write(#"{"base": "EUR", "rates": []}"#, "c.json")
                #expect(try await baton("set", "--file", again, "--base", "EUR").ending == .exited(2))
                #expect(try await tenant.admin.get("/v1/currency-rates").json == json)
                let emptied = try await baton("set", "--file", again, "--json")
                #expect(try JSON.parse(emptied.output) == ["base": "EUR", "rates": []], "\(emptied)")
            }
        }
    }
}
