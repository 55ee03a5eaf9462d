// baton demo: builds the demo company on a running server, and says what to try.

import ArgumentParser
import Client
import Domain
import Foundation

struct DemoCommand: OperatorCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Build the demo company on a running server.",
        discussion: """
            Everything goes through the public API: a tenant and its key, regions, verticals, sizes and tiers, a
            framework with local agreements, and 1,224 accounts. Running it again changes nothing; a run that was cut
            off is gone on with. The tenant's key is kept in the file demo-key of Baton's home, for its owner alone.
            """)

    @Option(
        help: ArgumentHelp(
            "Baton's home.", discussion: "Also BATON_HOME; else .baton.", valueName: "directory"))
    var home: String?
    @OptionGroup var access: OperatorOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let content = try DemoContent.carried()
        let file = DemoKeyFile(home: home ?? Surroundings.process.variable("BATON_HOME") ?? ".baton")
        let secret = try await secret(for: content, in: file, client, output)
        let connection = try BatonClient.Connection(url: client.connection.url, bearer: secret)
        try await BatonClient.withClient(connection) { client in
            try await BuildDemo(content: content, client: client, tell: { output.note($0) }).callAsFunction()
        }
        guard !options.json else {
            return output.json([
                "tenant": .string(content.tenantKey), "key_file": .string(file.path),
                "api_key": .string(secret),
            ])
        }
        output.invitation(to: connection.url, keyFile: file.path, secret: secret)
    }

    /// The key that an earlier run kept, or a new one.
    private func secret(
        for content: DemoContent, in file: DemoKeyFile, _ client: BatonClient, _ output: Output
    ) async throws -> String {
        if let kept = file.read(), try await holds(kept, for: content.tenantKey, at: client.connection.url) {
            return kept
        }
        let secret = try await newKey(for: content, client, output)
        try file.write(secret)
        return secret
    }

    /// Whether the key of an earlier run is still one of the demo's tenant.
    private func holds(_ secret: String, for tenant: String, at url: String) async throws -> Bool {
        let connection = try BatonClient.Connection(url: url, bearer: secret)
        do {
            return try await BatonClient.withClient(connection) {
                try await $0.me().value.tenantKey == tenant
            }
        } catch let error as ClientError where error.status == 401 {
            return false
        }
    }

    /// Makes the tenant where it is not there yet, and its key.
    private func newKey(for content: DemoContent, _ client: BatonClient, _ output: Output) async throws
        -> String
    {
        do {
            _ = try await client.createTenant(key: content.tenantKey, name: content.tenantName)
            output.note("tenant \(content.tenantKey): created")
        } catch {
            guard error.code == ErrorCode.alreadyExists.rawValue else { throw error }
            output.note("tenant \(content.tenantKey): is there")
        }
        let key = try await client.createKey(
            ofTenant: content.tenantKey,
            APIKeyCreation(name: "Demo", roles: [Role.admin.rawValue], region: nil, expiresAt: nil))
        guard let secret = key.value.secret else { throw ClientError.unreadable("the new key has no secret") }
        return secret
    }
}

extension Output {
    fileprivate func invitation(to url: String, keyFile: String, secret: String) {
        line("The demo company is ready. Its key, also in \(keyFile):")
        line("  \(secret)")
        line()
        line("Try:")
        line(
            "  curl -H \"Authorization: Bearer $(cat \(keyFile))\" '\(url)/v1/effective-sla?account=crm-0462'"
        )
        // As it was called just now: it need not be in the PATH, and the shell need not know where Baton is.
        var words = [CommandLine.arguments.first ?? "baton"]
        if url != Surroundings.defaultURL { words.insert("BATON_URL=\(url)", at: 0) }
        let home = keyFile.dropLast(Surroundings.demoKeyFile.count + 1)
        if home != ".baton" { words.insert("BATON_HOME=\(home)", at: 0) }
        let program = words.joined(separator: " ")
        line("  \(program) effective-sla --region dach --size enterprise --tier tier-1")
        line("  \(program) account list --tier tier-1")
    }
}
