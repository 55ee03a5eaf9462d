// The effective SLAs of many segments or accounts, as a stream.

package import Domain
import Store

/// One answer of a batch, in the order of the questions.
package struct SLABatchItem: Sendable {
    package let index: Int
    /// Canonical JSON in parts, or why there is none.
    package let outcome: Result<[[UInt8]], DomainError>
}

/// A batch that was checked and is ready to be answered.
package struct SLABatch: Sendable {
    package static let maximumCount = 10_000
    /// Accounts looked up in one statement.
    static let chunkCount = 1_000

    let tenant: TenantID
    let subjects: [SLASubject]
    let framework: Slug?
    let at: Instant?
    let now: Instant
    let isProvisional: Bool
    let model: SharedModel
    let database: Database
}

extension Workspace {
    /// Prepares a batch: everything that can refuse it as a whole is refused here.
    package func effectiveSLABatch(
        _ subjects: [SLASubject], framework: Slug?, at: Instant?, by call: Call
    ) async throws -> SLABatch {
        try call.principal.require(.readEffectiveSLA)
        let tenant = call.principal.tenant
        let model: SharedModel
        if let at {
            model = SharedModel(try await database.snapshot(tenant) { try await $0.model(at: at) })
        } else {
            model = try await self.model(of: tenant, at: call.now)
        }
        return SLABatch(
            tenant: tenant, subjects: subjects, framework: framework, at: at, now: call.now,
            isProvisional: at.map { $0 > call.now } ?? false, model: model, database: database)
    }
}

extension SLABatch {
    /// Calls `send` with each answer, as fast as it takes them.
    package func answer(_ send: (SLABatchItem) async throws -> Void) async throws {
        var start = 0
        while start < subjects.count {
            let chunk = subjects[start..<min(start + SLABatch.chunkCount, subjects.count)]
            let accounts = try await segments(of: chunk)
            for (offset, subject) in chunk.enumerated() {
                let outcome = try await outcome(subject, accounts)
                try await send(SLABatchItem(index: start + offset, outcome: outcome))
            }
            start += chunk.count
        }
    }

    private func segments(of chunk: ArraySlice<SLASubject>) async throws -> [String: AccountSegment] {
        let externalIDs = chunk.compactMap { subject -> String? in
            if case .account(let externalID) = subject { externalID } else { nil }
        }
        guard !externalIDs.isEmpty else { return [:] }
        return try await database.read(tenant) { transaction in
            if let at {
                try await transaction.segments(of: externalIDs, at: at)
            } else {
                try await transaction.segments(of: externalIDs)
            }
        }
    }

    private func outcome(
        _ subject: SLASubject, _ accounts: [String: AccountSegment]
    ) async throws -> Result<[[UInt8]], DomainError> {
        do {
            guard case .account(let externalID) = subject else {
                return .success(try encoded(subject.resolvable(nil), model))
            }
            let ready = try subject.resolvable(accounts[externalID])
            if model.knows(ready.segment) { return .success(try encoded(ready, model)) }
            // The account fell into a node that was made after the model was read.
            let (fresh, again) = try await database.resolvable(subject, at: at, now: now, tenant)
            return .success(try encoded(again, fresh))
        } catch let error as DomainError {
            return .failure(error)
        }
    }

    private func encoded(_ ready: ResolvableSubject, _ model: SharedModel) throws(DomainError) -> [[UInt8]] {
        try model.resolve(ready.segment, framework: framework)
            .encoded(account: ready.account, at: at, isProvisional: isProvisional)
    }
}
