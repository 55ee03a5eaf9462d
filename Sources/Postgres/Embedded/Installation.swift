// The PostgreSQL programs that are installed on this machine.

import Foundation

/// A directory with the server's programs, and their version.
struct Installation: Sendable, Equatable {
    var directory: String
    /// As PostgreSQL writes it: `15.18`, `17beta1`.
    var version: String

    var majorVersion: Int { Int(version.prefix { $0.isASCII && $0.isNumber }) ?? 0 }

    func program(_ name: String) -> String { directory + "/" + name }

    /// The newest usable installation, or for an existing cluster the newest of the major version that made it.
    ///
    /// - Parameter path: the value of PATH, searched after the directories where packages put PostgreSQL.
    static func find(
        for cluster: (directory: String, majorVersion: Int)?, account: ServiceAccount, path: String?
    ) async throws(EmbeddedPostgresError) -> Installation {
        var found: [Installation] = []
        for directory in packageDirectories() + searchPath(path) where isComplete(directory) {
            if let version = try await version(in: directory, account: account) {
                found.append(Installation(directory: directory, version: version))
            }
        }
        return try choose(from: found, for: cluster)
    }

    /// The rule of `find`, over what is there.
    static func choose(
        from found: [Installation], for cluster: (directory: String, majorVersion: Int)?
    ) throws(EmbeddedPostgresError) -> Installation {
        guard !found.isEmpty else { throw .notInstalled }
        let usable = found.filter { $0.majorVersion >= EmbeddedLimits.oldestMajorVersion }
        guard let cluster else {
            // The first of equals: packages before PATH.
            guard let newest = usable.map(\.majorVersion).max() else {
                throw .tooOld(found: found.map(\.version).joined(separator: ", "))
            }
            return usable.first { $0.majorVersion == newest } ?? usable[0]
        }
        if let same = found.first(where: { $0.majorVersion == cluster.majorVersion }) { return same }
        throw .otherMajorVersion(
            directory: cluster.directory, made: cluster.majorVersion, installed: found.map(\.version))
    }

    /// `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)` -> `15.18`
    static func version(inLine line: String) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, words[1] == "(PostgreSQL)", words[2].first?.isNumber == true else {
            return nil
        }
        return String(words[2])
    }

    private static func version(
        in directory: String, account: ServiceAccount
    ) async throws(EmbeddedPostgresError) -> String? {
        do {
            return version(inLine: try await account.run(directory + "/postgres", ["--version"]))
        } catch .commandFailed {
            return nil
        }
    }

    private static func packageDirectories() -> [String] {
        let debian = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian)) ?? []
        return versions.compactMap(Int.init).sorted(by: >).map { "\(debian)/\($0)/bin" }
    }

    private static func searchPath(_ path: String?) -> [String] {
        (path ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }

    private static func isComplete(_ directory: String) -> Bool {
        ["initdb", "postgres", "psql"].allSatisfy { access(directory + "/" + $0, X_OK) == 0 }
    }
}
