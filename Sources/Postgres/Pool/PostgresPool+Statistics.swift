// Numbers about the pool, for whoever reports them.

/// What a pool has counted since it was made.
package struct PostgresPoolCounts: Sendable {
    /// Groups of statements answered.
    package var flights = 0
    package var connected = 0
    package var connectFailures = 0
    package var lost = 0
    package var cancellations = 0
    package var deadlines = 0
    /// Operations that found no free connection in time.
    package var exhausted = 0
}

/// A pool at one instant.
package struct PostgresPoolStatistics: Sendable {
    package var open: Int
    package var idle: Int
    /// Leased by a transaction of several steps.
    package var leased: Int
    package var connecting: Int
    package var waiters: Int
    package var counts: PostgresPoolCounts
}

extension PostgresPool {
    package var statistics: PostgresPoolStatistics {
        PostgresPoolStatistics(
            open: connections.count, idle: idle.count,
            leased: connections.values.count { $0.transaction != nil },
            connecting: connecting, waiters: waiters.count, counts: counts)
    }
}
