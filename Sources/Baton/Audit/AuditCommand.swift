// baton audit: what was changed, by whom, and that nothing of it was altered since.

import ArgumentParser
import Client
import Domain

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Show the record of every change, and check that it is whole.",
        discussion: """
            Every change of a tenant leaves a record, and each record has the hash of the one before it. A checkpoint is \
            the hash of the newest record under the server's seal.

            EXAMPLES:
              baton audit list --subject agreement/inbound
              baton audit verify
              baton audit checkpoint --output safe/2027-01-31.jws
              baton audit verify --checkpoint safe/2027-01-31.jws --keys safe/jwks.json
              baton audit verify --expect 1204:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            """,
        subcommands: [ListAudit.self, VerifyAudit.self, TakeCheckpoint.self, ListCheckpoints.self])
}

struct ListAudit: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what was changed, newest first.")

    @Option(help: "Only this kind of change, such as version.proposed.") var action: AuditAction?
    @Option(help: "Only changes of this, such as agreement/inbound, region/dach or account/crm-1.")
    var subject: String?
    @Option(help: "Only changes by this key or token, such as key:0198….") var actor: String?
    @Option(help: "Only changes at or after this instant (RFC 3339).") var from: Instant?
    @Option(help: "Only changes before this instant (RFC 3339).") var to: Instant?
    @Flag(help: "The oldest first.") var oldest = false
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter = AuditFilter(
            action: action, subject: subject, actor: actor, from: from, to: to,
            order: oldest ? .oldest : .newest)
        output.show(
            try await client.auditEvents(filter).collect(limit: limit), json: options.json,
            columns: [.number("Number"), .key("At"), .text("What"), .text("Subject"), .text("By")],
            ifEmpty: "There are no such records."
        ) { record in
            [
                String(record.seq), record.at.short,
                AuditAction(rawValue: record.action)?.label[.english] ?? record.action, record.subject,
                record.actor,
            ]
        }
    }
}
