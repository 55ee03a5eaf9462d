// Whose turn it is to do bulk work, so that an import leaves connections to those who only want to read.

import Domain
import Synchronization

/// Turns for the chunks of bulk work: one of a tenant at a time, a few in all, in the order in which they were asked for.
package final class BulkLanes: Sendable {
    private struct Waiter: Sendable {
        let id: UInt64
        let tenant: TenantID
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State: Sendable {
        var free: Int
        var running: Set<TenantID> = []
        var waiting: [Waiter] = []
        var lastID: UInt64 = 0

        /// The first who may go on; nil while there is no lane, or each who waits has a chunk running.
        mutating func next() -> Waiter? {
            guard free > 0, let index = waiting.firstIndex(where: { !running.contains($0.tenant) }) else {
                return nil
            }
            free -= 1
            running.insert(waiting[index].tenant)
            return waiting.remove(at: index)
        }
    }

    private let state: Mutex<State>

    /// - Parameter count: chunks that may run at the same time, of all tenants together.
    package init(_ count: Int) {
        state = Mutex(State(free: max(1, count)))
    }

    /// Runs one chunk when its turn has come.
    ///
    /// - Throws: `CancellationError` where the task is cancelled while it waits; nothing has run then.
    func turn<Result>(
        of tenant: TenantID, isolation: isolated (any Actor)? = #isolation, _ chunk: () async throws -> Result
    ) async throws -> Result {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        let isGranted = await withTaskCancellationHandler {
            await withCheckedContinuation { wait(Waiter(id: id, tenant: tenant, continuation: $0)) }
        } onCancel: {
            giveUp(id)
        }
        guard isGranted else { throw CancellationError() }
        defer { end(of: tenant) }
        return try await chunk()
    }

    private func wait(_ waiter: Waiter) {
        state.withLock { $0.waiting.append(waiter) }
        // A task that was cancelled before it stood in the row was not found there.
        if Task.isCancelled { giveUp(waiter.id) } else { goOn() }
    }

    private func giveUp(_ id: UInt64) {
        let waiter = state.withLock { state -> Waiter? in
            let index = state.waiting.firstIndex { $0.id == id }
            return index.map { state.waiting.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: false)
    }

    private func end(of tenant: TenantID) {
        state.withLock { state in
            state.free += 1
            state.running.remove(tenant)
        }
        goOn()
    }

    private func goOn() {
        while let waiter = state.withLock({ $0.next() }) { waiter.continuation.resume(returning: true) }
    }
}
