// A tenant as the directory knows it.

/// A tenant as the directory knows it.
package struct TenantEntry: Sendable, Hashable {
    package var id: TenantID
    package var key: Slug
    package var name: String
    package var createdAt: Instant
    package var suspendedAt: Instant?
    package var suspensionReason: String?

    package var isSuspended: Bool { suspendedAt != nil }

    package init(id: TenantID, key: Slug, name: String, createdAt: Instant) {
        self.id = id
        self.key = key
        self.name = name
        self.createdAt = createdAt
    }
}
