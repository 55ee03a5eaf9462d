// People over HTTP: whose a key is, what a deactivated member hears, and whose absences somebody may write.

import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("Members") struct MemberTests {
        @Test("a member's key says who it is, until the member is deactivated; everybody else's says nobody")
        func me() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.putMember("ada")
            let key = try await tenant.key(.signatory, member: "ada")
            let me = try await key.caller.get("/v1/me")
            #expect(
                me.json["member"] == [
                    "key": "ada", "name": "Member ada", "email": "ada@example.com", "position": .null,
                ], "\(me.summary)")
            #expect(try await tenant.admin.get("/v1/me").json["member"] == .null)
            let shown = try await tenant.admin.get("/v1/api-keys/\(key.id)")
            #expect(shown.json["member"] == "ada", "\(shown.summary)")
            let ended = try await tenant.admin.post("/v1/members/ada/deactivation", [:])
            let refused = try await key.caller.get("/v1/me")
            #expect(refused.status == 403 && refused.code == "member_deactivated", "\(refused.summary)")
            let inactive = try await tenant.admin.get("/v1/members?active=false")
            #expect(inactive.json["items"] == .array([ended.json]), "\(inactive.summary)")
            try await tenant.admin.post("/v1/members/ada/reactivation", [:])
            #expect(try await key.caller.get("/v1/me").status == 200)
        }

        @Test("an address or a subject that another member has is refused at its place")
        func taken() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.putMember("ada", subject: "u-1")
            let body: JSON = ["name": "Eve", "email": "ADA@example.com", "subject": "u-1"]
            let answer = try await tenant.admin.send(
                "PUT", "/v1/members/eve", headers: [("If-None-Match", "*")], body)
            let faults = answer.json["errors"]?.arrayValue ?? []
            #expect(answer.status == 422, "\(answer.summary)")
            #expect(faults.compactMap { $0["code"]?.stringValue } == ["email_taken", "subject_taken"])
            #expect(faults.compactMap { $0["pointer"]?.stringValue } == ["/email", "/subject"])
        }

        @Test("who may write members but no keys is refused at a subject, and may send it back as it is")
        func protected() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.putMember("ada", subject: "u-1")
            let revops = try await tenant.caller(.revops)
            func put(
                _ key: String, email: String, _ subject: JSON, _ condition: (String, String)
            ) async throws -> Exchange {
                try await revops.send(
                    "PUT", "/v1/members/\(key)", headers: [condition],
                    ["name": "Ada", "email": .string(email), "subject": subject])
            }
            let shown = try await revops.get("/v1/members/ada")
            let own = ("If-Match", shown.etag)
            for (key, subject, condition) in [
                ("ada", "u-2", own), ("ada", .null, own), ("eve", "u-1", ("If-None-Match", "*")),
            ] as [(String, JSON, (String, String))] {
                let answer = try await put(key, email: "\(key)@example.com", subject, condition)
                #expect(answer.status == 403 && answer.code == "subject_protected", "\(answer.summary)")
                #expect(answer.json["errors"]?.arrayValue?.map { $0["pointer"] } == ["/subject"])
            }
            let both = try await put("eve", email: "ADA@example.com", "u-1", ("If-None-Match", "*"))
            let faults = both.json["errors"]?.arrayValue ?? []
            #expect(both.status == 403, "\(both.summary)")
            #expect(faults.map { $0["pointer"] } == ["/email", "/subject"], "\(both.summary)")
            #expect(faults.map { $0["code"] } == ["email_taken", "subject_protected"], "\(both.summary)")
            #expect(try await revops.get("/v1/members/ada").json == shown.json)
            let same = try await put("ada", email: "lovelace@example.com", "u-1", own)
            #expect(same.status == 200 && same.json["subject"] == "u-1", "\(same.summary)")
            let bound = try await revops.send(
                "POST", "/v1/api-keys", ["name": "k", "roles": ["signatory"], "member": "ada"])
            #expect(bound.status == 403 && bound.code == "forbidden", "\(bound.summary)")
        }

        @Test("a signatory enters and cancels its own absence, and nobody else's")
        func absences() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            for key in ["ada", "bob"] { try await tenant.putMember(key) }
            let ada = try await tenant.key(.signatory, member: "ada").caller
            func days(_ member: String) -> JSON {
                [
                    "member": .string(member), "from": "2999-03-31", "to": "2999-04-01",
                    "time_zone": "Europe/Berlin",
                ]
            }
            let key = [("Idempotency-Key", "absence-1")]
            let own = try await ada.send("POST", "/v1/absences", headers: key, days("ada"))
            let repeated = try await ada.send("POST", "/v1/absences", headers: key, days("ada"))
            #expect(own.status == 201 && repeated.json == own.json, "\(own.summary) \(repeated.summary)")
            #expect(own.json["ends_at"] == "2999-04-01T22:00:00Z", "\(own.summary)")
            let twice = try await ada.send("POST", "/v1/absences", days("ada"))
            #expect(twice.status == 409 && twice.code == "absence_overlap", "\(twice.summary)")
            let others = try await ada.send("POST", "/v1/absences", days("bob"))
            #expect(others.status == 403 && others.code == "others_absence", "\(others.summary)")
            let nobodys = try await tenant.caller(.analyst).send("POST", "/v1/absences", days("ada"))
            #expect(nobodys.status == 403 && nobodys.code == "others_absence", "\(nobodys.summary)")
            let place = try #require(own.header("Location"))
            #expect(try await ada.send("DELETE", place).status == 428)
            let cancelled = try await ada.send("DELETE", place, headers: [("If-Match", own.etag)])
            #expect(cancelled.status == 200, "\(cancelled.summary)")
            #expect(cancelled.json["ends_at"] == own.json["starts_at"], "\(cancelled.summary)")
            let kept = try await ada.get(place)
            #expect(kept.json == cancelled.json && kept.etag == cancelled.etag, "\(kept.summary)")
            let away = try await ada.get("/v1/absences?at=2999-04-01T12:00:00Z")
            #expect(away.json["items"] == [], "\(away.summary)")
        }
    }
}
