// Who answers for a function in a segment at an instant, and why it is that person (D2).

/// Where responsibility is asked for: the nodes of a segment with all above them, as the trees are then.
package struct ResponsibilityPlace: Sendable, Hashable {
    /// From the root down to the segment's own node; empty where the segment leaves it open.
    package var region: [Slug]
    package var vertical: [Slug]
    /// Which of the two says more.
    package var isRegionStronger: Bool

    package init(region: [Slug] = [], vertical: [Slug] = [], isRegionStronger: Bool = true) {
        self.region = region
        self.vertical = vertical
        self.isRegionStronger = isRegionStronger
    }

    /// How exactly a territory names this place: the depths of its nodes, the stronger dimension first. nil where it lies
    /// elsewhere. What the segment leaves open, only those hold who hold it everywhere.
    func depth(of territory: Territory) -> [Int]? {
        func depth(_ key: Slug?, _ path: [Slug]) -> Int? {
            key.map { key in path.firstIndex(of: key).map { $0 + 1 } } ?? 0
        }
        guard let region = depth(territory.region, region), let vertical = depth(territory.vertical, vertical)
        else { return nil }
        return isRegionStronger ? [region, vertical] : [vertical, region]
    }
}

/// One holder of a function, and who acts for it.
package struct FunctionHolder: Sendable, Hashable {
    package var holder: Staffing.Person
    /// Everything by which the function is held here; never empty.
    package var holdings: [Staffing.Holding]
    /// Who is in office: the holder, or the first deputy who is. nil: nobody.
    package var acting: Staffing.Person?
    /// Deputies who were passed over on the way, since they are not in office either.
    package var passedOver: [Staffing.Person]

    package var isDeputised: Bool { acting.map { $0.key != holder.key } ?? false }
}

extension Staffing {
    /// The holders of a function in a place: of all who hold it there or above, those whose territory names the place most
    /// exactly. Empty where nobody does.
    package func holders(of function: Slug, in place: ResponsibilityPlace) -> [FunctionHolder] {
        let fitting = holdings.compactMap { holding -> (depth: [Int], holding: Holding)? in
            guard holding.post.function == function else { return nil }
            return place.depth(of: holding.post.territory).map { ($0, holding) }
        }
        guard let nearest = fitting.map(\.depth).max(by: { $0.lexicographicallyPrecedes($1) }) else {
            return []
        }
        let named = Dictionary(grouping: fitting.filter { $0.depth == nearest }.map(\.holding), by: \.member)
        return named.compactMap { member, holdings in
            people[member].map { holder($0, holdings) }
        }.sorted { $0.holder.key < $1.holder.key }
    }

    private func holder(_ holder: Person, _ holdings: [Holding]) -> FunctionHolder {
        var passedOver: [Person] = []
        var seen: Set<Slug> = [holder.key]
        // Depth first: a deputy's own deputies are asked before the holder's next one. Each is asked once.
        func acting(for person: Person) -> Person? {
            if person.presence == .inOffice { return person }
            if person.key != holder.key { passedOver.append(person) }
            for key in person.deputies where seen.insert(key).inserted {
                if let deputy = people[key], let found = acting(for: deputy) { return found }
            }
            return nil
        }
        let found = acting(for: holder)
        return FunctionHolder(holder: holder, holdings: holdings, acting: found, passedOver: passedOver)
    }
}
