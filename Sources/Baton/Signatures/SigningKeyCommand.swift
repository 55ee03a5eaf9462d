// baton signing-key: making, replacing and showing the key with which a server seals.

import ArgumentParser
import Domain
import Foundation
import Operations

struct SigningKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signing-key", abstract: "Make, replace or show the key with which a server seals.",
        discussion: """
            A server seals checkpoints of audit chains with an Ed25519 key, and publishes the public half at \
            /.well-known/jwks.json. The private half is never in the database: it is in a file (BATON_SIGNING_KEY_FILE, \
            signing-key.pem in the home) or in BATON_SIGNING_KEY. A server that runs its own PostgreSQL makes it itself.

            These commands run where the server runs, and call no server.

            EXAMPLES:
              baton signing-key create /etc/baton/signing-key.pem
              baton signing-key show --json
              baton signing-key rotate && systemctl restart baton
            """,
        subcommands: [CreateSigningKey.self, RotateSigningKey.self, ShowSigningKey.self])
}

struct CreateSigningKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a new key in a file that is not there yet.",
        discussion: """
            The file is a secret: PKCS#8 in PEM, readable by its owner alone. All servers on one database can have the \
            same key; keep a copy where the database's backup cannot be read.

            EXAMPLES:
              baton signing-key create /etc/baton/signing-key.pem
              BATON_SIGNING_KEY="$(baton signing-key create -)" baton serve
            """)

    @Argument(help: "The file to make, or - for standard output.") var file: String
    @Flag(help: "Print JSON instead of lines.") var json = false

    func validate() throws {
        guard !(json && file == "-") else {
            throw ValidationError("With - the key itself is what is printed.")
        }
    }

    func run() async throws {
        let output = Output.standard()
        let seal = try ServerSeal()
        guard file != "-" else { return output.bytes(Array(seal.pem.utf8)) }
        try SigningKeyFile(path: file).create(seal)
        output.show(seal.key, in: file, json: json)
    }
}

struct RotateSigningKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Put a new key in place of the old one.",
        discussion: """
            Replaces the private key in its file at one stroke. The server uses the new one from its next start on. \
            What the old key sealed stays checkable: its public half stays at /.well-known/jwks.json. The old private \
            key is gone, which cannot be undone.

            Give the new file to all servers that have the old key, and restart them one after the other. A key in \
            BATON_SIGNING_KEY is replaced where that is set.
            """)

    @OptionGroup var options: ServerOptions
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Flag(help: "Print JSON instead of lines.") var json = false

    func run() async throws {
        let output = Output.standard()
        let source = SigningKeySource(try await options.settings())
        guard !source.isInSettings else {
            throw CommandError.usage(
                "The key stands in \(ServerSetting.signingKey.environmentName), not in a file. "
                    + "Make a new one with `baton signing-key create -` and set that.")
        }
        guard let current = try source.found() else {
            throw CommandError.failed(
                "\(source.file.path) is not there; `baton signing-key create` makes a key.")
        }
        try Confirmation.terminal.require("Replace the private key \(current.kid)?", yes: yes)
        let (old, new) = try source.file.rotate()
        output.show(new.key, in: source.file.path, json: json, replacing: old.kid)
        output.note("The server uses it from its next start on. What \(old.kid) sealed stays checkable.")
    }
}

struct ShowSigningKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the public half of the key that the server would use.")

    @OptionGroup var options: ServerOptions
    @Flag(help: "Print JSON instead of lines.") var json = false

    func run() async throws {
        let source = SigningKeySource(try await options.settings())
        guard let seal = try source.found() else { throw SigningKeyMissing(path: source.file.path) }
        Output.standard().show(seal.key, in: source.isInSettings ? nil : source.file.path, json: json)
    }
}

extension Output {
    /// - Parameter file: nil for a key in the environment.
    fileprivate func show(_ key: SealingKey, in file: String?, json: Bool, replacing old: String? = nil) {
        guard !json else {
            var members: JSONObject = ["kid": .string(key.kid), "file": .text(file), "jwk": key.json]
            if let old { members["replaced"] = .string(old) }
            return self.json(.object(members))
        }
        fields([
            ("Key", key.kid), ("Replaces", old),
            ("Kept in", file ?? ServerSetting.signingKey.environmentName),
            ("Public", key.json.canonicalText),
        ])
    }
}
