// Finds the region, vertical and size of an account by the segment definitions of one instant.

/// The definitions, arranged for look-up. Make one per instant and use it for many accounts.
package struct AccountClassifier: Sendable {
    package struct Alias: Sendable {
        /// As it was written; compared folded.
        package var text: String
        package var vertical: Slug
        /// Of the vertical in its tree: 1 for a root.
        package var depth: Int

        package init(text: String, vertical: Slug, depth: Int) {
            self.text = text
            self.vertical = vertical
            self.depth = depth
        }
    }

    package struct Band: Sendable {
        package var size: Slug
        package var employeesFrom: Int
        /// Included; nil is without end.
        package var employeesTo: Int?

        package init(size: Slug, employeesFrom: Int, employeesTo: Int?) {
            self.size = size
            self.employeesFrom = employeesFrom
            self.employeesTo = employeesTo
        }
    }

    private let countryRegions: [String: Slug]
    private let verticals: [FoldedText: (vertical: Slug, depth: Int)]
    private let bands: [Band]

    /// - Parameter countryRegions: the region that holds a country, by the country's code.
    /// - Parameter aliases: should two fold to one text, the first counts.
    package init(countryRegions: [String: Slug], aliases: [Alias], bands: [Band]) {
        self.countryRegions = countryRegions
        self.bands = bands.sorted { $0.employeesFrom < $1.employeesFrom }
        var verticals: [FoldedText: (vertical: Slug, depth: Int)] = [:]
        for alias in aliases {
            let text = FoldedText(alias.text)
            if verticals[text] == nil { verticals[text] = (alias.vertical, alias.depth) }
        }
        self.verticals = verticals
    }

    package func classify(_ account: AccountInput) -> Classification {
        Classification(
            region: region(of: account.country), vertical: vertical(of: account.industries),
            size: size(of: account.employees))
    }

    private func region(of country: String?) -> Classification.Place {
        guard let country else { return .missing }
        return countryRegions[country].map { .at($0) } ?? .noMatch(country)
    }

    /// The deepest vertical that one of the industries is an alias of; among equally deep ones that of the
    /// industry named first.
    private func vertical(of industries: [String]) -> Classification.Place {
        guard !industries.isEmpty else { return .missing }
        var best: (vertical: Slug, depth: Int)?
        for industry in industries {
            guard let found = verticals[FoldedText(industry)] else { continue }
            if found.depth > best?.depth ?? 0 { best = found }
        }
        if let best { return .at(best.vertical) }
        let shown = industries.prefix(AccountClassifier.industriesShown).map(\.quoted).joined(separator: ", ")
        let more = industries.count - AccountClassifier.industriesShown
        return .noMatch(more > 0 ? "\(shown) and \(more) more" : shown)
    }

    private func size(of employees: Int?) -> Classification.Place {
        guard let employees else { return .missing }
        let band = bands.last { $0.employeesFrom <= employees }
        guard let band, employees <= band.employeesTo ?? employees else { return .noMatch("\(employees)") }
        return .at(band.size)
    }

    /// Industries that a fault repeats.
    private static let industriesShown = 5
}

extension AccountClassifier {
    /// From a tenant's definitions as of one instant. Aliases of verticals outside the tree count for nothing.
    package init(regions: [Region], verticals: [Vertical], bands: [SizeBand]) {
        let tree = NodeTree(
            parents: Dictionary(
                verticals.map { ($0.key, $0.parent) }, uniquingKeysWith: { first, _ in first }))
        self.init(
            countryRegions: Dictionary(
                regions.flatMap { region in region.countries.map { ($0, region.key) } },
                uniquingKeysWith: { first, _ in first }),
            aliases: verticals.flatMap { vertical in
                let depth = tree[vertical.key]?.depth ?? 0
                return vertical.aliases.map { Alias(text: $0, vertical: vertical.key, depth: depth) }
            },
            bands: bands.map {
                Band(size: $0.key, employeesFrom: $0.employeesFrom, employeesTo: $0.employeesTo)
            })
    }
}
