// People who propose and sign versions of several agreements until the server dies, and know what they were answered.

import Domain
import Generators
import Support
import Synchronization
import Testing

final class SigningLoad: Sendable {
    static let agreements = (1...4).map { "dying-\($0)" }
    private static let slots = ["ada": "marketing", "bob": "sales", "cleo": "management"]

    /// A request that changes something, and its answer.
    struct Ask: Sendable {
        let id: String
        let who: String
        let agreement: String
        let path: String
        let body: JSON
        /// nil while there is none.
        var answer: Exchange?

        var isDone: Bool { answer.map { (200..<300).contains($0.status) } ?? false }
        /// Of a signature or refusal.
        var slot: JSON? { body["slot"] }
        var version: Int? { path.split(separator: "/").dropFirst(4).first.flatMap { Int($0) } }
        var entry: JSON? { answer?.json["signature"] }
    }

    /// The administrator and the members, by name.
    private let callers: Mutex<[String: Caller]>
    private let asks = Mutex((round: 0, list: [Ask](), inFlight: 0))

    init(on server: ProgramServer) async throws {
        let tenant = try await TestTenant(on: server)
        _ = try await SigningStage(tenant)
        var callers = ["admin": tenant.admin]
        for member in Self.slots.keys {
            callers[member] = try await tenant.key(.signatory, member: member).caller
        }
        for key in Self.agreements {
            try await tenant.admin.put("/v1/regions/\(key)", ["name": "Of its own"])
            try await tenant.admin.post(
                "/v1/agreements",
                ["key": .string(key), "name": .string(key), "kind": "local", "framework": "framework"])
        }
        self.callers = Mutex(callers)
        move(to: server.url)
    }

    var admin: Caller { callers.withLock { $0["admin"]! } }
    var all: [Ask] { asks.withLock { $0.list } }
    var answered: Int { asks.withLock { $0.list.count { $0.answer != nil } } }
    var inFlight: Int { asks.withLock { $0.inFlight } }

    /// Everybody goes on at another address, with connections that nobody used before.
    func move(to url: String) {
        let connections = Connections(32)
        callers.withLock { callers in
            for name in callers.keys {
                callers[name]?.url = url
                callers[name]?.connections = connections
            }
        }
    }

    /// Forgets what was asked, and works at all agreements until the server answers no more.
    func run(_ round: Int) async {
        asks.withLock { $0 = (round, [], 0) }
        await withTaskGroup(of: Void.self) { group in
            for (index, key) in Self.agreements.enumerated() {
                group.addTask { [self] in
                    var random = SplitMix64(seed: UInt64(round * 100 + index))
                    var turn = 0
                    repeat { turn += 1 } while await work(key, "\(round)-\(index)-\(turn)", &random)
                }
            }
        }
    }

    /// One version, from its draft until it is signed, declined or withdrawn; false when the server is gone.
    private func work(_ key: String, _ text: String, _ random: inout SplitMix64) async -> Bool {
        let versions = "/v1/agreements/\(key)/versions"
        guard
            let draft = await ask(
                "admin", key, versions,
                [
                    "selector": ["region": .string(key)],
                    "terms": MergePatch.apply(Contest.saying(text), to: SigningStage.terms),
                ]), let number = draft.json["version"]?.intValue,
            let proposed = await ask("admin", key, "\(versions)/\(number)/proposal", [:]),
            let hash = proposed.json["content_sha256"]
        else { return false }
        let (declines, withdraws) = (random.chance(15), random.chance(15))
        return await withTaskGroup(of: Bool.self) { group in
            for (member, slot) in Self.slots {
                let isDeclined = declines && member != "ada"
                var body: JSONObject = ["slot": .string(slot), "content_sha256": hash]
                body[isDeclined ? "reason" : "consent"] = isDeclined ? "Not like this" : true
                let act = JSON.object(body)
                let path = "\(versions)/\(number)/\(isDeclined ? "declinations" : "signatures")"
                group.addTask { [self] in await ask(member, key, path, act) != nil }
            }
            if withdraws {
                group.addTask { [self] in
                    await ask("admin", key, "\(versions)/\(number)/withdrawal", [:]) != nil
                }
            }
            return await group.reduce(true) { $0 && $1 }
        }
    }

    /// Asks once, with a key of its own; nil where no answer came.
    private func ask(_ who: String, _ key: String, _ path: String, _ body: JSON) async -> Exchange? {
        let index = asks.withLock { asks in
            asks.inFlight += 1
            let id = "round-\(asks.round)-\(asks.list.count)"
            asks.list.append(Ask(id: id, who: who, agreement: key, path: path, body: body))
            return asks.list.count - 1
        }
        // Its repetition is held to the contract, and must be the same.
        let answer = try? await send(all[index], checksContract: false)
        asks.withLock { asks in
            asks.inFlight -= 1
            asks.list[index].answer = answer
        }
        return answer
    }

    private func send(_ ask: Ask, checksContract: Bool = true) async throws -> Exchange {
        var caller = callers.withLock { $0[ask.who]! }
        caller.checksContract = checksContract
        return try await caller.send(
            "POST", ask.path, headers: [("Idempotency-Key", ask.id)], ask.body)
    }

    // MARK: After the death

    /// What of the answers is not there, or only by half; then asks again what was not answered.
    func verify(_ tail: inout AuditTail) async throws -> [String] {
        tail.admin = admin
        let asked = all
        var (records, problems) = try await tail.advance()
        let before = try await books(asked, records)
        problems += before.flatMap(\.problems) + Self.problems(asked.filter(\.isDone), before)
        var settled: [Ask] = []
        for ask in asked where ask.answer == nil || ask.isDone {
            let again = try await send(ask)
            let stood = before.flatMap { Self.entries(of: ask, $0) }.first
            problems += Self.problems(repeated: ask, again, stood)
            var ask = ask
            ask.answer = ask.answer ?? again
            if ask.isDone { settled.append(ask) }
        }
        for answer in asked.compactMap(\.answer) where !Self.isExplained(answer) {
            problems.append("an answer that nothing explains: \(answer.summary)")
        }
        let more = try await tail.advance()
        records += more.records
        let after = try await books(settled, records)
        problems += more.problems + after.flatMap(\.problems) + Self.problems(settled, after)
        let changes = records.count { $0.action.hasPrefix("version.") }
        if changes != settled.count {
            problems.append("\(settled.count) changes were answered, the chain has \(changes)")
        }
        return problems
    }

    /// Ends what waits for signatures, for the next round to begin.
    func clear(_ tail: inout AuditTail) async throws {
        for key in Self.agreements {
            let list = try await summaries(of: key, from: 1, admin)
            #expect(timeProblems(list) == [], "\(key)")
            let path = "/v1/agreements/\(key)/versions"
            guard let newest = list.first, let number = newest["version"]?.intValue else { continue }
            if newest["state"] == "draft" { try await admin.post("\(path)/\(number)/proposal", [:]) }
            if newest["state"] == "draft" || newest["state"] == "proposed" {
                try await admin.post("\(path)/\(number)/withdrawal", [:])
            }
        }
        let problems = try await tail.advance().problems
        #expect(problems.isEmpty, "\(problems)")
    }

    /// The books of all versions of this round that were proposed, whether or not that was answered.
    private func books(_ asks: [Ask], _ records: [AuditTail.Record]) async throws -> [VersionBooks] {
        var books: [VersionBooks] = []
        for key in Self.agreements {
            let drafted = records.first { $0.action == "version.drafted" && $0.subject == "agreement/\(key)" }
            guard let first = drafted?.payload["version"]?.intValue else { continue }
            for summary in try await summaries(of: key, from: first, admin)
            where summary["state"] != "draft" {
                books.append(try await VersionBooks(summary, of: key, admin, records))
            }
        }
        return books
    }

    /// What stands of a signature or refusal that was asked.
    private static func entries(of ask: Ask, _ books: VersionBooks) -> [JSON] {
        guard ask.agreement == books.agreement, ask.version == books.number else { return [] }
        return books.signatures.filter { $0["slot"] == ask.slot }
    }

    /// Every signature that was answered is there with the same bytes, and no other is, once all are answered.
    private static func problems(_ done: [Ask], _ books: [VersionBooks]) -> [String] {
        done.compactMap { ask in
            guard let entry = ask.entry else { return nil }
            let found = books.flatMap { entries(of: ask, $0) }
            return found == [entry] ? nil : "answered \(entry), there \(found)"
        }
    }

    /// What is wrong with a repeated request's answer.
    ///
    /// - Parameter stood: what was there before it was repeated.
    private static func problems(repeated ask: Ask, _ again: Exchange, _ stood: JSON?) -> [String] {
        let isReplayed = again.header("Idempotency-Replayed") == "true"
        if let answer = ask.answer {
            return isReplayed && again.status == answer.status && again.answer == answer.answer
                ? [] : ["repeated, and answered otherwise: \(answer.summary), then \(again.summary)"]
        }
        if let stood {
            return isReplayed && again.json["signature"] == stood
                ? [] : ["it stood without its answer: \(stood), then \(again.summary)"]
        }
        return isExplained(again) ? [] : ["repeated after the death: \(again.summary)"]
    }

    /// What others did meanwhile may leave nothing to sign or to withdraw; there is no other reason to refuse.
    private static func isExplained(_ answer: Exchange) -> Bool {
        [200, 201].contains(answer.status)
            || ["not_open_for_signing", "not_withdrawable"].contains(answer.code)
    }
}
