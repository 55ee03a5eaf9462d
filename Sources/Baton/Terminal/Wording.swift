// Values as people read them in tables.

import Domain

extension Instant {
    /// `2026-11-23 09:30Z`, in UTC.
    var short: String {
        let text = description
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + "Z"
    }
}

extension Optional<Instant> {
    var short: String { map(\.short) ?? "–" }
}

extension [(dimension: String, key: String)] {
    /// `region dach · size enterprise`; a dash where nothing is named.
    var words: String {
        isEmpty ? "–" : map { "\($0.dimension) \($0.key)" }.joined(separator: " · ")
    }
}

extension Optional<Int> {
    var orDash: String { map { String($0) } ?? "–" }
}

extension Optional<String> {
    var orDash: String { self ?? "–" }
}
