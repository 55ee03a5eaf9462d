// Requests on calendars.

import Domain
import Support
import Testing

extension AccessStage {
    static let office: JSON = [
        "name": "Office", "time_zone": "Europe/Berlin", "weekly": ["mon": [["09:00", "17:00"]]],
    ]

    func calendars(_ operation: String) async throws -> Attempt? {
        let path = "/v1/calendars/\(name)"
        switch operation {
        case "listCalendars": return Attempt("GET", "/v1/calendars?limit=1")
        case "listHolidaySets": return Attempt("GET", "/v1/holiday-sets")
        case "getEffectiveCalendar":
            try await tenant.admin.put(path, Self.office)
            let region: JSON = ["name": "Region", "calendar": .string(name)]
            try await tenant.admin.put("/v1/regions/\(name)", region)
            return Attempt("GET", "/v1/effective-calendar?region=\(name)")
        case "getCalendar", "putCalendar", "deleteCalendar", "listCalendarVersions", "importHolidays",
            "getDue",
            "getElapsed":
            let made = try await tenant.admin.put(path, Self.office)
            return attempt(operation, path, etag: made.etag)
        default: return nil
        }
    }

    private func attempt(_ operation: String, _ path: String, etag: String) -> Attempt {
        switch operation {
        case "getCalendar": return Attempt("GET", path)
        case "putCalendar":
            return Attempt(
                "PUT", path, ifMatch: etag,
                ["name": "Renamed", "time_zone": "UTC", "weekly": ["tue": [["22:00", "06:00"]]]])
        case "deleteCalendar": return Attempt("DELETE", path, ifMatch: etag)
        case "listCalendarVersions": return Attempt("GET", path + "/versions?limit=1")
        case "getDue": return Attempt("GET", path + "/due?start=2026-11-26T09:00:00Z&within=PT4H")
        case "getElapsed":
            return Attempt("GET", path + "/elapsed?start=2026-11-26T09:00:00Z&end=2026-12-26T09:00:00Z")
        default:
            var attempt = Attempt("POST", path + "/imports?from_year=2026&to_year=2027")
            attempt.headers = [("Content-Type", "text/calendar")]
            attempt.body = Array(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261231\nEND:VEVENT\nEND:VCALENDAR\n".utf8)
            return attempt
        }
    }
}
