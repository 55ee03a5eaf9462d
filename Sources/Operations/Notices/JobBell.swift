// Wakes the worker of this process when a change may have made work for it.

import Synchronization

/// A bell that one worker waits for.
package final class JobBell: Sendable {
    private struct State: Sendable {
        var isRung = false
        var sleeper: Task<Void, any Error>?
    }

    private let state = Mutex(State())

    package init() {}

    /// Wakes who waits, or who waits next.
    package func ring() {
        state.withLock { state in
            state.isRung = true
            state.sleeper?.cancel()
        }
    }

    /// Waits until the bell rings, for so long at most, or until the task is cancelled.
    package func wait(atMost duration: Duration) async {
        let sleeper = Task { try await Task.sleep(for: duration) }
        state.withLock { state in
            if state.isRung { sleeper.cancel() }
            state.sleeper = sleeper
        }
        await withTaskCancellationHandler {
            _ = await sleeper.result
        } onCancel: {
            sleeper.cancel()
        }
        state.withLock { $0 = State() }
    }
}
