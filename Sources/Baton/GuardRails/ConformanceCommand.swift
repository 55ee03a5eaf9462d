// baton version conformance: which local agreements break a version's guard rails.

import ArgumentParser
import Client
import Domain

struct ConformanceOfVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance", abstract: "Show which local agreements break a version's guard rails.",
        discussion: """
            Of a framework's version: every local agreement under it. Of a local version: itself.

            EXAMPLES:
              baton version conformance inbound
              baton version conformance inbound-brazil 3 --json
            """)

    @OptionGroup var version: VersionArguments
    @Flag(help: "Show those that conform too.") var all = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let found = try await client.conformance(of: version.number(client), version.agreement).collect()
        guard !options.json else { return output.json(.array(found.map(\.json))) }
        let breaking = found.map(\.value).filter { !$0.violations.isEmpty }
        for record in breaking {
            output.line(output.bold(record.title))
            for violation in record.violations {
                output.line("  \(violation.pointer.readablePath)")
                output.line("    \(violation.detail.printable)")
                if let exception = violation.exception {
                    output.line("    Let through by exception \(exception.number) until \(exception.until).")
                }
            }
            output.line()
        }
        if all {
            for record in found.map(\.value) where record.violations.isEmpty {
                output.line("\(record.agreement) v\(record.version): conforms")
            }
        }
        output.note(
            found.isEmpty
                ? "There is nothing to hold against it."
                : "\(found.count - breaking.count) of \(found.count) local versions conform.")
    }
}

extension ConformanceRecord {
    fileprivate var title: String {
        let count = violations.count == 1 ? "1 value" : "\(violations.count) values"
        let excused = grace.map { ", excused until \($0.until): \($0.reason)" } ?? ""
        return "\(agreement) v\(version): \(count) against the rails\(excused)".printable
    }
}
