// What a tenant sets for all its agreements.

/// The settings in force.
package struct Settings: Sendable, Hashable {
    package var precedence: Precedence
    package var defaultFramework: Slug?
    /// Of validities that name none when they are drafted; what is drafted keeps its zone.
    package var timeZone: TimeZoneName
    /// Of segments whose regions have none.
    package var defaultCalendar: Slug?
    /// The month in which the fiscal year begins, from 1: what quarters and years of reviews are counted from.
    package var fiscalYearStart: Int
    package var revision: Int64

    package init(
        precedence: Precedence, defaultFramework: Slug?, timeZone: TimeZoneName, defaultCalendar: Slug?,
        fiscalYearStart: Int = FiscalYear.standardStart, revision: Int64
    ) {
        self.defaultCalendar = defaultCalendar
        self.precedence = precedence
        self.defaultFramework = defaultFramework
        self.fiscalYearStart = fiscalYearStart
        self.timeZone = timeZone
        self.revision = revision
    }
}

/// When a tenant's year begins for its books.
package enum FiscalYear {
    package static let months = 1...12
    /// January, where nobody said.
    package static let standardStart = 1
}
