// Members: who they are, that no two are one, and that a deactivated one is refused.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Members")
struct MemberTests {
    @Test("a member is made, replaced whole and listed by key")
    func definition() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let made = try await tenant.putMember("bob", subject: "b", by: tenant.call())
            try await tenant.putMember("ada", by: tenant.call())
            let other = MemberDefinition(name: "Robert", email: .example("Robert"))
            let (replaced, isNew) = try await tenant.workspace.putMember(
                "bob", other, .match([made.tag]), by: tenant.call(at: .hour(2)))
            #expect(!isNew && replaced.definition == other && replaced.tag != made.tag)
            #expect(try await tenant.workspace.member("bob", by: tenant.call()) == replaced)
            let keys = try await tenant.workspace.members(
                isActive: nil, after: nil, limit: 9, by: tenant.call()
            ).map(\.key)
            #expect(keys == ["ada", "bob"])
        }
    }

    @Test("a PUT holds to its condition")
    func conditions() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putMember("ada", by: tenant.call())
            let cases: [(Slug, Precondition, ErrorCode)] = [
                ("ada", .create, .alreadyExists), ("ada", .none, .preconditionRequired),
                ("ada", .match([EntityTag(revision: 9)]), .stale), ("new", .exists, .stale),
                ("new", .none, .preconditionRequired),
            ]
            for (key, condition, code) in cases {
                let refused = try await refusal {
                    try await tenant.putMember(key, by: tenant.call(), condition)
                }
                #expect(refused?.code == code, "\(key) \(condition)")
            }
        }
    }

    @Test(
        "no two members of a tenant have one address, in whatever capitals, or one subject; all is said at once"
    )
    func unique() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putMember("ada", subject: "u-1", by: tenant.call())
            let copy = MemberDefinition(
                name: "Copy", email: try #require(EmailAddress("ADA@Example.com")), subject: "u-1")
            let refused = try await refusal {
                _ = try await tenant.workspace.putMember("copy", copy, .create, by: tenant.call())
            }
            #expect(refused?.faults.map(\.pointer) == ["/email", "/subject"])
            #expect(refused?.faults.map(\.code) == [.emailTaken, .subjectTaken])
            // One's own may be written otherwise, and another tenant's people are nobody's rivals.
            _ = try await tenant.workspace.putMember("ada", copy, .exists, by: tenant.call())
            let other = try await server.makeTenant("other")
            try await other.putMember("ada", subject: "u-1", by: other.call())
            // Many without a subject have none in common.
            try await tenant.putMember("bob", by: tenant.call())
            try await tenant.putMember("eve", by: tenant.call())
        }
    }

    @Test(
        "a subject is set, changed and cleared by who may write keys; who may write members alone keeps it as it is",
        arguments: Role.allCases.filter { $0.permissions.contains(.writeMembers) })
    func subject(_ role: Role) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putMember("ada", subject: "u-1", by: tenant.call())
            let call = tenant.call(as: [role])
            let isAllowed = role.permissions.contains(.writeKeys)
            func put(_ key: Slug, _ name: String, _ subject: String?) async throws -> DomainError? {
                let definition = MemberDefinition(name: name, email: .example(key.text), subject: subject)
                let isThere = try await tenant.workspace.members(
                    isActive: nil, after: nil, limit: 9, by: tenant.call()
                ).contains { $0.key == key }
                return try await refusal {
                    _ = try await tenant.workspace.putMember(
                        key, definition, isThere ? .exists : .create, by: call)
                }
            }
            #expect(try await put("ada", "Other", "u-1") == nil)
            #expect(try await put("bob", "New", nil) == nil)
            #expect(try await put("bob", "Other", nil) == nil)
            // A new one, a change, the first one of a member, and none any more.
            for (key, subject) in [("eve", "u-3"), ("ada", "u-2"), ("bob", "u-4"), ("ada", nil)]
                as [(Slug, String?)]
            {
                let refused = try await put(key, "Moved", subject)
                #expect((refused == nil) == isAllowed, "\(key) \(subject ?? "none")")
                guard let refused else { continue }
                #expect(refused.kind == .forbidden && refused.code == .subjectProtected)
                #expect(refused.faults.map(\.pointer) == ["/subject"])
            }
            let names = try await tenant.workspace.members(
                isActive: nil, after: nil, limit: 9, by: tenant.call()
            ).map(\.definition.name)
            #expect(names == (isAllowed ? ["Moved", "Moved", "Moved"] : ["Other", "Other"]))
        }
    }

    @Test(
        "of many who take one key, address or subject at once, one gets it",
        arguments: ["key", "email", "subject"])
    func races(_ what: String) async throws {
        try await withServer(connections: 8) { server in
            let tenant = try await server.makeTenant()
            let outcomes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        let key = try #require(Slug(what == "key" ? "same" : "member-\(number)"))
                        let definition = MemberDefinition(
                            name: "N", email: .example(what == "email" ? "same" : "member-\(number)"),
                            subject: what == "subject" ? "same" : "member-\(number)")
                        let refused = try await refusal {
                            _ = try await tenant.workspace.putMember(
                                key, definition, .create, by: tenant.call())
                        }
                        return refused?.faults.first?.code ?? refused?.code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let code: ErrorCode =
                what == "key" ? .alreadyExists : what == "email" ? .emailTaken : .subjectTaken
            #expect(outcomes.count { $0 == nil } == 1, "\(outcomes)")
            #expect(outcomes.allSatisfy { $0 == nil || $0 == code }, "\(outcomes)")
        }
    }

    @Test(
        "the key of a deactivated member is refused by the next request, though it was remembered, until reactivation"
    )
    func deactivatedKey() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putMember("ada", by: tenant.call())
            let issued = try await issue(tenant, member: "ada")
            let free = try await issue(tenant, member: nil)
            #expect(issued.key.member == "ada")
            _ = try await enter(server, issued.secret)
            let deactivated = try await tenant.workspace.deactivateMember(
                "ada", by: tenant.call(at: .hour(2)))
            #expect(deactivated.deactivatedAt == .hour(2))
            let refused = try await refusal { _ = try await enter(server, issued.secret) }
            #expect(refused?.kind == .forbidden && refused?.code == .memberDeactivated)
            _ = try await enter(server, free.secret)
            let again = try await tenant.workspace.deactivateMember("ada", by: tenant.call(at: .hour(3)))
            #expect(again == deactivated, "the first instant stands")
            let late = try await refusal { _ = try await issue(tenant, member: "ada") }
            #expect(late?.faults.map(\.code) == [.memberDeactivated])
            #expect(late?.faults.map(\.pointer) == ["/member"])
            let back = try await tenant.workspace.reactivateMember("ada", by: tenant.call(at: .hour(4)))
            #expect(back.isActive)
            _ = try await enter(server, issued.secret)
        }
    }

    @Test("the token of a deactivated member is refused; one whose subject is nobody's comes in")
    func deactivatedToken() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let issuer = Issuer("a")
            let token = try await issuer.token(Issuer.claims())
            func enter() async throws -> Principal {
                try await server.workspace.authenticate(
                    bearer: token, tokens: issuer.verifier(), now: .second(60))
            }
            _ = try await enter()
            try await tenant.putMember("ada", subject: "u-1", by: tenant.call())
            let member = try await tenant.workspace.callingMember(
                by: Call(principal: try await enter(), now: .hour(1)))
            #expect(member?.key == "ada")
            _ = try await tenant.workspace.deactivateMember("ada", by: tenant.call())
            let refused = try await refusal { _ = try await enter() }
            #expect(refused?.code == .memberDeactivated)
            // The subject moves to somebody who may come in.
            try await tenant.putMember("ada", by: tenant.call(), .exists)
            try await tenant.putMember("eve", subject: "u-1", by: tenant.call())
            _ = try await enter()
        }
    }

    @Test("a key for nobody, and for nowhere, is told of both at once")
    func keyFaults() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            let new = NewAPIKey(name: "k", roles: [.editor], region: "mars", member: "nobody", expiresAt: nil)
            let refused = try await refusal {
                _ = try await tenant.workspace.createAPIKey(new, by: tenant.call())
            }
            #expect(refused?.faults.map(\.pointer) == ["/region", "/member"])
            #expect(refused?.faults.allSatisfy { $0.code == .unknownReference } == true)
        }
    }

    @Test("who signs is not deactivated before the transaction ends")
    func lock() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.putMember("ada", by: tenant.call())
            let key = try await issue(tenant, member: "ada").key.id
            let order = Order()
            let deactivation = try await server.database.transaction(tenant.id) { transaction in
                let member = try await transaction.lockMember(of: .apiKey(key))
                #expect(member?.isActive == true)
                let deactivation = Task {
                    _ = try await tenant.workspace.deactivateMember("ada", by: tenant.call())
                    await order.note("deactivated")
                }
                try await waitForLock(server)
                await order.note("signed")
                return deactivation
            }
            try await deactivation.value
            #expect(await order.events == ["signed", "deactivated"])
        }
    }

    /// Until some connection waits for a row.
    private func waitForLock(_ server: TestServer) async throws {
        for _ in 0..<2_000 {
            let waiting = try await server.asOwner { transaction in
                try await transaction.query(
                    """
                    SELECT count(*) AS n FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                    """)
            }
            if try waiting[0]["n"] as Int > 0 { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        Issue.record("nobody waits for the member's row")
    }

    private actor Order {
        private(set) var events: [String] = []
        func note(_ event: String) { events.append(event) }
    }

    private func issue(_ tenant: TestTenant, member: Slug?) async throws -> IssuedAPIKey {
        try await tenant.workspace.createAPIKey(
            NewAPIKey(name: "a key", roles: [.signatory], region: nil, member: member, expiresAt: nil),
            by: tenant.call())
    }

    private func enter(_ server: TestServer, _ secret: String) async throws -> Principal {
        try await server.workspace.authenticate(bearer: secret, tokens: nil, now: .hour(5))
    }
}
