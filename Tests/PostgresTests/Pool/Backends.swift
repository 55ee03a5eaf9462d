// Watching and ending server processes, by the application name of the pool under test.

import Postgres

/// A second pool that looks at the first one's server processes.
struct Backends {
    let pool: PostgresPool
    let applicationName: String

    /// Waits until a process of the pool under test fits the condition on `pg_stat_activity`.
    func wait(until condition: SQL) async throws {
        while try await count(condition) == 0 { try await Task.sleep(for: .milliseconds(2)) }
    }

    func waitUntilSleeping() async throws {
        try await wait(until: "wait_event = 'PgSleep'")
    }

    func count(_ condition: SQL = "true") async throws -> Int {
        try await pool.read(
            prelude: nil,
            """
            SELECT count(*) AS n FROM pg_stat_activity
            WHERE application_name = \(applicationName) AND (\(condition))
            """)[0]["n"]
    }

    /// Ends every process of the pool under test, and waits until they are gone.
    func terminateAll() async throws {
        let pids: [Int32] = try await pool.read(
            prelude: nil,
            """
            SELECT coalesce(array_agg(pid), '{}') AS pids FROM pg_stat_activity
            WHERE application_name = \(applicationName)
            """)[0]["pids"]
        _ = try await pool.read(
            prelude: nil, "SELECT pg_terminate_backend(pid) FROM unnest(\(pids)) AS t (pid)")
        while try await count("pid = ANY(\(pids))") > 0 { try await Task.sleep(for: .milliseconds(2)) }
    }
}

/// Runs `body` with a pool and a view of its server processes from outside.
func withWatchedPool<Value: Sendable>(
    connections: Int = 1, acquireTimeout: Duration = .seconds(30),
    adjust: @Sendable (inout PostgresConfiguration) -> Void = { _ in },
    _ body: @Sendable (PostgresPool, Backends) async throws -> Value
) async throws -> Value {
    let name = uniqueName("pool")
    return try await withPool(connections: 1) { observer in
        try await withPool(
            connections: connections, acquireTimeout: acquireTimeout,
            adjust: {
                $0.applicationName = name
                adjust(&$0)
            }
        ) { pool in
            try await body(pool, Backends(pool: observer, applicationName: name))
        }
    }
}

/// Makes a table whose inserts sleep inside COMMIT for as many seconds as the inserted number says; a negative one
/// waits for the advisory lock of that number instead.
func makeTableThatSleepsAtCommit(_ pool: PostgresPool) async throws -> SQL {
    let name: SQL = "\(identifier: uniqueName("sleeps"))"
    try await pool.transaction(prelude: nil) { transaction in
        _ = try await transaction.query("CREATE TABLE \(name) (seconds float8)")
        _ = try await transaction.query(
            """
            CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                IF NEW.seconds < 0 THEN
                    PERFORM pg_advisory_xact_lock(-NEW.seconds::bigint);
                ELSE
                    PERFORM pg_sleep(NEW.seconds);
                END IF;
                RETURN NULL;
            END $$
            """)
        _ = try await transaction.query(
            """
            CREATE CONSTRAINT TRIGGER sleeps AFTER INSERT ON \(name) DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION \(name)()
            """)
    }
    return name
}
