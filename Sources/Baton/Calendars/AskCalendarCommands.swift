// baton calendar due|elapsed: what a calendar makes of a duration, and why.

import ArgumentParser
import Client
import Domain

struct CalendarDue: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "When something is due, with the windows and holidays on the way.",
        discussion: """
            A time such as PT4H counts open hours. P2D is due at the end of the second working day after the start's date. On \
            the elapsed clock days keep the time of day.

            EXAMPLES:
              baton calendar due --calendar de-by --start 2026-12-23T15:00:00+01:00 --within PT4H
              baton calendar due --calendar de-by --start 2026-12-23T15:00:00+01:00 --within P2D
              baton calendar due --calendar de-by --start 2026-03-28T02:30:00+01:00 --within P1D --clock elapsed
            """)

    @Option(help: "The calendar's key.") var calendar: String
    @Option(help: "When it starts, such as 2026-12-23T15:00+01:00; now, unless it is given.") var start:
        Moment?
    @Option(help: "How long, such as PT4H or P2D.") var within: String
    @Option(help: "business or elapsed.") var clock: ISODuration.Clock = .business
    @OptionGroup var version: CalendarVersionOptions
    @OptionGroup var options: CallOptions

    func validate() throws {
        do {
            _ = try ISODuration(within, on: clock)
        } catch {
            throw ValidationError("--within: \(error.detail)")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.due(
            in: calendar, version.asked, start: start?.instant ?? SystemClock.now, within: within,
            clock: clock == .business ? nil : clock.rawValue)
        output.show(answer, json: options.json) { record in
            output.fields([
                ("Due", record.dueLocal), ("Start", record.startLocal),
                ("Within", "\(within), \(clock.rawValue)"),
                ("Calendar", "\(record.calendar), version \(record.version), \(record.timeZone)"),
            ])
            output.explanation(record)
        }
    }
}

struct CalendarElapsed: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "elapsed", abstract: "How long a calendar was open between two instants.",
        discussion: """
            EXAMPLE:
              baton calendar elapsed --calendar de-by --start 2026-12-23T15:00:00+01:00 --end 2026-12-28T10:00:00+01:00
            """)

    @Option(help: "The calendar's key.") var calendar: String
    @Option(help: "From when, such as 2026-12-23T15:00+01:00.") var start: Moment
    @Option(help: "Until when; now, unless it is given.") var end: Moment?
    @OptionGroup var version: CalendarVersionOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.elapsed(
            in: calendar, version.asked, start: start.instant, end: end?.instant ?? SystemClock.now)
        output.show(answer, json: options.json) { record in
            output.fields([
                ("Open for", BusinessTimeWords.duration(record.openSeconds)), ("Since", record.startLocal),
                ("Calendar", "\(record.calendar), version \(record.version), \(record.timeZone)"),
            ])
            output.explanation(record)
        }
    }
}

extension ISODuration.Clock: ExpressibleByArgument {}
