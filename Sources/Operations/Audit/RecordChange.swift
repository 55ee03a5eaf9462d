// No change without its record: what an operation hands back, and how it comes into the tenant's chain.

import Crypto
import Domain
import Store

/// What the body of a change hands back: its result, and what the audit chain is to say of it. A write that says nothing
/// does not compile; one that changed nothing says so.
struct Changed<Result: Sendable>: Sendable {
    let result: Result
    /// nil where everything is as it was.
    let entry: AuditEntry?

    init(_ result: Result, _ entry: AuditEntry) {
        self.result = result
        self.entry = entry
    }

    private init(unchanged result: Result) {
        self.result = result
        entry = nil
    }

    /// Nothing was written: a repetition of what had its effect before, or a change to what is there already.
    static func nothing(_ result: Result) -> Changed { Changed(unchanged: result) }
}

extension Changed where Result == Void {
    init(_ entry: AuditEntry) { self.init((), entry) }
}

extension Workspace {
    /// Runs a body once for one Idempotency-Key, and appends its record. That goes out with COMMIT: all of the tenant's
    /// writers wait for the head of the chain, and whoever has it waits for nothing but the disk.
    ///
    /// - Throws: `RecordedAnswer` for a repetition, which leaves no record.
    func recorded<Result: Sendable>(
        _ attempt: Attempt?, _ actor: String, _ now: Instant, _ kind: TenantChange?,
        _ transaction: TenantTransaction, _ body: () async throws -> Changed<Result>
    ) async throws -> Result {
        if let attempt,
            let answer = try await transaction.recordedAnswer(to: attempt.request, by: actor, now: now)
        {
            throw answer
        }
        let changed = try await body()
        if let attempt {
            try await transaction.record(
                attempt.answer(changed.result), to: attempt.request, by: actor, now: now)
        }
        if var entry = changed.entry {
            let rows = try await transaction.writtenRowHashes()
            if !rows.isEmpty { entry.payload[AuditEntry.rows] = .object(rows) }
            try await transaction.append(entry, by: actor, at: now, announcing: kind)
        } else if let kind {
            try await transaction.announce(kind)
        }
        return changed.result
    }
}

extension AuditEntry {
    /// The SHA-256 of external ids, sorted by their bytes and each ended by a line feed: says which accounts a chunk
    /// changed without naming a thousand of them.
    static func digest(of externalIDs: [String]) -> String {
        let sorted = externalIDs.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        var hash = SHA256()
        for bytes in sorted { hash.update(data: bytes + [UInt8(ascii: "\n")]) }
        return hash.finalize().hexadecimal
    }
}
