// A function that somebody holds in a segment, and from when until when.

package enum PeopleLimits {
    package static let postsPerPerson = 100
    package static let deputiesPerPerson = 20
    package static let teamsPerTenant = 1_000
    package static let functionsPerTeam = 1...20
    package static let segmentsPerTeam = 50
    package static let membersPerTeam = 200
    /// Characters.
    package static let teamNameLength = 1...200
    /// Leads a month.
    package static let capacity = 0...1_000_000
}

/// Where something is held: in a region and all below it, in a vertical and all below it; nil is everywhere.
package struct Territory: Sendable, Hashable, Comparable {
    package var region: Slug?
    package var vertical: Slug?

    package init(region: Slug? = nil, vertical: Slug? = nil) {
        self.region = region
        self.vertical = vertical
    }

    package static func < (left: Territory, right: Territory) -> Bool { left.order < right.order }

    /// Everywhere comes first.
    private var order: (String, String) { (region?.text ?? "", vertical?.text ?? "") }

    /// `{"region": "dach", "vertical": null}`.
    package var json: JSON { ["region": .slug(region), "vertical": .slug(vertical)] }

    package subscript(dimension: TreeDimension) -> Slug? {
        switch dimension {
        case .region: region
        case .vertical: vertical
        }
    }
}

/// A function as agreements name it (`inside-sales`), held in a territory.
package struct Post: Sendable, Hashable, Comparable {
    package var function: Slug
    package var territory: Territory

    package init(_ function: Slug, in territory: Territory = Territory()) {
        self.function = function
        self.territory = territory
    }

    package static func < (left: Post, right: Post) -> Bool {
        (left.function, left.territory) < (right.function, right.territory)
    }

    /// `{"function": "inside-sales", "region": "dach", "vertical": null}`.
    package var json: JSON {
        [
            "function": .string(function.text), "region": .slug(territory.region),
            "vertical": .slug(territory.vertical),
        ]
    }
}

/// Something that is held from an instant until another, or until further notice.
package struct Held<Value: Sendable & Hashable>: Sendable, Hashable {
    package var value: Value
    package var from: Instant
    package var until: Instant?

    package init(_ value: Value, from: Instant, until: Instant? = nil) {
        self.value = value
        self.from = from
        self.until = until
    }
}
