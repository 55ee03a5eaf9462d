// Prometheus' text format: names, labels and numbers.

/// A label with its value.
struct MetricLabel: Sendable, Hashable, Comparable {
    /// Characters of a value; longer ones are cut.
    static let maximumValueLength = 128

    let name: String
    let value: String

    static func < (left: MetricLabel, right: MetricLabel) -> Bool {
        (left.name, left.value) < (right.name, right.value)
    }

    static func sorted(_ labels: [(String, String)]) -> [MetricLabel] {
        labels.map {
            MetricLabel(name: MetricName.sanitized($0), value: String($1.prefix(maximumValueLength)))
        }
        .sorted()
    }
}

enum MetricName {
    /// Dots, hyphens and whatever else a name may not have become underscores.
    static func sanitized(_ name: String) -> String {
        let bytes = name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.isEmpty || text.first?.isNumber == true ? "_" + text : text
    }
}

enum MetricText {
    static func line(_ name: String, _ labels: [MetricLabel], _ value: Double) -> String {
        guard !labels.isEmpty else { return "\(name) \(number(value))" }
        let list = labels.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ",")
        return "\(name){\(list)} \(number(value))"
    }

    static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return String(value)
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += #"\\"#
            case "\"": text += #"\""#
            case "\n": text += #"\n"#
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
