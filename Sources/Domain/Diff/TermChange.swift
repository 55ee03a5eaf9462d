// The values that differ between two sets of terms, one by one.

/// One value that is not the same. A duration, an amount of money, a condition or a list is one value.
package struct TermChange: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case added, removed, changed
    }

    package let pointer: JSONPointer
    /// nil where it was added.
    package let before: JSON?
    /// nil where it was removed.
    package let after: JSON?

    package init(pointer: JSONPointer, before: JSON?, after: JSON?) {
        self.pointer = pointer
        self.before = before
        self.after = after
    }

    package var kind: Kind { before == nil ? .added : after == nil ? .removed : .changed }

    /// Every value that differs, in the order of the keys.
    package static func all(
        from before: JSON, to after: JSON, table: TermTable = .catalogue
    ) -> [TermChange] {
        var walk = ChangeWalk(table: table)
        walk.compare(before, after, at: .root)
        return walk.changes
    }
}

private struct ChangeWalk {
    let table: TermTable
    private(set) var changes: [TermChange] = []

    init(table: TermTable) { self.table = table }

    mutating func compare(_ before: JSON, _ after: JSON, at pointer: JSONPointer) {
        guard before != after else { return }
        let (old, new) = (before.objectValue, after.objectValue)
        // The document itself is no value, however empty.
        let isRoot = pointer.tokens.isEmpty
        guard let old, let new, isRoot || !table.isLeaf(table.term(at: pointer)) else {
            if table.isLeaf(before, at: pointer), table.isLeaf(after, at: pointer) {
                changes.append(TermChange(pointer: pointer, before: before, after: after))
            } else {
                removeAll(before, at: pointer)
                addAll(after, at: pointer)
            }
            return
        }
        for (key, before, after) in JSONDiff.pairs(old, new) {
            switch (before, after) {
            case (let before?, let after?):
                if before != after { compare(before, after, at: pointer.appending(key)) }
            case (let before?, nil): removeAll(before, at: pointer.appending(key))
            case (nil, let after?): addAll(after, at: pointer.appending(key))
            case (nil, nil): break
            }
        }
    }

    private mutating func removeAll(_ value: JSON, at pointer: JSONPointer) {
        changes += table.leaves(of: value, at: pointer).map {
            TermChange(pointer: $0.pointer, before: $0.value, after: nil)
        }
    }

    private mutating func addAll(_ value: JSON, at pointer: JSONPointer) {
        changes += table.leaves(of: value, at: pointer).map {
            TermChange(pointer: $0.pointer, before: nil, after: $0.value)
        }
    }
}
