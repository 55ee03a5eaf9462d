// baton key: the keys of a tenant.

import ArgumentParser
import Client
import Domain

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "List, create and revoke the keys of a tenant.",
        subcommands: [ListKeys.self, ShowKey.self, CreateKey.self, RevokeKey.self])
}

struct ListKeys: APICommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List keys, newest first.")

    @Option(help: "Only keys in this state: active, revoked or expired.")
    var state: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.keys(state: state).collect(), json: options.json,
            columns: [
                .key("Id"), .text("Name"), .text("Roles"), .key("Region"), .key("Member"),
                .key("State"), .key("Last used"),
            ],
            ifEmpty: "There are no keys."
        ) { key in
            [
                key.id, key.name, key.roles.joined(separator: ", "), key.region.orDash,
                key.member.orDash, key.state, key.lastUsedAt.short,
            ]
        }
    }
}

struct ShowKey: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a key.")

    @Argument(help: "The key's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.key(id), json: options.json) { output.fields($0.fields) }
    }
}

struct RevokeKey: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a key, for good.")

    @Argument(help: "The key's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let key = try await client.key(id).value
        try Confirmation.terminal.require("Revoke the key “\(key.name)” for good?", yes: options.yes)
        output.show(try await client.revokeKey(id), json: options.json) { output.fields($0.fields) }
    }
}

extension APIKeyRecord {
    var fields: [(name: String, value: String?)] {
        [
            ("Id", id), ("Name", name), ("Roles", roles.joined(separator: ", ")), ("Region", region),
            ("Member", member), ("State", state), ("Created", "\(createdAt.short) by \(createdBy)"),
            ("Expires", expiresAt.map(\.short) ?? "never"), ("Revoked", revokedAt?.short),
            ("Last used", lastUsedAt?.short),
        ]
    }
}
