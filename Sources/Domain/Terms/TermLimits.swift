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
        isFull ? list + [.more(than: list.count, at: pointer)] : list
    }
}

extension [Fault] {
    /// No more than one answer lists.
    ///
    /// - Parameter pointer: of the terms as a whole.
    package func bounded(at pointer: String) -> [Fault] {
        guard count > TermLimits.faults else { return self }
        return prefix(TermLimits.faults) + [.more(than: TermLimits.faults, at: pointer)]
    }
}

extension Fault {
    fileprivate static func more(than count: Int, at pointer: String) -> Fault {
        Fault(pointer, .tooMany, "There are more faults than the \(count) listed; correct these first.")
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
