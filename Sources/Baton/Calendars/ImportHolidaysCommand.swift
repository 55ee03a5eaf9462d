// baton calendar import|check: holidays from files, and what is worth knowing of a calendar.

import ArgumentParser
import Client
import Domain

struct ImportHolidays: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the holidays of an iCalendar file to a calendar.",
        discussion: """
            All-day events become holidays, once or once a year. Events with a time of day and cancelled ones are left out and \
            named. Nothing is removed or renamed, so that an import may be repeated.

            EXAMPLES:
              baton calendar import de-by holidays.ics --dry-run
              baton calendar import de-by holidays.ics --from-year 2027 --to-year 2030
            """)

    @Argument(help: "The calendar's key.") var key: String
    @Argument(help: "The file, or - for standard input.", completion: .file(extensions: ["ics"]))
    var file: InputFile
    @Option(help: "The first year; this one, unless it is given.") var fromYear: Int?
    @Option(help: "The last year; nine years later, unless it is given.") var toYear: Int?
    @Flag(help: "Show what would be added, and change nothing.") var dryRun = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard (fromYear == nil) == (toYear == nil) else {
            throw ValidationError("Give --from-year and --to-year together, or neither.")
        }
        if let fromYear, let toYear, toYear < fromYear {
            throw ValidationError("--to-year lies before --from-year.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let years = fromYear.flatMap { from in toYear.map { from...$0 } }
        let answer = try await client.importHolidays(
            try file.bytes(upTo: HolidayFile.maximumBytes), into: key, years: years, isRehearsal: dryRun)
        output.show(answer, json: options.json) { report in
            var table = Table(.text("Date"), .text("Holiday"))
            for day in report.added { table.add([day.date, day.name ?? ""]) }
            output.table(table, ifEmpty: "Nothing new: the calendar has all \(report.holidays) days already.")
            for event in report.skipped {
                output.note("Line \(event.line), \(event.summary ?? "an event"): \(Self.words(event.reason))")
            }
            let omitted = report.skippedCount - report.skipped.count
            if omitted > 0 { output.note("… and \(omitted) more events that were left out") }
            output.note(
                "\(report.added.count) of \(report.holidays) days of \(report.events) events "
                    + (dryRun ? "would be added." : "added; the calendar's version is \(report.version)."))
        }
    }

    private static func words(_ reason: String) -> String {
        switch HolidayFile.Skipped.Reason(rawValue: reason) {
        case .timed: "left out, since it has a time of day"
        case .cancelled: "left out, since it is cancelled"
        case .otherYears: "left out, since it falls into other years"
        case nil: "left out (\(reason))"
        }
    }
}

struct CheckCalendar: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is worth knowing of a calendar: how long its sets last, and what is new in them.",
        discussion: """
            With --file a calendar that is not on the server yet is checked, without calling it. The command ends with 3 \
            where something is to be done.

            EXAMPLES:
              baton calendar check de-by
              baton calendar check --file de-by.json
            """)

    @Argument(help: "The calendar's key.") var key: String?
    @Option(help: "A calendar as JSON; - for standard input.", completion: .file(extensions: ["json"]))
    var file: InputFile?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard (key == nil) != (file == nil) else { throw ValidationError("Give a key or a --file.") }
    }

    func run() async throws {
        guard let file else {
            let connection = try options.connection(.process)
            let output = Output.standard()
            return try await BatonClient.withClient(connection) { try await call($0, output) }
        }
        let calendar: WorkingCalendar
        do {
            calendar = try WorkingCalendar(.object(try file.json().calendarDefinition))
        } catch let error as DomainError {
            throw CommandError.refused(error)
        }
        try report(CalendarCheck(calendar, today: SystemClock.now.date), Output.standard())
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let record = try await client.calendar(key ?? "").value
        try report(CalendarCheck(record.calendar, today: SystemClock.now.date), output)
    }

    private func report(_ check: CalendarCheck, _ output: Output) throws {
        if options.json {
            output.json(check.json)
        } else {
            output.fields([
                ("Hours a week", BusinessTimeWords.duration(check.weeklySeconds)),
                ("Working days in a year", String(check.workingDays)),
                ("Sets end", check.setsEnd.map(\.description)),
            ])
            for finding in check.findings { output.line("! \(finding)") }
        }
        if !check.findings.isEmpty { throw ExitCode(ExitStatus.refused) }
    }
}
