// Currency rates over HTTP.

import Domain
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
    }
}
