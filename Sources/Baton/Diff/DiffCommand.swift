// baton version diff: what changed between two versions.

import ArgumentParser
import Client

struct DiffOfVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changed against another version.",
        discussion: """
            Against the version before it, if no other is named. A local agreement is held \
            against its framework by the framework's key and number.

            EXAMPLES:
              baton version diff inbound
              baton version diff inbound-brazil 3 --against inbound:4 --language de
              baton version diff inbound 4 --patch > changes.json
            """)

    @OptionGroup var version: VersionArguments
    @Option(help: "The other version, such as inbound:4.") var against: String?
    @Option(help: "Of labels and values: en or de.") var language: String?
    @Flag(help: "Print the JSON Patch (RFC 6902) alone.") var patch = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.diff(
            of: version.number(client), version.agreement, against: against, language: language)
        if patch { return output.json(answer.value.patch) }
        output.show(answer, json: options.json) { diff in
            output.line(output.bold(diff.title))
            for section in diff.sections {
                output.line()
                output.line(output.bold(section.label.printable))
                for change in section.changes {
                    output.line("  \(change.path.printable)")
                    output.line("    \(change.before.printable) → \(change.after.printable)")
                }
            }
            if diff.sections.isEmpty { output.note("They say the same.") }
        }
    }
}

extension DiffRecord {
    fileprivate var title: String {
        "\(from ?? "nothing") → \(to)" + (isMerged ? ", as it holds under the framework" : "")
    }
}
