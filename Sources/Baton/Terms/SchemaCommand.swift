// baton agreement schema: what terms may say, for editors.

import ArgumentParser
import Client
import Domain

struct SchemaOfTerms: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of terms, for an editor that knows such.",
        discussion: """
            EXAMPLES:
              baton agreement schema > framework.schema.json
              baton agreement schema --kind local --language de > lokal.schema.json
            """)

    @Option(help: "Of a framework's terms or a local agreement's: framework or local.")
    var kind: AgreementKind = .framework
    @Option(help: "The language of titles and descriptions, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.json(try await client.termSchema(of: kind, in: language).json)
    }
}
