// baton calendar set: create a calendar, or change what is named and leave the rest.

import ArgumentParser
import Client
import Domain

struct SetCalendar: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Create a calendar, or change one; either way a new version.",
        discussion: """
            What is not given stays as it is. --hours and --holiday-set give all hours and sets anew; --holiday and \
            --exception add a date, or replace what is said of it, and --remove takes a date away. A file has the whole \
            calendar as “show --json” prints it.

            EXAMPLES:
              baton calendar set de-by --name Bavaria --time-zone Europe/Berlin --hours mon-fri=09:00-17:00 \
            --holiday-set de-by
              baton calendar set at --hours mon-thu=08:00-12:00,12:45-17:00 --hours fri=08:00-13:30
              baton calendar set nights --hours mon-fri=22:00-06:00
              baton calendar set de-by --holiday 2026-12-31=Inventory --exception 2026-12-24=09:00-12:00
              baton calendar set de-by --exception 2026-12-28=closed --remove 2026-12-31
              baton calendar set de-by --file de-by.json
            """)

    @Argument(help: "Its key.") var key: String
    @Option(
        help: "The whole calendar as JSON; - for standard input.", completion: .file(extensions: ["json"]))
    var file: InputFile?
    @OptionGroup var edit: CalendarEdit
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard file == nil || edit.isEmpty else {
            throw ValidationError("A --file has the whole calendar; leave the other options out.")
        }
        guard file != nil || !edit.isEmpty else {
            throw ValidationError("Say what to set: --file, or --name, --time-zone, --hours and others.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let given = try file.map { file in try file.json().calendarDefinition }
        let answer = try await client.edit {
            try await client.existingCalendar(key)
        } write: { current, etag in
            let definition = try given ?? edit.applied(to: current?.json.calendarDefinition ?? JSONObject())
            if current == nil, given == nil {
                guard ["name", "time_zone", "weekly"].allSatisfy({ definition.keys.contains($0) }) else {
                    throw CommandError.usage(
                        "There is no “\(key)” yet; to create it, give it a --name, a --time-zone and --hours."
                    )
                }
            }
            return try await client.putCalendar(key, .object(definition), ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.calendar($0, from: SystemClock.now.date) }
    }
}

/// What is to be changed of a calendar.
struct CalendarEdit: ParsableArguments {
    @Option(help: "Its name; needed for a new one.") var name: String?
    @Option(help: "Its IANA time zone, such as Europe/Berlin; needed for a new one.") var timeZone: String?
    @Option(
        help: ArgumentHelp(
            "Hours of weekdays; may be repeated.", valueName: "mon-fri=09:00-12:00,13:00-17:00"))
    var hours: [String] = []
    @Option(
        name: .customLong("holiday-set"),
        help: "A set of public holidays; see “baton calendar sets”; may be repeated.")
    var holidaySets: [String] = []
    @Flag(help: "No sets of holidays.") var noHolidaySets = false
    @Option(
        name: .customLong("holiday"),
        help: ArgumentHelp("A holiday; may be repeated.", valueName: "date[=name]"))
    var holidays: [String] = []
    @Option(
        name: .customLong("exception"),
        help: ArgumentHelp("A date with hours of its own; may be repeated.", valueName: "date=hours|closed"))
    var exceptions: [String] = []
    @Option(
        name: .customLong("remove"), help: "A date that is no holiday and no exception; may be repeated.")
    var removals: [CivilDate] = []

    var isEmpty: Bool {
        name == nil && timeZone == nil && hours.isEmpty && holidaySets.isEmpty && !noHolidaySets
            && holidays.isEmpty && exceptions.isEmpty && removals.isEmpty
    }

    func validate() throws {
        guard holidaySets.isEmpty || !noHolidaySets else {
            throw ValidationError("Say --holiday-set or --no-holiday-sets, not both.")
        }
        _ = try applied(to: JSONObject())
    }

    /// The definition with what is given.
    func applied(to definition: JSONObject) throws -> JSONObject {
        var edited = definition
        if let name { edited["name"] = .string(name) }
        if let timeZone { edited["time_zone"] = .string(timeZone) }
        if !hours.isEmpty { edited["weekly"] = .object(try CalendarText.week(hours)) }
        if !holidaySets.isEmpty || noHolidaySets { edited["holiday_sets"] = .texts(holidaySets) }
        edited.replaceDates("holidays", with: try holidays.map(CalendarText.holiday), without: removals)
        edited.replaceDates("exceptions", with: try exceptions.map(CalendarText.exception), without: removals)
        return edited
    }
}

/// Hours and dates as people type them.
enum CalendarText {
    /// `mon-fri=09:00-12:00,13:00-17:00`, one text for some days; days that none names are closed.
    static func week(_ texts: [String]) throws -> JSONObject {
        var week = JSONObject()
        for text in texts {
            let (days, hours) = try halves(text, "--hours is DAYS=HOURS, such as mon-fri=09:00-17:00.")
            for day in try weekdays(days) {
                guard !week.keys.contains(day.rawValue) else {
                    throw ValidationError("--hours names \(day.rawValue) twice.")
                }
                week[day.rawValue] = try windows(hours)
            }
        }
        return week
    }

    /// `2026-12-31=Inventory`, or the date alone.
    static func holiday(_ text: String) throws -> JSON {
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        return ["date": .string(try date(sides.first ?? "")), "name": .text(sides.dropFirst().first)]
    }

    /// `2026-12-24=09:00-12:00`, or `=closed`.
    static func exception(_ text: String) throws -> JSON {
        let (day, hours) = try halves(
            text, "--exception is DATE=HOURS, such as 2026-12-24=09:00-12:00, or DATE=closed.")
        return ["date": .string(try date(day)), "windows": try windows(hours)]
    }

    private static func halves(_ text: String, _ rule: String) throws -> (String, String) {
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { throw ValidationError(rule) }
        return (sides[0], sides[1])
    }

    private static func date(_ text: String) throws -> String {
        guard CivilDate(text) != nil else {
            throw ValidationError("“\(text)” is no date such as 2026-12-24.")
        }
        return text
    }

    /// `mon-fri`, `sat`, or `mon,wed`.
    private static func weekdays(_ text: String) throws -> [Weekday] {
        try text.split(separator: ",").flatMap { part -> [Weekday] in
            let ends = part.split(separator: "-").map { Weekday(rawValue: $0.lowercased()) }
            guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil
            else {
                throw ValidationError(
                    "“\(part)” is no weekday: mon, tue, wed, thu, fri, sat, sun, or mon-fri.")
            }
            let all = Weekday.allCases
            guard let from = all.firstIndex(of: first), let to = all.firstIndex(of: last) else { return [] }
            return from <= to ? Array(all[from...to]) : Array(all[from...] + all[...to])
        }
    }

    private static func windows(_ text: String) throws -> JSON {
        if text == "closed" { return [] }
        return .array(
            try text.split(separator: ",").map { part in
                let times = part.split(separator: "-").map(String.init)
                guard times.count == 2, let window = WorkWindow(times[0], times[1]) else {
                    throw ValidationError("“\(part)” is no window such as 09:00-17:00 or 22:00-06:00.")
                }
                return window.json
            })
    }
}

extension JSON {
    /// What was defined, without what the server adds.
    var calendarDefinition: JSONObject {
        var definition = JSONObject()
        for field in ["name", "time_zone", "weekly", "holidays", "holiday_sets", "exceptions"] {
            if let value = self[field] { definition[field] = value }
        }
        return definition
    }
}

extension JSONObject {
    /// Entries replace those of the same date.
    fileprivate mutating func replaceDates(
        _ list: String, with entries: [JSON], without removals: [CivilDate]
    ) {
        guard !entries.isEmpty || !removals.isEmpty else { return }
        let replaced = Set(entries.compactMap { $0["date"]?.stringValue } + removals.map(\.description))
        let kept = (self[list]?.arrayValue ?? []).filter { !replaced.contains($0["date"]?.stringValue ?? "") }
        self[list] = .array(kept + entries)
    }
}
