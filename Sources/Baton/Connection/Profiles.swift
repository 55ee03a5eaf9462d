// Named servers and keys in a file, so that they need not be typed.

import Domain
import Foundation

/// One entry of the profile file: `{"profiles": {"prod": {"url": "https://…", "api_key": "baton_…"}}}`.
struct Profile: Sendable, Equatable {
    var url: String?
    var apiKey: String?
    var operatorKey: String?
}

struct Profiles: Sendable, Equatable {
    /// The profile that is used when none is named, if there is one of this name.
    static let defaultName = "default"
    static let maximumBytes = 1024 * 1024

    let profiles: [String: Profile]

    /// No file means no profiles.
    init(reading path: String) throws(CommandError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            profiles = [:]
            return
        }
        let json: JSON
        do {
            json = try JSON.parse(Array(data), limits: JSONLimits(maxBytes: Profiles.maximumBytes))
        } catch {
            throw .failed("\(path) is not a profile file: \(error)")
        }
        guard let entries = json["profiles"]?.objectValue else {
            throw .failed("\(path) is not a profile file: it has no \"profiles\".")
        }
        profiles = Dictionary(
            uniqueKeysWithValues: entries.map { name, entry in
                let profile = Profile(
                    url: entry["url"]?.stringValue, apiKey: entry["api_key"]?.stringValue,
                    operatorKey: entry["operator_key"]?.stringValue)
                return (name, profile)
            })
    }

    subscript(name: String) -> Profile? { profiles[name] }
}
