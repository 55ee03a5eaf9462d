// The segments whose people are looked at: all that agreements or posts tell apart.

extension Resolver {
    /// Every combination of nodes that the selector of a local version or a holding names; all other segments are answered
    /// as one of these.
    ///
    /// - Parameters:
    ///   - selector: only segments that it covers.
    ///   - limit: segments at most; `isComplete` says whether those are all.
    package mutating func staffedPlaces(
        under framework: Slug, _ staffing: Staffing, within selector: Selector = Selector(), limit: Int
    ) throws(DomainError) -> (places: [StaffedPlace], isComplete: Bool) {
        let selectors = layers(of: framework).map(\.selector)
        var segments = [Segment()]
        for dimension in Dimension.allCases {
            var nodes = Set(selectors.compactMap { $0[dimension] })
            if let tree = TreeDimension(rawValue: dimension.rawValue) {
                nodes.formUnion(staffing.holdings.compactMap { $0.post.territory[tree] })
            }
            let choices = choices(of: nodes, within: selector[dimension], dimension)
            segments = segments.flatMap { segment in
                choices.map { node in
                    var inner = segment
                    inner[dimension] = node
                    return inner
                }
            }
            // A dimension more would only be cut off again, so it is left at what the selector says of it.
            guard segments.count <= limit else {
                segments = segments.prefix(limit).map { $0.narrowed(by: selector) }
                return (try places(of: segments, framework), false)
            }
        }
        return (try places(of: segments, framework), true)
    }

    /// What a segment may say in a dimension: what the selector says, and every node below.
    private func choices(of nodes: Set<Slug>, within selected: Slug?, _ dimension: Dimension) -> [Slug?] {
        guard let selected else { return [nil] + nodes.filter { knows($0, dimension) }.sorted() }
        guard knows(selected, dimension) else { return [] }
        return [selected]
            + nodes.filter { $0 != selected && lies($0, atOrBelow: selected, dimension) }.sorted()
    }

    private mutating func places(
        of segments: [Segment], _ framework: Slug
    ) throws(DomainError) -> [StaffedPlace] {
        var places: [StaffedPlace] = []
        for segment in segments {
            let terms = try resolve(segment, framework: framework).terms
            places.append(
                StaffedPlace(segment, responsibilityPlace(of: segment), RACIMatrix(terms: terms)))
        }
        return places
    }
}

extension Segment {
    /// With the selector's nodes where it says nothing itself.
    fileprivate func narrowed(by selector: Selector) -> Segment {
        var segment = self
        for dimension in Dimension.allCases where segment[dimension] == nil {
            segment[dimension] = selector[dimension]
        }
        return segment
    }
}
