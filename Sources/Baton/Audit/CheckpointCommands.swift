// baton audit checkpoint and checkpoints: heads of the chain under the server's seal, to be kept elsewhere.

import ArgumentParser
import Client
import Domain
import Foundation

struct TakeCheckpoint: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Have the server seal the chain's newest record.",
        discussion: """
            A checkpoint says under the server's seal how many records there were, and the hash of the last one. Keep it \
            where nobody who can write to the database can change it: it shows later that the chain's end was cut off.

            EXAMPLES:
              baton audit checkpoint --output /mnt/safe/2027-01-31.jws
              baton audit verify --checkpoint /mnt/safe/2027-01-31.jws
            """)

    @Option(help: "A file for the sealed text, one line; it may not be there yet.") var output: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        // Before anything is done: a checkpoint leaves a record.
        if let path = self.output, FileManager.default.fileExists(atPath: path) {
            throw CommandError.failed("\(path) is there already.")
        }
        let answer = try await client.takeAuditCheckpoint()
        if let path = self.output {
            do {
                try Data((answer.value.sealed.compact + "\n").utf8).write(
                    to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            } catch {
                throw CommandError.failed(
                    "\(path) cannot be written. The checkpoint was taken: "
                        + "baton audit checkpoints --json shows it.")
            }
        }
        output.show(answer, json: options.json) { checkpoint in
            output.fields([
                ("Record", String(checkpoint.point.seq)), ("Hash", checkpoint.point.hash),
                ("Taken", checkpoint.at.short), ("Key", checkpoint.sealed.kid),
                ("Sealed", self.output == nil ? checkpoint.sealed.compact : nil),
                ("Written to", self.output),
            ])
        }
    }
}

struct ListCheckpoints: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoints", abstract: "List the checkpoints that were taken, newest first.")

    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.auditCheckpoints().collect(limit: limit), json: options.json,
            columns: [.number("Record"), .key("Taken"), .text("Hash"), .text("Key")],
            ifEmpty: "No checkpoint was taken yet."
        ) { checkpoint in
            [String(checkpoint.point.seq), checkpoint.at.short, checkpoint.point.hash, checkpoint.sealed.kid]
        }
    }
}
