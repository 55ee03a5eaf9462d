// baton me: as whom the other commands call.

import ArgumentParser
import Client

struct MeCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "me", abstract: "Show as whom you call, and what that permits.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.me(), json: options.json) { me in
            output.fields([
                ("Server", client.connection.url), ("Tenant", "\(me.tenantName) (\(me.tenantKey))"),
                ("Caller", "\(me.name) (\(me.kind == "jwt" ? "token" : "key") \(me.id))"),
                ("Member", me.member.map { "\($0.name) (\($0.key))" }),
                ("Roles", me.roles.joined(separator: ", ")), ("Region", me.region),
                ("Permissions", me.permissions.joined(separator: ", ")),
                ("Expires", me.expiresAt.map(\.short) ?? "never"),
            ])
        }
    }
}
