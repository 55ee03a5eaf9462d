// Evaluations and assignments of tiers as callers read them.

import Domain
import Operations

extension EvaluatedTiers {
    func json(_ totals: TierTotals) -> JSON {
        guard case .object(var object) = totals.json else { return .null }
        object["inputs_sha256"] = .string(inputsHash)
        object["at"] = .string(at.description)
        return .object(object)
    }
}

extension TierTotals {
    var json: JSON {
        func count(_ movement: TierDecision.Movement) -> JSON { .integer(movements[movement] ?? 0) }
        return [
            "accounts": .integer(accounts), "rises": count(.rises), "falls": count(.falls),
            "stays": count(.stays), "cut": .integer(cut),
            "tiers": .array(
                tiers.map { tier in
                    [
                        "tier": .string(tier.tier.text), "before": .integer(tier.before),
                        "after": .integer(tier.after), "cut": .integer(tier.cut),
                    ]
                }),
        ]
    }
}

extension TierDecision {
    func json(of candidate: TierCandidate) -> JSON {
        [
            "account": .string(candidate.values.externalID), "name": .string(candidate.values.name),
            "before": .slug(before), "after": .slug(after), "movement": .string(movement.rawValue),
            "cause": .string(cause.name), "cut": .bool(isCut), "explanation": line.json,
            "trials": .array(trials.map(\.json)),
        ]
    }
}

extension TierDecision.Cause {
    fileprivate var name: String {
        switch self {
        case .manual: "manual"
        case .criteria: "criteria"
        case .none: "none"
        }
    }
}

extension TierDecision.Trial {
    fileprivate var json: JSON {
        [
            "tier": .string(tier.text), "met": .string(truth.rawValue),
            "points": score.map { .number(Double($0) / 1_000) } ?? .null,
            "place": place.map { .integer($0.number) } ?? .null,
            "places": place.map { .integer($0.places) } ?? .null,
        ]
    }
}

extension TierAssignment {
    var json: JSON {
        [
            "tier": .slug(tier), "cause": .string(cause.rawValue), "reason": .text(reason),
            "until": expiresAt.map { .string($0.description) } ?? .null,
            "explanation": explanation?.json ?? .null, "by": .string(actor),
            "valid_from": .string(from.description),
            "valid_to": to.map { .string($0.description) } ?? .null,
        ]
    }
}

extension LocalizedText {
    fileprivate var json: JSON { ["en": .string(english), "de": .string(german)] }
}
