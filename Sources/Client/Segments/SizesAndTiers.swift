// Size bands and tiers: each set is one resource, since it must hold as a whole.

package import Domain

package struct SizeBands: Resource {
    package let bands: [SizeBand]

    package init(reading reader: ResourceReader) throws(ClientError) {
        bands = try reader.objects("bands") { (band) throws(ClientError) in
            SizeBand(
                key: try band.slug("key"), name: try band.text("name"),
                employeesFrom: try band.integer("employees_from"),
                employeesTo: try band.optionalInteger("employees_to"))
        }
    }
}

package struct TierSet: Resource {
    package let tiers: [Tier]

    package init(reading reader: ResourceReader) throws(ClientError) {
        tiers = try reader.objects("tiers") { (tier) throws(ClientError) in
            do throws(DomainError) {
                return try Tier(tier.json)
            } catch {
                throw ClientError.unreadable("a tier is not as this program knows it: \(error.detail)")
            }
        }
    }
}

extension ResourceReader {
    func slug(_ key: String) throws(ClientError) -> Slug {
        let text = try text(key)
        guard let slug = Slug(text) else { throw .unreadable("\(key) “\(text)” is not a key") }
        return slug
    }
}

extension BatonClient {
    package func sizes() async throws(ClientError) -> Answer<SizeBands> {
        try await send(Request(.get, ["v1", "sizes"]))
    }

    package func putSizes(
        _ bands: [SizeBand], ifMatch etag: String
    ) async throws(ClientError) -> Answer<SizeBands> {
        let json = bands.map { band -> JSON in
            [
                "key": .string(band.key.text), "name": .string(band.name),
                "employees_from": .integer(band.employeesFrom), "employees_to": .integer(band.employeesTo),
            ]
        }
        return try await send(.change(.put, ["v1", "sizes"], ifMatch: etag, .json(["bands": .array(json)])))
    }

    package func tiers() async throws(ClientError) -> Answer<TierSet> {
        try await send(Request(.get, ["v1", "tiers"]))
    }

    package func putTiers(_ tiers: [Tier], ifMatch etag: String) async throws(ClientError) -> Answer<TierSet>
    {
        let json: JSON = ["tiers": .array(tiers.map(\.json))]
        return try await send(.change(.put, ["v1", "tiers"], ifMatch: etag, .json(json)))
    }
}
