// baton diff: what files say and the server does not.

import ArgumentParser
import Client
import Domain

struct DiffFiles: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare files of segments and agreements with the server.",
        discussion: """
            Shows every value that baton apply would change, with the server's and the files'. An agreement's file is \
            compared with its newest version: the draft where there is one, else the one proposed last. What is only on \
            the server is named, and counts as a difference with --strict alone, since apply would not touch it.

            EXIT STATUS: 0 the same, 1 different, 2 not compared (wrong usage, no answer), 3 refused (faulty files).

            EXAMPLES:
              baton diff agreements/
              baton diff agreements/ --json
            """)

    @Argument(help: "The directory.", completion: .directory) var directory: String
    @Flag(help: "What is only on the server is a difference too.") var strict = false
    @OptionGroup var options: CallOptions

    func run() async throws {
        do {
            let connection = try options.connection(.process)
            let output = Output.standard()
            try await BatonClient.withClient(connection) { client in try await call(client, output) }
        } catch let error as FilesDiffer {
            throw error
        } catch {
            let failure = BatonCommand.failure(of: error)
            throw failure.status == ExitStatus.failed ? NotCompared(message: failure.message) : error
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let directory = FileDirectory(path: directory)
        let files = try directory.readAll()
        let plan = try directory.plan(files, try await ServerContent(reading: client, for: files))
        if options.json {
            output.json(plan.json)
        } else {
            if !plan.changes.isEmpty { output.table(plan.differenceTable, ifEmpty: "") }
            output.rest(of: plan)
        }
        guard plan.changes.isEmpty, !strict || plan.onlyOnServer.isEmpty else { throw FilesDiffer() }
    }
}
