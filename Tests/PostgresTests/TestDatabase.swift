// Where these tests find PostgreSQL: the one place to change.

import Foundation
import Logging
import Postgres
import Testing

/// libpq's conninfo of a database that the tests may do anything with, as a superuser.
let testConninfo = ProcessInfo.processInfo.environment["BATON_TEST_POSTGRES"] ?? ""

/// A test that needs PostgreSQL says so when there is none, instead of failing in many ways.
let needsPostgres = ConditionTrait.enabled(
    if: !testConninfo.isEmpty, "BATON_TEST_POSTGRES names no database")

func makeLogger() -> Logger {
    var logger = Logger(label: "postgres-tests")
    logger.logLevel = .critical
    return logger
}

func uniqueName(_ prefix: String) -> String {
    "\(prefix)_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
}
