// Database sessions that end, are all taken, or wait for a caller who has left.

import Domain
import Postgres
import Support
import Testing

extension EndToEnd.Faults {
    @Suite("Sessions", .timeLimit(.minutes(3))) struct SessionTests {
        /// Holds a lock on all accounts, so that every statement on them stays in the middle, while `body` runs.
        private func holdingAccounts(_ scene: Scene, _ body: @Sendable () async throws -> Void) async throws {
            try await scene.owner.transaction(prelude: nil) { transaction in
                _ = try await transaction.query("LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE")
                try await body()
            }
        }

        @Test("a backend that is terminated in the middle of a statement costs a 503 and nothing else")
        func midQuery() async throws {
            try await withScene("backend terminated mid-query") { scene, _ in
                let (load, before) = (scene.load, scene.load.counts["503 unavailable"])
                try await holdingAccounts(scene) {
                    try await scene.waitForSessions(4, "wait_event_type = 'Lock'")
                    let count = try await strike(load) {
                        try await scene.terminate("wait_event_type = 'Lock'")
                    }
                    #expect(count >= 4, "\(count) sessions were in the middle of a statement")
                    try await load.until("4 answers of 503 unavailable") {
                        $0["503 unavailable"] >= before + 4
                    }
                }
                try await load.goesOn()
            }
        }

        @Test("backends that are terminated between two statements, and between two transactions")
        func between() async throws {
            try await withScene("backend terminated between two statements") { scene, _ in
                for state in ["idle in transaction", "idle"] {
                    var count = 0
                    while count < 8 {
                        let ended = try await strike(scene.load) {
                            try await scene.terminate("state = \(state)")
                        }
                        count += ended
                        // A session is young for a second, and losing young ones only slows the next down.
                        if ended > 0 { try await scene.load.goesOn(10) }
                    }
                }
                try await scene.load.goesOn()
            }
        }

        @Test(
            "a connection that breaks between COMMIT and its tag: 503 outcome_unknown, and the repeat happens once",
            arguments: [TrafficProxy.Cut.tag, .command])
        func commit(cut: TrafficProxy.Cut) async throws {
            let name =
                cut == .tag ? "connection cut between COMMIT and its tag" : "connection cut before COMMIT"
            try await withScene(name, proxied: true) { scene, proxy in
                let replays = scene.load.counts.replays
                try await cutSix(cut, scene, proxy)
                // The use of a key is written down in a transaction of its own, whose loss no caller hears of.
                try await scene.load.until("5 unknown outcomes") { $0["503 outcome_unknown"] >= 5 }
                try await scene.load.goesOn()
                let counts = scene.load.counts
                #expect(counts["503 outcome_unknown"] <= 6, "\(counts)")
                if cut == .command { #expect(counts.replays == replays, "nothing was committed: \(counts)") }
            }
        }

        @Test("a session that ends right behind the tag of COMMIT has committed, and the caller is told so")
        func afterTag() async throws {
            try await withScene("session ended behind the tag of COMMIT", proxied: true) { scene, proxy in
                try await cutSix(.session, scene, proxy)
                try await scene.load.goesOn()
                #expect(scene.load.counts.failures == 0, "\(scene.load.counts)")
            }
        }

        private func cutSix(_ cut: TrafficProxy.Cut, _ scene: Scene, _ proxy: TrafficProxy?) async throws {
            let proxy = try #require(proxy)
            try await strike(scene.load) { proxy.cutCommits(6, cut) }
            try await scene.load.until("6 commits that were cut") { _ in proxy.commitsCut == 6 }
        }

        @Test("a network that breaks all connections at once")
        func network() async throws {
            try await withScene("all connections cut", proxied: true) { scene, proxy in
                let proxy = try #require(proxy)
                for _ in 0..<3 {
                    try await strike(scene.load) { proxy.breakOff(onlyListening: false) }
                    try await scene.load.goesOn()
                }
                #expect(scene.load.counts.failures > 0, "no request noticed: \(scene.load.counts)")
            }
        }

        @Test("a pool that is exhausted refuses with 503 database_busy after a bounded wait, and goes on")
        func exhausted() async throws {
            try await withScene("pool exhausted", connections: 2, clients: 12) { scene, _ in
                try await holdingAccounts(scene) {
                    try await scene.waitForSessions(2, "wait_event_type = 'Lock'")
                    try await strike(scene.load) {
                        try await scene.load.until("10 answers of 503 database_busy") {
                            $0["503 database_busy"] >= 10
                        }
                    }
                    #expect(try await scene.sessions("wait_event_type = 'Lock'") == 2)
                }
                try await scene.load.goesOn()
            }
        }

        @Test("callers that leave give their connections back, and what they asked for is not done")
        func leaving() async throws {
            try await withScene("clients that leave") { scene, _ in
                let admin = scene.tenant.admin
                let made = try await admin.post("/v1/accounts", ["external_id": "held", "name": "Held"])
                let held = made.etag
                try await scene.owner.transaction(prelude: nil) { transaction in
                    _ = try await transaction.query(
                        "SELECT 1 FROM accounts WHERE external_id = 'held' FOR UPDATE")
                    let callers = try (0..<4).map { number in
                        let caller = try RawConnection(port: scene.port)
                        let body = "{\"name\":\"Changed by \(number)\"}"
                        caller.send(
                            "PATCH /v1/accounts/held HTTP/1.1\r\nHost: test\r\nIf-Match: \(held)\r\n"
                                + "Authorization: Bearer \(admin.bearer ?? "")\r\n"
                                + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                                + body)
                        return caller
                    }
                    try await scene.waitForSessions(4, "wait_event_type = 'Lock'")
                    try await strike(scene.load) { for caller in callers { caller.leave() } }
                    while try await scene.sessions("wait_event_type = 'Lock'") > 0 {
                        try await Task.sleep(for: .milliseconds(5))
                    }
                    try await scene.load.goesOn()
                }
                let after = try await admin.get("/v1/accounts/held")
                #expect(after.etag == held && after.json["name"] == "Held", "\(after.summary)")
                #expect(scene.load.counts.failures == 0, "the others noticed: \(scene.load.counts)")
            }
        }
    }
}
