// From a template to an SLA that holds, over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Templates") struct TemplateTests {
        @Test("each template in each language becomes an SLA that holds, and a document, without an edit")
        func way() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            let listed = try await admin.get("/v1/templates")
            let items = try #require(listed.json["items"]?.arrayValue)
            #expect(items.count == Templates.all.count, "\(listed.summary)")
            for item in items {
                let key = try #require(item["key"]?.stringValue)
                let language = try #require(item["language"]?.stringValue)
                try await live(key, language, item["title"]?.stringValue ?? "", admin)
            }
            let german = try await admin.get("/v1/templates?language=de").json["items"]?.arrayValue ?? []
            #expect(german == items.filter { $0["language"] == "de" } && german.count * 2 == items.count)
        }

        private func live(
            _ key: String, _ language: String, _ title: String, _ admin: Caller
        ) async throws {
            let template = try await admin.get("/v1/templates/\(key)?language=\(language)")
            let terms = try #require(template.json["terms"], "\(template.summary)")
            let agreement = "\(key)-\(language)"
            try await admin.post(
                "/v1/agreements",
                ["key": .string(agreement), "name": .string(title), "kind": "framework"])
            let drafted = try await admin.post("/v1/agreements/\(agreement)/versions", ["terms": terms])
            #expect(drafted.json["terms"] == terms && drafted.json["warnings"] == [], "\(drafted.summary)")
            let path = "/v1/agreements/\(agreement)/versions/1"
            let proposed = try await admin.post(path + "/proposal", [:])
            #expect(proposed.json["state"] == "proposed", "\(proposed.summary)")
            try await signOnPaper(proposed, agreement, admin)
            let sla = try await admin.get("/v1/effective-sla?framework=\(agreement)")
            #expect(sla.status == 200 && sla.json["terms"] == Terms.inherited(of: terms), "\(sla.summary)")
            for format in ["html", "markdown"] {
                let target = path + "/document?language=\(language)&format=\(format)"
                let document = try await admin.get(target)
                #expect(document.status == 200, "\(document.summary)")
                #expect(document.header("Content-Language") == language)
                let hash = try #require(proposed.json["content_sha256"]?.stringValue)
                #expect(document.text.contains(hash) && document.text.contains(title), "\(document.summary)")
            }
        }

        /// Both departments sign a paper, whose scan is kept.
        private func signOnPaper(_ proposed: Exchange, _ agreement: String, _ admin: Caller) async throws {
            let scan = try await admin.send(
                "POST", "/v1/agreements/\(agreement)/scans", headers: [("Content-Type", "application/pdf")],
                body: Array("%PDF-1.7".utf8))
            let today = scan.json["uploaded_at"]?.stringValue?.prefix(10) ?? ""
            for (slot, state) in [("marketing", "proposed"), ("sales", "active")] {
                let signed = try await admin.post(
                    "/v1/agreements/\(agreement)/versions/1/slots/\(slot)/paper-signature",
                    [
                        "content_sha256": proposed.json["content_sha256"] ?? .null,
                        "scan_sha256": scan.json["sha256"] ?? .null, "signed_on": .string(String(today)),
                    ])
                #expect(signed.json["version"]?["state"]?.stringValue == state, "\(signed.summary)")
            }
        }

        @Test("dates of a template count from the day that is asked for, and what is asked for is checked")
        func starts() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            let path = "/v1/templates/account-based"
            let first = try await admin.get(path + "?starts=2027-04-01")
            let phases = first.json["terms"]?["scope"]?["introduction"]?["phases"]
            #expect(phases?["foundations"]?["from"] == "2027-04-01", "\(first.summary)")
            #expect(first.json["starts"] == "2027-04-01" && first.json["language"] == "en")
            let begun = try await admin.get(path + "?starts=2027-03-02")
            #expect(begun.json == first.json && begun.etag == first.etag)
            let known = try await admin.send(
                "GET", path + "?starts=2027-03-15", headers: [("If-None-Match", first.etag)])
            #expect(known.status == 304, "\(known.summary)")
            let today = try await admin.get(path)
            #expect(today.json["starts"]?.stringValue?.hasSuffix("-01") == true, "\(today.summary)")
            let annexed = try await admin.get("/v1/templates/inbound-system?language=de")
            #expect(annexed.json["annexes"]?["inbound-system"]?.stringValue?.isEmpty == false)
            for (query, pointer) in [
                ("starts=2027-02-30", "/query/starts"), ("starts=1970-01-01", "/query/starts"),
                ("starts=soon", "/query/starts"), ("language=fr", "/query/language"),
            ] {
                let refused = try await admin.get("/v1/templates/starter?" + query)
                #expect(refused.status == 400, "\(refused.summary)")
                #expect(refused.json["errors"]?.arrayValue?.first?["pointer"]?.stringValue == pointer)
            }
            #expect(try await admin.get("/v1/templates/finisher").code == "not_found")
        }

        @Test("terms are described by a schema for each kind and language")
        func schema() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            for (query, kind, language) in [
                ("", AgreementKind.framework, Language.english), ("?kind=local", .local, .english),
                ("?kind=framework&language=de", .framework, .german),
            ] {
                let answer = try await admin.get("/v1/terms/schema" + query)
                #expect(answer.header("Content-Type") == "application/schema+json", "\(answer.headers)")
                #expect(answer.json == TermSchema.schema(of: kind, in: language), "\(query)")
                let known = try await admin.send(
                    "GET", "/v1/terms/schema" + query, headers: [("If-None-Match", answer.etag)])
                #expect(known.status == 304, "\(known.summary)")
            }
            #expect(try await admin.get("/v1/terms/schema?kind=global").status == 400)
        }

        @Test("the command line lists, shows and fills in templates, and says every fault at once")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let list = try await baton("template", "list", "--language", "de")
                #expect(list.output.contains("starter") && list.output.contains("Einstieg"), "\(list)")
                let shown = try await baton("template", "show", "starter", "--language", "de")
                #expect(shown.output.contains("/commitments/leads/target"), "\(shown)")
                let terms = try await baton("template", "show", "starter", "--terms")
                #expect(try JSON.parse(terms.output)["commitments"]?["leads"]?["target"] == 40)

                let wrong = try await baton(
                    "agreement", "create", "leads", "--template", "starter",
                    "--set", "/commitments/leads/target=many", "--set", "/responses/lead/first_response=0",
                    "--set", "/nowhere=1")
                #expect(wrong.ending == .exited(3), "\(wrong)")
                for place in ["/commitments/leads/target", "/responses/lead/first_response", "/nowhere"] {
                    #expect(wrong.errors.contains("  \(place): "), "\(wrong.errors)")
                }
                #expect(try await tenant.admin.get("/v1/agreements/leads").status == 404)

                let made = try await baton(
                    "agreement", "create", "leads", "--template", "starter", "--language", "de",
                    "--set", "/commitments/leads/target=60", "--set", "/scope/business_unit=Nordlicht = gut")
                #expect(made.ending == .exited(0) && made.output.contains("Einstieg"), "\(made)")
                #expect(made.errors.contains("baton version propose leads"), "\(made.errors)")
                let draft = try await tenant.admin.get("/v1/agreements/leads/versions/1").json["terms"]
                #expect(draft?["commitments"]?["leads"]?["target"] == 60)
                #expect(draft?["scope"]?["business_unit"] == "Nordlicht = gut")
                let proposed = try await baton("version", "propose", "leads", "--yes")
                #expect(proposed.ending == .exited(0), "\(proposed)")
                let json = try await baton("agreement", "create", "more", "--template", "campaign", "--json")
                let both = try JSON.parse(json.output)
                #expect(both["agreement"]?["name"] == "Campaign" && both["version"]?["state"] == "draft")
                let schema = try await baton("agreement", "schema", "--kind", "local", "--language", "de")
                #expect(try JSON.parse(schema.output) == TermSchema.schema(of: .local, in: .german))
            }
        }
    }
}
