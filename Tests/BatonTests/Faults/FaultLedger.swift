// Counts the faults that were survived, and says so in one line at the end.

import Logging
import Support
import Synchronization
import Testing

enum FaultLedger {
    private struct Entries: Sendable {
        var faults: [String] = []
        var writes = 0
        var replays = 0
        var lost = 0
    }

    private static let entries = Mutex(Entries())

    static func survived(_ fault: String, _ counts: LoadCounts, _ problems: [String] = []) {
        entries.withLock {
            if problems.isEmpty { $0.faults.append(fault) }
            $0.writes += counts.writes
            $0.replays += counts.replays
            $0.lost += problems.count { $0.hasPrefix("lost") }
        }
        print("\(fault): \(counts)")
    }

    static func survived(_ fault: String) { entries.withLock { $0.faults.append(fault) } }

    static var summary: String {
        entries.withLock {
            "faults survived: \($0.faults.count) (\($0.faults.joined(separator: ", "))), \($0.writes) writes "
                + "answered, \($0.replays) of them on repeating, \($0.lost) lost"
        }
    }
}

/// Prints the summary when a suite has ended.
struct FaultLedgerTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await function()
        print(FaultLedger.summary)
    }
}

extension Trait where Self == FaultLedgerTrait {
    static var faultLedger: FaultLedgerTrait { FaultLedgerTrait() }
}

var quietLogger: Logger {
    var logger = Logger(label: "baton.tests.faults")
    logger.logLevel = .critical
    return logger
}
