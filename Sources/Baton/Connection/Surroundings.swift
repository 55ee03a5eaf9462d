// What a command finds around it: environment, home and working directory.

import Foundation

/// Read once; tests make their own.
struct Surroundings: Sendable {
    static let defaultURL = "http://localhost:8080"
    static let demoKeyFile = "demo-key"
    static let operatorKeyFile = "operator-key"
    static let profileFile = ".config/baton/profiles.json"

    var environment: [String: String]
    var homeDirectory: String
    var workingDirectory: String

    static var process: Surroundings {
        Surroundings(
            environment: ProcessInfo.processInfo.environment,
            homeDirectory: FileManager.default.homeDirectoryForCurrentUser.path,
            workingDirectory: FileManager.default.currentDirectoryPath)
    }

    /// A variable's value; an empty one counts as none.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Baton's home: BATON_HOME, or .baton in the working directory.
    var batonHome: String {
        let home = variable("BATON_HOME") ?? ".baton"
        return home.hasPrefix("/") ? home : workingDirectory + "/" + home
    }

    /// The key that a file in Baton's home holds.
    func key(inFile name: String) -> String? {
        let path = batonHome + "/" + name
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let key = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return key.isEmpty ? nil : key
    }

    var profilePath: String {
        variable("XDG_CONFIG_HOME").map { $0 + "/baton/profiles.json" }
            ?? homeDirectory + "/" + Surroundings.profileFile
    }
}
