// baton segment precedence: which dimension counts most, which framework answers by default, the time zone, the fiscal year.

import ArgumentParser
import Client
import Domain

struct PrecedenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precedence",
        abstract: "The order of the dimensions, the default framework, the time zone, the fiscal year.",
        subcommands: [ShowPrecedence.self, SetPrecedence.self], defaultSubcommand: ShowPrecedence.self)
}

struct ShowPrecedence: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show the settings.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.settings(), json: options.json) { output.fields($0.fields) }
    }
}

struct SetPrecedence: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set the order of the dimensions, the default framework, the time zone or the fiscal year.",
        discussion: """
            EXAMPLES:
              baton segment precedence set tier region vertical size
              baton segment precedence set --default-framework inbound
              baton segment precedence set --time-zone Europe/Berlin
              baton segment precedence set --fiscal-year-start 4
            """)

    @Argument(help: "All four dimensions, strongest first.") var order: [Domain.Dimension] = []
    @Option(help: "The framework that answers when a question names none.") var defaultFramework: String?
    @Flag(help: "No default framework.") var noDefaultFramework = false
    @Option(help: "The zone of validities that are drafted without one, such as Europe/Berlin.")
    var timeZone: TimeZoneName?
    @Option(help: "The working calendar of all regions that have none, and none above them.")
    var defaultCalendar: String?
    @Flag(help: "No default calendar.") var noDefaultCalendar = false
    @Option(
        help: "The month in which the fiscal year begins, 1 to 12: quarters of reviews are counted from it.")
    var fiscalYearStart: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard order.isEmpty || Precedence(order: order) != nil else {
            throw ValidationError("Name each of tier, region, vertical and size once.")
        }
        guard
            !order.isEmpty || defaultFramework != nil || noDefaultFramework || timeZone != nil
                || defaultCalendar != nil || noDefaultCalendar || fiscalYearStart != nil
        else {
            throw ValidationError(
                "Say what to set: the four dimensions, --default-framework, --time-zone, --default-calendar or --fiscal-year-start."
            )
        }
        guard fiscalYearStart.map(FiscalYear.months.contains) ?? true else {
            throw ValidationError("--fiscal-year-start is a month from 1 to 12.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.settings()
        } write: { current, etag in
            try await client.putSettings(
                dimensionPrecedence: order.isEmpty
                    ? current?.value.dimensionPrecedence ?? [] : order.map(\.rawValue),
                defaultFramework: noDefaultFramework
                    ? nil : defaultFramework ?? current?.value.defaultFramework,
                timeZone: timeZone ?? current?.value.timeZone ?? .utc,
                defaultCalendar: noDefaultCalendar ? nil : defaultCalendar ?? current?.value.defaultCalendar,
                fiscalYearStart: fiscalYearStart ?? current?.value.fiscalYearStart
                    ?? FiscalYear.standardStart,
                ifMatch: etag ?? "*")
        }
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

extension SettingsRecord {
    var fields: [(name: String, value: String?)] {
        [
            ("Precedence", dimensionPrecedence.joined(separator: " > ")),
            ("Default framework", defaultFramework.orDash), ("Time zone", timeZone.text),
            ("Default calendar", defaultCalendar.orDash),
            ("Fiscal year begins in month", String(fiscalYearStart)),
        ]
    }
}
