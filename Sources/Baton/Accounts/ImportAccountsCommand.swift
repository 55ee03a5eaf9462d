// baton account import: a CSV file of accounts, with a report of what became of each row.

import ArgumentParser
import Client
import Domain

struct ImportAccounts: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import accounts from a CSV file (UTF-8).",
        discussion: """
            Columns are found by the fields' names: external_id, name, country, headquarters, \
            industries, employees, annual_revenue, currency, website; --column names others. \
            Wrong rows are reported and stop nothing. It can be repeated.

            EXAMPLES:
              baton account import companies.csv
              baton account import export.csv --separator ';' --column name=Company --json
            """)

    static let separators = [",": ",", ";": ";", "\t": "\t", "tab": "\t", "\\t": "\t"]
    /// Rows of the report that are shown to people.
    static let shownRows = 20

    @Argument(help: "The file.", completion: .file(extensions: ["csv"])) var file: String
    @Option(
        name: .customLong("column"),
        help: ArgumentHelp("Which column holds a field.", valueName: "field=column"))
    var columns: [String] = []
    @Option(help: "What separates columns: a comma, a semicolon or tab.") var separator: String?
    @Option(help: "What separates industries in their cell; else a semicolon.") var industriesSeparator:
        String?
    @OptionGroup var options: CallOptions

    func validate() throws { _ = try layout }

    var layout: AccountFileLayout {
        get throws {
            var named: [String: String] = [:]
            for column in columns {
                let sides = column.split(separator: "=", maxSplits: 1).map(String.init)
                guard sides.count == 2 else {
                    throw ValidationError("--column is FIELD=COLUMN, such as name=Company.")
                }
                guard named.updateValue(sides[1], forKey: sides[0]) == nil else {
                    throw ValidationError("--column \(sides[0]) is given twice.")
                }
            }
            guard separator == nil || Self.separators[separator ?? ""] != nil else {
                throw ValidationError("--separator is a comma, a semicolon or tab.")
            }
            return AccountFileLayout(
                columns: named, separator: separator.flatMap { Self.separators[$0] },
                industriesSeparator: industriesSeparator)
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let progress = output.showsProgress ? ImportProgress(output) : nil
        let upload = try FileUpload(path: file) { sent, total in progress?.show(sent, of: total) }
        let answer: Answer<ImportReportRecord>
        do {
            answer = try await client.importAccounts(upload, try layout)
            progress?.clear()
        } catch {
            progress?.clear()
            throw error
        }
        output.show(answer, json: options.json, output.importReport)
    }
}

/// One line on the terminal that is written over and over.
struct ImportProgress: Sendable {
    private let output: Output

    init(_ output: Output) { self.output = output }

    func show(_ sent: Int, of total: Int) {
        let percent = total > 0 ? sent * 100 / total : 100
        let state = sent < total ? "\(percent) % sent" : "sent; waiting for the report"
        output.writeError("\r\u{1B}[K\(state)")
    }

    func clear() { output.writeError("\r\u{1B}[K") }
}

extension Output {
    func importReport(_ report: ImportReportRecord) {
        fields([
            ("Rows", String(report.rows)), ("Created", String(report.created)),
            ("Updated", String(report.updated)), ("Unchanged", String(report.unchanged)),
            ("Refused", String(report.refused)), ("Unclassified", String(report.unclassified)),
        ])
        for outcome in ["refused", "unclassified"] {
            let faults = report.faults.filter { $0.outcome == outcome }
            guard !faults.isEmpty else { continue }
            var table = Table(.number("Line"), .key("External id"), .text("Column"), .text("Why \(outcome)"))
            for fault in faults.prefix(ImportAccounts.shownRows) {
                for error in fault.errors {
                    let column = error.pointer.split(separator: "/").last.map(String.init)
                    table.add([String(fault.line), fault.externalID.orDash, column ?? "", error.detail])
                }
            }
            line()
            self.table(table, ifEmpty: "")
            let rest =
                (outcome == "refused" ? report.refused : report.unclassified) - ImportAccounts.shownRows
            if rest > 0 { note("… and \(rest) more rows \(outcome); --json lists up to 10,000.") }
        }
    }
}
