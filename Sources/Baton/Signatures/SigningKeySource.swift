// Where a server's private key comes from: the environment, a file, or the first start.

import Operations

/// The key that the settings name.
struct SigningKeySource: Sendable {
    /// The PEM text itself.
    private let pem: String?
    let file: SigningKeyFile
    /// Whether a first start may make the key: only where Baton runs its own PostgreSQL, which nobody else uses.
    private let mayMake: Bool

    init(_ settings: ServerSettings) {
        pem = settings.signingKey
        file = SigningKeyFile(path: settings.signingKeyFile)
        mayMake = settings.databaseURL == nil
    }

    /// Whether the key stands in the environment, where no command can replace it.
    var isInSettings: Bool { pem != nil }

    /// The key that there is; nil where there is none.
    func found() throws -> ServerSeal? {
        guard let pem else { return try file.read() }
        do {
            return try ServerSeal(pem: pem)
        } catch {
            throw SettingsFault(faults: ["\(ServerSetting.signingKey.environmentName) \(error)"])
        }
    }

    /// The key that there is; nil where a server may make one.
    ///
    /// - Throws: where there is none and none may be made, with what to do.
    func required() throws -> ServerSeal? {
        if let seal = try found() { return seal }
        guard mayMake else { throw SigningKeyMissing(path: file.path) }
        return nil
    }

    /// Makes the key of a first start.
    func make() throws -> ServerSeal {
        let seal = try ServerSeal()
        try file.create(seal)
        return seal
    }
}

/// A server on a database of somebody else's has no key: it must have the same one after each start.
struct SigningKeyMissing: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "There is no signing key: \(path) is not there, and \(ServerSetting.signingKey.environmentName) is not set. "
            + "Make one with `baton signing-key create FILE` and name the file in "
            + "\(ServerSetting.signingKeyFile.environmentName), or put its text into "
            + "\(ServerSetting.signingKey.environmentName)."
    }
}
