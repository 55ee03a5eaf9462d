// A region as it stands in its tree.

/// A region with its place in the tree.
package struct PlacedRegion: Sendable, Hashable {
    package var region: Region
    /// From the root down to the region itself.
    package var path: [Slug]
    package var revision: Int64
    package var validFrom: Instant

    package init(region: Region, path: [Slug], revision: Int64, validFrom: Instant) {
        self.region = region
        self.path = path
        self.revision = revision
        self.validFrom = validFrom
    }
}
