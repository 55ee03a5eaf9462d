// What a tenant sets for all its agreements.

/// The settings in force.
package struct Settings: Sendable, Hashable {
    package var precedence: Precedence
    package var defaultFramework: Slug?
    /// Of validities that name none when they are drafted; what is drafted keeps its zone.
    package var timeZone: TimeZoneName
    /// Of segments whose regions have none.
    package var defaultCalendar: Slug?
    package var revision: Int64

    package init(
        precedence: Precedence, defaultFramework: Slug?, timeZone: TimeZoneName, defaultCalendar: Slug?,
        revision: Int64
    ) {
        self.defaultCalendar = defaultCalendar
        self.precedence = precedence
        self.defaultFramework = defaultFramework
        self.timeZone = timeZone
        self.revision = revision
    }
}
