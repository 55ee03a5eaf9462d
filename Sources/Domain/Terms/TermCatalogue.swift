// The term catalogue: every path that the terms of an agreement may have.

/// The rows, and finding one.
package enum TermCatalogue {
    /// In the order in which a document shows them.
    package static let all: [Term] = []

    /// The row of a path; nil where the terms have no such path.
    package static func term(at pointer: JSONPointer) -> Term? {
        all.filter { $0.pattern.matches(pointer) }.min { $0.pattern.isMoreSpecific(than: $1.pattern) }
    }
}
