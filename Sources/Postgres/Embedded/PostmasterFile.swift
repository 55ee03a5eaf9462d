// postmaster.pid: what a running PostgreSQL says of itself in its data directory.

import Foundation

/// PostgreSQL writes one fact on each line: 1 the process id, 8 the state (`src/include/utils/pidfile.h`).
struct PostmasterFile: Sendable, Equatable {
    var pid: Int32
    /// Accepts connections.
    var isReady: Bool

    static func path(data: String) -> String { data + "/postmaster.pid" }

    static func read(data: String) -> PostmasterFile? {
        (try? String(contentsOfFile: path(data: data), encoding: .utf8)).flatMap(PostmasterFile.init(text:))
    }

    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let number = Int32(first.trimmingCharacters(in: .whitespaces)),
            number > 0
        else { return nil }
        pid = number
        isReady = lines.count >= 8 && lines[7].trimmingCharacters(in: .whitespaces) == "ready"
    }
}
