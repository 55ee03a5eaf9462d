// baton tenant: the operator's commands over tenants.

import ArgumentParser
import Client

struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant", abstract: "Create, suspend and delete tenants, as the operator.",
        subcommands: [
            ListTenants.self, ShowTenant.self, CreateTenant.self, SuspendTenant.self, ResumeTenant.self,
            DeleteTenant.self,
        ])
}

struct ListTenants: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List tenants.")

    @Option(help: "Only tenants in this state: active or suspended.") var state: String?
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.tenants(state: state).collect(), json: options.json,
            columns: [.key("Key"), .text("Name"), .key("State"), .key("Created"), .text("Reason")],
            ifEmpty: "There are no tenants."
        ) { [$0.key, $0.name, $0.state, $0.createdAt.short, $0.suspensionReason ?? ""] }
    }
}

struct ShowTenant: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a tenant.")

    @Argument(help: "The tenant's key.") var tenant: String
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.tenant(tenant), json: options.json) { output.fields($0.fields) }
    }
}

struct CreateTenant: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Create a tenant.",
        discussion: """
            EXAMPLE:
              baton tenant create nordlicht --name "Nordlicht Group"
              baton key create --tenant nordlicht --name "First admin" --role admin
            """)

    @Argument(help: "Its key: a–z, 0–9 and hyphen.") var tenant: String
    @Option(help: "Its name.") var name: String
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.createTenant(key: tenant, name: name), json: options.json) {
            output.fields($0.fields)
        }
    }
}

struct SuspendTenant: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Refuse a tenant's calls until it is resumed.")

    @Argument(help: "The tenant's key.") var tenant: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.suspendTenant(tenant, reason: reason), json: options.json) {
            output.fields($0.fields)
        }
    }
}

struct ResumeTenant: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Answer a suspended tenant's calls again.")

    @Argument(help: "The tenant's key.") var tenant: String
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.resumeTenant(tenant), json: options.json) { output.fields($0.fields) }
    }
}

extension TenantRecord {
    var fields: [(name: String, value: String?)] {
        [
            ("Key", key), ("Name", name), ("State", state), ("Created", createdAt.short),
            ("Suspended", suspendedAt?.short), ("Reason", suspensionReason),
        ]
    }
}
