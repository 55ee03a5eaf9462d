// Exceptions from guard rails over HTTP and on the command line: from the question to the value that they let through.

import Crypto
import Domain
import Support
import Testing

extension EndToEnd {
    @Suite("Exceptions from guard rails") struct ExceptionTests {
        private static let place = "/responses/mql/first_response"
        private static let path = "/v1/agreements/slow/change-requests"

        /// A tenant whose framework has a board of one, and a local agreement without a version.
        private func bound() async throws -> (tenant: TestTenant, chair: Caller) {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            try await tenant.putMember("chair")
            let chair = try await tenant.key(.signatory, member: "chair").caller
            let admin = tenant.admin
            try await admin.post(
                "/v1/agreements/framework/versions",
                ["terms": .boarded(by: "chair", seats: ["inside", "outside"])])
            let proposed = try await admin.post("/v1/agreements/framework/versions/2/proposal", [:])
            try await chair.post(
                "/v1/agreements/framework/versions/2/signatures",
                consent("board.inside", proposed.json["content_sha256"]))
            try await admin.post(
                "/v1/agreements",
                ["key": "slow", "name": "Slow", "kind": "local", "framework": "framework"])
            return (tenant, chair)
        }

        private func consent(_ slot: String, _ hash: JSON?) -> JSON {
            ["slot": .string(slot), "content_sha256": hash ?? .null, "consent": true]
        }

        @Test("the board signs, the version relies on it, and the effective SLA says so")
        func way() async throws {
            let (tenant, chair) = try await bound()
            let (admin, path) = (tenant.admin, Self.path)
            let body: JSON = [
                "title": "Slower", "reason": "Two people left",
                "exception": [
                    "pointers": [.string(Self.place)], "until": "2099-12-31", "time_zone": "Europe/Berlin",
                ],
            ]
            let asked = try await admin.post(path, body)
            let exception = try #require(asked.json["exception"])
            #expect(asked.status == 201 && exception["ends_at"] == "2099-12-31T23:00:00Z", "\(asked.summary)")
            let envelope = try await admin.get(path + "/1/envelope")
            let digest = SHA256.hash(data: envelope.answer).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            #expect(exception["content_sha256"]?.stringValue == digest)
            let decided = try await admin.send("POST", path + "/1/decision", ["decision": "agreed"])
            #expect(decided.status == 409 && decided.code == "decided_by_board", "\(decided.summary)")

            let version = "/v1/agreements/slow/versions"
            let terms = MergePatch.apply(
                ["responses": ["mql": ["first_response": ["within": "PT8H"]]]], to: TestTenant.localTerms)
            try await admin.post(version, ["selector": ["region": "deep"], "terms": terms])
            let early = try await admin.send("POST", version + "/1/proposal", [:])
            #expect(early.status == 422 && early.json["errors"]?.arrayValue?.count == 1, "\(early.summary)")
            let signed = try await chair.post(
                path + "/1/signatures", consent("board.outside", exception["content_sha256"]))
            #expect(
                signed.status == 201 && signed.json["change_request"]?["state"] == "agreed",
                "\(signed.summary)")
            #expect(signed.json["change_request"]?["decided_by"] == "board", "\(signed.summary)")
            let slots = try await admin.get(path + "/1/slots")
            #expect(
                slots.json["is_complete"] == true && slots.json["change_request"] == 1, "\(slots.summary)")
            let records = try await admin.get(path + "/1/signatures")
            #expect(records.json["items"]?.arrayValue?.count == 1, "\(records.summary)")

            let proposed = try await admin.post(version + "/1/proposal", [:])
            #expect(proposed.json["state"] == "active", "\(proposed.summary)")
            #expect(proposed.json["exceptions"]?.arrayValue?.first?["number"] == 1, "\(proposed.summary)")
            let sla = try await admin.get("/v1/effective-sla?region=deep")
            #expect(
                sla.json["provenance"]?[Self.place + "/within"]
                    == ["layer": 1, "exception": ["number": 1, "until": "2099-12-31"]], "\(sla.summary)")
            let conformance = try await admin.get("/v1/agreements/framework/versions/2/conformance")
            let violation = conformance.json["items"]?.arrayValue?.first?["violations"]?.arrayValue?.first
            #expect(violation?["exception"]?["number"] == 1, "\(conformance.summary)")
            for (language, words) in [
                ("en", "Exceptions from guard rails"), ("de", "Ausnahmen von den Leitplanken"),
            ] {
                let document = try await admin.get(version + "/1/document?language=\(language)")
                #expect(document.text.contains(words) && document.text.contains("Slower"))
            }
            let closed = try await admin.send("POST", path + "/1/withdrawal", [:])
            #expect(closed.status == 409 && closed.code == "change_request_closed", "\(closed.summary)")
        }

        @Test("what nobody could grant is refused with its pointers")
        func refused() async throws {
            let (tenant, _) = try await bound()
            func ask(_ exception: JSON, of key: String = "slow") async throws -> [String] {
                let answer = try await tenant.admin.send(
                    "POST", "/v1/agreements/\(key)/change-requests",
                    ["title": "Slower", "reason": "Two people left", "exception": exception])
                let faults = answer.json["errors"]?.arrayValue ?? []
                return ["\(answer.status)"]
                    + faults.map { "\($0["pointer"]?.stringValue ?? "") \($0["code"]?.stringValue ?? "")" }
                    .sorted()
            }
            #expect(
                try await ask(["pointers": ["/meetings/**", "**/x", "/responses/**"], "until": "2020-01-01"])
                    == ["422", "/exception/pointers/1 invalid_format"])
            #expect(
                try await ask(["pointers": ["/meetings/**", "/responses/**"], "until": "2020-01-01"])
                    == ["422", "/exception/pointers/0 no_guard_rail", "/exception/until out_of_range"])
            #expect(
                try await ask(["pointers": [], "until": "2099-13-01", "time_zone": "Berlin"])
                    == [
                        "422", "/exception/pointers too_short", "/exception/time_zone not_allowed_value",
                        "/exception/until invalid_format",
                    ])
            #expect(
                try await ask(["pointers": ["/responses/**"], "until": "2099-01-01"], of: "framework")
                    == ["422", "/exception not_allowed_value"])
            try await tenant.admin.post(Self.path, ["title": "Words", "reason": "Alone"])
            for rest in ["slots", "signatures", "envelope"] {
                let plain = try await tenant.admin.send("GET", Self.path + "/1/" + rest)
                #expect(plain.status == 409 && plain.code == "not_an_exception", "\(plain.summary)")
            }
        }

        @Test("the command line asks for one, shows it, and shows what it let through")
        func commands() async throws {
            let server = try await SharedServer.server()
            let (tenant, chair) = try await bound()
            try await withScratch { scratch in
                func baton(_ arguments: String..., as caller: Caller? = nil) async throws -> [String] {
                    let key = (caller ?? tenant.admin).bearer ?? ""
                    let result = try await BatonProgram.run(
                        arguments, environment: ["BATON_URL": server.url, "BATON_API_KEY": key], in: scratch)
                    #expect(result.ending == .exited(0), "\(result.errors)\(result.output)")
                    return result.output.split(separator: "\n").map(String.init)
                }
                let asked = try await baton(
                    "change", "request", "slow", "--title", "Slower", "--reason", "Two people left",
                    "--exception", Self.place, "--until", "2099-12-31", "--time-zone", "Europe/Berlin")
                #expect(
                    asked.contains { $0.hasPrefix("Exception for") && $0.hasSuffix(Self.place) }, "\(asked)")
                let shown = try await baton("change", "show", "slow", "1")
                #expect(shown.contains { $0.hasSuffix("2099-12-31 (Europe/Berlin)") }, "\(shown)")
                #expect(shown.contains { $0.hasSuffix("framework v2, quorum 1") }, "\(shown)")
                let link = try await baton("sign", "link", "slow", "board.inside", "--exception", "1")
                #expect(link.count == 1 && link[0].contains("/sign/"), "\(link)")
                let revoked = try await baton(
                    "sign", "revoke", "slow", "board.inside", "--exception", "1", "--yes")
                #expect(revoked == ["1 revoked"])
                let signed = try await baton(
                    "sign", "slow", "--exception", "1", "--slot", "board.inside", "--yes", as: chair)
                #expect(signed.contains { $0.hasPrefix("State") && $0.hasSuffix("agreed") }, "\(signed)")
                let slots = try await baton("signatures", "slow", "--exception", "1")
                #expect(slots.contains { $0.hasPrefix("Exception") && $0.hasSuffix(" 1") }, "\(slots)")
                #expect(try await baton("signatures", "slow", "--exception", "1", "--records").count == 2)
                let terms = MergePatch.apply(
                    ["responses": ["mql": ["first_response": ["within": "PT8H"]]]], to: TestTenant.localTerms)
                try await tenant.admin.post(
                    "/v1/agreements/slow/versions", ["selector": ["region": "deep"], "terms": terms])
                _ = try await baton("version", "propose", "slow", "--yes")
                let version = try await baton("version", "show", "slow")
                #expect(version.contains { $0.hasSuffix("#1 Slower until 2099-12-31") }, "\(version)")
                let sla = try await baton("effective-sla", "--region", "deep")
                #expect(sla.contains { $0.contains("exception 1 until 2099-12-31") }, "\(sla)")
                let conformance = try await baton("version", "conformance", "slow")
                #expect(conformance.contains { $0.contains("Let through by exception 1") }, "\(conformance)")
            }
        }

        @Test("who would sign an exception is asked first, is shown what for, and may decline")
        func declined() async throws {
            let server = try await SharedServer.server()
            let (tenant, chair) = try await bound()
            try await withScratch { scratch in
                func baton(_ arguments: String..., as caller: Caller) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": caller.bearer ?? ""],
                        in: scratch)
                }
                _ = try await baton(
                    "change", "request", "slow", "--title", "Slower", "--reason", "Two people left",
                    "--exception", Self.place, "--until", "2099-12-31", as: tenant.admin)
                let slot = ["--slot", "board.inside"]
                let asked = try await baton("sign", "slow", "--exception", "1", slot[0], slot[1], as: chair)
                #expect(asked.ending == .exited(2), "\(asked.errors)")
                for shown in [
                    Self.place, "2099-12-31", "Two people left", "framework v2", "1 of the board's seats",
                ] {
                    #expect(asked.errors.contains(shown), "\(shown): \(asked.errors)")
                }
                let both = try await baton("sign", "slow", "1", "--exception", "1", as: chair)
                #expect(both.ending == .exited(2) && both.errors.contains("not both"), "\(both.errors)")
                let declined = try await baton(
                    "decline", "slow", "--exception", "1", slot[0], slot[1], "--reason", "No", "--yes",
                    as: chair)
                #expect(declined.ending == .exited(0), "\(declined.errors)")
                let late = try await baton(
                    "sign", "slow", "--exception", "1", slot[0], slot[1], "--yes", as: chair)
                #expect(late.ending == .exited(3), "\(late.errors)")
            }
        }
    }
}
