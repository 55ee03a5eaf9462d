// What a definition of segments must keep: trees without cycles, bands without gaps, ranks of their own.

package enum SegmentRules {
    /// Faults of giving `key` the parent `parent` in a tree; empty when it may be done.
    package static func faults(placing key: Slug, below parent: Slug?, in tree: NodeTree) -> [Fault] {
        guard let parent else { return [] }
        guard let parentNode = tree[parent] else {
            return [Fault("/parent", .unknownReference, "There is no “\(parent)” to be the parent.")]
        }
        if tree.lies(parent, atOrBelow: key) {
            return [
                Fault(
                    "/parent", .cycle, "“\(parent)” is “\(key)” or lies below it, so it cannot be the parent."
                )
            ]
        }
        let height = tree.subtree(of: key).compactMap { tree[$0]?.depth }.max() ?? 0
        let ownDepth = tree[key]?.depth ?? 0
        let deepest = parentNode.depth + 1 + max(0, height - ownDepth)
        if deepest > SegmentLimits.treeDepth {
            return [
                Fault(
                    "/parent", .treeTooDeep,
                    "The tree would be \(deepest) levels deep; at most \(SegmentLimits.treeDepth) are allowed."
                )
            ]
        }
        return []
    }

    /// Faults of size bands as a whole: sorted, without gap or overlap, the last one open, keys of their own.
    package static func faults(of bands: [SizeBand]) -> [Fault] {
        var faults = duplicates(bands.map(\.key.text), at: "/bands", field: "key")
        for (index, band) in bands.enumerated() {
            let isLast = index == bands.count - 1
            if let to = band.employeesTo, to < band.employeesFrom {
                faults.append(
                    Fault(
                        "/bands/\(index)/employees_to", .outOfRange,
                        "The band ends at \(to), before it begins at \(band.employeesFrom)."))
            }
            if band.employeesTo == nil && !isLast {
                faults.append(
                    Fault(
                        "/bands/\(index)/employees_to", .required,
                        "Only the last band may be open at its end."))
            }
            if isLast, let to = band.employeesTo {
                faults.append(
                    Fault(
                        "/bands/\(index)/employees_to", .bandGap,
                        "The last band must be open (null), or companies above \(to) employees have no size.")
                )
            }
            faults += joint(bands, index)
        }
        return faults
    }

    /// Faults of tiers as a whole: keys and ranks of their own.
    package static func faults(of tiers: [Tier]) -> [Fault] {
        duplicates(tiers.map(\.key.text), at: "/tiers", field: "key")
            + duplicates(tiers.map { String($0.rank) }, at: "/tiers", field: "rank", code: .rankTaken)
    }

    /// How band `index` meets the one before it.
    private static func joint(_ bands: [SizeBand], _ index: Int) -> [Fault] {
        let from = bands[index].employeesFrom
        let pointer = "/bands/\(index)/employees_from"
        guard index > 0 else {
            if (0...1).contains(from) { return [] }
            let code: ErrorCode = from < 0 ? .outOfRange : .bandGap
            return [Fault(pointer, code, "The first band must begin at 0 or 1, not at \(from).")]
        }
        guard let before = bands[index - 1].employeesTo, from != before + 1 else { return [] }
        return from > before
            ? [Fault(pointer, .bandGap, "Nothing covers \(before + 1) to \(from - 1) employees.")]
            : [
                Fault(
                    pointer, .bandOverlap,
                    "The band before ends at \(before); this one must begin at \(before + 1).")
            ]
    }

    private static func duplicates(
        _ values: [String], at pointer: String, field: String, code: ErrorCode = .duplicate
    ) -> [Fault] {
        var first: [String: Int] = [:]
        var faults: [Fault] = []
        for (index, value) in values.enumerated() {
            if let earlier = first[value] {
                faults.append(
                    Fault(
                        "\(pointer)/\(index)/\(field)", code,
                        "“\(value)” stands already at \(pointer)/\(earlier)."))
            } else {
                first[value] = index
            }
        }
        return faults
    }
}
