// A directory and a cluster that one test has for itself.

import Foundation
import Logging

@testable import Postgres

/// Directories below /tmp, removed at the end of the test with the clusters in them.
struct Scratch: Sendable {
    let directory: String
    /// Used for nothing else, so that what is made outside the directory can be removed too.
    let name: String

    static var logger: Logger {
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        return logger
    }

    var home: String { directory + "/home" }

    func postgres(home: String? = nil, durability: EmbeddedPostgres.Durability = .throwaway)
        -> EmbeddedPostgres
    {
        EmbeddedPostgres(home: home ?? self.home, name: name, durability: durability, logger: Self.logger)
    }

    static func with<Result>(_ body: (Scratch) async throws -> Result) async throws -> Result {
        let name = "batontest\(UInt32.random(in: 0 ... .max))"
        let scratch = Scratch(directory: "/tmp/\(name)", name: name)
        try FileManager.default.createDirectory(atPath: scratch.directory, withIntermediateDirectories: false)
        defer {
            try? FileManager.default.removeItem(atPath: scratch.directory)
            try? FileManager.default.removeItem(atPath: "/var/lib/\(name)")
        }
        return try await body(scratch)
    }
}

extension EmbeddedPostgres {
    /// Runs a statement in the cluster's own database and answers what it printed.
    func query(_ statement: String) async throws -> String {
        try await execute(statement).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Whether the process is there, and is no zombie.
func isAlive(_ pid: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
    return status.split(separator: ")").last?.split(separator: " ").first != "Z"
}
