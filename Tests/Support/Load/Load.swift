// Many clients at once, which write and read while a test does something to the server, and know what was answered.

import Domain
import Synchronization

/// Clients of one tenant. Every write that was answered must be there afterwards, exactly once; a write whose answer
/// was lost is repeated with its Idempotency-Key and must happen once; nothing else than a lost connection or a
/// documented 503 may come between.
package final class Load: Sendable {
    package let clients: Int
    package let bearer: String
    private let prefix: String
    private let pause: Duration
    private let wire: LoadWire
    private let ledger = LoadLedger()
    private let isStopped = Mutex(false)
    private let running = Mutex<[Task<Void, Never>]>([])

    private static let numbers = Mutex(0)

    /// - Parameter pause: of each client between two requests.
    package init(url: String, bearer: String, clients: Int = 8, pause: Duration = .zero) {
        self.clients = clients
        self.bearer = bearer
        self.pause = pause
        prefix = Self.numbers.withLock { number in
            number += 1
            return "load\(number)"
        }
        wire = LoadWire(url: url, bearer: bearer, connections: clients + 4, ledger: ledger)
    }

    package var counts: LoadCounts { ledger.counts }

    package func start() {
        isStopped.withLock { $0 = false }
        let tasks = (0..<clients).map { number in
            let client = client(number)
            return Task { await client.run() }
        }
        running.withLock { $0 += tasks }
    }

    /// Lets every client finish the request that it waits for.
    package func stop() async {
        isStopped.withLock { $0 = true }
        let tasks = running.withLock { running in
            defer { running = [] }
            return running
        }
        for task in tasks { await task.value }
    }

    /// Goes on at another address.
    package func move(to url: String) { wire.move(to: url) }

    package func close() async {
        await stop()
        await wire.shutdown()
    }

    /// Waits until the load has seen something.
    package func until(
        _ what: String, seconds: Int = 60, _ condition: (LoadCounts) -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while !condition(counts) {
            guard ContinuousClock.now < deadline else { throw NotSeen(what: what, counts: counts) }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Waits until so many more requests were answered well.
    package func goesOn(_ more: Int = 40, seconds: Int = 60) async throws {
        let (writes, reads) = (counts.writes, counts.reads)
        try await until("\(more) more writes and reads", seconds: seconds) {
            $0.writes >= writes + more / 2 && $0.reads >= reads + more / 2
        }
    }

    /// Repeats what was never answered, then compares everything with what the server has. The load must be stopped.
    ///
    /// - Returns: what is wrong, a sentence each, with what was wrong during the run.
    package func verify() async throws -> [String] {
        let client = client(clients)
        for creation in ledger.open.values {
            var creation = creation
            let deadline = ContinuousClock.now + .seconds(60)
            while await !client.attempt(&creation) {
                guard ContinuousClock.now < deadline else {
                    throw NotSeen(what: "an answer to \(creation.externalID)", counts: counts)
                }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        let stored = try await stored()
        var problems = counts.violations
        for (externalID, known) in ledger.accounts {
            let found = stored[externalID] ?? []
            if found.isEmpty { problems.append("lost: \(externalID)") }
            if found.count > 1 { problems.append("\(found.count) times: \(externalID)") }
            for account in found
            where account["id"]?.stringValue != known.id || account["name"]?.stringValue != known.name
                || !known.allows(account["employees"]?.intValue)
            {
                problems.append("other than answered: \(known) is \(account.canonicalText)")
            }
        }
        for externalID in stored.keys
        where externalID.hasPrefix("\(prefix)-") && ledger.account(externalID) == nil {
            problems.append("never answered, and yet there: \(externalID)")
        }
        return problems
    }

    /// Every account of the tenant by its external id, as the list has it.
    private func stored() async throws -> [String: [JSON]] {
        var stored: [String: [JSON]] = [:]
        var next: String? = "/v1/accounts?limit=200"
        while let target = next {
            guard case .answered(let page) = await wire.send("GET", target), page.status == 200,
                let items = page.json["items"]?.arrayValue
            else { throw NotSeen(what: "the list of accounts at \(target)", counts: counts) }
            for item in items { stored[item["external_id"]?.stringValue ?? "", default: []].append(item) }
            next = page.json["next_cursor"]?.stringValue.map { "/v1/accounts?limit=200&cursor=\($0)" }
        }
        return stored
    }

    private func client(_ number: Int) -> LoadClient {
        LoadClient(number: number, prefix: prefix, pause: pause, wire: wire, ledger: ledger) { [self] in
            isStopped.withLock { $0 }
        }
    }

    package struct NotSeen: Error, CustomStringConvertible {
        package var what: String
        package var counts: LoadCounts
        package var description: String { "the load never saw \(what): \(counts)" }
    }
}
