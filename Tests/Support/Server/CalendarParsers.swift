// What two parsers of iCalendar that others wrote make of a text.

package import Domain
import Foundation

package enum CalendarParsers {
    package struct Failed: Error {
        package let message: String
    }

    package static var areInstalled: Bool { BatonProgram.python != nil }

    /// What `icalendar_expansion.py` says of each text.
    package static func read(_ texts: [[UInt8]]) async throws -> [JSON] {
        guard let python = BatonProgram.python else { throw Failed(message: "no Python") }
        let lines = texts.map { JSON.string(String(decoding: $0, as: UTF8.self)).canonicalText }
        // Awaited, and never waited for: a test holds no thread that others need.
        return try await withScratch { scratch in
            let input = scratch.path + "/calendars"
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: input))
            let script = BatonProgram.root + "/Tests/Contracts/icalendar_expansion.py"
            let result = try await BatonProgram.run(python, [script, input], environment: [:], in: scratch)
            guard result.ending == .exited(0) else { throw Failed(message: result.errors) }
            return try result.output.split(separator: "\n").map {
                try JSON.parse(
                    Array($0.utf8), limits: JSONLimits(maxBytes: 64_000_000, maxNodes: 1_000_000))
            }
        }
    }
}

extension JSON {
    /// Texts of a list; empty for what is none.
    package var texts: [String] { arrayValue?.compactMap(\.stringValue) ?? [] }
}
