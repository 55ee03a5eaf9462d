// baton raci check: where nobody answers, too many do, or one for too much.

import ArgumentParser
import Client
import Domain

struct CheckResponsibility: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find activities that nobody in office answers for, overloads, and contradictions.",
        discussion: """
            Looks at every segment that an agreement or a post tells apart from others. Ends with 3 where it finds \
            something.
            """)

    @Option(help: "Activities and territories that one person may answer for.") var limit: Int?
    @Option(help: "The framework to look at; else the default one.") var framework: String?
    @Option(help: "The language of details, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit.map(ResponsibilityCheck.limits.contains) ?? true else {
            throw ValidationError("--limit is 1 to \(ResponsibilityCheck.limits.upperBound).")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.responsibilityGaps(framework: framework, limit: limit, in: language)
        output.show(answer, json: options.json) { report in
            for gap in report.gaps { for line in gap.lines { output.line(line.printable) } }
            let extent = report.isComplete ? "all \(report.segments)" : "the first \(report.segments)"
            output.note("\(report.gaps.count) found in \(extent) segments of “\(report.framework)”.")
        }
        if !answer.value.gaps.isEmpty { throw GapsFound() }
    }
}

/// Everything was said already.
private struct GapsFound: CommandEnd {
    let status = ExitStatus.refused
    let message = ""
}

extension ResponsibilityGapsRecord.Gap {
    /// `vacant · report · responsible: Nobody holds revenue-operations.`, and where below it.
    fileprivate var lines: [String] {
        let head = [kind, activity, duty].compactMap(\.self).joined(separator: " · ") + ": " + detail
        guard !segments.isEmpty else { return [head] }
        let shown = segments.prefix(5).map { $0.isEmpty ? "every segment" : $0.words }
        let more = segments.count > shown.count ? "; and \(segments.count - shown.count) more" : ""
        return [head, "    in " + shown.joined(separator: "; ") + more]
    }
}
