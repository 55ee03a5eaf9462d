// baton raci: the matrix of activities and roles, and who is responsible today.

import ArgumentParser
import Client
import Domain

extension MatrixFormat: ExpressibleByArgument {}

struct RACICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raci", abstract: "Show who does what, and who is responsible today.",
        discussion: """
            EXAMPLES:
              baton raci show inbound --format html >raci.html
              baton raci who first_response --region dach --vertical industrials
              baton raci who --account crm-0462
              baton raci check --limit 10
            """,
        subcommands: [ShowMatrix.self, WhoIsResponsible.self, CheckResponsibility.self])
}

struct ShowMatrix: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the matrix of a version; of a local agreement, as it holds there.")

    @OptionGroup var version: VersionArguments
    @Option(help: "json, csv, markdown or html.") var format: MatrixFormat = .markdown
    @Option(help: "Its language, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.bytes(
            try await client.matrix(
                version.number(client), of: version.agreement, in: language,
                as: options.json ? .json : format))
    }
}

struct WhoIsResponsible: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "Say who is responsible in a segment or for an account, and why.",
        discussion:
            "Deputies stand in for who is away. A gap is named, and changes nothing about the exit code.")

    @Argument(help: "One activity of the matrix; else all of them.") var activity: String?
    @OptionGroup var segment: SegmentOptions
    @Option(help: "An account's external id, instead of a segment.") var account: String?
    @Option(help: "The instant to answer for, such as 2027-01-01; else now.") var at: Instant?
    @Option(help: "The framework to answer from; else the default one.") var framework: String?
    @Option(help: "The language of reasons, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard account == nil || segment.dimensions.isEmpty else {
            throw ValidationError("Ask for an account or for a segment, not for both.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let subject = account.map { SLASubject.account($0) } ?? .segment(segment.dimensions)
        let answer = try await client.responsibilities(
            for: activity, subject, at: at, framework: framework, in: language)
        output.show(answer, json: options.json) { found in
            if found.items.isEmpty { output.note("The agreement has no matrix here.") }
            for item in found.items { for line in item.lines { output.line(line.printable) } }
        }
    }
}

extension ResponsibilityRecord {
    /// `first-response · accountable · sales-manager: Anselm Kofler`, and why below it.
    fileprivate var lines: [String] {
        let place = "\(activity) · \(duty) · \(role): "
        if people.isEmpty { return [place + "nobody", "    " + gap.orDash] }
        return people.flatMap { [place + ($0.name ?? "nobody in office"), "    " + $0.reason] }
    }
}
