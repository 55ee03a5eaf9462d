// How many tests have a database at the same time.

/// Swift Testing begins all tests at once; without a bound they would use up PostgreSQL's connections.
actor DatabaseGate {
    static let shared = DatabaseGate()

    private var free = 8
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
