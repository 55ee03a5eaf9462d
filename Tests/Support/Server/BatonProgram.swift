// The program `baton` as it was built beside the tests, run to its end.

import Foundation

/// What a command printed, and how it ended.
package struct ProgramResult: Sendable {
    package var ending: Ending
    package var output: String
    package var errors: String
}

package enum BatonProgram {
    /// BATON_PROGRAM, or `baton` in the directory of the tests' own program.
    package static let path: String = {
        if let path = ProcessInfo.processInfo.environment["BATON_PROGRAM"] { return path }
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("baton").path
    }()

    /// The package's directory.
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The interpreter of the contract tests: BATON_PYTHON, or the one that `make test` made; nil where there is none.
    package static let python: String? = {
        let made = root + "/.venv/bin/python"
        let named = ProcessInfo.processInfo.environment["BATON_PYTHON"]
        return named ?? (FileManager.default.isExecutableFile(atPath: made) ? made : nil)
    }()

    /// An environment without any setting of Baton's.
    package static func environment(_ more: [String: String], home: String) -> [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return ["PATH": path, "HOME": home, "LANG": "C.UTF-8"].merging(more) { $1 }
    }

    package static func run(
        _ arguments: [String], environment: [String: String] = [:], in scratch: ScratchDirectory
    ) async throws -> ProgramResult {
        try await run(path, arguments, environment: environment, in: scratch)
    }

    /// Runs any program to its end.
    package static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        in scratch: ScratchDirectory
    ) async throws -> ProgramResult {
        let child = try ChildProgram(
            program, arguments, environment: self.environment(environment, home: scratch.path),
            directory: scratch.path, files: scratch.newName("run"))
        let ending = await child.wait()
        return ProgramResult(ending: ending, output: child.output, errors: child.errors)
    }
}
