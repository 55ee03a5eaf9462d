// Waiting for something that can only be looked at again and again.

enum Wait {
    /// Looks until `condition` holds, for at most `seconds`; answers whether it does.
    ///
    /// It goes on when the task is cancelled: stopping PostgreSQL is what happens after a cancellation.
    @discardableResult
    static func until(seconds: Int, _ condition: @escaping @Sendable () -> Bool) async -> Bool {
        await Task {
            let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
            while !condition() {
                if ContinuousClock.now >= deadline { return false }
                try? await Task.sleep(for: .milliseconds(EmbeddedLimits.pollMilliseconds))
            }
            return true
        }.value
    }
}
