// A child process with a thread of its own, which starts it, reads its output and reaps it.

import Foundation
import Synchronization

/// A process that we started, in a session of its own, so that a Ctrl-C at the terminal does not reach it.
///
/// Why not Foundation's Process or swift-subprocess: the child asks the kernel for a signal when its parent is gone
/// (`PR_SET_PDEATHSIG`), and the kernel takes the parent's *thread* for the parent. Pool threads come and go, so
/// the thread that starts the child must be one that stays until the child has ended.
final class ChildProcess: Sendable {
    enum Output: Sendable {
        /// Keeps the beginning of stdout and stderr, for `ChildProcess.output`.
        case captured
        /// stdout and stderr go to the descriptor, which stays the caller's.
        case descriptor(Int32)
    }

    enum Ending: Sendable, Equatable, CustomStringConvertible {
        case exited(Int32)
        case killed(signal: Int32)

        var description: String {
            switch self {
            case .exited(let code): "exit code \(code)"
            case .killed(let signal): "signal \(signal)"
            }
        }
    }

    private struct State {
        var pid: Int32 = 0
        var ending: Ending?
        var output: [UInt8] = []
        var waiting: [CheckedContinuation<Ending, Never>] = []
    }

    private let state = Mutex(State())

    private init() {}

    var pid: Int32 { state.withLock(\.pid) }
    var ending: Ending? { state.withLock(\.ending) }
    var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }

    /// Starts a program by its absolute path, in the directory `/` and with a bare environment.
    static func start(
        _ executable: String, _ arguments: [String], output: Output
    ) async throws(EmbeddedPostgresError) -> ChildProcess {
        let child = ChildProcess()
        let failure: Int32 = await withCheckedContinuation { started in
            let thread = Thread {
                child.live(executable, arguments, output) { started.resume(returning: $0) }
            }
            thread.name = "child-process"
            thread.start()
        }
        guard failure == 0 else {
            throw .commandFailed(command: executable, reason: String(cString: strerror(failure)))
        }
        return child
    }

    /// Sends a signal unless the process has ended. The lock keeps its number from being given to another meanwhile.
    func signal(_ number: Int32) {
        state.withLock { state in
            if state.ending == nil, state.pid > 0 { kill(state.pid, number) }
        }
    }

    /// Waits for the end, however long it takes.
    func ended() async -> Ending {
        await withCheckedContinuation { continuation in
            let ending: Ending? = state.withLock { state in
                if state.ending == nil { state.waiting.append(continuation) }
                return state.ending
            }
            if let ending { continuation.resume(returning: ending) }
        }
    }

    /// Waits for the end for at most `seconds`; nil when it still runs.
    func ended(withinSeconds seconds: Int) async -> Ending? {
        await Wait.until(seconds: seconds) { self.ending != nil }
        return ending
    }

    private func live(
        _ executable: String, _ arguments: [String], _ output: Output, started: (Int32) -> Void
    ) {
        switch Spawn.start(executable, arguments, output) {
        case .failed(let number): started(number)
        case .started(let pid, let readEnd):
            state.withLock { $0.pid = pid }
            started(0)
            if let readEnd {
                read(from: readEnd)
                close(readEnd)
            }
            reap(pid)
        }
    }

    private func read(from descriptor: Int32) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            state.withLock { state in
                let room = EmbeddedLimits.outputBytes - state.output.count
                state.output.append(contentsOf: buffer[..<min(count, max(room, 0))])
            }
        }
    }

    private func reap(_ pid: Int32) {
        var information = siginfo_t()
        while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let (ending, waiting) = state.withLock { state in
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7f
            let ending: Ending = signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
            state.ending = ending
            let waiting = state.waiting
            state.waiting = []
            return (ending, waiting)
        }
        for continuation in waiting { continuation.resume(returning: ending) }
    }
}
