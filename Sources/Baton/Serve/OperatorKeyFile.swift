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
