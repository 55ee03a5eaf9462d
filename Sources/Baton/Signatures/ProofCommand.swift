// baton version proof: fetching the file that proves a version.

import ArgumentParser
import Client
import Foundation

struct ProofOfVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Fetch the proof of a version: one file that anybody can check.",
        discussion: """
            The file has the text, the records of signatures under the server's seal, what the audit chain says of them, \
            and the keys. Give it away together with the scans of signed papers, and keep the server's \
            /.well-known/jwks.json elsewhere.

            EXAMPLES:
              baton version proof inbound --output inbound.proof.json
              baton verify inbound.proof.json --keys safe/jwks.json
            """)

    @OptionGroup var version: VersionArguments
    @Option(help: "A file to write; else standard output.") var output: String?
    @Flag(help: "Replace the file if it is there.") var force = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !force || output != nil else { throw ValidationError("--force is for --output.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let bytes = try await client.proof(of: version.number(client), of: version.agreement)
        guard let path = self.output else { return output.bytes(bytes) }
        do {
            try Data(bytes).write(
                to: URL(fileURLWithPath: path), options: force ? .atomic : .withoutOverwriting)
        } catch {
            throw FileManager.default.fileExists(atPath: path) && !force
                ? CommandError.failed("\(path) is there already; say --force to replace it.")
                : CommandError.failed("\(path) cannot be written.")
        }
        output.note("Written to \(path). Check it with: baton verify \(path)")
    }
}
