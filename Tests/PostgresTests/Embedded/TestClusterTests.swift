// The databases that tests are given.

import Foundation
import Support
import Synchronization
import Testing

@testable import Postgres

@Suite("A test's database")
struct TestClusterTests {
    private static let builds = Mutex(0)
    private static let counted = DatabaseTemplate(name: "counted") { database in
        builds.withLock { $0 += 1 }
        try await psql(database, "CREATE TABLE seen AS SELECT 1 AS n")
    }

    @Test("copies of one template are built once, are apart, and are gone afterwards")
    func copies() async throws {
        let names = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 1...4 {
                group.addTask {
                    try await withDatabase(Self.counted) { database in
                        try await Self.psql(database, "INSERT INTO seen VALUES (\(number))")
                        let sum = try await Self.psql(database, "SELECT sum(n) FROM seen")
                        #expect(sum == "\(1 + number)", "rows of another test")
                        return database.name
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(names).count == 4)
        #expect(Self.builds.withLock { $0 } == 1)
        try await withDatabase { database in
            let list = names.map { "'\($0)'" }.joined(separator: ", ")
            let left = try await Self.psql(
                database, "SELECT count(*) FROM pg_database WHERE datname IN (\(list))")
            #expect(left == "0")
        }
    }

    @Test("a test that throws gives its database back")
    func throwing() async throws {
        struct Expected: Error {}
        for _ in 1...10 {
            await #expect(throws: Expected.self) { try await withDatabase { _ in throw Expected() } }
        }
    }

    @discardableResult
    private static func psql(_ database: TestDatabase, _ statement: String) async throws -> String {
        let psql = try await Installation.find(for: nil, account: .current, path: nil).program("psql")
        return try await ServiceAccount.current.run(
            "/usr/bin/env", [psql, "-XqAt", "-d", database.ownerConninfo, "-c", statement]
        ).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
