// A database for each test of the driver: the one place to change.

import Foundation
import Logging
import Postgres
import Support
import Testing

/// libpq's conninfo of the running test's own database, as a superuser. Only in suites with `.ownDatabase`.
var testConninfo: String { OwnDatabase.conninfo }

/// Gives every test of a suite a database of its own for as long as it runs.
struct OwnDatabase: SuiteTrait, TestTrait, TestScoping {
    @TaskLocal static var conninfo = ""

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withDatabase { database in
            try await OwnDatabase.$conninfo.withValue(database.ownerConninfo) { try await function() }
        }
    }
}

extension Trait where Self == OwnDatabase {
    static var ownDatabase: OwnDatabase { OwnDatabase() }
}

func makeLogger() -> Logger {
    var logger = Logger(label: "postgres-tests")
    logger.logLevel = .critical
    return logger
}

func uniqueName(_ prefix: String) -> String {
    "\(prefix)_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
}
