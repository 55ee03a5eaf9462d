// The file that PostgreSQL writes its messages to, bounded in size.

import Foundation

/// PostgreSQL appends to one open file, in the home directory and not in its own, and is never asked to open another.
struct ServerLog: Sendable {
    var path: String

    /// A descriptor to append with; the caller closes it.
    func open() throws(EmbeddedPostgresError) -> Int32 {
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .homeUnusable(home: path, reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    /// Copies a file over the limit to `<path>.1` and empties it. A line written in between is lost; the file stays
    /// the one that PostgreSQL has open.
    func trim(limitBytes: Int = EmbeddedLimits.logBytes) {
        guard let status = FileStatus(at: path), status.bytes > limitBytes else { return }
        let older = path + ".1"
        try? FileManager.default.removeItem(atPath: older)
        try? FileManager.default.copyItem(atPath: path, toPath: older)
        truncate(path, 0)
    }

    /// Where the file ends now, so that a later failure quotes only what came after.
    var endBytes: Int { FileStatus(at: path)?.bytes ?? 0 }

    /// The last words since `startBytes`, in one line.
    func ending(sinceBytes startBytes: Int) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "no log at \(path)" }
        defer { try? file.close() }
        let from = max(startBytes, endBytes - EmbeddedLimits.outputBytes)
        guard (try? file.seek(toOffset: UInt64(max(from, 0)))) != nil,
            let data = try? file.readToEnd()
        else { return "nothing was logged to \(path)" }
        return Self.ending(of: String(decoding: data, as: UTF8.self))
    }

    /// The last line that says what went wrong with the two before it, or the last three where none does.
    static func ending(of text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
        let severities = ["FATAL:", "PANIC:", "ERROR:", "error:"]
        let telling = lines.lastIndex { line in severities.contains { line.contains($0) } }
        return lines.prefix(telling.map { $0 + 1 } ?? lines.count).suffix(3).joined(separator: " | ")
    }
}
