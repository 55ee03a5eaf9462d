// Links that lead to nothing to be signed, and links that never reach a log.

import Domain
import Foundation
import Postgres
import Support
import Testing

extension EndToEnd {
    @Suite("Closed links") struct ClosedLinkTests {
        private static let publicURL = "https://baton.example.com/sla"
        private static let operatorKey = String(repeating: "k", count: 40)

        /// A server on a database of the test's own, which its owner can change by hand, and that logs all it can.
        private func withServer(
            _ body: (SigningStage, ProgramServer, TestDatabase) async throws -> Void
        ) async throws {
            try await withDatabase(.migrated) { database in
                try await withScratch { scratch in
                    let server = try await ProgramServer(
                        in: scratch,
                        settings: [
                            "DATABASE_URL": database.conninfo(user: "baton_app"), "BATON_LOG_LEVEL": "trace",
                            "BATON_OPERATOR_KEY": Self.operatorKey, "BATON_PUBLIC_URL": Self.publicURL,
                        ])
                    let tenant = try await TestTenant(url: server.url, operatorKey: Self.operatorKey)
                    try await body(try await SigningStage(tenant), server, database)
                    #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
                }
            }
        }

        private func change(_ database: TestDatabase, _ visitor: Visitor, _ change: SQL) async throws {
            let token = visitor.token
            try await withPool(database.ownerConninfo, connections: 1) { pool in
                _ = try await pool.transaction(prelude: nil) { transaction in
                    try await transaction.query(
                        "UPDATE signing_links SET \(change) WHERE token_sha256 = sha256(convert_to(\(token), 'UTF8'))"
                    )
                }
            }
        }

        private func expect(
            _ visitor: Visitor, _ status: Int, _ heading: String,
            _ location: SourceLocation = #_sourceLocation
        ) async throws {
            for answer in [
                try await visitor.open(), try await visitor.sign("Member bob"),
                try await visitor.decline("no"),
            ] {
                #expect(
                    answer.status == status && answer.heading == heading, "\(answer.summary)",
                    sourceLocation: location)
                for part in ["<form", "<article", visitor.token] {
                    #expect(!answer.text.contains(part), "\(part)", sourceLocation: location)
                }
                #expect(answer.header("Set-Cookie") == nil && answer.header("Content-Language") == "en")
            }
        }

        @Test("a link that is closed says why with its own status, and signs nothing")
        func closed() async throws {
            try await withServer { stage, _, database in
                let open = try await stage.propose("open")
                let expired = try await open.link("sales")
                try await change(
                    database, expired,
                    "created_at = now() - interval '2 days', expires_at = now() - interval '1 hour'")
                try await expect(expired, 410, "This link has expired")
                let other = try await open.link("sales")
                try await change(database, other, "content_sha256 = repeat('0', 64)")
                try await expect(other, 409, "This link is for another text")
                let revoked = try await open.link("sales")
                try await open.admin.post(open.path + "/slots/sales/revocation", [:])
                try await expect(revoked, 410, "This link was revoked")
                #expect(try await !revoked.open().text.contains("Leads"))
                var guessed = revoked
                for token in [
                    String(revoked.token.dropLast(2)) + "AA", "A", String(repeating: "A", count: 64),
                    "%2e%2e",
                ] {
                    guessed.token = token
                    #expect(try await guessed.open().status == 404)
                    let answer = try await guessed.sign("Member bob")
                    #expect(
                        answer.status == 404 && answer.heading == "There is no such link", "\(answer.summary)"
                    )
                }
                let deputy = try await open.link("marketing", as: "deputy")
                try await expect(deputy, 409, "Not needed at the moment")
                let today = String(
                    Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)).description.prefix(10))
                try await open.admin.post(
                    "/v1/absences",
                    ["member": "ada", "from": .string(today), "to": .string(today), "time_zone": "UTC"])
                #expect(try await deputy.sign("Member alan").status == 200)
                let german = try await guessed.open(headers: [("Accept-Language", "de-AT,en;q=0.5")])
                #expect(german.heading == "Diesen Link gibt es nicht", "\(german.summary)")

                let first = try await open.link("sales")
                let second = try await open.link("sales")
                #expect(try await first.sign("Member bob").status == 200)
                try await expect(second, 409, "Signed already")
                #expect(try await open.state() == "active")
                #expect(try await open.records().count == 2)
            }
        }

        @Test(
            "a link for a version that was withdrawn, declined or not signed in time signs nothing, nor the next version"
        )
        func versions() async throws {
            try await withServer { stage, _, database in
                let withdrawn = try await stage.propose("withdrawn")
                let early = try await withdrawn.link("sales")
                try await withdrawn.admin.post(withdrawn.path + "/withdrawal", [:])
                try await expect(early, 409, "This version was withdrawn")
                let next = try await stage.proposeNext("withdrawn", 2)
                try await expect(early, 409, "This version was withdrawn")
                #expect(try await next.records().isEmpty)

                let declined = try await stage.propose("declined")
                let late = try await declined.link("sales")
                #expect(try await declined.link("marketing").decline("No").status == 200)
                try await expect(late, 409, "This version was declined")

                let lapsed = try await stage.propose("lapsed")
                let tardy = try await lapsed.link("sales")
                try await withPool(database.ownerConninfo, connections: 1) { pool in
                    _ = try await pool.transaction(prelude: nil) { transaction in
                        try await transaction.query(
                            """
                            UPDATE agreement_versions SET proposed_at = now() - interval '2 days', sign_by = now() - interval '1 hour'
                            WHERE content_sha256 = \(lapsed.contentSHA256)
                            """)
                    }
                }
                try await expect(tardy, 409, "The time to sign is over")

                let paused = try await stage.propose("paused")
                let patient = try await paused.link("sales")
                let tenant = "/operator/v1/tenants/\(stage.tenant.key)"
                try await stage.tenant.operator.post(tenant + "/suspension", ["reason": "unpaid"])
                try await expect(patient, 409, "Signing is paused")
                try await stage.tenant.operator.post(tenant + "/resumption", [:])
                #expect(try await patient.sign("Member bob").status == 200)
            }
        }

        @Test("behind a proxy the address that people use is the one that counts")
        func proxy() async throws {
            try await withServer { stage, _, _ in
                let proposal = try await stage.propose("proxied")
                let made = try await proposal.admin.post(proposal.path + "/slots/sales/links", [:])
                let token = made.json["token"]?.stringValue ?? ""
                #expect(made.json["url"] == .string("\(Self.publicURL)/sign/\(token)"), "\(made.summary)")
                let bob = Visitor(caller: proposal.admin.with(bearer: nil), token: token)
                let page = try await bob.open()
                let cookie = page.header("Set-Cookie") ?? ""
                #expect(
                    cookie.hasPrefix("__Host-baton-form=") && cookie.hasSuffix("; SameSite=Strict; Secure"),
                    "\(cookie)")
                let good = [("act", "sign"), ("name", "Member bob"), ("consent", "yes")]
                for origin in ["http://baton.example.com", "https://evil.example", bob.caller.url] {
                    let refused = try await bob.send(good, headers: [("Origin", origin)])
                    #expect(refused.status == 403, "\(origin): \(refused.summary)")
                }
                let signed = try await bob.send(good, headers: [("Origin", "https://baton.example.com")])
                #expect(signed.status == 200, "\(signed.summary)")
            }
        }

        @Test("a token is in no line of the log and in no number, however it is sent")
        func secret() async throws {
            try await withServer { stage, server, database in
                let proposal = try await stage.propose("secret")
                let bob = try await proposal.link("sales")
                _ = try await bob.open()
                _ = try await bob.open("?language=xx")
                for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
                    let refused = try await bob.caller.send(method, bob.path)
                    #expect(refused.status == 405 && !refused.text.contains(bob.token), "\(refused.summary)")
                }
                for path in ["\(bob.path)/x", "/signs/\(bob.token)", "/v1\(bob.path)"] {
                    let lost = try await bob.caller.get(path)
                    #expect(!lost.text.contains(bob.token), "\(lost.summary)")
                }
                _ = try await bob.send([("act", "sign")], headers: [("Referer", server.url + bob.path)])
                _ = try await bob.sign("Eve")
                #expect(try await bob.sign("Member bob").status == 200)
                _ = try await bob.open()
                let metrics = try await bob.caller.get("/metrics").text
                let routes = Set(server.logLines.compactMap { $0["http.route"]?.stringValue })
                #expect(routes.contains("/sign/{token}") && metrics.contains("/sign/{token}"), "\(routes)")
                #expect(
                    server.logLines.contains {
                        $0["level"]?.stringValue == "trace" || $0["level"]?.stringValue == "debug"
                    })
                for text in [server.log, server.process.output, metrics] {
                    #expect(!text.contains(bob.token) && !text.contains(bob.token.suffix(43)))
                }
            }
        }
    }
}
