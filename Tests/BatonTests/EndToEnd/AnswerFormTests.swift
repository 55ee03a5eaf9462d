// What every answer has in common, the numbers, the log, and the limit on requests.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Every answer") struct AnswerFormTests {
        @Test(
            "an answer has security headers, and a request's own id when it is a fit one",
            arguments: ["/healthz", "/v1/me", "/v1/nothing", "/openapi.yaml"])
        func headers(target: String) async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            let answer = try await tenant.admin.send("GET", target, headers: [("X-Request-Id", "my.id-1")])
            #expect(answer.header("X-Request-Id") == "my.id-1", "\(answer.headers)")
            #expect(answer.header("X-Content-Type-Options") == "nosniff", "\(answer.headers)")
            #expect(
                answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true,
                "\(answer.headers)")
            #expect(
                answer.header("Cache-Control") != nil && answer.header("Referrer-Policy") == "no-referrer")
            #expect(answer.header("Server") == nil, "\(answer.headers)")
            let odd = try await tenant.admin.send("GET", target, headers: [("X-Request-Id", "a b\"c")])
            #expect(
                odd.header("X-Request-Id").map { $0 != "a b\"c" && !$0.isEmpty } == true, "\(odd.headers)")
            let head = try await tenant.admin.send("HEAD", target)
            #expect(head.status == answer.status && head.answer.isEmpty, "\(head.summary)")
            #expect(head.header("Content-Type") == answer.header("Content-Type"), "\(head.headers)")
        }

        @Test("the served contract is openapi.yaml, byte for byte")
        func contract() async throws {
            let server = try await SharedServer.server()
            let answer = try await Caller(url: server.url).get("/openapi.yaml")
            let file = try Data(contentsOf: URL(fileURLWithPath: BatonProgram.root + "/openapi.yaml"))
            let isEqual = answer.answer == Array(file)
            #expect(isEqual, "\(answer.answer.count) bytes, and the file has \(file.count)")
        }

        @Test("the numbers are Prometheus text, by route and without a tenant's name")
        func metrics() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            _ = try await tenant.admin.get("/v1/accounts/some-account")
            let text = try await Caller(url: tenant.admin.url).get("/metrics").text
            #expect(text.contains(#"route="/v1/accounts/{external_id}""#), "\(text.prefix(2_000))")
            #expect(!text.contains("some-account") && !text.contains(tenant.key))
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                #expect(
                    line.wholeMatch(of: /[a-z_]+(\{.*\})? [-+0-9.eE]+(Inf)?|[a-z_]+(\{.*\})? NaN/) != nil,
                    "\(line)")
            }
        }

        @Test("too many requests of one key are refused until its allowance has come back; others go on")
        func rateLimit() async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(
                    in: scratch, settings: ["BATON_REQUESTS_PER_SECOND": "1", "BATON_REQUEST_BURST": "4"])
                let (tenant, other) = (try await TestTenant(on: server), try await TestTenant(on: server))
                var answers: [Exchange] = []
                for _ in 0..<12 { answers.append(try await tenant.admin.get("/v1/me")) }
                let refused = answers.filter { $0.status == 429 }
                #expect(answers.prefix(4).allSatisfy { $0.status == 200 }, "\(answers.map(\.status))")
                #expect(!refused.isEmpty, "\(answers.map(\.status))")
                for one in refused {
                    #expect(one.code == "rate_limited", "\(one.summary)")
                    #expect(
                        one.header("Retry-After").flatMap { Int($0) }.map { $0 >= 1 } == true,
                        "\(one.headers)")
                }
                #expect(try await other.admin.get("/v1/me").status == 200)
                _ = await server.stop()
            }
        }

        @Test("one address may not guess keys for long, and its neighbours are not shut out")
        func guessing() async throws {
            let server = try await SharedServer.server()
            let guesser = Caller(
                url: server.url, bearer: "baton_" + String(repeating: "0", count: 32) + "_guess")
            var statuses: [Int] = []
            for _ in 0..<30 { statuses.append(try await guesser.get("/v1/me").status) }
            #expect(statuses.prefix(20).allSatisfy { $0 == 401 } && statuses.last == 429, "\(statuses)")
            #expect(try await guesser.with(bearer: guesser.bearer).get("/v1/me").status == 401)
        }

        @Test("the log is JSON line by line, and no secret is in it")
        func log() async throws {
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch, settings: ["BATON_LOG_LEVEL": "trace"])
                let tenant = try await TestTenant(on: server)
                try await tenant.furnish()
                let secret = try #require(tenant.admin.bearer)
                _ = try await tenant.admin.get("/v1/accounts/secret-name?account=\(secret)")
                _ = try await tenant.admin.with(bearer: secret + "x").get("/v1/me")
                _ = try await tenant.admin.send("GET", "/v1/me", headers: [("X-Request-Id", "in-the-log")])
                #expect(await server.stop() == .exited(0))
                for (line, text) in zip(server.logLines, server.log.split(separator: "\n")) {
                    let names = ["time", "level", "logger", "message"]
                    #expect(names.allSatisfy { line[$0]?.stringValue != nil }, "\(text)")
                }
                #expect(server.logLines.contains { $0["request.id"]?.stringValue == "in-the-log" })
                let tail = String(secret.suffix(43))
                for hidden in [tail, server.operatorKey, "secret-name"] {
                    #expect(!server.log.contains(hidden), "\(hidden) is in the log")
                }
            }
        }
    }
}
