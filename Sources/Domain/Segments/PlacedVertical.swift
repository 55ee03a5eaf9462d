// A vertical as it stands in its tree.

/// A vertical with its place in the tree.
package struct PlacedVertical: Sendable, Hashable {
    package var vertical: Vertical
    /// From the root down to the vertical itself.
    package var path: [Slug]
    package var revision: Int64
    package var validFrom: Instant

    package init(vertical: Vertical, path: [Slug], revision: Int64, validFrom: Instant) {
        self.vertical = vertical
        self.path = path
        self.revision = revision
        self.validFrom = validFrom
    }
}
