// Market maturity: targets that shrink or grow with the index of a region (design 3.2, step 4).

/// Scaling of targets by a region's maturity index.
package enum Maturity {
    /// The leaf that scales, in an object that says `"scale_by_maturity": true`.
    package static let scaledLeaf = "target"
    package static let flag = "scale_by_maturity"

    /// `value × index / 1000`, half up, with as many decimals as the value itself has; percentages end at
    /// 100. Integer arithmetic throughout.
    ///
    /// - Parameters:
    ///   - value: finite; beyond what a double holds after scaling it stays as it is.
    ///   - index: thousandths, not negative.
    package static func scaled(_ value: Double, index: Int, isPercentage: Bool) -> Double {
        let decimal = Decimal(shortest: value)
        // An integer's trailing zeros count as digits up to the thousandths; beyond these nothing is rounded
        // away.
        let zeros = min(max(decimal.exponent, 0), 3)
        var product = Int128(decimal.significand) * Int128(index)
        for _ in 0..<zeros { product *= 10 }
        // Half up is towards plus infinity.
        let rounded = value < 0 ? -((product + 499) / 1000) : (product + 500) / 1000
        guard let scaled = Double("\(rounded)e\(decimal.exponent - zeros)"), scaled.isFinite else {
            return value
        }
        return isPercentage ? min(scaled, 100) : scaled
    }

    /// The region that gives the index, and the index: the nearest ancestor that has one, the region itself
    /// first.
    package static func index(
        of region: Slug?, in places: [Slug: ResolutionModel.Place]
    ) -> (region: Slug, index: Int)? {
        var current = region
        // No way up is longer than there are regions; a longer one goes round.
        for _ in 0..<places.count {
            guard let key = current, let place = places[key] else { return nil }
            if let index = place.maturityIndex { return (key, index) }
            current = place.parent
        }
        return nil
    }
}

extension ProvenTerms {
    /// With every target scaled that asks for it and was set by a layer that names no region; nil where there
    /// is none.
    func scaled(by index: Int, where setsGlobally: (_ layer: Int) -> Bool) -> ProvenTerms? {
        guard case .object(var members, let maker) = self else { return nil }
        var isChanged = false
        for (place, member) in members.enumerated() {
            var value = member.value.scaled(by: index, where: setsGlobally)
            if member.key.hasSameBytes(as: Maturity.scaledLeaf), case .leaf(let target) = member.value,
                setsGlobally(target.layer), let base = target.value.doubleValue,
                ProvenTerms.leaf(Maturity.flag, in: members) == .bool(true)
            {
                let isPercentage = ProvenTerms.leaf("unit", in: members) == .string("percent")
                let scaled = Maturity.scaled(base, index: index, isPercentage: isPercentage)
                value = .leaf(Leaf(value: .number(scaled), layer: target.layer, base: base))
            }
            guard let value else { continue }
            members[place].value = value
            isChanged = true
        }
        return isChanged ? .object(members, layer: maker) : nil
    }

    private static func leaf(_ key: String, in members: [Member]) -> JSON? {
        guard case .leaf(let leaf) = members.first(where: { $0.key.hasSameBytes(as: key) })?.value else {
            return nil
        }
        return leaf.value
    }
}
