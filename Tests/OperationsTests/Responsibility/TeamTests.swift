// Teams and what is held through them, and who holds some functions at an instant.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Teams")
struct TeamTests {
    private static let dach = Territory(region: "dach")
    private static let uk = Territory(region: "uk", vertical: "tech")

    private func staffed(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        for member: Slug in ["ada", "bob", "cleo", "dora", "eve"] {
            try await tenant.putMember(member, by: tenant.call())
        }
        return tenant
    }

    @Test("a team is made, replaced whole and deleted; who was on it at an instant stays known")
    func history() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let workspace = tenant.workspace
            let made = try await tenant.putTeam(
                "callers", [TeamMember("ada", capacity: 40), TeamMember("bob", capacity: 0)],
                in: [Self.dach], by: tenant.call())
            let other = TeamDefinition(
                name: "Others", functions: ["sales-manager", "inside-sales"], segments: [Self.uk],
                members: [TeamMember("cleo", capacity: 1), TeamMember("ada", capacity: 50)])
            let (replaced, isNew) = try await workspace.putTeam(
                "callers", other, .match([made.tag]), by: tenant.call(at: .hour(2)))
            #expect(!isNew && replaced.tag != made.tag && replaced.name == "Others")
            #expect(replaced.functions == ["inside-sales", "sales-manager"])
            #expect(replaced.segments == [Self.uk])
            #expect(
                replaced.members == [
                    Held(TeamMember("ada", capacity: 50), from: .hour(2)),
                    Held(TeamMember("cleo", capacity: 1), from: .hour(2)),
                ], "\(replaced.members)")
            let same = try await workspace.putTeam("callers", other, .exists, by: tenant.call(at: .hour(3)))
            #expect(same.team == replaced)
            let then = try await workspace.team(
                "callers", at: .hour(2).adding(seconds: -1), by: tenant.call())
            #expect(then.members.map(\.value.member) == ["ada", "bob"] && then.segments == [Self.dach])
            #expect(then.functions == ["inside-sales"])
            #expect(
                try await workspace.person("ada", at: nil, by: tenant.call()).places == [
                    Held(
                        TeamPlace(team: "callers", teamName: "Others", capacity: 50), from: .hour(2))
                ])
            try await workspace.deleteTeam("callers", .exists, by: tenant.call(at: .hour(4)))
            #expect(try await workspace.person("ada", at: nil, by: tenant.call()).places.isEmpty)
            let past = try await workspace.person("ada", at: .hour(3), by: tenant.call())
            #expect(past.places.map(\.value.capacity) == [50])
            let gone = try await refusal {
                _ = try await workspace.team("callers", at: nil, by: tenant.call())
            }
            #expect(gone?.code == .notFound)
            try await tenant.putTeam("callers", [], by: tenant.call(at: .hour(5)))
        }
    }

    @Test("all that is wrong with a team is said at once")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            _ = try await tenant.workspace.deactivateMember("bob", by: tenant.call())
            let refused = try await refusal {
                try await tenant.putTeam(
                    "callers",
                    [
                        TeamMember("ada", capacity: 1), TeamMember("bob", capacity: 1),
                        TeamMember("nobody", capacity: 1),
                    ], in: [Territory(), Territory(region: "mars", vertical: "x")], by: tenant.call())
            }
            let found = refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" }
            #expect(
                found == [
                    "/segments/1/region unknown_reference", "/segments/1/vertical unknown_reference",
                    "/members/1/member member_deactivated", "/members/2/member unknown_reference",
                ], "\(found ?? [])")
        }
    }

    @Test("of many who make one team at once, one does")
    func race() async throws {
        try await withServer(connections: 8) { server in
            let tenant = try await staffed(server)
            let outcomes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        try await refusal { try await tenant.putTeam("same", [], by: tenant.call()) }?.code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1, "\(outcomes)")
            #expect(outcomes.count { $0 == .alreadyExists } == 5, "\(outcomes)")
        }
    }

    @Test("a staffing has the holders at an instant, own posts and teams', and everybody who stands in")
    func staffing() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let call = tenant.call()
            try await tenant.hold("cleo", [], deputies: ["dora"], by: call)
            try await tenant.hold("bob", [], deputies: ["cleo"], by: call)
            try await tenant.hold(
                "ada", [Post("inside-sales"), Post("elsewhere")], deputies: ["bob", "dora"], by: call)
            try await tenant.putTeam(
                "callers", [TeamMember("bob", capacity: 7)], holding: ["inside-sales", "unasked"],
                in: [Self.uk, Self.dach], by: call)
            try await tenant.putTeam("everywhere", [TeamMember("eve", capacity: 3)], by: call)
            try await tenant.absent("bob", days: 2, by: call)
            let staffing = try await tenant.workspace.staffing(
                functions: ["inside-sales"], at: .hour(2), by: call)
            let post: Slug = "inside-sales"
            #expect(
                staffing.holdings == [
                    Staffing.Holding(member: "ada", post: Post(post)),
                    Staffing.Holding(
                        member: "bob", post: Post(post, in: Self.dach), team: "callers", capacity: 7),
                    Staffing.Holding(
                        member: "bob", post: Post(post, in: Self.uk), team: "callers", capacity: 7),
                    Staffing.Holding(member: "eve", post: Post(post), team: "everywhere", capacity: 3),
                ], "\(staffing.holdings)")
            #expect(staffing.people.keys.sorted() == ["ada", "bob", "cleo", "dora", "eve"])
            #expect(staffing.people["ada"]?.deputies == ["bob", "dora"])
            #expect(staffing.people["bob"]?.presence == .absent(until: .midnight(of: 2)))
            #expect(staffing.people["cleo"]?.presence == .inOffice)
            let none = try await tenant.workspace.staffing(
                functions: ["inside-sales"], at: .start, by: call)
            #expect(none == Staffing())
        }
    }
}
