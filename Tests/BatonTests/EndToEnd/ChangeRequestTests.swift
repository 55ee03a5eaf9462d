// Change requests over HTTP and on the command line: from the question to the version that carries it.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Change requests") struct ChangeRequestTests {
        @Test("a request goes its way over HTTP, with tags, repeats and a list in what is signed")
        func way() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            let (admin, asker) = (tenant.admin, try await tenant.caller(.revops))
            let path = "/v1/agreements/framework/change-requests"
            let body: JSON = [
                "title": "Faster", "reason": "Two deals\nwere lost",
                "patch": ["purpose": ["statement": "growth"]],
            ]
            let key = [("Idempotency-Key", "ask-once")]
            let asked = try await asker.send("POST", path, headers: key, body)
            let again = try await asker.send("POST", path, headers: key, body)
            #expect(asked.status == 201 && asked.header("Location") == path + "/1", "\(asked.summary)")
            #expect(again.header("Idempotency-Replayed") == "true" && again.json == asked.json)
            let known = try await asker.send("GET", path + "/1", headers: [("If-None-Match", asked.etag)])
            #expect(known.status == 304, "\(known.summary)")

            let early = try await admin.send("POST", path + "/1/draft", [:])
            #expect(early.status == 409 && early.code == "change_request_not_agreed", "\(early.summary)")
            let own = try await asker.send("POST", path + "/1/decision", ["decision": "agreed"])
            #expect(own.status == 403 && own.code == "own_request", "\(own.summary)")
            let bare = try await admin.send("POST", path + "/1/decision", ["decision": "declined"])
            #expect(bare.status == 422, "\(bare.summary)")
            let decided = try await admin.post(
                path + "/1/decision", ["decision": "agreed", "reason": "It is time"])
            #expect(decided.json["state"] == "agreed" && decided.etag != asked.etag, "\(decided.summary)")

            let drafted = try await admin.send(
                "POST", path + "/1/draft", headers: [("Idempotency-Key", "d")], [:])
            let location = "/v1/agreements/framework/versions/2"
            #expect(drafted.status == 201 && drafted.header("Location") == location, "\(drafted.summary)")
            #expect(drafted.json["changes"] == [["number": 1, "title": "Faster"]], "\(drafted.summary)")
            #expect(drafted.json["terms"]?["purpose"] == ["statement": "growth"], "\(drafted.summary)")
            #expect(try await admin.get(location).etag == drafted.etag)
            try await second(tenant, asker, path, drafted.etag)

            try await admin.post(location + "/proposal", [:])
            let changes: JSON = [["number": 1, "title": "Faster"], ["number": 2, "title": "Words alone"]]
            #expect(try await admin.get(location).json["changes"] == changes)
            #expect(try await admin.get(location + "/envelope").json["changes"] == changes)
            let carried = try await admin.get(path + "/1")
            #expect(carried.json["state"] == "carried" && carried.json["version"] == 2, "\(carried.summary)")
            let closed = try await asker.send("POST", path + "/1/withdrawal", [:])
            #expect(closed.status == 409 && closed.code == "change_request_closed", "\(closed.summary)")
        }

        /// Another request, of words alone, goes into the draft that there is.
        private func second(
            _ tenant: TestTenant, _ asker: Caller, _ path: String, _ etag: String
        ) async throws {
            try await asker.post(path, ["title": "Words alone", "reason": "To be written"])
            try await tenant.admin.post(path + "/2/decision", ["decision": "agreed"])
            let unnamed = try await asker.send("POST", path + "/2/draft", [:])
            #expect(unnamed.status == 428 && unnamed.code == "precondition_required", "\(unnamed.summary)")
            let stale = try await asker.send(
                "POST", path + "/2/draft", headers: [("If-Match", "\"draft-9-9\"")], [:])
            #expect(stale.status == 412 && stale.code == "stale", "\(stale.summary)")
            let merged = try await asker.send("POST", path + "/2/draft", headers: [("If-Match", etag)], [:])
            #expect(merged.status == 200 && merged.etag != etag, "\(merged.summary)")
            #expect(merged.json["changes"]?.arrayValue?.count == 2, "\(merged.summary)")
        }

        @Test("the command line asks, shows, decides, drafts and takes back")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await TestTenant(on: server)
            try await tenant.furnish()
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["change"] + arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                func lines(_ result: ProgramResult) -> [String] {
                    #expect(result.ending == .exited(0), "\(result.errors)\(result.output)")
                    return result.output.split(separator: "\n").map(String.init)
                }
                let values = try scratch.write(#"{"purpose": {"statement": "growth"}}"#, as: "values.json")
                let asked = lines(
                    try await baton(
                        "request", "framework", "--title", "Faster", "--reason", "Deals", "--values", values))
                #expect(asked.contains { $0.hasPrefix("State") && $0.hasSuffix("open") }, "\(asked)")
                #expect(asked.contains { $0.contains(#""statement": "growth""#) }, "\(asked)")
                _ = lines(try await baton("request", "framework", "--title", "Less", "--reason", "Too much"))
                let declined = lines(
                    try await baton("decide", "framework", "2", "declined", "--reason", "No", "--yes"))
                #expect(declined.contains { $0.hasPrefix("Because") && $0.hasSuffix("No") }, "\(declined)")
                _ = lines(try await baton("decide", "framework", "1", "agreed", "--yes"))
                let again = try await baton("decide", "framework", "1", "agreed", "--yes")
                #expect(again.ending == .exited(3), "\(again.errors)")
                let none = try await baton("draft", "framework", "1", "--into-draft")
                #expect(none.ending == .exited(3) && none.errors.contains("has no draft"), "\(none.errors)")
                let drafted = lines(try await baton("draft", "framework", "1"))
                #expect(
                    drafted.contains { $0.hasPrefix("Changes") && $0.hasSuffix("#1 Faster") }, "\(drafted)")
                _ = lines(try await baton("request", "framework", "--title", "More", "--reason", "We can"))
                _ = lines(try await baton("decide", "framework", "3", "agreed", "--yes"))
                let refused = try await baton("draft", "framework", "3")
                #expect(refused.ending == .exited(3), "\(refused.errors)")
                let both = lines(try await baton("draft", "framework", "3", "--into-draft"))
                #expect(both.contains { $0.hasSuffix("#1 Faster; #3 More") }, "\(both)")
                let list = lines(try await baton("list", "framework"))
                #expect(list.count == 4 && list[1].contains("drafted"), "\(list)")
                let withdrawn = lines(try await baton("withdraw", "framework", "3", "--yes"))
                #expect(withdrawn.contains { $0.hasPrefix("Withdrawn") }, "\(withdrawn)")
                let shown = try await baton("show", "framework", "3", "--json")
                #expect(
                    try JSON.parse(Array(shown.output.utf8))
                        == (try await tenant.admin.get("/v1/agreements/framework/change-requests/3").json))
            }
        }
    }
}
