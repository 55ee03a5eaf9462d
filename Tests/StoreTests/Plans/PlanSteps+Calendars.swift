// What is done with calendars while PostgreSQL explains it.

import Domain
import Operations
import Support
import Testing

extension PlanStep {
    static let calendars = [
        PlanStep("calendars and the versions of one") { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.calendars(after: nil, limit: 11, by: call)
            _ = try await tenant.workspace.calendars(
                after: try #require(first.last).key.text, limit: 11, by: call)
            for moment in [CalendarMoment.present, .version(3), .at(now)] {
                _ = try await tenant.workspace.calendar("calendar-7", moment, by: call)
            }
            let versions = try await tenant.workspace.calendarVersions(
                of: "calendar-7", before: nil, limit: 11, by: call)
            try #require(versions.count == 11)
            _ = try await tenant.workspace.calendarVersions(of: "calendar-7", before: 9, limit: 3, by: call)
        },
        PlanStep("which calendar holds, now and then") { tenant in
            try await tenant.setDefaultCalendar("office", by: tenant.call(at: now))
            for (region, team) in [("region-7", nil), ("region-7", "team-7"), (nil, nil)] as [(Slug?, Slug?)]
            {
                for instant in [nil, .hour(101)] as [Instant?] {
                    _ = try await tenant.workspace.effectiveCalendar(
                        region: region, team: team, at: instant, by: tenant.call(at: now))
                }
            }
        },
        PlanStep("a calendar that is made, attached, refused and deleted") { tenant in
            let call = tenant.call(at: now)
            try await tenant.putCalendar("planned", by: call)
            try await tenant.putCalendar("planned", .office("Other"), by: call, .exists)
            try await tenant.putTeam("planned-team", [], by: call)
            var team = try await tenant.workspace.team("planned-team", at: nil, by: call).definition
            for calendar: Slug? in ["planned", nil] {
                team.calendar = calendar
                _ = try await tenant.workspace.putTeam("planned-team", team, .exists, by: call)
            }
            _ = try await refusal { try await tenant.workspace.deleteCalendar("office", .exists, by: call) }
            try await tenant.workspace.deleteCalendar("planned", .exists, by: call)
            try await tenant.workspace.deleteTeam("planned-team", .exists, by: call)
        },
    ]
}
