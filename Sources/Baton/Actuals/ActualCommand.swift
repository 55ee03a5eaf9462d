// baton actual list|set|import: what the metrics of agreements came to.

import ArgumentParser
import Client
import Domain

struct ActualCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actual", abstract: "Say and show what the metrics of an agreement came to.",
        subcommands: [ListActuals.self, SetActual.self, ImportActuals.self])
}

struct ListActuals: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the values of an agreement's metrics, the newest period first.",
        discussion: """
            EXAMPLES:
              baton actual list inbound
              baton actual list inbound --metric mql --from 2026-01-01
              baton actual list inbound --metric mql --superseded
            """)

    @Argument(help: "The agreement's key.") var agreement: String
    @Option(help: "Only of this metric.") var metric: String?
    @Option(help: "Only periods that end on this day or later.") var from: CivilDate?
    @Option(help: "Only periods that end on this day or earlier.") var to: CivilDate?
    @Flag(help: "Also values that others took the place of.") var superseded = false
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter: [(name: String, value: String?)] = [
            ("metric", metric), ("from", from?.description), ("to", to?.description),
            ("superseded", superseded ? "true" : nil),
        ]
        output.show(
            try await client.actuals(of: agreement, filter).collect(limit: limit), json: options.json,
            columns: [
                .text("From"), .text("To"), .key("Metric"), .number("Value"), .key("Source"), .text("Origin"),
                .text("Entered"), .text("Superseded"),
            ],
            ifEmpty: "There are none."
        ) {
            [
                $0.from.description, $0.to.description, $0.metric, $0.amount, $0.source, $0.origin.orDash,
                $0.enteredAt.short, $0.supersededAt.short,
            ]
        }
    }
}

struct SetActual: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Say what a metric came to in a period.",
        discussion: """
            A value of the same metric and period that stands already stays as it was, and is superseded. A change below \
            zero is written behind --, since it looks like an option.

            EXAMPLES:
              baton actual set inbound mql 128 --from 2026-07-01 --to 2026-07-31 --origin "CRM report of 3 August"
              baton actual set inbound revenue 412500.50 --currency EUR --from 2026-07-01 --to 2026-09-30
              baton actual set inbound growth --from 2026-01-01 --to 2026-12-31 -- -2.5
            """)

    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(help: "The metric's key, of the catalogue or of the agreement's own.") var metric: String
    @Argument(help: "The value in the metric's unit, such as 128 or 42.5.") var value: ExactNumber
    @Option(help: "The first day of the period.") var from: CivilDate
    @Option(help: "The last day of the period.") var to: CivilDate
    @Option(help: "The currency of an amount of money, such as EUR.") var currency: String?
    @Option(help: "Where the value comes from.") var origin: String?
    @Option(help: "What else there is to say.") var note: String?
    @OptionGroup var options: CallOptions

    var actual: JSONObject {
        var actual: JSONObject = [
            "metric": .string(metric), "value": .number(value.value), "from": .string(from.description),
            "to": .string(to.description),
        ]
        for (field, text) in ["currency": currency, "origin": origin, "note": note] {
            actual[field] = text.map { .string($0) }
        }
        return actual
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.recordActual(of: agreement, actual)
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

struct ImportActuals: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import values of metrics from a CSV file (UTF-8), all or none.",
        discussion: """
            The columns are metric, from, to and value, and where there is something to say currency, origin and note. \
            One wrong row, and nothing is imported. It can be repeated: what stands already stays as it is.

            EXAMPLES:
              baton actual import inbound july.csv --origin "CRM export of 3 August"
              baton actual import inbound juli.csv --separator ";"
            """)

    @Argument(help: "The agreement's key.") var agreement: String
    @Argument(help: "The file.", completion: .file(extensions: ["csv"])) var file: String
    @Option(help: "What separates columns: a comma, a semicolon or tab.") var separator: String?
    @Option(help: "Where the values come from, of rows that do not say.") var origin: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard separator == nil || ImportAccounts.separators[separator ?? ""] != nil else {
            throw ValidationError("--separator is a comma, a semicolon or tab.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let upload = try FileUpload(path: file) { _, _ in }
        let answer = try await client.importActuals(
            upload, of: agreement, separator: separator.flatMap { ImportAccounts.separators[$0] },
            origin: origin)
        output.show(answer, json: options.json) { report in
            output.fields([
                ("Rows", String(report.rows)), ("Created", String(report.created)),
                ("Replaced", String(report.replaced)), ("Unchanged", String(report.unchanged)),
            ])
        }
    }
}

/// A number that is kept to its last digit, or refused.
struct ExactNumber: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
        guard let value = (try? JSON.parse(argument))?.doubleValue else { return nil }
        self.value = value
    }
}

extension ActualRecord {
    fileprivate var amount: String {
        let number = JSON.number(value).canonicalText
        return currency.map { "\(number) \($0)" } ?? number
    }

    fileprivate var fields: [(name: String, value: String?)] {
        [
            ("Metric", metric), ("Period", "\(from) to \(to)"), ("Value", amount), ("Source", source),
            ("Origin", origin), ("Note", note), ("Entered", "\(enteredAt.short), by \(enteredBy)"),
        ]
    }
}
