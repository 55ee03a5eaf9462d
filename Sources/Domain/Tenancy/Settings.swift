// What a tenant sets for all its agreements.

/// The settings in force.
package struct Settings: Sendable, Hashable {
    package var precedence: Precedence
    package var defaultFramework: Slug?
    package var revision: Int64

    package init(precedence: Precedence, defaultFramework: Slug?, revision: Int64) {
        self.precedence = precedence
        self.defaultFramework = defaultFramework
        self.revision = revision
    }
}
