// Reads of calendars, and of who has which.

import Domain
import Store
import Support
import Testing

extension TenantRead {
    static let calendars = [
        marked("a calendar") { try await $0.calendar("office") },
        marked("a version of a calendar") { try await $0.calendar("office", .version(1)) },
        marked("a calendar then") { try await $0.calendar("office", .at(now)) },
        marked("the list of calendars") { try await $0.calendars(after: "a", limit: 9) },
        marked("the versions of a calendar") {
            try await $0.calendarVersions(of: "office", before: 9, limit: 9)
        },
        plain("how many calendars there are") { try await $0.calendarCount() },
        plain("a calendar by its key") { try await $0.calendarID("office") },
        marked("the calendar that holds for a region and a team") { transaction in
            try await transaction.effectiveCalendar(region: "americas", team: "callers", at: now, now: now)
        },
        marked("the calendar that holds now for all") { transaction in
            try await transaction.effectiveCalendar(region: nil, team: nil, at: nil, now: now)
        },
    ]
}
