// Tiers and their rules as callers, files and the database write them.

extension Tier: Input {
    /// `{"key": "tier-1", "name": "Strategic", "rank": 1, "criteria": {…}, "capacity": {…}, "score": […]}`; what a tier
    /// has no rule for is left out.
    package init(reading r: ObjectReader) {
        key = r["key"].slug()
        name = r["name"].text(1...SegmentLimits.nameLength)
        rank = r["rank"].integer(1...SegmentLimits.rank)
        rule = TierRule(reading: r)
    }

    package var json: JSON {
        var object = rule.json
        object["key"] = .string(key.text)
        object["name"] = .string(name)
        object["rank"] = .integer(rank)
        return .object(object)
    }
}

extension TierRule: Input {
    package init(reading r: ObjectReader) {
        self.init(
            criteria: r.optional("criteria")?.adopt(TierRule.criteria),
            capacity: r.optional("capacity")?.read(TierCapacity.self),
            score: TierScore(
                r.optional("score")?.array(0...TierScore.maximumParts) { part in
                    part.object(TierScore.Part.init(reading:))
                } ?? []))
        if criteria == nil, !score.parts.isEmpty || capacity != nil, !r.has("criteria") {
            r.fault("criteria", .required, "Capacity and score choose among those who meet the criteria.")
        }
    }

    /// Only what there is.
    package var json: JSONObject {
        var object = JSONObject()
        if let criteria { object["criteria"] = criteria.json }
        if let capacity { object["capacity"] = capacity.json }
        if !score.parts.isEmpty { object["score"] = .array(score.parts.map(\.json)) }
        return object
    }
}

extension TierCapacity: Input {
    /// `{"count": 50, "per": "region"}`; without `per` in all.
    package init(reading r: ObjectReader) {
        count = r["count"].integer(0...TierRule.maximumCapacity)
        per = r.optional("per")?.choice(of: Scope.self) ?? .all
    }

    fileprivate var json: JSON { ["count": .integer(count), "per": .string(per.rawValue)] }
}

extension TierScore.Part {
    fileprivate var json: JSON {
        switch measure {
        case .holds(let condition): ["points": .integer(points), "if": condition.json]
        case .share(let field, let full):
            ["points": .integer(points), "field": .string(field.key), "full_at": .number(full)]
        case .moneyShare(let field, let full):
            ["points": .integer(points), "field": .string(field.key), "full_at": full.json]
        }
    }
}
