// Runs a piece of work for a while and tells how much of it was done in a second.

/// How much was done, and in what time.
struct Rate {
    var amount: Double
    var seconds: Double

    var perSecond: Double { amount / seconds }
}

enum Stopwatch {
    /// Repeats `work` until the time is over; one round before it is not counted, so that nothing is measured cold.
    ///
    /// - Parameter work: one round; answers how much was done in it.
    static func repeating(for seconds: Double, _ work: () throws -> Int) rethrows -> Rate {
        _ = try work()
        return try once(for: seconds, work)
    }

    /// Like `repeating`, without a round before.
    static func once(for seconds: Double, _ work: () throws -> Int) rethrows -> Rate {
        var amount = 0
        let start = ContinuousClock.now
        var elapsed = Duration.zero
        repeat {
            amount += try work()
            elapsed = start.duration(to: .now)
        } while elapsed < .seconds(seconds)
        return Rate(amount: Double(amount), seconds: elapsed / .seconds(1))
    }
}

/// Keeps a result from being optimised away with the work that made it.
@inline(never) func blackHole<Value>(_ value: Value) {}

/// The same numbers in every run (splitmix64).
struct SteadyNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
