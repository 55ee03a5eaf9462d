// One value of a local agreement that its framework does not allow.

/// Where a local agreement breaks a guard rail, and how.
package struct GuardRailViolation: Sendable, Hashable {
    /// The value, as a leaf of the framework's or of the merged terms.
    package let pointer: JSONPointer
    /// Where the local patch causes it: the value itself, or the removed node around it.
    package let cause: JSONPointer
    package let rail: GuardRail
    package let breach: Breach
    /// What the framework says; nil where it has nothing here.
    package let framework: JSON?
    /// What the local agreement makes of it; nil where it removes it.
    package let local: JSON?
    /// The term's type, which says how the values read.
    package let type: TermType?

    /// What a local agreement may not do.
    package enum Breach: Sendable, Hashable {
        case locked
        /// Less strict than the framework's value, by this direction.
        case loosened(StricterDirection)
        case outsideBounds
        case notOffered
        /// Another clock, form or currency: neither value is the stricter.
        case notComparable
        case removed
        case added
        /// Changes what a bound target, at this pointer, is measured by.
        case measured(JSONPointer)
    }

    package var code: ErrorCode {
        switch breach {
        case .locked: .guardRailLocked
        case .loosened: .guardRailLoosened
        case .outsideBounds: .guardRailBounds
        case .notOffered: .guardRailChoice
        case .notComparable, .measured: .notComparable
        case .removed: .guardRailRemoval
        case .added: .guardRailAddition
        }
    }

    /// The violation as a fault of an input.
    ///
    /// - Parameter pointer: where the terms stand in the input. The fault points at what causes it there.
    package func fault(at pointer: String = "/terms") -> Fault {
        Fault(pointer + cause.description, code, sentence(.english))
    }
}
