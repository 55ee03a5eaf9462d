// One of many clients who work at the newest version of an agreement, and know what each answer may be.

import Domain
import Generators
import Support
import Testing

struct ContestClient: Sendable {
    let contest: Contest
    /// Of the round and the client: it stands in every text that the client writes.
    let name: String
    var random: SplitMix64

    private static let steps = 2
    /// What is done, as often as it stands here.
    private static let acts: [Act] =
        Array(repeating: .sign, count: 8) + Array(repeating: .amend, count: 6)
        + Array(repeating: .signByLink, count: 4) + Array(repeating: .propose, count: 3)
        + Array(repeating: .signAnother, count: 3) + Array(repeating: .draft, count: 2)
        + [.decline, .withdraw]

    private enum Act: String { case sign, amend, signByLink, propose, signAnother, draft, decline, withdraw }

    /// The refusals that are right for each kind of request; everything else breaks a rule.
    private static let refusals: [String: Set<String>] = [
        "amend": ["409 not_a_draft", "412 stale"],
        "propose": ["409 not_a_draft", "409 version_pending"],
        "draft": ["409 draft_exists"],
        "sign": ["409 slot_taken", "409 not_open_for_signing"],
        "sign as deputy": ["403 representative_present", "409 slot_taken", "409 not_open_for_signing"],
        "sign another": [
            "403 representative_present", "409 slot_taken", "409 not_open_for_signing", "409 not_proposed",
            "409 content_differs",
        ],
        "sign elsewhere": ["403 not_a_signatory", "409 slot_taken", "409 not_open_for_signing"],
        "decline": ["409 slot_taken", "409 not_open_for_signing"],
        "withdraw": ["409 not_withdrawable", "409 not_proposed"],
        "link": ["409 slot_taken", "409 not_open_for_signing", "409 too_many"],
        "page": ["409", "410"],
        "form": ["409", "410"],
    ]

    private var ledger: ContestLedger { contest.ledger }

    mutating func run() async throws {
        for step in 1...Self.steps {
            let version = try await newest()
            let text = "\(name)-\(step)"
            switch random.pick(Self.acts) ?? .sign {
            case .amend: try await amend(version, text)
            case .propose: try await propose(version)
            case .sign: try await sign(version)
            case .signByLink: try await signByLink(version)
            case .signAnother: try await signAnother(version)
            case .decline: try await decline(version)
            case .draft: try await draft(text)
            case .withdraw: try await withdraw(version)
            }
        }
    }

    /// Whether it was done; a refusal that is not right is written down as a problem.
    private func isDone(_ kind: String, _ answer: Exchange) -> Bool {
        let outcome = ([String(answer.status)] + [answer.code].compactMap { $0 }).joined(separator: " ")
        ledger.count("\(kind) \(outcome)", answer)
        guard !(200..<300).contains(answer.status) else { return true }
        if !(Self.refusals[kind] ?? []).contains(outcome) {
            ledger.write { $0.problems.append("\(kind): \(answer.summary)") }
        }
        return false
    }

    /// The newest version's number, from a list in which no two are in force at once.
    private func newest() async throws -> Int {
        let list = try await contest.party.get(Contest.path + "?limit=5")
        let items = list.json["items"]?.arrayValue ?? []
        let problems = timeProblems(items)
        if list.status != 200 || !problems.isEmpty {
            ledger.write { $0.problems += problems + ["read \(list.summary)"] }
        }
        return items.first?["version"]?.intValue ?? 0
    }

    // MARK: What the parties write

    private func amend(_ version: Int, _ text: String) async throws {
        let path = "\(Contest.path)/\(version)/terms"
        let read = try await contest.party.get(path)
        let answer = try await contest.party.send(
            "PATCH", path,
            headers: [("If-Match", read.etag), ("Content-Type", "application/merge-patch+json")],
            Contest.saying(text))
        guard isDone("amend", answer) else { return }
        ledger.write {
            $0.amendments.append(.init(version: version, from: read.etag, to: answer.etag, text: text))
        }
    }

    private mutating func draft(_ text: String) async throws {
        let body = Contest.draft(saying: text, &random)
        let answer = try await contest.party.send("POST", Contest.path, body)
        guard isDone("draft", answer), let version = answer.json["version"]?.intValue else { return }
        ledger.write { $0.drafted.append(.init(version: version, etag: answer.etag, text: text)) }
    }

    private func propose(_ version: Int) async throws {
        let answer = try await contest.party.send("POST", "\(Contest.path)/\(version)/proposal", [:])
        guard isDone("propose", answer) else { return }
        ledger.write { $0.proposed.append(version) }
    }

    private func withdraw(_ version: Int) async throws {
        let answer = try await contest.party.send("POST", "\(Contest.path)/\(version)/withdrawal", [:])
        guard isDone("withdraw", answer) else { return }
        ledger.write { $0.withdrawn.append(version) }
    }

    // MARK: What they sign

    private struct Reading {
        var hash: String
        var text: String
    }

    /// What the client reads before it signs; a draft is changed or proposed first. nil while it is none that can be
    /// signed.
    private mutating func read(_ version: Int) async throws -> Reading? {
        for attempt in 0..<2 {
            let answer = try await contest.party.get("\(Contest.path)/\(version)")
            if let hash = answer.json["content_sha256"]?.stringValue {
                ledger.read(hash)
                let text = answer.json["terms"]?["lead_classes"]?["mql"]?["definition"]?.stringValue
                return Reading(hash: hash, text: text ?? "")
            }
            if attempt == 0 {
                if random.chance(40) { try await amend(version, "\(name)-\(random.below(1_000_000))") }
                try await propose(version)
            }
        }
        return nil
    }

    private mutating func signer() -> String {
        random.chance(8) ? "alan" : random.pick(["ada", "bob", "cleo", "ada", "bob"]) ?? "ada"
    }

    /// Sends a signature or a refusal as a member.
    private func act(
        _ kind: String, _ version: Int, _ member: String, slot: String, _ reading: Reading
    ) async throws {
        var body: JSONObject = ["slot": .string(slot), "content_sha256": .string(reading.hash)]
        let isSigning = kind != "decline"
        body[isSigning ? "consent" : "reason"] = isSigning ? true : "Not like this"
        let answer = try await (contest.members[member] ?? contest.party).send(
            "POST", "\(Contest.path)/\(version)/\(isSigning ? "signatures" : "declinations")", .object(body))
        guard isDone(kind, answer) else { return }
        if ["sign another", "sign elsewhere", "sign as deputy"].contains(kind) {
            ledger.write { $0.problems.append("taken, and must not be: \(kind), \(answer.summary)") }
        }
        ledger.write {
            $0.deeds.append(
                .init(
                    version: version, slot: slot, act: isSigning ? "signature" : "declination",
                    contentSHA256: reading.hash, text: reading.text, entry: answer.json["signature"] ?? .null)
            )
        }
    }

    private mutating func sign(_ version: Int) async throws {
        guard let reading = try await read(version) else { return }
        let member = signer()
        let slot = Contest.slots[member] ?? ""
        try await act(member == "alan" ? "sign as deputy" : "sign", version, member, slot: slot, reading)
    }

    private mutating func decline(_ version: Int) async throws {
        guard let reading = try await read(version) else { return }
        let member = random.pick(["ada", "bob", "cleo", "cleo"]) ?? "cleo"
        try await act("decline", version, member, slot: Contest.slots[member] ?? "", reading)
    }

    /// With the hash of an older text, of none, or at the slot of somebody else: never taken.
    private mutating func signAnother(_ version: Int) async throws {
        let reading = try await read(version)
        let member = signer()
        if let reading, random.chance(25) {
            let slot = member == "bob" ? "marketing" : "sales"
            return try await act("sign elsewhere", version, member, slot: slot, reading)
        }
        let others = ledger.hashes.filter { $0 != reading?.hash }
        let none = String(repeating: "0", count: 64)
        let another = Reading(hash: random.pick(others) ?? none, text: "")
        try await act("sign another", version, member, slot: Contest.slots[member] ?? "", another)
    }

    private mutating func signByLink(_ version: Int) async throws {
        guard let reading = try await read(version) else { return }
        let member = random.pick(["ada", "bob", "cleo"]) ?? "bob"
        let slot = Contest.slots[member] ?? ""
        let made = try await contest.party.send(
            "POST", "\(Contest.path)/\(version)/slots/\(slot)/links", [:])
        guard isDone("link", made), let token = made.json["token"]?.stringValue else { return }
        let visitor = Visitor(caller: contest.party.with(bearer: nil), token: token)
        let page = try await visitor.open()
        guard isDone("page", page) else { return }
        if !page.text.contains(reading.hash) || !page.text.contains(reading.text) {
            ledger.write { $0.problems.append("the page shows another text: \(page.summary)") }
        }
        let isSigning = random.chance(90)
        let signed =
            try await isSigning ? visitor.sign("Member \(member)") : visitor.decline("Not like this")
        guard isDone("form", signed) else { return }
        // The answer shows the record's hash beside the text's.
        let hashes = Set(signed.text.matches(of: /[0-9a-f]{64}/).map { String($0.output) })
        ledger.write {
            $0.deeds.append(
                .init(
                    version: version, slot: slot, act: isSigning ? "signature" : "declination",
                    contentSHA256: reading.hash, text: reading.text,
                    entry: .array(hashes.sorted().map { .string($0) })))
        }
    }
}
