// The definitions that a tenant gives its segments: regions, verticals, sizes and tiers.

/// A region as its tenant defines it.
package struct Region: Sendable, Hashable {
    package var key: Slug
    package var name: String
    package var parent: Slug?
    /// ISO 3166-1 alpha-2 codes; a country lies in at most one region.
    package var countries: [String]
    /// Thousandths; scales the targets that say so (design 3.2, step 4).
    package var maturityIndex: Int?
    /// IANA name.
    package var timeZone: String?
    /// Of the working calendar; a region without one has that of the nearest above it.
    package var calendar: Slug?

    package init(
        key: Slug, name: String, parent: Slug?, countries: [String], maturityIndex: Int?, timeZone: String?,
        calendar: Slug? = nil
    ) {
        self.key = key
        self.name = name
        self.parent = parent
        self.countries = countries
        self.maturityIndex = maturityIndex
        self.timeZone = timeZone
        self.calendar = calendar
    }
}

/// A vertical as its tenant defines it.
package struct Vertical: Sendable, Hashable {
    package var key: Slug
    package var name: String
    package var parent: Slug?
    /// Industry names under which a CRM knows it.
    package var aliases: [String]

    package init(key: Slug, name: String, parent: Slug?, aliases: [String]) {
        self.key = key
        self.name = name
        self.parent = parent
        self.aliases = aliases
    }
}

/// A customer size: employees from–to, both inclusive; the last band is open.
package struct SizeBand: Sendable, Hashable {
    package var key: Slug
    package var name: String
    package var employeesFrom: Int
    package var employeesTo: Int?

    package init(key: Slug, name: String, employeesFrom: Int, employeesTo: Int?) {
        self.key = key
        self.name = name
        self.employeesFrom = employeesFrom
        self.employeesTo = employeesTo
    }
}

/// An account tier; rank 1 is the highest.
package struct Tier: Sendable, Hashable {
    package var key: Slug
    package var name: String
    package var rank: Int
    /// How accounts get into it by themselves.
    package var rule: TierRule

    package init(key: Slug, name: String, rank: Int, rule: TierRule = TierRule()) {
        self.key = key
        self.name = name
        self.rank = rank
        self.rule = rule
    }
}

/// What a definition is stored with.
package struct Revised<Value: Sendable & Hashable>: Sendable, Hashable {
    package var value: Value
    /// Counts up with each change; the ETag of the resource.
    package var revision: Int64
    package var validFrom: Instant?

    package init(_ value: Value, revision: Int64, validFrom: Instant? = nil) {
        self.value = value
        self.revision = revision
        self.validFrom = validFrom
    }
}

/// Bounds of the definitions.
package enum SegmentLimits {
    package static let nodesPerTree = 5_000
    package static let treeDepth = 12
    package static let countriesPerRegion = 300
    package static let aliasesPerVertical = 500
    package static let aliasLength = 200
    package static let nameLength = 200
    package static let sizeBands = 20
    package static let tiers = 20
    package static let rank = 100
    package static let employees = 100_000_000
    /// Thousandths.
    package static let maturityIndex = 10_000
}
