// Calendars in a test's tenant.

package import Domain
package import Operations

extension WorkWindow {
    /// For tests, whose times are in their own text.
    package static func test(_ opens: String, _ closes: String) -> WorkWindow {
        guard let window = WorkWindow(opens, closes) else { preconditionFailure("\(opens) to \(closes)") }
        return window
    }
}

extension WorkingCalendar {
    /// Nine to five from Monday to Friday in Berlin.
    package static func office(
        _ name: String = "Office hours", holidays: [Holiday] = [], sets: [Slug] = []
    ) -> WorkingCalendar {
        guard let berlin = TimeZoneName("Europe/Berlin") else { preconditionFailure("no zone of Berlin") }
        let weekly = Weekday.allCases.prefix(5).map { ($0, [WorkWindow.test("09:00", "17:00")]) }
        return WorkingCalendar(
            name: name, timeZone: berlin, weekly: Dictionary(uniqueKeysWithValues: weekly),
            holidays: holidays,
            holidaySets: sets
        ).withDaysOfSets()
    }
}

extension TestTenant {
    @discardableResult
    package func putCalendar(
        _ key: Slug, _ calendar: WorkingCalendar = .office(), by call: Call,
        _ precondition: Precondition = .create
    ) async throws -> CalendarVersion {
        try await workspace.putCalendar(key, calendar, precondition, by: call).version
    }

    /// Gives a region a calendar, or none, and leaves the rest of it.
    package func attach(_ calendar: Slug?, to region: Slug, by call: Call) async throws {
        var region = try await workspace.region(region, by: call).definition
        region.calendar = calendar
        _ = try await workspace.putRegion(region, .exists, by: call)
    }

    /// Gives the whole tenant a calendar, or none.
    package func setDefaultCalendar(_ calendar: Slug?, by call: Call) async throws {
        let settings = try await workspace.settings(by: call)
        _ = try await workspace.putSettings(
            settings.precedence, defaultFramework: settings.defaultFramework, timeZone: settings.timeZone,
            defaultCalendar: calendar, .exists, by: call)
    }

    /// The calendar `office` in two versions, which a region, the team `callers` of `staff` and the settings have.
    package func furnishCalendars(by call: Call) async throws {
        try await putCalendar("office", by: call)
        try await putCalendar("office", .office(sets: ["de-by"]), by: call, .exists)
        try await attach("office", to: "americas", by: call)
        try await setDefaultCalendar("office", by: call)
        var team = try await workspace.team("callers", at: nil, by: call).definition
        team.calendar = "office"
        _ = try await workspace.putTeam("callers", team, .exists, by: call)
    }
}
