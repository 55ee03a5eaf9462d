// What a load has seen so far, in numbers.

package struct LoadCounts: Sendable, CustomStringConvertible {
    /// Requests that were sent and are not answered.
    package var inFlight = 0
    /// Those of them that write.
    package var writesInFlight = 0
    /// Writes that were answered with success; a repeat counts once with its first request.
    package var writes = 0
    package var reads = 0
    /// Writes whose repeat was answered with what the first request had done.
    package var replays = 0
    /// Requests by status and code: `201`, `503 unavailable`, `lost`.
    package var outcomes: [String: Int] = [:]
    /// Answers that must never be given, one sentence each.
    package var violations: [String] = []

    package init() {}

    /// Requests that got what they asked for.
    package var answered: Int { writes + reads }

    /// Requests that did not get what they asked for.
    package var failures: Int { outcomes.filter { !$0.key.hasPrefix("2") }.values.reduce(0, +) }

    package subscript(outcome: String) -> Int { outcomes[outcome] ?? 0 }

    package var description: String {
        let outcomes = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
        return "\(writes) writes, \(replays) replays, \(reads) reads, \(inFlight) in flight; "
            + outcomes.joined(separator: ", ") + (violations.isEmpty ? "" : "; \(violations.prefix(5))")
    }
}
