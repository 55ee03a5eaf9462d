// Reading people: one by its key, a page of those who hold something, and who holds some functions.

package import Domain
import Store

extension Workspace {
    /// A person with what it holds at an instant, nil for now. Deactivated ones too.
    package func person(_ key: Slug, at instant: Instant?, by call: Call) async throws -> Person {
        try await snapshot(call, .readPeople) { transaction in
            try await transaction.people([key], at: instant, now: call.now).first.orNotFound("person", key)
        }
    }

    /// A page of people in the order of keys.
    ///
    /// - Throws: 422 `unknown_reference` for a region, a vertical or a team of the filter that is not there, where it
    ///   found nobody.
    package func people(
        _ filter: PersonFilter, after key: String?, limit: Int, by call: Call
    ) async throws -> [Person] {
        try await snapshot(call, .readPeople) { transaction in
            let keys = try await transaction.peopleKeys(filter, after: key, limit: limit)
            guard !keys.isEmpty else {
                try await filter.faults(transaction).throwIfAny()
                return []
            }
            return try await transaction.people(keys, at: filter.at, now: call.now)
        }
    }

    /// The holders of some functions at an instant, and everybody who stands in for them.
    package func staffing(functions: [Slug], at instant: Instant, by call: Call) async throws -> Staffing {
        try await snapshot(call, .readPeople) { transaction in
            try await transaction.staffing(functions: functions, at: instant)
        }
    }
}

extension PersonFilter {
    fileprivate func faults(_ transaction: TenantTransaction) async throws -> [Fault] {
        let nodes = try await transaction.nodes(of: [Territory(region: region, vertical: vertical)])
        var faults: [Fault] = []
        func check(_ name: String, _ key: Slug?, _ isThere: Bool) {
            guard let key, !isThere else { return }
            faults.append(Fault("/query/\(name)", .unknownReference, "There is no \(name) “\(key)”."))
        }
        check("region", region, !nodes.regions.isEmpty)
        check("vertical", vertical, !nodes.verticals.isEmpty)
        if let team { check("team", team, try await transaction.team(team, at: nil) != nil) }
        return faults
    }
}
