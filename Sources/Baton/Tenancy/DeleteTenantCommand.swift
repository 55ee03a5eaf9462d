// baton tenant delete: the one command that destroys history, so it has the tenant's name typed.

import ArgumentParser
import Client

struct DeleteTenant: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a tenant and everything it has, for good.",
        discussion: """
            Has you type the tenant's name. Where nobody can type, say it with both --yes and --name:

              baton tenant delete nordlicht --name "Nordlicht Group" --yes
            """)

    @Argument(help: "The tenant's key.") var tenant: String
    @Option(help: "The tenant's name, to the letter.") var name: String?
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard !options.yes || name != nil else {
            throw ValidationError("--yes deletes a tenant only together with its --name.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let confirmed = try await confirmedName(client, .terminal)
        let answer = try await client.deleteTenant(tenant, name: confirmed)
        output.show(answer, json: options.json) { deletion in
            var table = Table(.text("Table"), .number("Rows deleted"))
            for (name, rows) in deletion.deleted where rows > 0 { table.add([name, String(rows)]) }
            output.table(table, ifEmpty: "Nothing was left of it.")
        }
    }

    /// What was given counts as typed only with --yes; whether it is right the API decides.
    func confirmedName(_ client: BatonClient, _ confirmation: Confirmation) async throws -> String {
        if let name, options.yes { return name }
        let actual = try await client.tenant(tenant).value.name
        try confirmation.requireTyping(
            actual,
            "This deletes the tenant “\(tenant)” with all its agreements, accounts and records, for good.")
        return actual
    }
}
