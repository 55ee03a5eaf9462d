// What a server remembers is never older than what it has answered for.

import Domain
import Operations
import Postgres
import Store
import Support
import Synchronization
import Testing

@Suite("The cache")
struct CacheTests {
    /// Every reader notes what was answered before it starts, and must see that or something later.
    @Test(
        "a reader never sees, after a writer's answer on the same server, what stood before",
        arguments: Subject.allCases)
    func readYourWrites(_ subject: Subject) async throws {
        try await withServer(connections: 6) { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "0"), by: tenant.call())
            try await tenant.createAccount("a-1", by: tenant.call())
            try await subject.write(0, tenant)
            let progress = Progress()
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask {
                        var reads = 0
                        while !progress.isOver.load(ordering: .sequentiallyConsistent) || reads == 0 {
                            let floor = progress.answered.load(ordering: .sequentiallyConsistent)
                            let seen = try await subject.read(tenant)
                            #expect(seen >= floor, "saw \(seen) after \(floor) was answered")
                            reads += 1
                            // An answer from memory never suspends, and the writer needs a thread too.
                            await Task.yield()
                        }
                    }
                }
                for value in 1...60 {
                    try await subject.write(value, tenant)
                    progress.answered.store(value, ordering: .sequentiallyConsistent)
                    for _ in 0..<Int.random(in: 0...20) { await Task.yield() }
                }
                progress.isOver.store(true, ordering: .sequentiallyConsistent)
                try await group.waitForAll()
            }
        }
    }

    /// How far the writer is.
    private final class Progress: Sendable {
        let answered = Atomic<Int>(0)
        let isOver = Atomic<Bool>(false)
    }

    /// What is written and read; all of it at one instant, so that only the order of answers can tell.
    enum Subject: CaseIterable {
        case account, agreement

        func write(_ value: Int, _ tenant: TestTenant) async throws {
            switch self {
            case .account:
                _ = try await tenant.workspace.changeAccount("a-1", .exists, by: tenant.call()) { old in
                    var new = old
                    new.input.name = String(value)
                    return new
                }
            case .agreement:
                try await tenant.publish(
                    "global", terms: .responses(saying: String(value)), by: tenant.call())
            }
        }

        func read(_ tenant: TestTenant) async throws -> Int {
            let question = SLAQuestion(subject: .account(externalID: "a-1"))
            switch self {
            case .account:
                let json = try await tenant.workspace.effectiveSLA(question, by: tenant.call()).json()
                return try #require(json["account"]?["name"]?.stringValue.flatMap { Int($0) })
            case .agreement:
                let within = try await tenant.workspace.effectiveSLA(question, by: tenant.call()).saying()
                return try #require(within.flatMap { Int($0) })
            }
        }
    }

    @Test("a fill that began before a commit is dropped: it keeps what it read to itself")
    func lateFill() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "old"), by: tenant.call())
            try await tenant.createAccount("a-1", by: tenant.call())
            let question = SLAQuestion(subject: .account(externalID: "a-1"))
            @Sendable func ask() async throws -> String? {
                try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: .hour(2))).saying()
            }
            // The reader has its model and waits for the account, since the table is locked; meanwhile a version comes
            // into force and is answered for.
            let late = try await server.asOwner { lock in
                try await lock.query("LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE")
                let late = Task { try await ask() }
                try await server.untilSomebodyWaits(for: "accounts", seenBy: lock)
                try await tenant.publish(
                    "global", terms: .responses(saying: "new"), by: tenant.call(at: .hour(2)))
                return late
            }
            #expect(try await late.value == "old")
            #expect(try await ask() == "new")
        }
    }

    @Test(
        "an answer that is remembered is given without the database, and one that may not be remembered is not"
    )
    func isRemembered() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "old"), by: tenant.call())
            let bypassing = server.sibling(Memory())
            for (workspace, expected) in [(server.workspace, "old"), (bypassing.workspace, "new")] {
                let question = SLAQuestion(subject: .segment(Segment(region: "de")))
                _ = try await workspace.effectiveSLA(question, by: tenant.call(at: .hour(2)))
                // Past every server: nobody is told.
                try await server.asOwner { transaction in
                    try await transaction.query(
                        """
                        UPDATE agreement_versions
                        SET terms = jsonb_set(terms, '{responses,mql,text}', to_jsonb('new'::text))
                        """)
                }
                let answer = try await workspace.effectiveSLA(question, by: tenant.call(at: .hour(2)))
                #expect(try answer.saying() == expected)
            }
        }
    }

    @Test("an entry ends at the next instant at which a version comes into force or ends")
    func nextInstant() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            let call = tenant.call(at: .hour(1))
            try await tenant.agree(
                "global", terms: .responses(saying: "first"), by: call)
            try await tenant.publish(
                "global", terms: .responses(saying: "second"),
                validity: StatedValidity(from: .day(1), to: .day(1)), by: call)
            let lastOfFirst = Instant(microseconds: Instant.midnight(of: 1).microseconds - 1)
            let cases: [(Instant, String?)] = [
                (.hour(9), "first"), (lastOfFirst, "first"), (.midnight(of: 1), "second"),
                (.hour(39), "second"), (.midnight(of: 2), nil), (.hour(39), "second"),
            ]
            for (now, expected) in cases {
                for question in [
                    SLAQuestion(subject: .segment(Segment())),
                    SLAQuestion(subject: .segment(Segment(region: "de"))),
                ] {
                    var seen: String?
                    let refused = try await refusal {
                        seen = try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: now))
                            .saying()
                    }
                    #expect(seen == expected && (refused?.code == .noSLA) == (expected == nil), "at \(now)")
                }
            }
        }
    }

    @Test(
        "a reader whose clock is behind sees what was answered, and leaves nothing old to others",
        arguments: [true, false])
    func slowClock(_ isTrusted: Bool) async throws {
        try await withServer(memory: Memory(isTrusted: isTrusted)) { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "old"), by: tenant.call(at: .hour(1)))
            try await tenant.createAccount("a-1", by: tenant.call(at: .hour(1)))
            try await tenant.agree(
                "de-sla", under: "global", Selector(region: "de"), terms: .responses(saying: "new"),
                by: tenant.call(at: .hour(5)))
            for now in [Instant.hour(4), .hour(5), .hour(4), .hour(6)] {
                let question = SLAQuestion(subject: .account(externalID: "a-1"))
                let answer = try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: now))
                #expect(try answer.saying() == "new", "at \(now)")
            }
            try await tenant.putRegion("fr", below: "de", ["FR"], by: tenant.call(at: .hour(9)))
            for now in [Instant.hour(8), .hour(10)] {
                let question = SLAQuestion(subject: .segment(Segment(region: "fr")))
                let answer = try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: now))
                #expect(try answer.saying() == "new", "at \(now)")
            }
        }
    }
}

extension TestServer {
    /// Returns when a lock on a table is being waited for.
    func untilSomebodyWaits(for table: String, seenBy transaction: PostgresTransaction) async throws {
        while true {
            let rows = try await transaction.query(
                "SELECT count(*) AS n FROM pg_locks WHERE relation = \(table)::regclass AND NOT granted")
            if try rows[0]["n"] as Int > 0 { return }
            await Task.yield()
        }
    }
}
