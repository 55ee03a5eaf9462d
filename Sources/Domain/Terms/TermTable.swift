// Terms as rules look them up: the catalogue, or a small one of a test's own.

/// Rows with a lookup by pointer.
package struct TermTable: Sendable {
    /// In the order in which a document shows them.
    package let all: [Term]
    private let find: @Sendable (JSONPointer) -> Term?
    private let places: [PointerPattern: Int]

    package static let catalogue = TermTable(all: TermCatalogue.all) { TermCatalogue.term(at: $0) }

    package init(_ terms: [Term]) {
        let tree = TermTree(terms)
        self.init(all: terms) { pointer in tree.place(of: pointer.tokens[...]).flatMap { tree.term(at: $0) } }
    }

    private init(all: [Term], find: @escaping @Sendable (JSONPointer) -> Term?) {
        self.all = all
        self.find = find
        places = Dictionary(all.enumerated().map { ($1.pattern, $0) }) { first, _ in first }
    }

    /// The row of a path; nil where there is none.
    package func term(at pointer: JSONPointer) -> Term? { find(pointer) }

    /// Where a row stands in the order of a document.
    func place(of term: Term) -> Int? { places[term.pattern] }

    /// Whether what stands here is judged, compared and shown as one value: no object with members of its own, or
    /// a duration, an amount of money or a condition.
    package func isLeaf(_ value: JSON, at pointer: JSONPointer) -> Bool {
        guard let object = value.objectValue, !object.isEmpty else { return true }
        return isLeaf(find(pointer))
    }

    func isLeaf(_ term: Term?) -> Bool {
        guard let term, term.type != .anything else { return false }
        return term.isWhole
    }

    /// The leaves of a value, in the order of its keys.
    package func leaves(of value: JSON, at pointer: JSONPointer = .root) -> [(
        pointer: JSONPointer, value: JSON
    )] {
        guard let object = value.objectValue, !isLeaf(value, at: pointer) else { return [(pointer, value)] }
        return object.flatMap { leaves(of: $0.value, at: pointer.appending($0.key)) }
    }

    /// Which of two values of a row binds its parties more, with the direction of a metric looked up.
    ///
    /// - Parameter terms: those that name the metric: a framework's, or effective ones.
    package func stricter(_ term: Term?, at pointer: JSONPointer, in terms: JSON) -> StricterDirection {
        guard let term else { return .none }
        return term.stricter == .byMetric ? TermCatalogue.stricter(at: pointer, in: terms) : term.stricter
    }
}
