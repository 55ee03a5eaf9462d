// Where the conformance cases and the reference implementations are; both may be absent.
import Foundation

enum ReferenceData {
    static let packageRoot = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Other people's conformance cases, which are not part of the project: `BATON_SHARED_DATA`, else
    /// `../shared/data` beside the package.
    static let directory =
        ProcessInfo.processInfo.environment["BATON_SHARED_DATA"].map { URL(filePath: $0) }
        ?? packageRoot.deletingLastPathComponent().appending(path: "shared/data")

    static func holds(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: directory.appending(path: path).path)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: directory.appending(path: path)))
    }
}

/// A Python script of `Tests/Contracts`, run with the packages of its `requirements.txt`.
enum PythonReference {
    /// `BATON_PYTHON`, else that of the virtual environment which `make test` keeps.
    static let python =
        ProcessInfo.processInfo.environment["BATON_PYTHON"]
        ?? ReferenceData.packageRoot.appending(path: ".venv/bin/python").path

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python) }

    struct Failure: Error {
        let status: Int32
        let message: String
    }

    /// What the script prints for these lines, line by line.
    static func run(_ script: String, lines: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "baton-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
        try Data().write(to: output)

        // Files, since two pipes that are filled and drained by one thread can block each other.
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(filePath: python)
        process.arguments = [ReferenceData.packageRoot.appending(path: "Tests/Contracts/\(script)").path]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = errors
        try process.run()
        let message = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                status: process.terminationStatus, message: String(decoding: message, as: UTF8.self))
        }
        let printed = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return printed.split(separator: "\n").map(String.init)
    }
}
