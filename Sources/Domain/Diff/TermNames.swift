// What the places of terms are called: labels of the catalogue, and the names that an agreement gives its items.

/// Names and the order of places, for terms of which some may be on one side only.
package struct TermNames: Sendable {
    private let table: TermTable
    private let documents: [JSON]

    /// - Parameters:
    ///   - terms: where an item's own name is looked up first.
    ///   - others: where it is looked up for items that are not there.
    package init(table: TermTable = .catalogue, preferring terms: JSON, over others: JSON = .null) {
        self.table = table
        documents = [terms, others]
    }

    /// The labels from the section inwards: `Response times › Hot lead › First response`.
    package func path(to pointer: JSONPointer) -> LocalizedText {
        let labels = pointer.tokens.indices.map {
            label(of: JSONPointer(tokens: Array(pointer.tokens[...$0])))
        }
        return LocalizedText(
            labels.map(\.english).joined(separator: " › "),
            german: labels.map(\.german).joined(separator: " › "))
    }

    /// What one place is called by itself: an item by its own name or key, all else by the catalogue.
    package func label(of pointer: JSONPointer) -> LocalizedText {
        let key = pointer.tokens.last ?? ""
        guard let term = table.term(at: pointer) else { return LocalizedText(key, german: key) }
        guard term.pattern.tokens.count == pointer.tokens.count, case .literal? = term.pattern.tokens.last
        else {
            return itemName(at: pointer) ?? LocalizedText(key, german: key)
        }
        return term.label
    }

    /// The name that the agreement gives an item, or what its key refers to.
    private func itemName(at pointer: JSONPointer) -> LocalizedText? {
        if let name = text(at: pointer.appending("name")) { return LocalizedText(name, german: name) }
        let parent = JSONPointer(tokens: Array(pointer.tokens.dropLast()))
        guard let key = pointer.tokens.last, case .references(let reference)? = table.term(at: parent)?.keys,
            let home = reference.home
        else { return nil }
        return text(at: home.appending(key).appending("name")).map { LocalizedText($0, german: $0) }
    }

    private func text(at pointer: JSONPointer) -> String? {
        documents.lazy.compactMap { $0[pointer]?.stringValue }.first { !$0.isEmpty }
    }

    /// Where a place stands in a document, step by step: rows in the catalogue's order, items by their position.
    func rank(of pointer: JSONPointer) -> [Step] {
        pointer.tokens.indices.map { index in
            let place = JSONPointer(tokens: Array(pointer.tokens[...index]))
            let key = pointer.tokens[index]
            guard let term = table.term(at: place), term.pattern.tokens.count == place.tokens.count,
                case .literal? = term.pattern.tokens.last
            else { return Step(place: position(of: place), key: key) }
            return Step(place: table.place(of: term), key: key)
        }
    }

    /// One token's place among its siblings; what has none comes last.
    struct Step: Comparable {
        let place: Int?
        let key: String

        static func < (left: Step, right: Step) -> Bool {
            let (own, theirs) = (left.place ?? Int.max, right.place ?? Int.max)
            return own == theirs ? left.key.precedesByBytes(right.key) : own < theirs
        }

        static func == (left: Step, right: Step) -> Bool {
            left.place == right.place && left.key.hasSameBytes(as: right.key)
        }
    }

    private func position(of pointer: JSONPointer) -> Int? {
        documents.lazy.compactMap { $0[pointer.appending("position")]?.intValue }.first
    }
}

extension TermReference {
    /// The collection whose items have the names of what is referred to; nil where there is none.
    fileprivate var home: JSONPointer? {
        switch self {
        case .stage: JSONPointer(tokens: ["funnel", "stages"])
        case .leadClass: JSONPointer(tokens: ["lead_classes"])
        case .grade: JSONPointer(tokens: ["scoring", "grades"])
        case .party: JSONPointer(tokens: ["parties"])
        case .metric, .nurturingProgramme, .recyclingScenario, .owner: nil
        }
    }
}
