// Groups added up by value.

/// For how many accounts each value changes, from what to what.
package struct ImpactTotals: Sendable {
    package struct Value: Sendable, Hashable {
        package let change: TermChange
        package var accounts = 0
        package var segments = 0
        package var examples: [ImpactExample] = []
    }

    /// Changes that are kept apart; further ones are counted in `omittedValues`.
    package static let maximumValues = 10_000

    package private(set) var affectedAccounts = 0
    package private(set) var affectedSegments = 0
    package private(set) var gainingAccounts = 0
    package private(set) var losingAccounts = 0
    package private(set) var omittedValues = 0
    private var byChange: [TermChange: Value] = [:]
    private let exampleLimit: Int

    package init(exampleLimit: Int = ImpactSurvey.standardExamples) { self.exampleLimit = exampleLimit }

    package mutating func add(_ group: ImpactGroup) {
        affectedAccounts += group.accounts
        affectedSegments += group.segments
        if group.kind == .gained { gainingAccounts += group.accounts }
        if group.kind == .lost { losingAccounts += group.accounts }
        for change in group.changes {
            guard byChange[change] != nil || byChange.count < ImpactTotals.maximumValues else {
                omittedValues += 1
                continue
            }
            var value = byChange[change] ?? Value(change: change)
            value.accounts += group.accounts
            value.segments += group.segments
            value.examples += group.examples.prefix(exampleLimit - value.examples.count)
            byChange[change] = value
        }
    }

    /// Those with the most accounts first.
    package var values: [Value] {
        byChange.values.sorted { left, right in
            if left.accounts != right.accounts { return left.accounts > right.accounts }
            if left.segments != right.segments { return left.segments > right.segments }
            if left.change.pointer != right.change.pointer {
                return left.change.pointer < right.change.pointer
            }
            return left.change.description.precedesByBytes(right.change.description)
        }
    }
}

extension TermChange: CustomStringConvertible {
    package var description: String {
        "\(pointer): \(before?.canonicalText ?? "nothing") → \(after?.canonicalText ?? "nothing")"
    }
}
