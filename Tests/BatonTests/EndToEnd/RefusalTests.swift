// What is refused over HTTP, and how: problems with stable codes, conditions, limits.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Refusals over HTTP") struct RefusalTests {
        /// A request, and what it must be answered with.
        struct Case: Sendable, CustomTestStringConvertible {
            var what: String
            var method = "POST"
            var target = "/v1/accounts"
            var type: String? = "application/json"
            var headers: [(String, String)] = []
            var body = ""
            var status: Int
            var code: String
            var pointer: String?
            var testDescription: String { what }
        }

        static let cases: [Case] = [
            Case(what: "JSON that ends early", body: #"{"name": "#, status: 400, code: "invalid_json"),
            Case(what: "a key given twice", body: #"{"a": 1, "a": 2}"#, status: 400, code: "invalid_json"),
            Case(what: "no content type", type: nil, body: "{}", status: 415, code: "unsupported_media_type"),
            Case(
                what: "another content type", type: "text/plain", body: "{}", status: 415,
                code: "unsupported_media_type"),
            Case(
                what: "a body that is too large",
                body: "\"" + String(repeating: "a", count: 5 * 1_048_576) + "\"",
                status: 413, code: "body_too_large"),
            Case(
                what: "an unknown field", body: #"{"external_id": "x", "name": "X", "nick": 1}"#, status: 422,
                code: "validation_failed", pointer: "/nick"),
            Case(
                what: "no currency, and no revenue to keep it with",
                body: #"{"external_id": "x", "name": "X", "currency": "euro"}"#, status: 422,
                code: "validation_failed", pointer: "/currency"),
            Case(
                what: "a list for an object", body: "[]", status: 422, code: "validation_failed", pointer: ""),
            Case(
                what: "an unknown query parameter", method: "GET", target: "/v1/accounts?colour=red",
                type: nil,
                status: 400, code: "invalid_request", pointer: "/query/colour"),
            Case(
                what: "a query parameter twice", method: "GET", target: "/v1/accounts?limit=1&limit=2",
                type: nil,
                status: 400, code: "invalid_request", pointer: "/query/limit"),
            Case(
                what: "a limit of nothing", method: "GET", target: "/v1/accounts?limit=0", type: nil,
                status: 400,
                code: "invalid_request", pointer: "/query/limit"),
            Case(
                what: "a cursor of nobody's", method: "GET", target: "/v1/accounts?cursor=AAAA", type: nil,
                status: 400, code: "invalid_cursor"),
            Case(
                what: "PUT without If-Match", method: "PUT", target: "/v1/settings",
                body:
                    #"{"dimension_precedence": ["tier", "region", "vertical", "size"], "default_framework": null}"#,
                status: 428, code: "precondition_required"),
            Case(
                what: "PUT with a stale If-Match", method: "PUT", target: "/v1/regions/inside",
                headers: [("If-Match", "\"stale\"")], body: #"{"name": "New"}"#, status: 412, code: "stale"),
            Case(
                what: "creating what exists", method: "PUT", target: "/v1/regions/inside",
                headers: [("If-None-Match", "*")], body: #"{"name": "New"}"#, status: 412,
                code: "already_exists"),
            Case(
                what: "a name that begins with a blank", method: "PUT", target: "/v1/regions/blank",
                headers: [("If-None-Match", "*")], body: #"{"name": " a"}"#, status: 422,
                code: "validation_failed", pointer: "/name"),
            Case(
                what: "DELETE without If-Match", method: "DELETE", target: "/v1/regions/deep", type: nil,
                status: 428,
                code: "precondition_required"),
            Case(
                what: "an Idempotency-Key with a space", headers: [("Idempotency-Key", "a b")],
                body: #"{"external_id": "x", "name": "X"}"#, status: 400, code: "invalid_request"),
            Case(
                what: "a change without a reason", target: "/v1/agreements/framework/change-requests",
                body: #"{"title": "Faster"}"#, status: 422, code: "validation_failed", pointer: "/reason"),
            Case(
                what: "a change to what is no section", target: "/v1/agreements/framework/change-requests",
                body: #"{"title": "Faster", "reason": "We can", "patch": {"speed": {}}}"#, status: 422,
                code: "validation_failed", pointer: "/patch/speed"),
            Case(
                what: "a state that no change request has", method: "GET",
                target: "/v1/agreements/framework/change-requests?state=active", type: nil, status: 400,
                code: "invalid_request", pointer: "/query/state"),
            Case(
                what: "a change request without a number", method: "GET",
                target: "/v1/agreements/framework/change-requests/01", type: nil, status: 404,
                code: "not_found"),
            Case(
                what: "a member without an address", method: "PUT", target: "/v1/members/ada",
                headers: [("If-None-Match", "*")], body: #"{"name": "Ada", "email": "ada"}"#, status: 422,
                code: "validation_failed", pointer: "/email"),
            Case(
                what: "a member whose key is no slug", method: "PUT", target: "/v1/members/A.da",
                headers: [("If-None-Match", "*")], body: #"{"name": "Ada", "email": "a@b"}"#, status: 404,
                code: "not_found"),
            Case(
                what: "a state that no member has", method: "GET", target: "/v1/members?active=maybe",
                type: nil,
                status: 400, code: "invalid_request", pointer: "/query/active"),
            Case(
                what: "an absence of nobody", target: "/v1/absences",
                body: #"{"member": "nobody", "from": "2999-01-01", "to": "2999-01-01"}"#, status: 422,
                code: "validation_failed", pointer: "/member"),
            Case(
                what: "an absence on a day that is none", target: "/v1/absences",
                body: #"{"member": "nobody", "from": "2999-02-29", "to": "2999-03-01"}"#, status: 422,
                code: "validation_failed", pointer: "/from"),
            Case(
                what: "an absence in a zone that is none", target: "/v1/absences",
                body: #"{"member": "x", "from": "2999-01-01", "to": "2999-01-01", "time_zone": "CET"}"#,
                status: 422, code: "validation_failed", pointer: "/time_zone"),
            Case(
                what: "absences of nobody", method: "GET", target: "/v1/absences?member=nobody", type: nil,
                status: 422, code: "validation_failed", pointer: "/query/member"),
            Case(
                what: "the cancellation of no absence", method: "DELETE",
                target: "/v1/absences/01985c31-4b5a-7c6d-8e9f-a0b1c2d3e4f5", type: nil, status: 404,
                code: "not_found"),
            Case(
                what: "a method that the path has not", method: "DELETE", target: "/v1/accounts", type: nil,
                status: 405, code: "method_not_allowed"),
            Case(
                what: "no such path", method: "GET", target: "/v1/nothing", type: nil, status: 404,
                code: "not_found"),
            Case(
                what: "a key that is no slug", method: "GET", target: "/v1/regions/No%20Slug", type: nil,
                status: 404,
                code: "not_found"),
            Case(
                what: "a file in Windows-1252", target: "/v1/accounts/imports",
                type: "text/csv; charset=windows-1252",
                body: "external_id,name\na,A\n", status: 415, code: "unsupported_media_type"),
        ]

        private static let tenant = Task {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            return tenant
        }

        @Test("a refusal is a problem with its code and place", arguments: cases)
        func refuses(one: Case) async throws {
            let admin = try await Self.tenant.value.admin
            let type = one.type.map { [("Content-Type", $0)] } ?? []
            let answer = try await admin.sendTooMuch(
                one.method, one.target, headers: one.headers + type, body: Array(one.body.utf8),
                attempts: one.status == 413 ? 5 : 1)
            #expect(answer.status == one.status, "\(answer.text)")
            #expect(answer.code == one.code, "\(answer.text)")
            #expect(answer.header("Content-Type") == "application/problem+json", "\(answer.headers)")
            #expect(answer.json["status"]?.intValue == one.status, "\(answer.text)")
            #expect(answer.json["type"]?.stringValue == "urn:baton:problem:\(one.code)", "\(answer.text)")
            #expect(answer.json["request_id"]?.stringValue == answer.header("X-Request-Id"), "\(answer.text)")
            if let pointer = one.pointer {
                let pointers =
                    answer.json["errors"]?.arrayValue?.compactMap { $0["pointer"]?.stringValue } ?? []
                #expect(pointers == [pointer], "\(answer.text)")
            }
            if one.status == 405 { #expect(answer.header("Allow") == "GET, HEAD, POST", "\(answer.headers)") }
        }

        @Test("a JSON Patch whose test fails or whose path is not there changes nothing")
        func patches() async throws {
            let admin = try await Self.tenant.value.admin
            let draft = try await admin.post("/v1/agreements/framework/versions", ["based_on": 1])
            let location = try #require(draft.header("Location"))
            for (operation, status, code, pointer) in [
                (#"{"op": "test", "path": "/responses", "value": 1}"#, 409, "conflict", "/0"),
                (#"{"op": "remove", "path": "/lanes"}"#, 422, "validation_failed", "/0/path"),
            ] {
                let answer = try await admin.send(
                    "PATCH", location + "/terms",
                    headers: [
                        ("Content-Type", "application/json-patch+json"), ("If-Match", draft.etag),
                    ], body: Array("[\(operation)]".utf8))
                #expect(answer.status == status && answer.code == code, "\(answer.summary)")
                let fault = answer.json["errors"]?.arrayValue?.first
                #expect(fault?["pointer"]?.stringValue == pointer, "\(answer.summary)")
            }
            #expect(try await admin.get(location).etag == draft.etag)
            let discarded = try await admin.send("DELETE", location, headers: [("If-Match", draft.etag)])
            #expect(discarded.status == 204, "\(discarded.summary)")
        }

        @Test("a repeated creation is answered as the first, without its secret; another body is refused")
        func idempotency() async throws {
            let admin = try await Self.tenant.value.admin
            let key = [("Idempotency-Key", "create-key-1")]
            let body: JSON = ["name": "twice", "roles": ["analyst"]]
            let first = try await admin.send("POST", "/v1/api-keys", headers: key, body)
            let again = try await admin.send("POST", "/v1/api-keys", headers: key, body)
            #expect(first.status == 201 && again.status == 201, "\(first.summary) \(again.summary)")
            #expect(first.json["secret"]?.stringValue != nil && first.header("Idempotency-Replayed") == nil)
            #expect(
                again.json["secret"] == .null && again.header("Idempotency-Replayed") == "true",
                "\(again.summary)")
            #expect(
                again.json["id"] == first.json["id"] && again.header("Location") == first.header("Location"))
            let other = try await admin.send(
                "POST", "/v1/api-keys", headers: key, ["name": "else", "roles": ["analyst"]])
            #expect(other.status == 422 && other.code == "idempotency_mismatch", "\(other.summary)")
            let elsewhere = try await admin.send(
                "POST", "/v1/accounts", headers: key, ["external_id": "idempotent", "name": "A"])
            #expect(elsewhere.status == 201, "another path has its own keys: \(elsewhere.summary)")
        }

        @Test("a repeated proposal is answered as the first, and proposes nothing anew")
        func proposedOnce() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            let path = "/v1/agreements/framework/versions"
            try await tenant.admin.post(path, ["terms": TestTenant.terms])
            func propose(_ key: String) async throws -> Exchange {
                try await tenant.admin.send(
                    "POST", path + "/2/proposal", headers: [("Idempotency-Key", key)], [:])
            }
            let (first, again, other) = (
                try await propose("propose-2"), try await propose("propose-2"), try await propose("another")
            )
            #expect(first.status == 200 && first.header("Idempotency-Replayed") == nil, "\(first.summary)")
            #expect(again.status == 200 && again.header("Idempotency-Replayed") == "true", "\(again.summary)")
            #expect(again.json == first.json && again.etag == first.etag, "\(again.summary)")
            #expect(other.status == 409 && other.code == "not_a_draft", "\(other.summary)")
            let versions = try await tenant.admin.get(path).json["items"]?.arrayValue?.map { $0["version"] }
            #expect(versions == [2, 1])
        }

        @Test("every list is walked one by one by its links, and a cursor holds for its own list only")
        func walking() async throws {
            let tenant = try await Self.tenant.value
            for number in 0..<5 {
                let made = try await tenant.admin.send(
                    "POST", "/v1/accounts", ["external_id": .string("walk-\(number)"), "name": "Walk"])
                try #require([201, 409].contains(made.status), "\(made.summary)")
                try await tenant.admin.post(
                    "/v1/agreements/framework/change-requests",
                    ["title": .string("Walk \(number)"), "reason": "To walk"])
                try await tenant.admin.post("/v1/audit-checkpoints", [:])
            }
            for number in 0..<4 {
                try await tenant.putMember("walk-\(number)")
                let made = try await tenant.admin.send(
                    "POST", "/v1/absences",
                    ["member": .string("walk-\(number)"), "from": "2999-01-01", "to": "2999-01-01"])
                try #require([201, 409].contains(made.status), "\(made.summary)")
                try await tenant.admin.put(
                    "/v1/teams/walk-\(number)", ["name": "Walk", "functions": ["walking"]])
                try await tenant.admin.put(
                    "/v1/people/walk-\(number)", ["posts": [["function": "walking"]], "deputies": []])
            }
            for number in 1...3 {
                var calendar = try #require(AccessStage.office.objectValue)
                calendar["name"] = .string("Walk \(number)")
                try await tenant.admin.put("/v1/calendars/walked", .object(calendar))
                try await tenant.admin.put("/v1/calendars/walk-\(number)", .object(calendar))
            }
            for number in 1...4 {
                try await tenant.admin.post(
                    "/v1/agreements/framework/actuals", AccessStage.actual(number, metric: "mql"))
                try await tenant.admin.post(
                    "/v1/agreements/framework/actuals", AccessStage.actual(number, metric: "sql"))
            }
            for number in 1...4 {
                try await tenant.admin.put(
                    "/v1/tenant-metrics/products", ["value": .integer(number), "as_of": "2026-01-01"])
                try await tenant.admin.post(
                    "/v1/evolution-paths",
                    AccessStage(tenant: tenant, name: "framework").path("walk-\(number)"))
            }
            _ = try await tenant.key(.analyst)
            for _ in 0..<3 { try await tenant.admin.post("/v1/calendar-tokens", ["scope": "all"]) }
            try await tenant.engage("walked")
            try await tenant.walkPlans(of: "planned")
            let lists = [
                "/v1/accounts/planned/engagement-plans", "/v1/engagement-milestones",
                "/v1/engagement-milestones?state=closed&owner=plan-ada",
                "/v1/accounts/walked/contacts", "/v1/accounts/walked/dossier/versions",
                "/v1/accounts/walked/engagement-events",
                "/v1/accounts/walked/engagement-events?kind=meeting",
                "/v1/accounts", "/v1/regions", "/v1/verticals", "/v1/agreements", "/v1/api-keys",
                "/v1/agreements/framework/versions", "/v1/agreements/framework/change-requests",
                "/v1/agreements/framework/change-requests?state=open", "/v1/agreements/framework/actuals",
                "/v1/agreements/framework/actuals?metric=mql&superseded=true",
                "/v1/evolution-paths", "/v1/evolution-paths?agreement=framework",
                "/v1/tenant-metrics/products/values", "/v1/reports/maturity",
                "/v1/members", "/v1/members?active=true", "/v1/absences", "/v1/people",
                "/v1/people?function=walking", "/v1/teams",
                "/v1/calendars", "/v1/calendars/walked/versions", "/v1/calendar-tokens",
                "/v1/absences?at=2999-01-01T12:00:00Z", "/v1/audit-events", "/v1/audit-events?order=oldest",
                "/v1/audit-events?action=change_request.created", "/v1/audit-checkpoints",
            ]
            func mark(_ list: String) -> String { list.contains("?") ? "&" : "?" }
            for list in lists {
                let whole = try await Walk(tenant.admin).items(list + mark(list) + "limit=200")
                #expect(!whole.isEmpty, "\(list) is empty")
                for limit in 1...3 {
                    let walked = try await Walk(tenant.admin).items(list + mark(list) + "limit=\(limit)")
                    #expect(walked == whole, "\(list) by \(limit): \(walked.count) of \(whole.count)")
                }
            }
            let page = try await tenant.admin.get("/v1/accounts?limit=1")
            let cursor = try #require(page.json["next_cursor"]?.stringValue)
            let flipped = (cursor.first == "A" ? "B" : "A") + cursor.dropFirst()
            for alien in [
                "/v1/regions?cursor=\(cursor)", "/v1/accounts?cursor=\(flipped)",
                "/v1/accounts?cursor=\(cursor.dropLast())",
            ] {
                let answer = try await tenant.admin.get(alien)
                #expect(answer.status == 400 && answer.code == "invalid_cursor", "\(answer.summary)")
            }
            let tenants = try await Walk(tenant.operator).items("/operator/v1/tenants?limit=1")
            #expect(tenants.contains { $0["key"]?.stringValue == tenant.key }, "\(tenants.count) tenants")
        }
    }
}
