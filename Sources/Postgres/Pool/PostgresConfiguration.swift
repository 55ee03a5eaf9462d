// Where the database is, and every limit of the driver, with its default.

/// How to reach PostgreSQL, and the limits that hold there.
package struct PostgresConfiguration: Sendable {
    /// libpq's connection string or URL. Several hosts and `target_session_attrs` are allowed.
    package var conninfo: String
    /// Connections that the pool keeps open; one transaction is in flight on each.
    package var connections: Int
    /// For each host, at least 2 s (libpq's smallest). A `connect_timeout` in `conninfo` outranks it.
    package var connectTimeout: Duration
    /// How long an operation waits for a free connection.
    package var acquireTimeout: Duration
    /// How many operations may wait at the same time.
    package var maximumWaiters: Int
    /// The server's own limit for each statement.
    package var statementTimeout: Duration
    /// From the call to the answer of a `read`, unless the call says otherwise.
    package var operationDeadline: Duration
    /// From the call to the COMMIT of a `transaction`, unless the call says otherwise.
    package var transactionDeadline: Duration
    /// How long a graceful stop waits for work in flight.
    package var drainTimeout: Duration
    /// Prepared statements kept on each connection; the least recently used goes first.
    package var preparedStatements: Int
    package var applicationName: String

    package static let defaultConnections = 6
    package static let defaultConnectTimeout = Duration.seconds(3)
    package static let defaultAcquireTimeout = Duration.seconds(2)
    package static let defaultMaximumWaiters = 10_000
    package static let defaultStatementTimeout = Duration.seconds(15)
    package static let defaultOperationDeadline = Duration.seconds(20)
    package static let defaultTransactionDeadline = Duration.seconds(60)
    package static let defaultDrainTimeout = Duration.seconds(15)
    /// More than all statements that the Store has: one that is evicted is prepared again each time.
    package static let defaultPreparedStatements = 512

    /// How long a cancelled statement may take to end before its connection is closed.
    static let settleTimeout = Duration.seconds(5)
    /// The first wait before connecting again; it doubles up to the longest, each with up to half of jitter.
    static let shortestBackoff = Duration.milliseconds(100)
    static let longestBackoff = Duration.seconds(2)
    /// A connection that breaks younger than this counts as a failed attempt.
    static let shortLife = Duration.seconds(1)
    static let tcpUserTimeout = Duration.seconds(10)
    static let keepaliveIdle = Duration.seconds(15)
    static let keepaliveInterval = Duration.seconds(5)
    static let keepaliveCount = 3
    /// The protocol counts binds in 16 bits.
    static let maximumBinds = 65_535

    package init(
        conninfo: String,
        connections: Int = defaultConnections,
        connectTimeout: Duration = defaultConnectTimeout,
        acquireTimeout: Duration = defaultAcquireTimeout,
        maximumWaiters: Int = defaultMaximumWaiters,
        statementTimeout: Duration = defaultStatementTimeout,
        operationDeadline: Duration = defaultOperationDeadline,
        transactionDeadline: Duration = defaultTransactionDeadline,
        drainTimeout: Duration = defaultDrainTimeout,
        preparedStatements: Int = defaultPreparedStatements,
        applicationName: String = "swift-postgres"
    ) {
        self.conninfo = conninfo
        self.connections = max(1, connections)
        self.connectTimeout = connectTimeout
        self.acquireTimeout = acquireTimeout
        self.maximumWaiters = maximumWaiters
        self.statementTimeout = statementTimeout
        self.operationDeadline = operationDeadline
        self.transactionDeadline = transactionDeadline
        self.drainTimeout = drainTimeout
        self.preparedStatements = max(1, preparedStatements)
        self.applicationName = applicationName
    }
}
