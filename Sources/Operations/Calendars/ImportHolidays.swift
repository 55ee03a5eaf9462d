// Taking the holidays of an iCalendar file into a calendar.

package import Domain
import Store

/// What an import did, or would do.
package struct HolidayImport: Sendable, Hashable {
    package var file: HolidayFile
    /// Dates that the calendar did not have.
    package var added: [Holiday]
    /// The version that has them; the present one where none was added, or for a rehearsal.
    package var version: CalendarVersion
}

extension Workspace {
    /// Adds what a file has to a calendar's own holidays, in one new version. Nothing is removed or renamed.
    ///
    /// - Parameters:
    ///   - years: of the holidays that are wanted.
    ///   - isRehearsal: answers what it would do, and changes nothing.
    /// - Throws: 422 with a fault for each line that is not understood; nothing was added then.
    package func importHolidays(
        _ bytes: [UInt8], into key: Slug, years: ClosedRange<Int>, isRehearsal: Bool, by call: Call
    ) async throws -> HolidayImport {
        try call.principal.require(.writeCalendars)
        let file = try HolidayFile(bytes, years: years)
        return try await change(call, .writeCalendars, nil) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let current = try await transaction.calendar(key).orNotFound("calendar", key)
            let known = Set(current.calendar.holidays.map(\.date))
            var result = HolidayImport(
                file: file, added: file.holidays.filter { !known.contains($0.date) }, version: current)
            let calendar = current.calendar.adding(result.added)
            guard calendar.holidays.count <= CalendarLimits.holidays else {
                throw DomainError(
                    .invalid, .tooMany,
                    "“\(key)” would have \(calendar.holidays.count) holidays; at most \(CalendarLimits.holidays) are allowed."
                )
            }
            guard !isRehearsal, !result.added.isEmpty else { return .nothing(result) }
            result.version = try await write(calendar, key, over: current, turn, transaction, call)
            var payload = result.version.payload
            payload["added"] = .integer(result.added.count)
            return Changed(result, AuditEntry(.holidaysImported, .calendar(key), payload))
        }
    }
}
