// Writes on one server and reads on another, and holds every read to what was answered two seconds before.

import Domain
import Support
import Synchronization
import Testing

/// The writer renames the account `watched` to “Name 1”, “Name 2” and so on; the reader asks for its effective SLA,
/// which says the name and is answered from memory where the server trusts that.
final class Watch: Sendable {
    struct Seen: Sendable, CustomStringConvertible {
        var written = 0
        var reads = 0
        /// Reads for which the second server did not ask its database.
        var fromMemory = 0
        var oldest = Duration.zero
        var violations: [String] = []

        var description: String {
            "\(written) writes, \(reads) reads, \(fromMemory) of them from memory, the oldest \(oldest) behind"
        }
    }

    private struct State: Sendable {
        var seen = Seen()
        /// When each name's answer had come.
        var answered: [ContinuousClock.Instant] = []
        var isStopped = false
    }

    private static let bound = Duration.seconds(2)

    private let writer: Caller
    private let reader: Caller
    private let proxy: TrafficProxy
    private let state = Mutex(State())

    init(writer: Caller, reader: Caller, proxy: TrafficProxy) {
        self.writer = writer
        self.reader = reader
        self.proxy = proxy
    }

    var seen: Seen { state.withLock { $0.seen } }

    /// Writes and reads for as long as `body` runs.
    func run(_ body: () async throws -> Void) async throws {
        state.withLock { $0.answered = [.now] }
        let tasks = [Task { try await self.write() }, Task { try await self.read() }]
        defer { state.withLock { $0.isStopped = true } }
        try await body()
        state.withLock { $0.isStopped = true }
        for task in tasks { try await task.value }
    }

    func wait(_ what: String, _ condition: (Seen) -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while !condition(seen) {
            try #require(ContinuousClock.now < deadline, "never seen: \(what); \(seen)")
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    private func write() async throws {
        var tag = try await writer.unchecked("GET", "/v1/accounts/watched").etag
        var number = 0
        while !isStopped {
            number += 1
            let changed = try await writer.unchecked(
                "PATCH", "/v1/accounts/watched", headers: [("If-Match", tag)],
                ["name": .string("Name \(number)")])
            try #require(changed.status == 200, "\(changed.summary)")
            tag = changed.etag
            state.withLock {
                $0.answered.append(.now)
                $0.seen.written = number
            }
            // So seldom that reads in between find the answer in memory.
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private func read() async throws {
        while !isStopped {
            let requests = proxy.requests
            let start = ContinuousClock.now
            let answer = try await reader.unchecked("GET", "/v1/effective-sla?account=watched")
            let isFromMemory = proxy.requests == requests
            try #require(answer.status == 200, "\(answer.summary)")
            let name = answer.json["account"]?["name"]?.stringValue ?? ""
            let number = try #require(Int(name.dropFirst("Name ".count)), "\(answer.summary)")
            note(number, at: start, isFromMemory: isFromMemory)
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func note(_ number: Int, at start: ContinuousClock.Instant, isFromMemory: Bool) {
        state.withLock { state in
            state.seen.reads += 1
            if isFromMemory { state.seen.fromMemory += 1 }
            // The first name that was answered and is not shown tells how old what is shown is.
            guard number + 1 < state.answered.count else { return }
            let age = state.answered[number + 1].duration(to: start)
            state.seen.oldest = max(state.seen.oldest, age)
            if age > Watch.bound {
                state.seen.violations.append("Name \(number) was shown \(age) after the next")
            }
        }
    }
}
