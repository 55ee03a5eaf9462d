// How much the terms of one agreement may hold, beside the bounds of each text.

package enum TermLimits {
    package static let itemsPerCollection = 500
    package static let itemsPerList = 200
    /// Values of every kind below `extensions`.
    package static let extensionValues = 5_000
    /// Levels below `extensions`.
    package static let extensionDepth = 16
    /// Values of one condition or guard rail.
    package static let valuesPerRule = 1_000
    /// Faults that one answer lists; the last one says that there are more.
    package static let faults = 100
    /// Characters of a faulty text that its fault repeats.
    static let shownText = 64
    /// Names in a fault that lists what would be right.
    static let shownNames = 40
}

/// Collects the faults of terms up to the bound.
struct TermFaults: Sendable {
    private(set) var list: [Fault] = []
    /// Whether looking further would change nothing.
    private(set) var isFull = false

    mutating func add(_ fault: Fault) {
        guard list.count < TermLimits.faults else {
            isFull = true
            return
        }
        list.append(fault)
    }

    mutating func add(_ faults: [Fault]) {
        for fault in faults { add(fault) }
    }

    /// - Parameter pointer: of the terms as a whole.
    func result(at pointer: String) -> [Fault] {
        guard isFull else { return list }
        let note = "There are more faults than the \(list.count) listed; correct these first."
        return list + [Fault(pointer, .tooMany, note)]
    }
}

extension String {
    /// As a fault quotes it: in quotation marks, and not at length.
    var shown: String {
        let start = unicodeScalars.prefix(TermLimits.shownText)
        let text = String(String.UnicodeScalarView(start.map { $0.isControl ? "\u{FFFD}" : $0 }))
        return start.count < unicodeScalars.count ? "“\(text)…”" : "“\(text)”"
    }
}
