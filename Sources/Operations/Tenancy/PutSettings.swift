// A tenant's settings: the precedence of dimensions, the default framework and calendar, the time zone, the fiscal year.

package import Domain
import Store

extension Workspace {
    package func settings(by call: Call) async throws -> Settings {
        try await read(call, .readSettings) { try await $0.settings() }
    }

    /// Replaces the settings.
    ///
    /// - Throws: 422 `unknown_reference` for a default that is no framework or no calendar.
    package func putSettings(
        _ precedence: Precedence, defaultFramework: Slug?, timeZone: TimeZoneName,
        defaultCalendar: Slug? = nil, fiscalYearStart: Int = FiscalYear.standardStart,
        _ precondition: Precondition, by call: Call
    ) async throws -> Settings {
        try await change(call, .writeSettings, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            try precondition.check(against: EntityTag(revision: Int(turn.settingsRevision)))
            var framework: AgreementEntry?
            let calendar = try await transaction.calendarID(named: defaultCalendar, at: "/default_calendar")
            var faults = calendar.faults
            if let defaultFramework {
                framework = try await transaction.agreement(defaultFramework, now: turn.at)
                if framework?.kind != .framework {
                    faults.append(
                        Fault(
                            "/default_framework", .unknownReference,
                            "There is no framework “\(defaultFramework)”."))
                }
            }
            try faults.throwIfAny()
            try await transaction.save(
                precedence, defaultFramework: framework?.id, timeZone: timeZone,
                defaultCalendar: calendar.id, fiscalYearStart: fiscalYearStart, at: turn.at)
            return Changed(
                try await transaction.settings(),
                AuditEntry(
                    .settingsPut, .settings,
                    [
                        "dimension_precedence": .texts(precedence.order.map(\.rawValue)),
                        "default_framework": .slug(defaultFramework), "time_zone": .string(timeZone.text),
                        "default_calendar": .slug(defaultCalendar),
                        "fiscal_year_start": .number(Double(fiscalYearStart)),
                    ]))
        }
    }
}
