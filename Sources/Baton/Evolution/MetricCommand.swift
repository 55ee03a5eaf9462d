// baton metric list|set|history: figures of the company, which evolution paths ask for.

import ArgumentParser
import Client
import Domain

extension TenantMetric: ExpressibleByArgument {}

struct MetricCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metric", abstract: "Show and state figures of the company, such as its employees.",
        subcommands: [ListMetrics.self, SetMetric.self, HistoryOfMetric.self])
}

struct ListMetrics: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the figures of the company.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.tenantMetrics().collect(limit: nil), json: options.json,
            columns: [
                .key("Metric"), .text("Name"), .number("Value"), .text("As of"), .text("Origin"),
                .text("Stated"),
            ],
            ifEmpty: "There are none."
        ) {
            [
                $0.metric, $0.name.orDash, $0.value.orDash, ($0.asOf?.description).orDash, $0.origin.orDash,
                $0.statedAt.short,
            ]
        }
    }
}

struct SetMetric: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "State a figure of the company.",
        discussion: """
            Evolution paths whose conditions come true by it open their change requests, which are named. Regions are \
            counted by Baton itself.

            EXAMPLES:
              baton metric set employees 52 --as-of 2026-09-30 --origin "Payroll"
              baton metric set leads_per_month 340 --as-of 2026-09-30
            """)

    @Argument(
        help: ArgumentHelp(
            TenantMetric.allCases.filter { !$0.isCounted }.map(\.rawValue).joined(separator: ", ") + "."))
    var metric: TenantMetric
    @Argument(help: "A whole number.") var value: Int
    @Option(help: "The day of which it is.") var asOf: CivilDate
    @Option(help: "Where it comes from.") var origin: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !metric.isCounted else { throw ValidationError("Baton counts \(metric.rawValue) itself.") }
        guard TenantFigure.values.contains(value) else {
            throw ValidationError("A figure is from 0 to \(TenantFigure.values.upperBound).")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.tenantMetric(metric.rawValue)
        } write: { _, etag in
            var figure: JSONObject = ["value": .integer(value), "as_of": .string(asOf.description)]
            if let origin { figure["origin"] = .string(origin) }
            return try await client.putTenantMetric(metric.rawValue, figure, ifMatch: etag)
        }
        output.show(answer, json: options.json) { record in
            output.fields([
                ("Metric", record.metric), ("Value", record.value.map { String($0) }),
                ("As of", record.asOf?.description), ("Origin", record.origin),
            ])
            for request in record.opened {
                output.note(
                    "Evolution path “\(request.path)” opened change request \(request.number) of “\(request.agreement)”."
                )
            }
        }
    }
}

struct HistoryOfMetric: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List what was stated of a figure, the newest first.")

    @Argument(help: "The figure, such as employees.") var metric: TenantMetric
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.tenantMetricValues(metric.rawValue).collect(limit: limit), json: options.json,
            columns: [.text("As of"), .number("Value"), .text("Origin"), .text("Stated"), .text("By")],
            ifEmpty: "Nobody has stated it."
        ) {
            [
                ($0.asOf?.description).orDash, $0.value.orDash, $0.origin.orDash, $0.statedAt.short,
                $0.statedBy.orDash,
            ]
        }
    }
}
