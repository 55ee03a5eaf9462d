// Market maturity: targets that shrink or grow with the index of a region (design 3.2, step 4).

/// Scaling of targets by a region's maturity index.
package enum Maturity {
    /// The leaf that scales, in an object that says `"scale_by_maturity": true`.
    package static let scaledLeaf = "target"
    package static let flag = "scale_by_maturity"

    /// `value × index / 1000`, half up, with as many decimals as the value itself has; percentages end at 100.
    /// Integer arithmetic throughout.
    package static func scaled(_ value: Double, index: Int, isPercentage: Bool) -> Double {
        guard value >= 0, let (digits, decimals) = decimalParts(of: value) else { return value }
        let product = Int128(digits) * Int128(index)
        let rounded = (product + 500) / 1000
        let scaled = Double(rounded) / power(of: decimals)
        return isPercentage ? min(scaled, 100) : scaled
    }

    /// The region that gives the index, and the index: the nearest ancestor that has one, the region itself first.
    package static func index(
        of region: Slug?, in places: [Slug: ResolutionModel.Place]
    ) -> (region: Slug, index: Int)? {
        var current = region
        while let key = current, let place = places[key] {
            if let index = place.maturityIndex { return (key, index) }
            current = place.parent
        }
        return nil
    }

    /// 12.5 is (125, 1). nil beyond what 64 bits hold or with an exponent: such a target is not scaled.
    private static func decimalParts(of value: Double) -> (digits: Int64, decimals: Int)? {
        let text = value.description
        guard !text.utf8.contains(UInt8(ascii: "e")) else { return nil }
        let parts = text.split(separator: ".", maxSplits: 1)
        let fraction = parts.count == 2 && parts[1] != "0" ? parts[1] : ""
        guard fraction.count <= 15, let digits = Int64(parts[0] + fraction) else { return nil }
        return (digits, fraction.count)
    }

    private static func power(of decimals: Int) -> Double {
        (0..<decimals).reduce(1.0) { result, _ in result * 10 }
    }
}

extension ProvenTerms {
    /// Scales every target that asks for it and was set by a layer that names no region; tells of each.
    func scaled(
        by index: Int, where setsGlobally: (_ layer: Int) -> Bool, tokens: [String] = [],
        tell: (_ tokens: [String], _ base: Double) -> Void
    ) -> ProvenTerms {
        guard case .object(var members, let maker) = self else { return self }
        let target = String.UTF8Key(Maturity.scaledLeaf)
        if case .leaf(.bool(true), _) = members[.init(Maturity.flag)],
            case .leaf(.number(let base), let layer) = members[target], setsGlobally(layer)
        {
            var isPercentage = false
            if case .leaf(.string("percent"), _) = members[.init("unit")] { isPercentage = true }
            let value = Maturity.scaled(base, index: index, isPercentage: isPercentage)
            members[target] = .leaf(.number(value), layer: layer)
            tell(tokens + [Maturity.scaledLeaf], base)
        }
        for (key, member) in members {
            guard case .object = member else { continue }
            members[key] = member.scaled(
                by: index, where: setsGlobally, tokens: tokens + [key.text], tell: tell)
        }
        return .object(members, layer: maker)
    }
}
