// Absences: whose a caller may write, that they never overlap, and that the past stays.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Absences of members")
struct AbsenceTests {
    @Test(
        "members enter and cancel their own with any role that people have, and others' need members.write",
        arguments: Role.allCases)
    func rights(_ role: Role) async throws {
        try await withServer { server in
            let tenant = try await withPeople(server)
            let ada = tenant.call(subject: "ada", as: [role], region: role == .editor ? "dach" : nil)
            let stranger = tenant.call(subject: "nobody", as: [role])
            let bobs = try await tenant.absent("bob", days: 3, by: tenant.call())
            let own = try await code { try await tenant.absent("ada", by: ada) }
            #expect(own == (role == .ingest ? .forbidden : nil))
            let mayWriteAll = role.permissions.contains(.writeMembers)
            let refused: ErrorCode? = role == .ingest ? .forbidden : mayWriteAll ? nil : .othersAbsence
            for call in [ada, stranger] {
                let last = CivilDate(daysSince1970: Instant.start.date.daysSince1970 + 40)
                let new = NewAbsence(member: "bob", from: last, to: last)
                let added = try await code {
                    let added = try await tenant.workspace.addAbsence(new, by: call)
                    _ = try await tenant.workspace.cancelAbsence(added.id, .exists, by: call)
                }
                #expect(added == refused, "\(role)")
            }
            let cancelled = try await code {
                _ = try await tenant.workspace.cancelAbsence(bobs.id, .exists, by: ada)
            }
            #expect(cancelled == refused)
        }
    }

    @Test("of absences that overlap and are entered at once, one is; those that meet at midnight all are")
    func races() async throws {
        try await withServer(connections: 8) { server in
            let tenant = try await withPeople(server)
            func enter(_ days: [(Int, Int)]) async throws -> [ErrorCode?] {
                try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
                    for (from, to) in days {
                        group.addTask {
                            let new = NewAbsence(member: "ada", from: day(from), to: day(to))
                            return try await code {
                                _ = try await tenant.workspace.addAbsence(new, by: tenant.call())
                            }
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            for round in 0..<10 {
                let start = 100 + round * 20
                let outcomes = try await enter((0..<8).map { (start + $0, start + 8) })
                #expect(outcomes.count { $0 == nil } == 1, "\(outcomes)")
                #expect(outcomes.allSatisfy { $0 == nil || $0 == .absenceOverlap }, "\(outcomes)")
            }
            let beside = try await enter((0..<8).map { (1_000 + $0, 1_000 + $0) })
            #expect(beside.allSatisfy { $0 == nil }, "\(beside)")
        }
    }

    @Test(
        "an overlap has its code and place; another member may be away as well, and what was cancelled is in nobody's way"
    )
    func overlap() async throws {
        try await withServer { server in
            let tenant = try await withPeople(server)
            let first = try await tenant.absent("ada", by: tenant.call())
            let refused = try await refusal { try await tenant.absent("ada", by: tenant.call(at: .hour(2))) }
            #expect(refused?.kind == .conflict && refused?.code == .absenceOverlap)
            #expect(refused?.faults.map(\.pointer) == ["/from"])
            try await tenant.absent("bob", by: tenant.call())
            let ended = try await tenant.workspace.cancelAbsence(
                first.id, .match([first.tag]), by: tenant.call(at: .hour(3)))
            #expect(ended.endsAt == .hour(3))
            let second = try await tenant.absent("ada", by: tenant.call(at: .hour(3)))
            #expect(second.startsAt == .hour(3))
        }
    }

    @Test(
        "who was away at an instant stays answered; cancelling needs the tag, and is refused for what is over"
    )
    func history() async throws {
        try await withServer { server in
            let tenant = try await withPeople(server)
            let absence = try await tenant.absent("ada", days: 2, by: tenant.call())
            func away(at instant: Instant) async throws -> [Slug] {
                let listed = try await tenant.workspace.absences(
                    AbsenceFilter(at: instant), after: nil, limit: 9, by: tenant.call()
                ).map(\.entered.member)
                let found = try await server.database.read(tenant.id) {
                    try await $0.absences(of: ["ada", "bob", "nobody"], at: instant)
                }
                #expect(found.keys.sorted() == listed)
                return listed
            }
            #expect(try await away(at: Instant(microseconds: Instant.hour(1).microseconds - 1)) == [])
            #expect(try await away(at: .hour(1)) == ["ada"])
            let stale = try await code {
                _ = try await tenant.workspace.cancelAbsence(
                    absence.id, .match([EntityTag(revision: 2)]), by: tenant.call(at: .hour(4)))
            }
            #expect(stale == .stale)
            let cancelled = try await tenant.workspace.cancelAbsence(
                absence.id, .match([absence.tag]), by: tenant.call(at: .hour(4)))
            #expect(try await tenant.workspace.absence(absence.id, by: tenant.call()) == cancelled)
            #expect(try await away(at: .hour(3)) == ["ada"])
            #expect(try await away(at: .hour(4)) == [])
            let bobs = try await tenant.absent("bob", days: 2, by: tenant.call())
            let over = try await code {
                _ = try await tenant.workspace.cancelAbsence(bobs.id, .exists, by: tenant.call(at: .hour(99)))
            }
            #expect(over == .absenceOver)
        }
    }

    @Test(
        "an absence of nobody, of somebody deactivated, or of days that are over is refused, with all faults")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await withPeople(server)
            _ = try await tenant.workspace.deactivateMember("bob", by: tenant.call())
            for (member, code) in [("nobody", ErrorCode.unknownReference), ("bob", .memberDeactivated)] {
                let new = NewAbsence(member: try #require(Slug(member)), from: day(-3), to: day(-2))
                let refused = try await refusal {
                    _ = try await tenant.workspace.addAbsence(new, by: tenant.call())
                }
                #expect(refused?.faults.map(\.pointer) == ["/member", "/to"])
                #expect(refused?.faults.map(\.code) == [code, .outOfRange])
            }
        }
    }

    private func withPeople(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.putMember("ada", subject: "ada", by: tenant.call())
        try await tenant.putMember("bob", subject: "bob", by: tenant.call())
        return tenant
    }

    private func code(_ body: () async throws -> Void) async throws -> ErrorCode? {
        try await refusal(body)?.code
    }
}

/// So many days after that of `Instant.start`.
private func day(_ number: Int) -> CivilDate {
    CivilDate(daysSince1970: Instant.start.date.daysSince1970 + number)
}
