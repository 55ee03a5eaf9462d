// How much JSON the parser and JSON Patch accept.

/// Bounds on a document; what lies beyond one is refused before it costs anything.
package struct JSONLimits: Sendable, Hashable {
    /// Bytes of the document's text.
    package var maxBytes: Int
    /// Arrays and objects inside one another; `[]` has depth 1.
    package let maxDepth: Int
    /// Values of every kind, the document itself included; keys are not counted.
    package var maxNodes: Int

    package static let standardMaxBytes = 4 * 1024 * 1024
    package static let standardMaxDepth = 64
    package static let standardMaxNodes = 100_000

    /// No limits allow a greater depth: reading and releasing a value recurse once a level.
    package static let greatestDepth = 512

    package static let standard = JSONLimits()

    /// - Parameter maxDepth: more than `greatestDepth` is taken as `greatestDepth`.
    package init(
        maxBytes: Int = standardMaxBytes, maxDepth: Int = standardMaxDepth, maxNodes: Int = standardMaxNodes
    ) {
        self.maxBytes = maxBytes
        self.maxDepth = min(maxDepth, Self.greatestDepth)
        self.maxNodes = maxNodes
    }
}
