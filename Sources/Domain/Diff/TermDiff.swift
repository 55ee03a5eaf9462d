// A diff that people read: changes by section, with the names of what they are in, in words.

/// What differs between two versions, in the order of a document.
package struct TermDiff: Sendable, Hashable {
    package struct SectionChanges: Sendable, Hashable {
        /// The section's key; for what is in no section of the catalogue, the first token.
        package let key: String
        package let label: LocalizedText
        /// Never empty.
        package let changes: [ReadableChange]
    }

    /// In the order of the catalogue; what it does not have comes last.
    package let sections: [SectionChanges]

    package var isEmpty: Bool { sections.isEmpty }

    package var count: Int { sections.reduce(0) { $0 + $1.changes.count } }

    package init(from before: JSON, to after: JSON, table: TermTable = .catalogue) {
        let names = TermNames(table: table, preferring: after, over: before)
        let ranked = TermChange.all(from: before, to: after, table: table).map { change in
            (rank: names.rank(of: change.pointer), change: change)
        }
        let sorted = ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
        var sections: [(key: String, changes: [ReadableChange])] = []
        for (_, change) in sorted {
            let key = change.pointer.tokens.first ?? ""
            if sections.last?.key.hasSameBytes(as: key) != true { sections.append((key, [])) }
            sections[sections.count - 1].changes.append(ReadableChange(change, names: names, table: table))
        }
        self.sections = sections.map { key, changes in
            SectionChanges(key: key, label: names.label(of: JSONPointer(tokens: [key])), changes: changes)
        }
    }
}

/// A change in words.
package struct ReadableChange: Sendable, Hashable {
    package let change: TermChange
    /// `Response times › Hot lead › First response`.
    package let path: LocalizedText
    /// What was there; “not set” where there was nothing.
    package let before: LocalizedText
    package let after: LocalizedText

    fileprivate init(_ change: TermChange, names: TermNames, table: TermTable) {
        self.change = change
        path = names.path(to: change.pointer)
        let type = table.term(at: change.pointer)?.type
        func words(_ value: JSON?) -> LocalizedText {
            LocalizedText(
                TermWording.words(value, of: type, .english),
                german: TermWording.words(value, of: type, .german))
        }
        before = words(change.before)
        after = words(change.after)
    }
}
