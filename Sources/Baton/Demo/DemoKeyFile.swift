// The file that keeps the demo's API key, for its owner alone.

import Foundation

/// `demo-key` in Baton's home: the secret and a line end.
struct DemoKeyFile {
    /// As it is shown: relative where the home is.
    let path: String
    private var url: URL { URL(fileURLWithPath: path) }

    init(home: String) {
        path = (home.hasSuffix("/") ? String(home.dropLast()) : home) + "/demo-key"
    }

    /// nil where there is none, or an empty one.
    func read() -> String? {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return secret.isEmpty ? nil : secret
    }

    /// Written beside and moved into place, so that the secret is never in a file that others may read.
    func write(_ secret: String) throws {
        let folder = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let draft = folder.appendingPathComponent(".demo-key-\(ProcessInfo.processInfo.processIdentifier)")
        let descriptor = open(draft.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: draft.path])
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data((secret + "\n").utf8))
        try file.close()
        guard rename(draft.path, url.path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
        }
    }
}
