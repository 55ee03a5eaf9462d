// Engagement events over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Engagement events") struct EngagementEventTests {
        private static func event(_ id: String, kind: String = "call", account: String? = nil) -> JSON {
            var event: JSONObject = [
                "id": .string(id), "source": "crm", "kind": .string(kind),
                "occurred_at": "2026-01-01T10:00:00+01:00",
            ]
            if let account { event["account"] = .string(account) }
            return .object(event)
        }

        private static func faults(_ exchange: Exchange) -> [String] {
            (exchange.json["errors"]?.arrayValue ?? []).map { fault in
                "\(fault["pointer"]?.stringValue ?? "") \(fault["code"]?.stringValue ?? "")"
            }
        }

        @Test("one is created, then a duplicate, then a conflict; a key repeats the first answer")
        func single() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            try await admin.post("/v1/accounts", ["external_id": "a-1", "name": "Account"])
            let path = "/v1/accounts/a-1/engagement-events"
            let key = [("Idempotency-Key", "one")]
            let made = try await admin.send("POST", path, headers: key, Self.event("1"))
            #expect(made.status == 201 && made.json["outcome"] == "created", "\(made.summary)")
            #expect(made.json["occurred_at"] == "2026-01-01T09:00:00Z" && made.json["contact"] == .null)
            let replayed = try await admin.send("POST", path, headers: key, Self.event("1"))
            #expect(replayed.status == 201 && replayed.json == made.json, "\(replayed.summary)")
            let again = try await admin.send("POST", path, Self.event("1"))
            #expect(again.status == 200 && again.json["outcome"] == "duplicate", "\(again.summary)")
            #expect(again.json["received_at"] == made.json["received_at"])
            let differs = try await admin.send("POST", path, Self.event("1", kind: "demo"))
            #expect(differs.status == 409 && differs.code == "event_differs", "\(differs.summary)")
            #expect(Self.faults(differs) == ["/id event_differs"])
            let wrong = try await admin.send(
                "POST", path,
                ["id": " ", "source": "My CRM", "kind": "nap", "occurred_at": "yesterday", "contact": 1])
            #expect(wrong.status == 422, "\(wrong.summary)")
            #expect(
                Self.faults(wrong) == [
                    "/id invalid_format", "/source invalid_format", "/kind not_allowed_value",
                    "/occurred_at invalid_format", "/contact wrong_type",
                ])
            #expect(
                try await admin.send("POST", "/v1/accounts/x/engagement-events", Self.event("2")).status
                    == 404)
            let list = try await admin.get(path)
            #expect(list.json["items"]?.arrayValue?.count == 1, "\(list.summary)")
        }

        @Test("a batch is all or nothing, and a thousand at once are taken")
        func batch() async throws {
            let admin = try await TestTenant(on: try await SharedServer.server()).admin
            try await admin.post("/v1/accounts", ["external_id": "a-1", "name": "Account"])
            let path = "/v1/engagement-events/batch"
            let events = (0..<1_000).map { Self.event("\($0)", account: "a-1") }
            let made = try await admin.send("POST", path, ["events": .array(events)])
            #expect(made.status == 200 && made.json["created"] == 1_000, "\(made.status)")
            #expect(made.json["events"]?.arrayValue?[999]["id"] == "999")
            let mixed = try await admin.send(
                "POST", path, ["events": [events[0], Self.event("new", account: "a-1")]])
            #expect(mixed.json["created"] == 1 && mixed.json["duplicates"] == 1, "\(mixed.summary)")
            #expect(mixed.json["events"]?.arrayValue?[0]["outcome"] == "duplicate", "\(mixed.summary)")
            let wrong = try await admin.send(
                "POST", path,
                [
                    "events": [
                        Self.event("a", account: "a-1"), Self.event("b", account: "none"),
                        Self.event("1", kind: "demo", account: "a-1"),
                    ]
                ])
            #expect(wrong.status == 422, "\(wrong.summary)")
            #expect(
                Self.faults(wrong) == ["/events/1/account unknown_reference", "/events/2/id event_differs"])
            let conflict = try await admin.send(
                "POST", path, ["events": [Self.event("1", kind: "demo", account: "a-1")]])
            #expect(conflict.status == 409 && conflict.code == "event_differs", "\(conflict.summary)")
            let many = try await admin.send("POST", path, ["events": .array(events + [events[0]])])
            #expect(many.status == 422 && Self.faults(many) == ["/events too_many"], "\(many.status)")
            let found = try await admin.get("/v1/accounts/a-1/engagement-events?limit=200&kind=demo")
            #expect(found.json["items"] == [], "\(found.summary)")
        }

        @Test("the command line records one, says that it knows it, and lists them")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await tenant.engage("crm-1")
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["account"] + arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let now = try await baton("engage", "crm-1", "--kind", "demo", "--contact", "c-1")
                #expect(now.ending == .exited(0) && now.output.contains("recorded"), "\(now)")
                for words in ["recorded", "known already"] {
                    let run = try await baton(
                        "engage", "crm-1", "--kind", "call", "--at", "2026-02-03", "--source", "crm", "--id",
                        "7")
                    #expect(run.output.contains(words), "\(run)")
                }
                let idless = try await baton("engage", "crm-1", "--kind", "call", "--id", "7")
                #expect(idless.ending != .exited(0), "\(idless)")
                let list = try await baton("events", "crm-1", "--kind", "demo")
                #expect(list.output.contains("baton-cli") && list.output.contains("c-1"), "\(list)")
                #expect(!list.output.contains("meeting"), "\(list)")
            }
        }
    }
}
