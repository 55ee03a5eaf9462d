// Actuals over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Actual values") struct ActualTests {
        private static let path = "/v1/agreements/inbound/actuals"

        private static func faults(_ exchange: Exchange) -> [String] {
            (exchange.json["errors"]?.arrayValue ?? []).map { fault in
                "\(fault["pointer"]?.stringValue ?? "") \(fault["code"]?.stringValue ?? "")"
            }
        }

        private static func tenant() async throws -> TestTenant {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.admin.post(
                "/v1/agreements", ["key": "inbound", "name": "Inbound", "kind": "framework"])
            return tenant
        }

        @Test("a value is recorded once a key, superseded by another, and listed with what it superseded")
        func record() async throws {
            let admin = try await Self.tenant().admin
            let key = [("Idempotency-Key", "one")]
            let made = try await admin.send("POST", Self.path, headers: key, AccessStage.actual)
            #expect(made.status == 201 && made.json["value"] == 128, "\(made.summary)")
            #expect(made.json["source"] == "entered" && made.json["superseded_at"] == .null)
            let replayed = try await admin.send("POST", Self.path, headers: key, AccessStage.actual)
            #expect(replayed.status == 201 && replayed.json == made.json, "\(replayed.summary)")
            let other = try await admin.send(
                "POST", Self.path,
                [
                    "metric": "mql", "from": "2026-07-01", "to": "2026-07-31", "value": 0.1,
                    "source": "imported",
                    "origin": "CRM", "note": "Counted\nagain",
                ])
            #expect(other.status == 201 && other.json["value"] == 0.1, "\(other.summary)")
            let standing = try await admin.get(Self.path)
            #expect(standing.json["items"]?.arrayValue == [other.json], "\(standing.summary)")
            let all = try await admin.get(
                Self.path + "?superseded=true&metric=mql&from=2026-07-31&to=2026-07-31")
            #expect(all.json["items"]?.arrayValue?.count == 2, "\(all.summary)")
            #expect(all.json["items"]?.arrayValue?.last?["superseded_at"]?.stringValue != nil)
            #expect(try await admin.get(Self.path + "?to=2026-07-30").json["items"] == [])
        }

        @Test(
            "what is wrong with a value is told at once",
            arguments: [
                (
                    [
                        "metric": " ", "from": "2026-02-30", "to": "1969-12-31", "value": "1",
                        "currency": "eur",
                        "source": "computed", "origin": "", "on": 1,
                    ],
                    [
                        "/metric invalid_format", "/from invalid_format", "/to out_of_range",
                        "/value wrong_type",
                        "/currency invalid_format", "/origin too_short", "/source not_allowed_value",
                        "/on unknown_field",
                    ]
                ),
                (
                    ["metric": "mql", "from": "2026-02-01", "to": "2026-01-31", "value": 1],
                    ["/to out_of_range"]
                ),
                (
                    ["metric": "mql", "from": "2026-02-01", "to": "2027-02-02", "value": 1],
                    ["/to out_of_range"]
                ),
                (
                    ["metric": "mql", "from": "2026-02-01", "to": "2026-02-02", "value": 1e13],
                    ["/value out_of_range"]
                ),
                (
                    ["metric": "mqls", "from": "2026-02-01", "to": "2026-02-02", "value": -1],
                    ["/metric unknown_reference"]
                ),
                (
                    ["metric": "revenue", "from": "2026-02-01", "to": "2026-02-02", "value": -1],
                    ["/value out_of_range", "/currency required"]
                ),
            ] as [(JSON, [String])])
        func refusals(_ body: JSON, _ faults: [String]) async throws {
            let admin = try await Self.tenant().admin
            let refused = try await admin.send("POST", Self.path, body)
            #expect(refused.status == 422 && Self.faults(refused) == faults, "\(refused.summary)")
        }

        @Test("a number that no double holds to the last digit is refused")
        func digits() async throws {
            let admin = try await Self.tenant().admin
            let body =
                #"{"metric":"mql","from":"2026-02-01","to":"2026-02-02","value":0.12345678901234567890}"#
            let refused = try await admin.send(
                "POST", Self.path, headers: [("Content-Type", "application/json")], body: Array(body.utf8))
            #expect(refused.status == 400 && refused.code == "invalid_json", "\(refused.summary)")
        }

        @Test("a file is imported whole or not at all, with the rows of its faults")
        func importFile() async throws {
            let admin = try await Self.tenant().admin
            func send(_ text: String, _ query: String = "", type: String = "text/csv") async throws
                -> Exchange
            {
                try await admin.send(
                    "POST", Self.path + "/imports" + query, headers: [("Content-Type", type)],
                    body: Array(text.utf8))
            }
            let text = "metric;from;to;value\nmql;2026-07-01;2026-07-31;5\nsql;2026-07-01;2026-07-31;2\n"
            let made = try await send(text, "?separator=%3B&origin=CRM%20export")
            #expect(
                made.status == 200 && made.json == ["rows": 2, "created": 2, "replaced": 0, "unchanged": 0],
                "\(made.summary)")
            let again = try await send(text, "?separator=%3B&origin=CRM%20export")
            #expect(again.json["unchanged"] == 2, "\(again.summary)")
            let wrong = try await send(
                "metric,from,to,value\nmqx,2026-07-01,2026-07-31,1\nmql,x,2026-07-31,1\n")
            #expect(wrong.status == 422, "\(wrong.summary)")
            #expect(
                Self.faults(wrong) == ["/rows/1/metric unknown_reference", "/rows/2/from invalid_format"])
            #expect(try await send("metric,from,to\n").status == 422)
            #expect(try await send("").status == 400)
            #expect(try await send("{}", type: "application/json").status == 415)
            #expect(try await send("a\n", "?origin=").status == 400)
            let large = try await admin.sendTooMuch(
                "POST", Self.path + "/imports", headers: [("Content-Type", "text/csv")],
                body: Array("metric,from,to,value\n".utf8) + Array(repeating: 0x78, count: 4 * 1_048_576))
            #expect(large.status == 413, "\(large.summary)")
            let list = try await admin.get(Self.path)
            #expect(list.json["items"]?.arrayValue?.map { $0["origin"] } == ["CRM export", "CRM export"])
        }

        @Test("the command line sets, imports and lists values")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await Self.tenant()
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["actual"] + arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                #expect(try await baton("list", "inbound").errors.contains("There are none."))
                let set = try await baton(
                    "set", "inbound", "revenue", "412500.50", "--currency", "EUR", "--from", "2026-07-01",
                    "--to",
                    "2026-09-30", "--origin", "Ledger")
                #expect(set.ending == .exited(0) && set.output.contains("412500.5 EUR"), "\(set)")
                let below = try await baton(
                    "set", "inbound", "growth", "--from", "2026-07-01", "--to", "2026-07-31", "--", "-2.5")
                #expect(below.ending == .exited(0) && below.output.contains("-2.5"), "\(below)")
                let file = scratch.path + "/july.csv"
                try "metric,from,to,value\nmql,2026-07-01,2026-07-31,128\n".write(
                    toFile: file, atomically: true, encoding: .utf8)
                let imported = try await baton("import", "inbound", file, "--origin", "CRM")
                #expect(imported.ending == .exited(0) && imported.output.contains("Created"), "\(imported)")
                let list = try await baton("list", "inbound", "--json")
                let items = try JSON.parse(list.output)["items"]?.arrayValue ?? []
                #expect(items.map { $0["metric"] } == ["revenue", "mql", "growth"], "\(list)")
                try "metric,from,to,value\nmqx,2026-07-01,2026-07-31,1\n".write(
                    toFile: file, atomically: true, encoding: .utf8)
                let refused = try await baton("import", "inbound", file)
                #expect(refused.ending == .exited(3) && refused.errors.contains("Row 1: "), "\(refused)")
                let inexact = try await baton(
                    "set", "inbound", "mql", "0.12345678901234567890", "--from", "2026-07-01", "--to",
                    "2026-07-31")
                #expect(inexact.ending == .exited(2), "\(inexact)")
            }
        }
    }
}
