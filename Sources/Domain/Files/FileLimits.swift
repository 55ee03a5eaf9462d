// How much a file may hold, so that no file costs more than reading it.

package enum FileLimits {
    /// What the API takes as one body is one file.
    package static let bytes = 4 * 1024 * 1024
    /// Files of agreements in one directory.
    package static let agreements = 10_000
    /// Members of one mapping: a tree of regions has no more nodes.
    package static let members = SegmentLimits.nodesPerTree
    /// Depth, values and bytes: those of JSON that may be signed.
    package static let json = JSONLimits(maxBytes: bytes)
    /// Faults that are listed of one file.
    package static let faults = 1_000
}
