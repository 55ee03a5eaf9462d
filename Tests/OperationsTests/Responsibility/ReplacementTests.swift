// Somebody takes another's place: all of it goes over, and nothing is doubled.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Replacements")
struct ReplacementTests {
    private func staffed(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        for member: Slug in ["ada", "bob", "cleo", "dora"] {
            try await tenant.putMember(member, by: tenant.call())
        }
        return tenant
    }

    @Test("posts, places with their capacity and deputyships go over at once, of who is deactivated too")
    func everything() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let own = Post("inside-sales", in: Territory(region: "dach"))
            let both = Post("analyst")
            try await tenant.hold("ada", [own, both], deputies: ["dora"], by: tenant.call())
            try await tenant.hold("bob", [both], by: tenant.call())
            try await tenant.hold("cleo", [], deputies: ["dora", "ada"], by: tenant.call())
            try await tenant.hold("dora", [], deputies: ["bob"], by: tenant.call())
            try await tenant.putTeam("callers", [TeamMember("ada", capacity: 40)], by: tenant.call())
            try await tenant.putTeam(
                "shared", [TeamMember("ada", capacity: 5), TeamMember("bob", capacity: 7)], by: tenant.call())
            _ = try await tenant.workspace.deactivateMember("ada", by: tenant.call())
            let call = tenant.call(at: .hour(2))
            let done = try await tenant.workspace.replacePerson("ada", by: "bob", by: call)
            #expect(done.posts.map(\.value) == [both, own] && done.posts.map(\.isNew) == [false, true])
            #expect(done.places.map(\.value.team) == ["callers", "shared"])
            #expect(done.places.map(\.isNew) == [true, false])
            #expect(done.deputyships == [Replacement.Item("cleo", isNew: true)])
            let bob = try await tenant.workspace.person("bob", at: nil, by: call)
            #expect(bob.posts.map(\.value) == [both, own] && bob.posts[1].from == .hour(2), "\(bob.posts)")
            #expect(bob.places.map(\.value.capacity) == [40, 7])
            let cleo = try await tenant.workspace.person("cleo", at: nil, by: call)
            #expect(cleo.deputies.map(\.value.key) == ["dora", "bob"])
            let ada = try await tenant.workspace.person("ada", at: nil, by: call)
            #expect(ada.posts.isEmpty && ada.places.isEmpty)
            #expect(ada.deputies.map(\.value.key) == ["dora"])
            let again = try await tenant.workspace.replacePerson("ada", by: "bob", by: call)
            #expect(again.isEmpty)
        }
    }

    @Test("who stands in already is not named twice, and nobody stands in for oneself")
    func doubled() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            try await tenant.hold("cleo", [], deputies: ["ada", "bob", "dora"], by: tenant.call())
            try await tenant.hold("bob", [], deputies: ["ada", "dora"], by: tenant.call())
            let done = try await tenant.workspace.replacePerson("ada", by: "bob", by: tenant.call())
            #expect(done.deputyships.map(\.value) == ["bob", "cleo"])
            #expect(done.deputyships.map(\.isNew) == [false, false])
            for (member, expected) in [("cleo", ["bob", "dora"]), ("bob", ["dora"])] as [(Slug, [Slug])] {
                let person = try await tenant.workspace.person(member, at: nil, by: tenant.call())
                #expect(person.deputies.map(\.value.key) == expected)
            }
        }
    }

    @Test(
        "who would stand in in a circle, is not there, not active or the same is refused, and nothing moves")
    func refused() async throws {
        try await withServer { server in
            let tenant = try await staffed(server)
            let post = Post("inside-sales")
            try await tenant.hold("ada", [post], by: tenant.call())
            try await tenant.hold("cleo", [], deputies: ["ada"], by: tenant.call())
            try await tenant.hold("bob", [], deputies: ["cleo"], by: tenant.call())
            _ = try await tenant.workspace.deactivateMember("dora", by: tenant.call())
            for (other, code) in [
                ("bob", .deputyCycle), ("dora", .memberDeactivated), ("nobody", .unknownReference),
                ("ada", .notAllowedValue),
            ] as [(Slug, ErrorCode)] {
                let refused = try await refusal {
                    _ = try await tenant.workspace.replacePerson("ada", by: other, by: tenant.call())
                }
                #expect(refused?.faults.map(\.code) == [code], "\(other): \(refused?.faults ?? [])")
                #expect(refused?.faults.map(\.pointer) == ["/by"])
            }
            let missing = try await refusal {
                _ = try await tenant.workspace.replacePerson("nobody", by: "bob", by: tenant.call())
            }
            #expect(missing?.code == .notFound)
            let ada = try await tenant.workspace.person("ada", at: nil, by: tenant.call())
            #expect(ada.posts.map(\.value) == [post])
        }
    }
}
