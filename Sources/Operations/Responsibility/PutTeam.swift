// Teams: reading, defining and deleting them. What stays keeps its beginning.

package import Domain
import Store

extension Workspace {
    /// A team as it is, or was at an instant.
    package func team(_ key: Slug, at instant: Instant?, by call: Call) async throws -> Team {
        try await snapshot(call, .readPeople) { try await $0.team(key, at: instant) }.orNotFound("team", key)
    }

    package func teams(after key: String?, limit: Int, by call: Call) async throws -> [Team] {
        try await snapshot(call, .readPeople) { try await $0.teams(after: key, limit: limit) }
    }

    /// Makes a team or replaces its definition. Answers whether it is new.
    ///
    /// - Throws: 422 with `unknown_reference` and `member_deactivated`, all faults at once.
    package func putTeam(
        _ key: Slug, _ definition: TeamDefinition, _ precondition: Precondition, by call: Call
    ) async throws -> (team: Team, isNew: Bool) {
        try await change(call, .writePeople, nil) { transaction in
            let instant = try await transaction.beginPeopleChange(call.now)
            let current = try await transaction.team(key, at: nil)
            try precondition.check(orCreate: current?.tag)
            let (write, nodes, calendar) = try await teamWrite(of: current, to: definition, transaction)
            if let current, write.isEmpty, current.name == definition.name,
                current.calendar == definition.calendar
            {
                return .nothing((current, false))
            }
            let id = current?.id ?? newID(instant)
            if current != nil {
                try await transaction.revise(id, name: definition.name)
            } else {
                try await transaction.insert(
                    Team(id: id, key: key, name: definition.name, createdAt: instant))
            }
            try await transaction.write(write, of: id, nodes, at: instant) { newUUID(instant) }
            if current?.calendar != definition.calendar {
                try await transaction.save(calendar: calendar, ofTeam: id, at: instant)
            }
            let saved = try await transaction.team(key, at: nil).orNotFound("team", key)
            return Changed(
                (saved, current == nil),
                AuditEntry(.teamPut, .team(key), definition.payload(isNew: current == nil)))
        }
    }

    /// Ends a team and everything that is held through it. Its history stays, its key is free again.
    package func deleteTeam(_ key: Slug, _ precondition: Precondition, by call: Call) async throws {
        try await change(call, .writePeople, nil) { transaction in
            let instant = try await transaction.beginPeopleChange(call.now)
            let team = try await transaction.team(key, at: nil).orNotFound("team", key)
            try precondition.check(against: team.tag)
            try await transaction.endTeam(team.id, at: instant)
            return Changed(AuditEntry(.teamDeleted, .team(key)))
        }
    }

    /// The rows that a definition ends and begins.
    private func teamWrite(
        of current: Team?, to definition: TeamDefinition, _ transaction: TenantTransaction
    ) async throws -> (TeamWrite, TerritoryNodes, CalendarID?) {
        let old = current?.definition ?? TeamDefinition(name: "", functions: [])
        let nodes = try await transaction.nodes(of: old.segments + definition.segments)
        let named = try await transaction.members(
            Array(Set((old.members + definition.members).map(\.member))))
        var faults = definition.segments.enumerated().flatMap { index, segment in
            segment.faults(at: "/segments/\(index)") { nodes.has($0, in: $1) }
        }
        let present = Set(old.members.map(\.member))
        for (index, seat) in definition.members.enumerated() where !present.contains(seat.member) {
            let place = "/members/\(index)/member"
            if let fault = Member.fault(of: named[seat.member], named: seat.member, at: place) {
                faults.append(fault)
            }
        }
        if current == nil, try await transaction.teamCount() >= PeopleLimits.teamsPerTenant {
            faults.append(
                Fault("", .tooMany, "There are \(PeopleLimits.teamsPerTenant) teams, the most there may be."))
        }
        let calendar = try await transaction.calendarID(named: definition.calendar, at: "/calendar")
        try (faults + calendar.faults).throwIfAny()
        var write = TeamWrite()
        write.endedFunctions = Set(old.functions).subtracting(definition.functions).sorted()
        write.begunFunctions = Set(definition.functions).subtracting(old.functions).sorted()
        write.endedSegments = Set(old.segments).subtracting(definition.segments).sorted()
        write.begunSegments = Set(definition.segments).subtracting(old.segments).sorted()
        // One whose capacity is another leaves and comes at once.
        let leaving = Set(old.members).subtracting(definition.members)
        let coming = Set(definition.members).subtracting(old.members)
        write.endedMembers = leaving.compactMap { named[$0.member]?.id }
        write.begunMembers = coming.compactMap { seat in named[seat.member].map { ($0.id, seat.capacity) } }
        return (write, nodes, calendar.id)
    }
}

extension TeamDefinition {
    /// A name may be a person's, and stays out of the chain.
    fileprivate func payload(isNew: Bool) -> JSONObject {
        [
            "is_new": .bool(isNew), "functions": .texts(functions.map(\.text)), "calendar": .slug(calendar),
            "segments": .array(segments.map(\.json)),
            "members": .array(
                members.map { ["member": .string($0.member.text), "capacity": .integer($0.capacity)] }),
        ]
    }
}
