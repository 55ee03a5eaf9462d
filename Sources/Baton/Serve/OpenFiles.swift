// Open files: enough for every connection where the system allows it, and fewer connections where it does not.

import Foundation

/// A process that has no descriptor left does not only refuse connections: libdispatch, which looks after its threads
/// by reading /proc, then ends it.
enum OpenFiles {
    /// What the server needs beside its callers: the database's connections, PostgreSQL's pipes, logs, its own queues.
    static let reserve = 192

    /// Raises this process's limit as far as so many connections need it and the system lets it.
    ///
    /// - Returns: how many connections fit.
    static func makeRoom(for connections: Int) -> Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return connections }
        let wanted = min(rlim_t(connections + reserve), limit.rlim_max)
        if limit.rlim_cur < wanted {
            let earlier = limit.rlim_cur
            limit.rlim_cur = wanted
            if setrlimit(resource, &limit) != 0 { limit.rlim_cur = earlier }
        }
        return fitting(connections, in: Int(clamping: limit.rlim_cur))
    }

    /// At least one, so that a server under an absurd limit still answers.
    static func fitting(_ connections: Int, in files: Int) -> Int {
        max(1, min(connections, files - reserve))
    }
}
