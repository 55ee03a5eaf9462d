// A point in the four dimensions by which agreements differ, and the order in which dimensions count.

/// One of the four dimensions of a segment.
package enum Dimension: String, Sendable, Hashable, CaseIterable {
    case tier, region, vertical, size
}

/// The two dimensions that are trees.
package enum TreeDimension: String, Sendable, Hashable {
    case region, vertical

    package var dimension: Dimension {
        switch self {
        case .region: .region
        case .vertical: .vertical
        }
    }
}

/// A segment: in each dimension a node, or open. As a *selector* the same value says what a local agreement covers:
/// the nodes it names and everything below them; a dimension it leaves open covers everything.
package struct Segment: Sendable, Hashable {
    package var region: Slug?
    package var size: Slug?
    package var vertical: Slug?
    package var tier: Slug?

    package init(region: Slug? = nil, size: Slug? = nil, vertical: Slug? = nil, tier: Slug? = nil) {
        self.region = region
        self.size = size
        self.vertical = vertical
        self.tier = tier
    }

    package subscript(dimension: Dimension) -> Slug? {
        get {
            switch dimension {
            case .tier: tier
            case .region: region
            case .vertical: vertical
            case .size: size
            }
        }
        set {
            switch dimension {
            case .tier: tier = newValue
            case .region: region = newValue
            case .vertical: vertical = newValue
            case .size: size = newValue
            }
        }
    }

    package var isOpen: Bool { Dimension.allCases.allSatisfy { self[$0] == nil } }

    /// `{"region": "dach", "tier": "tier-1"}`: only the dimensions that are named.
    package var json: JSON {
        var object = JSONObject()
        for dimension in Dimension.allCases {
            if let node = self[dimension] { object[dimension.rawValue] = .string(node.text) }
        }
        return .object(object)
    }

    /// With null for what is open.
    package var wholeJSON: JSON {
        .object(
            JSONObject(
                uniqueKeysWithValues: Dimension.allCases.map { ($0.rawValue, JSON.slug(self[$0])) }))
    }

    /// Reads what `json` wrote.
    package init(stored json: JSON) {
        for dimension in Dimension.allCases {
            self[dimension] = json.objectValue?[dimension.rawValue]?.stringValue.flatMap { Slug($0) }
        }
    }
}

package typealias Selector = Segment

/// The dimensions from the one that counts most to the one that counts least.
package struct Precedence: Sendable, Hashable {
    package let order: [Dimension]

    package static let standard = Precedence(order: [.tier, .region, .vertical, .size])!

    /// nil unless each dimension stands in it exactly once.
    package init?(order: [Dimension]) {
        guard order.count == Dimension.allCases.count, Set(order).count == order.count else { return nil }
        self.order = order
    }
}

extension Segment {
    /// In a sentence: `region dach, size enterprise`; `every segment` where nothing is named.
    package var words: String {
        let named = Dimension.allCases.compactMap { dimension in
            self[dimension].map { "\(dimension.rawValue) \($0)" }
        }
        return named.isEmpty ? "every segment" : named.joined(separator: ", ")
    }
}
