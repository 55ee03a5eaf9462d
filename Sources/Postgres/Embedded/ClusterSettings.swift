// The settings that the embedded PostgreSQL runs with.

extension EmbeddedPostgres {
    /// Whether committed data must outlive a crash of the machine.
    package enum Durability: Sendable {
        /// For real data.
        case durable
        /// For tests: nothing is synced, so a crash of the machine may cost the whole cluster.
        case throwaway
    }
}

enum ClusterSettings {
    /// Written to the end of postgresql.conf when the cluster is made; an operator may change them there.
    static func initial(_ durability: EmbeddedPostgres.Durability) -> [(name: String, value: String)] {
        let common = [
            ("shared_buffers", "256MB"),
            ("random_page_cost", "1.1"),
            ("jit", "off"),
            ("timezone", "UTC"),
            ("log_timezone", "UTC"),
            ("log_line_prefix", "%m [%p] %q%u@%d "),
            ("log_min_duration_statement", "1s"),
            ("log_lock_waits", "on"),
        ]
        switch durability {
        case .durable: return common + [("max_connections", "100")]
        case .throwaway:
            return common + [
                ("max_connections", "250"),
                ("autovacuum", "off"),
                ("fsync", "off"),
                ("synchronous_commit", "off"),
                ("full_page_writes", "off"),
                ("wal_level", "minimal"),
                ("max_wal_senders", "0"),
                ("max_wal_size", "4GB"),
            ]
        }
    }

    /// Given on every start's command line, which outranks the files: what privacy and our own finding of it rest on.
    static func fixed(socketDirectory: String) -> [(name: String, value: String)] {
        [
            ("listen_addresses", ""),
            ("port", "\(EmbeddedLimits.port)"),
            ("unix_socket_directories", socketDirectory),
            ("unix_socket_permissions", "0700"),
            ("logging_collector", "off"),
            ("log_destination", "stderr"),
            // Values of rows and parameters stay out of the log.
            ("log_error_verbosity", "terse"),
            ("log_parameter_max_length", "0"),
            ("log_parameter_max_length_on_error", "0"),
        ]
    }

    /// Collation by bytes, and upper and lower case by Unicode: the same order on every machine.
    static func initdbArguments(data: String, owner: String, durability: EmbeddedPostgres.Durability)
        -> [String]
    {
        let common = [
            "--pgdata=\(data)", "--username=\(owner)", "--encoding=UTF8", "--locale=C", "--lc-ctype=C.UTF-8",
            "--auth-local=trust", "--auth-host=reject", "--no-instructions",
        ]
        return common + (durability == .durable ? ["--data-checksums"] : ["--no-sync"])
    }
}
