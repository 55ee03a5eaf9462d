// One thread that runs an actor's jobs and waits, with epoll, for the sockets and the time it was told of.

import CLibPQ
import Glibc
import Synchronization

/// The executor of the actor that owns the connections.
///
/// Jobs come from any thread and wake the loop through an eventfd; sockets and the wake-up time belong to the loop's
/// own thread. The thread ends after `stop()`, which the owner calls when it goes away.
// @unchecked: `inbox` is guarded by its mutex; what is mutable beside it is touched only on the loop's thread, or
// before the first job.
final class EventLoopExecutor: SerialExecutor, @unchecked Sendable {
    private struct Inbox {
        var jobs: [UnownedJob] = []
        var isWakePending = false
        var isStopped = false
    }

    private let inbox = Mutex(Inbox())
    private let epoll: Int32
    private let wake: Int32
    private let threadID = Atomic<UInt>(0)

    /// Called on the loop's thread when a socket is ready, with the token it was added under.
    var onReady: ((UInt64) -> Void)?
    /// Called on the loop's thread once `wakeUpAt` has passed.
    var onTime: (() -> Void)?
    /// When `onTime` is due. It is cleared before the call.
    var wakeUpAt: ContinuousClock.Instant?

    private static let wakeToken: UInt64 = 0
    private static let eventsPerWait = 64

    init() {
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        wake = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(epoll >= 0 && wake >= 0, "no file descriptors left for an event loop")
        // Edge-triggered, so that the counter never needs to be read.
        control(EPOLL_CTL_ADD, wake, Self.wakeToken, EPOLLIN.rawValue | EPOLLET.rawValue)
        let isStarted = startThread { self.loop() }
        precondition(isStarted, "no thread left for an event loop")
    }

    // The descriptors live as long as anyone may still signal, not as long as the thread.
    deinit {
        close(wake)
        close(epoll)
    }

    // MARK: Jobs, from any thread

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let mustWake = inbox.withLock { inbox in
            inbox.jobs.append(job)
            if inbox.isWakePending { return false }
            inbox.isWakePending = true
            return true
        }
        if mustWake && !isOnLoop { signal() }
    }

    func stop() {
        inbox.withLock { $0.isStopped = true }
        signal()
    }

    private func signal() {
        var one: UInt64 = 1
        _ = withUnsafeBytes(of: &one) { write(wake, $0.baseAddress, $0.count) }
    }

    private var isOnLoop: Bool { threadID.load(ordering: .relaxed) == UInt(pthread_self()) }

    func checkIsolated() {
        precondition(isOnLoop, "not on the event loop's thread")
    }

    func isIsolatingCurrentContext() -> Bool? { isOnLoop }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    // MARK: Sockets and time, on the loop's thread

    func add(_ socket: Int32, token: UInt64) {
        control(EPOLL_CTL_ADD, socket, token, EPOLLIN.rawValue | EPOLLRDHUP.rawValue)
    }

    func watch(_ socket: Int32, token: UInt64, forWriting: Bool) {
        let events = EPOLLIN.rawValue | EPOLLRDHUP.rawValue | (forWriting ? EPOLLOUT.rawValue : 0)
        control(EPOLL_CTL_MOD, socket, token, events)
    }

    func remove(_ socket: Int32) {
        epoll_ctl(epoll, EPOLL_CTL_DEL, socket, nil)
    }

    /// Asks for `onTime` at this instant or before.
    func wakeUp(by instant: ContinuousClock.Instant) {
        if let wakeUpAt, wakeUpAt <= instant { return }
        wakeUpAt = instant
    }

    private func control(_ operation: Int32, _ descriptor: Int32, _ token: UInt64, _ events: UInt32) {
        var event = epoll_event(events: events, data: epoll_data_t(u64: token))
        epoll_ctl(epoll, operation, descriptor, &event)
    }

    // MARK: The loop

    private func loop() {
        threadID.store(UInt(pthread_self()), ordering: .relaxed)
        var batch: [UnownedJob] = []
        var events = [epoll_event](repeating: epoll_event(), count: Self.eventsPerWait)
        while true {
            let isStopped = inbox.withLock { inbox in
                swap(&batch, &inbox.jobs)
                inbox.isWakePending = false
                return inbox.isStopped
            }
            for job in batch { job.runSynchronously(on: asUnownedSerialExecutor()) }
            let ranJobs = !batch.isEmpty
            batch.removeAll(keepingCapacity: true)
            if isStopped && !ranJobs { break }
            let count = epoll_wait(epoll, &events, Int32(events.count), waitMilliseconds())
            for event in events.prefix(Int(max(0, count))) where event.data.u64 != Self.wakeToken {
                onReady?(event.data.u64)
            }
            if let wakeUpAt, wakeUpAt <= .now {
                self.wakeUpAt = nil
                onTime?()
            }
        }
        onReady = nil
        onTime = nil
    }

    /// How long epoll may wait: not at all while jobs are queued, otherwise until `wakeUpAt`, rounded up.
    private func waitMilliseconds() -> Int32 {
        let hasWork = inbox.withLock { inbox in
            // A job that the loop itself queues does not signal; this is where it is seen.
            !inbox.jobs.isEmpty || inbox.isStopped
        }
        if hasWork { return 0 }
        guard let wakeUpAt else { return -1 }
        return Int32(clamping: (wakeUpAt - .now).milliseconds + 1)
    }
}

extension Duration {
    /// Whole milliseconds, not below 0.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return max(0, seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
