// An agreement that everybody works at at once, and what was answered to whom.

import Domain
import Generators
import Support
import Synchronization
import Testing

/// Who takes part, with connections for all of them at once.
struct Contest: Sendable {
    static let clients = 32
    static let agreement = "contested"
    static let path = "/v1/agreements/\(agreement)/versions"
    /// Whose slot it is; Alan is Ada's deputy, who has nothing to sign while she is there.
    static let slots = ["ada": "marketing", "alan": "marketing", "bob": "sales", "cleo": "management"]

    let admin: Caller
    /// The administrator as one of the clients: what they are answered is held to the contract after the round.
    let party: Caller
    let members: [String: Caller]
    let ledger = ContestLedger()

    init(on server: ProgramServer) async throws {
        let tenant = try await TestTenant(on: server)
        _ = try await SigningStage(tenant)
        let connections = Connections(Self.clients)
        var admin = tenant.admin
        admin.connections = connections
        self.admin = admin
        admin.checksContract = false
        party = admin
        var members: [String: Caller] = [:]
        for member in Self.slots.keys {
            members[member] = try await tenant.key(.signatory, member: member).caller
            members[member]?.connections = connections
            members[member]?.checksContract = false
        }
        self.members = members
        try await admin.put("/v1/regions/\(Self.agreement)", ["name": "Of its own"])
        try await admin.post(
            "/v1/agreements",
            [
                "key": .string(Self.agreement), "name": "Everybody's", "kind": "local",
                "framework": "framework",
            ])
    }

    /// A text that says what one client means by it.
    static func saying(_ text: String) -> JSON { ["lead_classes": ["mql": ["definition": .string(text)]]] }

    /// A new version's body; its days begin now or in a year to come, so that versions follow and replace each other.
    static func draft(saying text: String, _ random: inout SplitMix64) -> JSON {
        var body: JSONObject = [
            "selector": ["region": .string(agreement)],
            "terms": MergePatch.apply(saying(text), to: SigningStage.terms),
        ]
        if random.chance(30) {
            let year = 2100 + random.below(3)
            body["validity"] = ["from": .string("\(year)-01-01"), "time_zone": "Europe/Berlin"]
        }
        return .object(body)
    }

    /// Everybody at once, each with numbers of its own.
    func round(_ round: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<Self.clients {
                let seed = UInt64(round * 1_000 + number)
                let client = ContestClient(
                    contest: self, name: "\(round)-\(number)", random: SplitMix64(seed: seed))
                group.addTask {
                    var client = client
                    try await client.run()
                }
            }
            try await group.waitForAll()
        }
    }
}

/// What was answered in a round.
final class ContestLedger: Sendable {
    /// Somebody's signature or refusal, as it was answered.
    struct Deed: Sendable {
        var version: Int
        var slot: String
        var act: JSON
        /// The hash that was read and sent, and the text that was read with it.
        var contentSHA256: String
        var text: String
        /// By key the whole entry of the list, by link only `record_sha256`, which the page shows.
        var entry: JSON
    }

    /// A change of a draft: the tag that it was asked with, the one that it was answered with.
    struct Amendment: Sendable {
        var version: Int
        var from: String
        var to: String
        var text: String
    }

    /// A draft as it began.
    struct Draft: Sendable {
        var version: Int
        var etag: String
        var text: String
    }

    struct Answers: Sendable {
        var deeds: [Deed] = []
        var amendments: [Amendment] = []
        var drafted: [Draft] = []
        var proposed: [Int] = []
        var withdrawn: [Int] = []
        /// Broken rules that a client saw itself.
        var problems: [String] = []
        /// One exchange of each outcome.
        var exchanges: [String: Exchange] = [:]
    }

    private let state = Mutex((answers: Answers(), counts: [String: Int](), hashes: [String]()))

    func write(_ change: (inout Answers) -> Void) { state.withLock { change(&$0.answers) } }

    func count(_ outcome: String, _ exchange: Exchange) {
        state.withLock { state in
            state.counts[outcome, default: 0] += 1
            state.answers.exchanges[outcome] = exchange
        }
    }

    /// Hashes of texts that were read, for those who sign another one.
    func read(_ hash: String) { state.withLock { if $0.hashes.last != hash { $0.hashes.append(hash) } } }
    var hashes: [String] { state.withLock { $0.hashes.suffix(20) } }

    /// How often each request was answered how, since the beginning.
    var counts: [String: Int] { state.withLock { $0.counts } }

    /// The answers of a round that is over.
    func take() -> Answers {
        state.withLock { state in
            defer { state.answers = Answers() }
            return state.answers
        }
    }
}
