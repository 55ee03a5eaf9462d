// Commercials and metrics of engagement over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Engagement") struct EngagementTests {
        private static func commercials(_ revenue: Double?, _ spend: Double, _ currency: String = "EUR")
            -> JSON
        {
            [
                "revenue": revenue.map { ["amount": .number($0), "currency": "EUR"] } ?? .null,
                "spend": ["amount": .number(spend), "currency": .string(currency)],
                "open_pipeline": ["amount": 45_000.5, "currency": "EUR"], "as_of": "2026-01-31",
                "source": "crm",
            ]
        }

        private static let question = "?at=2026-03-01T00:00:00Z&window=P45D"

        @Test("commercials are a resource with a history, under a tag, and are told every fault at once")
        func commercials() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            try await admin.post("/v1/accounts", ["external_id": "a-1", "name": "Account"])
            let path = "/v1/accounts/a-1/commercials"
            #expect(try await admin.send("GET", path).status == 404)
            let first = try await admin.send(
                "PUT", path, headers: [("If-None-Match", "*")], Self.commercials(100.25, 1_000))
            #expect(first.status == 201 && first.header("Location") == path, "\(first.summary)")
            #expect(first.json["revenue"] == ["amount": 100.25, "currency": "EUR"], "\(first.summary)")
            let put = try await admin.send(
                "PUT", path, headers: [("If-Match", first.etag)], Self.commercials(nil, 1_000))
            #expect(put.status == 200 && put.json["revenue"] == .null, "\(put.summary)")
            let then = try await admin.get(path + "?at=\(first.json["valid_from"]?.stringValue ?? "")")
            #expect(then.json == first.json, "\(then.summary)")
            #expect(try await admin.send("PUT", path, Self.commercials(1, 1)).status == 428)
            let wrong = try await admin.send(
                "PUT", path, headers: [("If-Match", put.etag)],
                ["revenue": ["amount": 0.001, "currency": "€"], "as_of": "soon", "sauce": "crm"])
            #expect(wrong.status == 422, "\(wrong.summary)")
            #expect(
                wrong.json["errors"]?.arrayValue?.compactMap { $0["pointer"]?.stringValue } == [
                    "/revenue/amount", "/revenue/currency", "/as_of", "/source", "/sauce",
                ])
            let future = try await admin.send(
                "PUT", path, headers: [("If-Match", put.etag)], ["as_of": "2999-01-01", "source": "crm"])
            #expect(future.status == 422 && future.json["errors"]?.arrayValue?.first?["pointer"] == "/as_of")
        }

        @Test("a dossier is JSON under a tag, Markdown, and a page that a browser may show")
        func dossier() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            let admin = tenant.admin
            try await admin.post("/v1/accounts", ["external_id": "a-1", "name": "Möller & Söhne"])
            try await admin.put("/v1/accounts/a-1/contacts/c-1", ["name": "Ida"])
            let path = "/v1/accounts/a-1/dossier"
            #expect(try await admin.send("GET", path).status == 404)
            let body: JSON = [
                "summary": "Bakers",
                "stakeholders": [["contact": "c-1", "stance": "sceptic", "note": "Likes tea"]],
            ]
            let first = try await admin.send("PUT", path, headers: [("If-None-Match", "*")], body)
            #expect(first.status == 201 && first.header("Location") == path, "\(first.summary)")
            #expect(first.json["version"] == 1 && first.json["goals"] == [], "\(first.summary)")
            let fresh = try await admin.send("GET", path, headers: [("If-None-Match", first.etag)])
            #expect(fresh.status == 304)
            let page = try await admin.get(path + "/document?language=de")
            #expect(page.header("Content-Type") == "text/html; charset=utf-8")
            #expect(page.text.contains("Möller &amp; Söhne") && page.text.contains("Likes tea"))
            #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            let markdown = try await admin.get(path + "/document?format=markdown&version=1")
            #expect(markdown.text.contains("Ida") && markdown.text.contains("Bakers"))
            let contact = try await admin.get("/v1/accounts/a-1/contacts/c-1")
            let erased = try await admin.send(
                "DELETE", "/v1/accounts/a-1/contacts/c-1", headers: [("If-Match", contact.etag)])
            #expect(erased.status == 204)
            let after = try await admin.send("GET", path, headers: [("If-None-Match", first.etag)])
            #expect(after.status == 200 && after.json["erased_stakeholders"] == 1, "\(after.summary)")
            #expect(!(try await admin.get(path + "/document")).text.contains("tea"))
        }

        @Test("the metrics say what they were made from, and why one is not known")
        func metrics() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            // Two meetings in January, two in February.
            try await tenant.engage("a-1")
            let path = "/v1/accounts/a-1"
            try await tenant.admin.put(path + "/contacts/c-0", ["name": "A", "committee_role": "champion"])
            try await tenant.admin.put(path + "/contacts/c-3", ["name": "D", "committee_role": "blocker"])
            let answer = try await tenant.admin.get(path + "/engagement" + Self.question)
            #expect(answer.json["window"] == "P45D" && answer.json["contacts"] == 4, "\(answer.summary)")
            #expect(answer.json["engaged_stakeholders"] == 2, "\(answer.summary)")
            #expect(
                answer.json["committee"] == [
                    "percent": 50, "unknown": .null, "contacts": 2, "engaged": 1,
                    "roles_known": ["champion", "blocker"], "roles_covered": ["blocker"],
                ], "\(answer.summary)")
            #expect(answer.json["share_of_wallet"]?["unknown"]?["code"] == "no_commercials")
            // What is stated now is not known then.
            try await tenant.admin.put(path + "/commercials", Self.commercials(120, 960))
            let now = try await tenant.admin.get(path + "/engagement")
            #expect(now.json["share_of_wallet"] == ["percent": 12.5, "unknown": .null, "rate": .null])
            #expect(now.json["commercials"]?["source"] == "crm", "\(now.summary)")
            try await tenant.admin.put(path + "/commercials", Self.commercials(120, 960, "USD"))
            let unrated = try await tenant.admin.get(path + "/engagement")
            #expect(unrated.json["share_of_wallet"]?["unknown"]?["code"] == "no_rate", "\(unrated.summary)")
            let wrong = try await tenant.admin.send("GET", path + "/engagement?window=P731D&at=now&x=1")
            #expect(wrong.status == 400, "\(wrong.summary)")
            #expect(wrong.json["errors"]?.arrayValue?.count == 3, "\(wrong.summary)")
            #expect(try await tenant.admin.send("GET", "/v1/accounts/none/engagement").status == 404)
            #expect(try await tenant.admin.send("GET", "/v1/reports/engagement").status == 400)
            let report = try await tenant.admin.get("/v1/reports/engagement?by=tier&currency=USD")
            let group = report.json["groups"]?.arrayValue?.first
            #expect(group?["key"] == .null && group?["accounts"] == 1, "\(report.summary)")
            #expect(
                group?["open_pipeline"] == [
                    "sum": ["amount": 0, "currency": "USD"], "accounts": 0, "not_stated": 0,
                    "not_converted": 1,
                ], "\(report.summary)")
        }

        @Test("the command line states commercials, and tells metrics in words")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await tenant.engage("crm-1")
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let unknown = try await baton("account", "engagement", "crm-1")
                #expect(unknown.output.contains("unknown: Nothing was stated"), "\(unknown)")
                let stated = try await baton(
                    "account", "commercials", "set", "crm-1", "--revenue", "120.5 EUR", "--spend", "964 EUR",
                    "--as-of", "2026-01-31")
                #expect(stated.ending == .exited(0) && stated.output.contains("120.5 EUR"), "\(stated)")
                let more = try await baton(
                    "account", "commercials", "set", "crm-1", "--open-pipeline", "9 EUR", "--as-of",
                    "2026-02-01")
                #expect(more.output.contains("964 EUR") && more.output.contains("9 EUR"), "\(more)")
                let shown = try await baton("account", "commercials", "crm-1")
                #expect(shown.output.contains("2026-02-01"), "\(shown)")
                let metrics = try await baton("account", "engagement", "crm-1")
                #expect(
                    metrics.output.contains("12.5 %") && metrics.output.contains("of 4 contacts"),
                    "\(metrics)")
                for text in ["A merger", "A sale"] {
                    let added = try await baton(
                        "account", "dossier", "insight", "crm-1", text, "--source", "Paper", "--date",
                        "2026-01-31")
                    #expect(added.ending == .exited(0), "\(added)")
                }
                let dossier = try await baton("account", "dossier", "crm-1")
                #expect(
                    dossier.output.contains("A merger") && dossier.output.contains("A sale"), "\(dossier)")
                let kept = try await baton("account", "dossier", "crm-1", "--json", "--version", "1")
                let file = try scratch.write(kept.output, as: "kept.json")
                let set = try await baton("account", "dossier", "set", "crm-1", "--file", file)
                #expect(set.ending == .exited(0), "\(set)")
                let versions = try await baton("account", "dossier", "versions", "crm-1", "--json")
                #expect(try JSON.parse(versions.output)["items"]?.arrayValue?.count == 7, "\(versions)")
                let report = try await baton("engagement", "--days", "730")
                #expect(report.ending == .exited(0) && report.output.contains("none"), "\(report)")
                let json = try await baton("engagement", "--by", "region", "--json")
                #expect(try JSON.parse(json.output)["by"] == "region", "\(json)")
            }
        }
    }
}
