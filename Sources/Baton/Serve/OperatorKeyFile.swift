// The operator's key of a server that runs its own PostgreSQL: made once, kept in the home.

import Foundation

/// `operator-key` in the home directory, readable by its owner alone.
struct OperatorKeyFile {
    let path: String

    init(home: String) {
        path = home + "/operator-key"
    }

    /// The key, made now if there is none yet.
    func key() throws -> String {
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let key =
            "operator_"
            + Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
        try PrivateFile.write(key + "\n", to: path)
        return key
    }
}

/// Files that nobody else may read, written whole or not at all.
enum PrivateFile {
    static func write(_ text: String, to path: String) throws {
        let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
        try? FileManager.default.removeItem(atPath: temporary)
        guard
            FileManager.default.createFile(
                atPath: temporary, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path]) }
        guard rename(temporary, path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
    }
}
