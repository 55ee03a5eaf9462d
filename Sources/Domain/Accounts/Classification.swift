// The place of an account in each dimension that is derived from its values, or why it has none.

/// What classification found. The tier is no part of it: tiers are assigned.
package struct Classification: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        case at(Slug)
        /// The account does not say what the dimension goes by.
        case missing
        /// No segment holds what the account says; the value, for people.
        case noMatch(String)

        package var slug: Slug? {
            if case .at(let slug) = self { slug } else { nil }
        }
    }

    package var region: Place
    package var vertical: Place
    package var size: Place

    package init(region: Place, vertical: Place, size: Place) {
        self.region = region
        self.vertical = vertical
        self.size = size
    }

    package func segment(tier: Slug?) -> Segment {
        Segment(region: region.slug, size: size.slug, vertical: vertical.slug, tier: tier)
    }

    package var isComplete: Bool { region.slug != nil && vertical.slug != nil && size.slug != nil }

    package var regionFault: (code: ErrorCode, detail: String)? {
        region.fault(missing: "The country is not given.") { "No region holds the country \($0)." }
    }

    package var verticalFault: (code: ErrorCode, detail: String)? {
        vertical.fault(missing: "No industry is given.") { "No vertical has an alias for \($0)." }
    }

    package var sizeFault: (code: ErrorCode, detail: String)? {
        size.fault(missing: "The number of employees is not given.") { "No size band holds \($0) employees." }
    }

    /// Why dimensions are open, each pointing at the field that it goes by.
    package func faults(from source: AccountSource) -> [Fault] {
        let dimensions = [
            (AccountField.country, regionFault), (.industries, verticalFault), (.employees, sizeFault),
        ]
        return dimensions.compactMap { field, fault in
            fault.map { Fault(source.pointer(field), $0.code, $0.detail) }
        }
    }
}

extension Classification.Place {
    fileprivate func fault(
        missing: String, noMatch: (String) -> String
    ) -> (code: ErrorCode, detail: String)? {
        switch self {
        case .at: nil
        case .missing: (.missing, missing)
        case .noMatch(let value): (.noMatch, noMatch(value))
        }
    }
}
