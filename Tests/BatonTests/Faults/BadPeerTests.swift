// Slow senders and readers, bodies without end and a thousand idle connections, all at once, beside a load.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd.Faults {
    @Suite("Bad peers", .timeLimit(.minutes(3))) struct BadPeerTests {
        private static let idle = 1_000
        /// What a thousand connections may cost a debug build in all.
        private static let memoryBound = 128 * 1_024

        /// The peers that are there at the same time.
        private struct Peers {
            var senders: [SlowSender] = []
            var headers: [SlowSender] = []
            var readers: [SlowReader] = []
            var endless: [EndlessSender] = []
            var idle: [RawConnection] = []
        }

        @Test("beside them the answers keep coming, and each of them is cut off at its deadline")
        func badPeers() async throws {
            // The server starts with what most systems give a process, and has to raise it by itself.
            FileLimit.set(FileLimit.usual)
            defer { FileLimit.set(nil) }
            try await withScene(
                "slow senders and readers beside endless bodies and 1,000 idle connections", clients: 4,
                pause: .milliseconds(5)
            ) { scene, _ in
                FileLimit.set(nil)
                let before = try Self.memory(of: scene.server)
                let peers = try await strike(scene.load) { try gather(scene) }
                try await waitUntil("1,000 connections", scene) {
                    try await connections(scene) >= Self.idle
                }
                try await waitUntil("the endless bodies are refused with 413", scene) {
                    peers.endless.allSatisfy { answer($0.connection).hasPrefix("HTTP/1.1 413") }
                }
                let grown = try Self.memory(of: scene.server) - before
                print("memory for \(Self.idle) idle connections and some bad ones: \(grown) KiB")
                #expect(grown < Self.memoryBound, "\(grown) KiB")
                try await waitUntil("headers that drip are cut", scene) {
                    try await cut("headers", scene) >= peers.headers.count
                }
                try await waitUntil("slow senders and readers are cut", scene) {
                    let (sent, read) = (
                        try await cut("slow_request", scene), try await cut("slow_response", scene)
                    )
                    return sent >= peers.senders.count && read >= peers.readers.count
                }
                for sender in peers.senders + peers.headers {
                    #expect(answer(sender.connection).hasPrefix("HTTP/1.1 408"))
                }
                try await waitUntil("idle connections are closed", scene) {
                    try await cut("idle", scene) >= Self.idle
                }
                #expect(peers.idle.allSatisfy { $0.receive() == .closed })
                #expect(scene.load.counts.failures == 0, "the others noticed: \(scene.load.counts)")
            }
        }

        private func gather(_ scene: Scene) throws -> Peers {
            var peers = Peers()
            let (url, bearer) = (scene.server.url, scene.load.bearer)
            for _ in 0..<20 { peers.senders.append(try SlowSender(to: url, bearer: bearer)) }
            for _ in 0..<10 {
                peers.headers.append(try SlowSender(to: url, bearer: bearer, endsHeaders: false))
            }
            for _ in 0..<5 { peers.readers.append(try SlowReader(to: url)) }
            for _ in 0..<5 { peers.endless.append(try EndlessSender(to: url, bearer: bearer)) }
            for _ in 0..<Self.idle { peers.idle.append(try RawConnection(port: scene.port)) }
            return peers
        }

        /// Waits for something, while the load must go on all the time.
        private func waitUntil(
            _ what: String, _ scene: Scene, _ condition: () async throws -> Bool
        ) async throws {
            let start = ContinuousClock.now
            let deadline = start + .seconds(100)
            while try await !condition() {
                if ContinuousClock.now > deadline {
                    let metrics = await metrics(scene)
                    try #require(Bool(false), "never seen: \(what)\n\(metrics)")
                }
                try await scene.load.goesOn(8, seconds: 10)
            }
            print("\(what): after \(start.duration(to: .now))")
        }

        private func answer(_ connection: RawConnection) -> String {
            guard case .bytes(let bytes) = connection.receive(64) else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }

        private func metrics(_ scene: Scene) async -> String {
            (try? await scene.tenant.admin.unchecked("GET", "/metrics").text) ?? ""
        }

        private func number(_ series: String, _ scene: Scene) async throws -> Int {
            let line = await metrics(scene).split(separator: "\n").first { $0.hasPrefix(series + " ") }
            return line?.split(separator: " ").last.flatMap { Double($0) }.map { Int($0) } ?? 0
        }

        private func cut(_ reason: String, _ scene: Scene) async throws -> Int {
            try await number("baton_http_connections_cut_total{reason=\"\(reason)\"}", scene)
        }

        private func connections(_ scene: Scene) async throws -> Int {
            try await number("baton_http_connections", scene)
        }

        /// KiB that a process holds.
        private static func memory(of server: ProgramServer) throws -> Int {
            let status = try String(contentsOfFile: "/proc/\(server.process.pid)/status", encoding: .utf8)
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
            return try #require(line?.split(separator: " ").dropLast().last.flatMap { Int($0) }, "\(status)")
        }
    }
}

enum FileLimit {
    static let usual: rlim_t = 1_024

    /// Sets how many files this process, and whom it starts, may have open; nil for as many as the machine allows.
    static func set(_ count: rlim_t?) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(count ?? limit.rlim_max, limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
