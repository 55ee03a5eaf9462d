// What two parsers of iCalendar that others wrote make of a text.

package import Domain
import Foundation

package enum CalendarParsers {
    package struct Failed: Error {
        package let message: String
    }

    package static var areInstalled: Bool { BatonProgram.python != nil }

    /// What `icalendar_expansion.py` says of each text.
    package static func read(_ texts: [[UInt8]]) throws -> [JSON] {
        guard let python = BatonProgram.python else { throw Failed(message: "no Python") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "baton-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
        let errors = folder.appending(path: "err")
        let lines = texts.map { JSON.string(String(decoding: $0, as: UTF8.self)).canonicalText }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: input)
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [BatonProgram.root + "/Tests/Contracts/icalendar_expansion.py"]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(message: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
        return try String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n").map {
            try JSON.parse(Array($0.utf8), limits: JSONLimits(maxBytes: 64_000_000, maxNodes: 1_000_000))
        }
    }
}

extension JSON {
    /// Texts of a list; empty for what is none.
    package var texts: [String] { arrayValue?.compactMap(\.stringValue) ?? [] }
}
