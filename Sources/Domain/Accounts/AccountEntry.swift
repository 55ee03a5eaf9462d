// An account with the segment it falls into, and what lists of accounts are narrowed by.

package enum AccountEntity {}
package typealias AccountID = Identifier<AccountEntity>

/// The nodes that an account falls into.
package struct SegmentNodes: Sendable, Hashable {
    package var region: NodeID?
    package var vertical: NodeID?
    package var size: NodeID?
    package var tier: NodeID?

    package init(region: NodeID? = nil, vertical: NodeID? = nil, size: NodeID? = nil, tier: NodeID? = nil) {
        self.region = region
        self.vertical = vertical
        self.size = size
        self.tier = tier
    }
}

/// An account as stored.
package struct AccountEntry: Sendable, Hashable {
    package var id: AccountID
    package var input: AccountInput
    package var segment: Segment
    package var nodes: SegmentNodes
    package var createdAt: Instant
    package var updatedAt: Instant
    package var revision: Int64

    package init(
        id: AccountID, input: AccountInput, segment: Segment, nodes: SegmentNodes, createdAt: Instant,
        updatedAt: Instant, revision: Int64
    ) {
        self.id = id
        self.input = input
        self.segment = segment
        self.nodes = nodes
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.revision = revision
    }
}

/// What a list of accounts is narrowed by.
package struct AccountFilter: Sendable, Hashable {
    /// A node and everything below it.
    package var region: Slug?
    package var vertical: Slug?
    package var size: Slug?
    package var tier: Slug?
    package var country: String?
    /// What the name contains, without regard to capitals.
    package var namePart: String?
    /// Accounts that miss a region, vertical or size.
    package var isUnclassified: Bool?

    package init() {}
}
