// baton export: writes what the server has as files.

import ArgumentParser
import Client
import Domain
import Operations

struct ExportFiles: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write segments and agreements as YAML files.",
        discussion: """
            Writes settings.yaml, segments.yaml, sizes.yaml, tiers.yaml and agreements/KEY.yaml into the directory, \
            which is made where it is not there. Of each agreement the newest version is written: the draft where there \
            is one, else the one proposed last. A file that says the same already is left alone, with its comments; \
            a file of such a name that is not Baton's is never overwritten, and no file is deleted. The same state of \
            the server always gives the same bytes.

            EXAMPLES:
              baton export agreements/
              baton export --in-force in-force/
            """)

    @Argument(help: "The directory.", completion: .directory) var directory: String
    @Flag(help: "The versions in force; agreements without one are left out.") var inForce = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let directory = FileDirectory(path: directory)
        let server = try await ServerContent(reading: client, inForce ? .inForce : .newest)
        let outcomes = try directory.write(server.content.documents)
        let left = server.content.orderedAgreements.filter { $0.text == nil }.map(\.agreement.key.text)
        let known = Set(outcomes.map(\.path))
        let strangers = try directory.agreementPaths().filter { !known.contains($0) }
        guard !options.json else {
            return output.json([
                "files": .array(
                    outcomes.map { ["file": .string($0.path), "outcome": .string($0.outcome.rawValue)] }),
                "without_version": .texts(left), "not_on_server": .texts(strangers),
            ])
        }
        let written = outcomes.filter { $0.outcome != .unchanged }
        output.table(
            Table(.path("File"), .key("Outcome"), rows: written.map { [$0.path, $0.outcome.rawValue] }),
            ifEmpty: "The files say what the server has.")
        if !written.isEmpty, written.count < outcomes.count {
            output.note("\(outcomes.count - written.count) more say the same already.")
        }
        if !left.isEmpty {
            output.note(
                "Without a version\(inForce ? " in force" : ""), not written: \(left.joined(separator: ", "))"
            )
        }
        if !strangers.isEmpty {
            output.note("Not from this server, left as they are: \(strangers.joined(separator: ", "))")
        }
    }
}
