// Posts and deputies: replaced whole, with history, and never in a circle.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("People")
struct PeopleTests {
    private static let dach = Territory(region: "dach", vertical: "software")

    private func staffed(_ server: TestServer, _ members: [Slug] = ["ada", "bob", "cleo"]) async throws
        -> TestTenant
    {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        for member in members { try await tenant.putMember(member, by: tenant.call()) }
        return tenant
    }

    @Test("what a person holds is replaced whole: what stays keeps its beginning, what goes is still known")
    func history() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let kept = Post("inside-sales", in: Self.dach)
            let gone = Post("sales-manager")
            let come = Post("inside-sales", in: Territory(region: "uk"))
            let first = try await tenant.hold("ada", [kept, gone], deputies: ["bob"], by: tenant.call())
            let second = try await tenant.hold(
                "ada", [come, kept], deputies: ["cleo", "bob"], by: tenant.call(at: .hour(2)))
            #expect(first.tag != second.tag)
            #expect(
                second.posts == [Held(kept, from: .hour(1)), Held(come, from: .hour(2))], "\(second.posts)")
            #expect(second.deputies.map(\.value.key) == ["cleo", "bob"])
            let then = try await tenant.workspace.person(
                "ada", at: .hour(2).adding(seconds: -1), by: tenant.call())
            #expect(
                then.posts == [Held(kept, from: .hour(1)), Held(gone, from: .hour(1), until: .hour(2))],
                "\(then.posts)")
            #expect(then.deputies.map(\.value.key) == ["bob"])
            let before = try await tenant.workspace.person("ada", at: .start, by: tenant.call())
            #expect(before.posts.isEmpty && before.deputies.isEmpty)
            let same = try await tenant.hold(
                "ada", [kept, come], deputies: ["cleo", "bob"], by: tenant.call(at: .hour(3)))
            #expect(same == second, "the same again changes nothing")
        }
    }

    @Test("a PUT holds to its condition, and to a member that is there")
    func conditions() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let person = try await tenant.hold("ada", [], deputies: ["bob"], by: tenant.call())
            let cases: [(Slug, Precondition, ErrorCode)] = [
                ("ada", .none, .preconditionRequired), ("ada", .create, .alreadyExists),
                ("ada", .match([EntityTag(revision: 1)]), .stale), ("nobody", .exists, .notFound),
            ]
            for (key, condition, code) in cases {
                let refused = try await refusal {
                    _ = try await tenant.workspace.putPerson(
                        key, PersonDefinition(), condition, by: tenant.call())
                }
                #expect(refused?.code == code, "\(key) \(condition)")
            }
            _ = try await tenant.workspace.putPerson(
                "ada", PersonDefinition(), .match([person.tag]), by: tenant.call())
        }
    }

    @Test("everything that is wrong is said at once: unknown nodes and members, oneself, a circle")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            try await tenant.hold("bob", [], deputies: ["cleo"], by: tenant.call())
            try await tenant.hold("cleo", [], deputies: ["ada"], by: tenant.call())
            let refused = try await refusal {
                try await tenant.hold(
                    "ada",
                    [Post("a", in: Self.dach), Post("b", in: Territory(region: "mars", vertical: "x"))],
                    deputies: ["nobody", "ada", "bob"], by: tenant.call())
            }
            let found = refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" }
            #expect(
                found == [
                    "/posts/1/region unknown_reference", "/posts/1/vertical unknown_reference",
                    "/deputies/0 unknown_reference", "/deputies/1 deputy_cycle", "/deputies/2 deputy_cycle",
                ], "\(found ?? [])")
            #expect(refused?.faults.last?.detail.contains("“ada” → “bob” → “cleo” → “ada”") == true)
        }
    }

    @Test("who is deactivated keeps and loses what it holds, and is given nothing new")
    func deactivated() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let post = Post("inside-sales")
            try await tenant.hold("ada", [post, Post("other")], deputies: ["bob"], by: tenant.call())
            for key: Slug in ["ada", "bob"] {
                _ = try await tenant.workspace.deactivateMember(key, by: tenant.call(at: .hour(2)))
            }
            let kept = try await tenant.hold("ada", [post], deputies: ["bob"], by: tenant.call(at: .hour(3)))
            #expect(kept.presence == .deactivated(since: .hour(2)))
            let late = try await refusal {
                try await tenant.hold("ada", [post, Post("new")], by: tenant.call(at: .hour(3)))
            }
            #expect(late?.faults.map(\.pointer) == ["/posts/1"])
            let other = try await refusal {
                try await tenant.hold("cleo", [], deputies: ["bob"], by: tenant.call(at: .hour(3)))
            }
            #expect(other?.faults.map(\.code) == [.memberDeactivated])
            #expect(other?.faults.map(\.pointer) == ["/deputies/0"])
        }
    }

    @Test("of two who each close the half of a circle at once, one is refused", arguments: 0..<4)
    func race(_ round: Int) async throws {
        try await withServer(connections: 8) { server in
            let members: [Slug] = (0..<6).map { Slug("m-\($0)")! }
            let tenant = try await staffed(server, members)
            // Each makes the next one its deputy; all of them together would be a circle.
            let outcomes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                for (index, member) in members.enumerated() {
                    group.addTask {
                        try await refusal {
                            try await tenant.hold(
                                member, [], deputies: [members[(index + 1) % members.count]],
                                by: tenant.call())
                        }?.faults.first?.code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == members.count - 1, "\(outcomes)")
            #expect(outcomes.count { $0 == .deputyCycle } == 1, "\(outcomes)")
        }
    }

    @Test("the database refuses one post twice, everywhere too, and a post that ends before it begins")
    func constraints() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            try await tenant.hold("ada", [Post("inside-sales")], by: tenant.call())
            let twice = await #expect(throws: PostgresError.self) {
                try await server.byHand(in: tenant.id) {
                    _ = try await $0.query(
                        """
                        INSERT INTO posts (tenant_id, id, member_id, function, held_from)
                        SELECT tenant_id, gen_random_uuid(), member_id, function, held_from FROM posts
                        WHERE tenant_id = \(tenant.id.uuid)
                        """)
                }
            }
            #expect(twice?.constraint == "posts_held_once")
            let backwards = await #expect(throws: PostgresError.self) {
                try await server.byHand(in: tenant.id) {
                    _ = try await $0.query(
                        "UPDATE posts SET held_until = held_from WHERE tenant_id = \(tenant.id.uuid)")
                }
            }
            #expect(backwards?.constraint == "posts_end_after_beginning")
        }
    }

    @Test(
        "a list has who holds one post, own or through a team, that fits function, region and vertical",
        arguments: [
            (PersonFilter(), "ada bob cleo"),
            (PersonFilter(function: "inside-sales"), "ada cleo"),
            (PersonFilter(function: "nothing"), ""),
            (PersonFilter(region: "emea"), "ada cleo"),
            (PersonFilter(region: "uk"), "cleo"),
            (PersonFilter(region: "de"), ""),
            (PersonFilter(vertical: "tech"), "ada"),
            // One post that fits all, not one for each.
            (PersonFilter(function: "sales-manager", region: "dach"), ""),
            (PersonFilter(function: "inside-sales", region: "uk"), "cleo"),
            (PersonFilter(team: "callers"), "cleo"),
            (PersonFilter(function: "sales-manager", team: "callers"), ""),
            (PersonFilter(function: "inside-sales", at: .start), ""),
            (PersonFilter(function: "inside-sales", region: "uk", team: "callers", at: .hour(2)), "cleo"),
        ])
    func lists(_ filter: PersonFilter, _ expected: String) async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            try await tenant.hold(
                "ada", [Post("inside-sales", in: Self.dach), Post("sales-manager")], by: tenant.call())
            try await tenant.putTeam(
                "callers", [TeamMember("cleo", capacity: 5)], in: [Territory(region: "uk")],
                by: tenant.call())
            let call = tenant.call(at: .hour(2))
            let found = try await tenant.workspace.people(filter, after: nil, limit: 9, by: call)
            #expect(found.map(\.member.key.text).joined(separator: " ") == expected)
            let later = try await tenant.workspace.people(filter, after: "ada", limit: 9, by: call)
            #expect(later == found.filter { $0.member.key > "ada" })
        }
    }

    @Test("a list by what does not exist says so, all of it")
    func unknown() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let refused = try await refusal {
                _ = try await tenant.workspace.people(
                    PersonFilter(region: "mars", vertical: "tech", team: "none"), after: nil, limit: 9,
                    by: tenant.call())
            }
            #expect(refused?.faults.map(\.pointer) == ["/query/region", "/query/team"])
        }
    }

    @Test("a region in which a post or a team is held is not deleted; one in which they were is")
    func held() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let place = Territory(region: "uk")
            try await tenant.hold("ada", [Post("inside-sales", in: place)], by: tenant.call())
            try await tenant.putTeam("callers", [], in: [place], by: tenant.call())
            func delete() async throws {
                try await tenant.workspace.deleteNode("uk", of: .region, .exists, by: tenant.call())
            }
            let refused = try await refusal { try await delete() }
            #expect(refused?.code == .nodeInUse)
            #expect(refused?.faults.count == 2, "\(refused?.faults ?? [])")
            try await tenant.hold("ada", [], by: tenant.call(at: .hour(2)))
            try await tenant.putTeam("callers", [], by: tenant.call(at: .hour(2)), .exists)
            try await delete()
            let then = try await tenant.workspace.person("ada", at: .hour(1), by: tenant.call())
            #expect(then.posts.map(\.value.territory) == [place])
        }
    }
}
