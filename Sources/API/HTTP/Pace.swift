// Measures one side's pace: how long it was waited for, against how long its bytes may take.

import NIOCore

/// A stopwatch that runs while the other side is waited for. No clock is read here: `now` is an argument.
struct Pace {
    private let grace: TimeAmount
    /// nil where bytes buy no time.
    private let bytesPerSecond: Int?
    private var bytes = 0
    private var waited: TimeAmount = .zero
    private var waitingSince: NIODeadline?

    init(grace: TimeAmount, bytesPerSecond: Int?) {
        self.grace = grace
        self.bytesPerSecond = bytesPerSecond.map { max(1, $0) }
    }

    mutating func moved(_ count: Int) { bytes += count }

    mutating func startWaiting(_ now: NIODeadline) {
        if waitingSince == nil { waitingSince = now }
    }

    mutating func stopWaiting(_ now: NIODeadline) {
        guard let since = waitingSince else { return }
        waited = waited + (now - since)
        waitingSince = nil
    }

    /// When the patience ends if nothing moves; nil while nobody is waited for.
    var deadline: NIODeadline? {
        waitingSince.map { $0 + (grace + earned - waited) }
    }

    private var earned: TimeAmount {
        guard let bytesPerSecond else { return .zero }
        return .nanoseconds(Int64(Double(bytes) / Double(bytesPerSecond) * 1e9))
    }
}
