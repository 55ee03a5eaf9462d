// baton key create: a new key, whose secret is printed once.

import ArgumentParser
import Client
import Domain

struct CreateKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Create a key, and print its secret this one time.",
        discussion: """
            The secret goes to stdout alone, everything else to stderr, so that it can be kept:

              baton key create --name "CRM import" --role ingest > ingest.key
              baton key create --name "Ada's laptop" --role signatory --member ada
              baton key create --tenant nordlicht --name "First admin" --role admin
            """)

    @Option(help: "What the key is for.") var name: String
    @Option(
        name: .customLong("role"),
        help: "admin, revops, editor, signatory, analyst, ingest or auditor; may be repeated.")
    var roles: [Role]
    @Option(help: "Where an editor's right to write ends.") var region: String?
    @Option(help: "The key of the member for whom it acts.") var member: String?
    @Option(help: "When the key ends, such as 2027-12-31T23:00:00Z.") var expiresAt: Instant?
    @Option(help: "Make it for this tenant, as the operator: how a tenant gets its first key.")
    var tenant: String?
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !roles.isEmpty else { throw ValidationError("Give the key a --role.") }
        guard roles.contains(.editor) == (region != nil) else {
            throw ValidationError("An editor's key needs a --region, and no other key has one.")
        }
    }

    func run() async throws {
        let connection =
            tenant == nil
            ? try options.connection(.process)
            : try options.operatorConnection(.process, operatorKey: access.operatorKey)
        let output = Output.standard()
        try await BatonClient.withClient(connection) { client in try await call(client, output) }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let creation = APIKeyCreation(
            name: name, roles: roles.map(\.rawValue), region: region, member: member,
            expiresAt: expiresAt)
        let answer =
            if let tenant {
                try await client.createKey(ofTenant: tenant, creation)
            } else {
                try await client.createKey(creation)
            }
        guard !options.json else { return output.json(answer.json) }
        guard let secret = answer.value.secret else {
            throw CommandError.failed(
                "The key \(answer.value.id) was made, but the answer with its secret was lost. "
                    + "Revoke it, and create another.")
        }
        output.note("The key \(answer.value.id). Keep its secret; it is not shown again:")
        output.line(secret)
    }
}
