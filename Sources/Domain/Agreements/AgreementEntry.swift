// An agreement without its text, and what lists of agreements are narrowed by.

/// An agreement as stored.
package struct AgreementEntry: Sendable, Hashable {
    package var id: AgreementID
    package var key: Slug
    package var kind: AgreementKind
    package var name: String
    package var programme: String?
    package var framework: Slug?
    package var frameworkID: AgreementID?
    package var createdAt: Instant
    package var createdBy: String
    package var revision: Int64
    /// The draft's number if there is one, else the latest version's.
    package var latestVersion: Int?
    package var versionInForce: Int?
    package var scheduledVersion: Int?

    package init(
        id: AgreementID, key: Slug, kind: AgreementKind, name: String, programme: String?, framework: Slug?,
        frameworkID: AgreementID?, createdAt: Instant, createdBy: String
    ) {
        self.id = id
        self.key = key
        self.kind = kind
        self.name = name
        self.programme = programme
        self.framework = framework
        self.frameworkID = frameworkID
        self.createdAt = createdAt
        self.createdBy = createdBy
        revision = 1
    }
}

/// What a list of agreements is narrowed by.
package struct AgreementFilter: Sendable, Hashable {
    package var kind: AgreementKind?
    package var framework: Slug?
    /// Agreements with a version in this state.
    package var state: VersionState?
    /// Local agreements with a draft or a version that counts for the region or one below it.
    package var region: Slug?

    package init() {}
}
