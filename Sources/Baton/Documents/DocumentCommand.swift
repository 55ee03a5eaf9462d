// baton version document: a version as people read and sign it.

import ArgumentParser
import Client
import Domain
import Foundation

struct DocumentOfVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Print a version as a document: one page of HTML, or Markdown.",
        discussion: """
            The page needs nothing else and prints well on A4.

            EXAMPLES:
              baton version document inbound --output inbound.html
              baton version document dach-inbound 3 --language de --format markdown
            """)

    @OptionGroup var version: VersionArguments
    @Option(help: "Its language, en or de.") var language: Language = .english
    @Option(help: "html or markdown.") var format: DocumentFormat = .html
    @Option(help: "A file to write; else standard output.") var output: String?
    @Flag(help: "Replace the file if it is there.") var force = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !force || output != nil else { throw ValidationError("--force is for --output.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let bytes = try await client.document(
            version.number(client), of: version.agreement, in: language, as: format)
        guard let path = self.output else { return output.bytes(bytes) }
        do {
            try Data(bytes).write(
                to: URL(fileURLWithPath: path), options: force ? .atomic : .withoutOverwriting)
        } catch {
            throw FileManager.default.fileExists(atPath: path) && !force
                ? CommandError.failed("\(path) is there already; say --force to replace it.")
                : CommandError.failed("\(path) cannot be written.")
        }
        output.note("Written to \(path).")
    }
}
