// baton calendar: in which hours work is done, and what that makes of a deadline.

import ArgumentParser
import Client
import Domain

struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Working hours and holidays, and what they make of deadlines.",
        discussion: """
            Every change makes a new version; the old ones stay. A region has the calendar of the nearest region above it \
            unless it has one of its own, and a team may have another.

            EXAMPLES:
              baton calendar set de-by --name Bavaria --time-zone Europe/Berlin --hours mon-fri=09:00-17:00 \
            --holiday-set de-by
              baton segment region set germany --calendar de-by
              baton calendar due --calendar de-by --start 2026-12-23T15:00:00+01:00 --within PT4H
              baton calendar token create --agreement dach-inbound
            """,
        subcommands: [
            ListCalendars.self, ShowCalendar.self, ListCalendarVersions.self, SetCalendar.self,
            DeleteCalendar.self,
            ImportHolidays.self, CheckCalendar.self, CalendarDue.self, CalendarElapsed.self,
            ShowEffectiveCalendar.self, ListHolidaySets.self, CalendarTokenCommand.self,
        ])
}

struct ListCalendars: APICommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List calendars by key.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.calendars().collect(), json: options.json,
            columns: [
                .key("Key"), .text("Name"), .number("Version"), .text("Time zone"), .text("Holiday sets"),
                .text("Since"),
            ], ifEmpty: "There are no calendars."
        ) {
            [
                $0.key, $0.name, String($0.version), $0.timeZone, $0.holidaySets.joined(separator: ", "),
                $0.validFrom.short,
            ]
        }
    }
}

struct ShowCalendar: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a calendar.",
        discussion: "Holidays of sets are shown from today on; --json has all of them.")

    @Argument(help: "The calendar's key.") var key: String
    @OptionGroup var version: CalendarVersionOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.calendar(key, version: version.number, at: version.at)
        output.show(answer, json: options.json) { output.calendar($0, from: SystemClock.now.date) }
    }
}

struct ListCalendarVersions: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "List the versions of a calendar, the newest first.")

    @Argument(help: "The calendar's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.calendarVersions(of: key).collect(), json: options.json,
            columns: [.number("Version"), .text("From"), .text("Until"), .text("Name"), .text("Time zone")],
            ifEmpty: "There are no versions."
        ) {
            [String($0.version), $0.validFrom.short, $0.validUntil.short, $0.name, $0.timeZone]
        }
    }
}

struct DeleteCalendar: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "End a calendar.",
        discussion: "Refused while a region, a team or the settings have it. What it said stays known.")

    @Argument(help: "The calendar's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let calendar = try await client.calendar(key)
        try Confirmation.terminal.require(
            "Delete the calendar “\(calendar.value.summary.name)”?", yes: options.yes)
        try await client.deleteCalendar(key, ifMatch: calendar.etag ?? "*")
        if options.json {
            output.json([:])
        } else {
            output.note("Deleted the calendar “\(calendar.value.summary.name)”.")
        }
    }
}

struct ShowEffectiveCalendar: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "effective", abstract: "Which calendar holds for a region or a team, and why.",
        discussion: """
            EXAMPLES:
              baton calendar effective --region germany
              baton calendar effective --region germany --team callers --at 2027-01-31
            """)

    @Option(help: "The segment's region.") var region: String?
    @Option(help: "The team, whose own calendar goes first.") var team: String?
    @Option(help: "As it was then: an instant, or a date for its first moment in UTC.") var at: Instant?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.effectiveCalendar(region: region, team: team, at: at)
        output.show(answer, json: options.json) { found in
            output.fields([
                ("Calendar", found.calendar.summary.key), ("Name", found.calendar.summary.name),
                ("Version", String(found.calendar.summary.version)),
                (
                    "Holds for",
                    found.sourceKey.map { "\(found.source) \($0)" } ?? "all regions, by the settings"
                ),
            ])
        }
    }
}

struct ListHolidaySets: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "sets", abstract: "List the sets of public holidays that calendars can use.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.holidaySets(), json: options.json,
            columns: [.key("Key"), .text("Place"), .number("Days")], ifEmpty: "There are no sets."
        ) { [$0.key, $0.place, String($0.holidays)] }
    }
}

/// Which version of a calendar is meant.
struct CalendarVersionOptions: ParsableArguments {
    @Option(name: .customLong("version"), help: "Another version than the present one.") var number: Int?
    @Option(help: "The version of then: an instant, or a date for its first moment in UTC.") var at: Instant?

    func validate() throws {
        guard number == nil || at == nil else { throw ValidationError("Say --version or --at, not both.") }
    }

    var asked: AskedVersion { AskedVersion(number: number, at: at) }
}
