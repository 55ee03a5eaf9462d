// A program that a test runs: its output in files, its end awaited.

import Foundation
import Synchronization

/// How a program ended.
package enum Ending: Sendable, Equatable {
    case exited(Int32)
    case killed(signal: Int32)
}

/// A process that was started and may still run.
package final class ChildProgram: Sendable {
    package let pid: Int32
    package let outputPath: String
    package let errorPath: String
    private let watch: Watch

    /// - Parameters:
    ///   - environment: all of it; nothing is inherited.
    ///   - files: the beginning of the names of the two files that take stdout and stderr.
    package init(
        _ path: String, _ arguments: [String], environment: [String: String], directory: String, files: String
    ) throws {
        outputPath = files + ".out"
        errorPath = files + ".err"
        let watch = Watch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: directory)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.file(outputPath)
        process.standardError = try Self.file(errorPath)
        process.terminationHandler = { process in
            let code = process.terminationStatus
            watch.end(process.terminationReason == .exit ? .exited(code) : .killed(signal: code))
        }
        try process.run()
        pid = process.processIdentifier
        self.watch = watch
    }

    package var ending: Ending? { watch.ending }

    package func wait() async -> Ending { await watch.wait() }

    package func send(signal: Int32) { kill(pid, signal) }

    package var output: String { (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "" }

    package var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

    private static func file(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw CocoaError(.fileWriteNoPermission)
        }
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    private final class Watch: Sendable {
        private let state = Mutex<(ending: Ending?, waiting: [CheckedContinuation<Ending, Never>])>((nil, []))

        var ending: Ending? { state.withLock { $0.ending } }

        func end(_ ending: Ending) {
            let waiting = state.withLock { state in
                state.ending = ending
                defer { state.waiting = [] }
                return state.waiting
            }
            for each in waiting { each.resume(returning: ending) }
        }

        func wait() async -> Ending {
            await withCheckedContinuation { continuation in
                let ending = state.withLock { state -> Ending? in
                    if state.ending == nil { state.waiting.append(continuation) }
                    return state.ending
                }
                if let ending { continuation.resume(returning: ending) }
            }
        }
    }
}
