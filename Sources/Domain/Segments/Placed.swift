// A region or a vertical as it stands in its tree.

/// A definition with its place in the tree.
package struct Placed<Definition: Sendable & Hashable>: Sendable, Hashable {
    package var definition: Definition
    /// From the root down to the node itself.
    package var path: [Slug]
    package var revision: Int64
    package var validFrom: Instant

    package init(definition: Definition, path: [Slug], revision: Int64, validFrom: Instant) {
        self.definition = definition
        self.path = path
        self.revision = revision
        self.validFrom = validFrom
    }
}
