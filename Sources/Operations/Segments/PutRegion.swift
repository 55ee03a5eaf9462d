// Defining a region: making it, changing it, moving it.

package import Domain
import Store

extension Workspace {
    package func region(_ key: Slug, by call: Call) async throws -> Placed<Region> {
        guard let region = try await read(call, .readSegments, { try await $0.region(key) }) else {
            throw DomainError.notFound("region", key.text)
        }
        return region
    }

    package func regions(
        parent: Slug?, after key: String?, limit: Int, by call: Call
    ) async throws -> [Placed<Region>] {
        let found = try await read(call, .readSegments) {
            try await $0.regions(parent: parent, after: key, limit: limit)
        }
        if found.isEmpty { try await requireParent(parent, .region, by: call) }
        return found
    }

    /// Makes a region or replaces its definition. Answers whether it is new.
    ///
    /// - Throws: 409 `node_in_use` when it would move although a selector names it or lies below it; faults of its
    ///   place in the tree and of its countries, all at once.
    package func putRegion(
        _ region: Region, _ precondition: Precondition, by call: Call
    ) async throws -> (region: Placed<Region>, isNew: Bool) {
        try await change(call, .writeSegments, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let place = try await place(
                region.key, below: region.parent, .region, precondition, turn, transaction)
            let taken = try await transaction.regionsOfCountries(region.countries)
            let faults = region.countries.enumerated().compactMap { index, country -> Fault? in
                guard let owner = taken[country], owner != region.key else { return nil }
                return Fault(
                    "/countries/\(index)", .countryTaken, "\(country) lies in the region “\(owner)” already.")
            }
            let calendar = try await transaction.calendarID(named: region.calendar, at: "/calendar")
            try (place.faults + faults + calendar.faults).throwIfAny()
            try await transaction.save(
                region, id: place.id, parent: place.parent, calendar: calendar.id, at: turn.at)
            let saved = try await transaction.region(region.key).orNotFound("region", region.key)
            let fired = place.isNew ? try await evolve(by: [.regions], at: turn.at, transaction) : []
            return Changed(
                (saved, place.isNew),
                AuditEntry(
                    .regionPut, .node(.region, region.key),
                    [
                        "is_new": .bool(place.isNew), "name": .string(region.name),
                        "parent": .slug(region.parent), "countries": .texts(region.countries),
                        "maturity_index": .integer(region.maturityIndex), "time_zone": .text(region.timeZone),
                        "calendar": .slug(region.calendar),
                    ]
                ).telling(of: fired))
        }
    }
}
