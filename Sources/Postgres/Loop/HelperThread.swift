// Threads for libpq's blocking calls, which must never hold up the loop or Swift's own few threads.

import Glibc

/// Runs `body` on a new thread that ends with it.
///
/// - Returns: whether the thread could be started.
@discardableResult
func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(ThreadBody(body))
    var thread = pthread_t()
    let failure = pthread_create(
        &thread, nil,
        { argument in
            if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().body() }
            return nil
        }, box.toOpaque())
    guard failure == 0 else {
        box.release()
        return false
    }
    pthread_detach(thread)
    return true
}

/// Runs a blocking call on a thread of its own and awaits it; nil when the system has no thread left.
func onHelperThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
    await withCheckedContinuation { continuation in
        let started = startThread { continuation.resume(returning: body()) }
        if !started { continuation.resume(returning: nil) }
    }
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}

/// A pointer of libpq's on its way from the thread that made it to the one that owns it.
// @unchecked: it is handed over, never shared; libpq allows any thread to use a connection, one at a time.
struct HandedOver: @unchecked Sendable {
    let pointer: OpaquePointer
}
