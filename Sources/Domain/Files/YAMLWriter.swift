// Writes JSON as YAML, always the same text for the same value, which every reader of YAML takes for that value.

/// Block style throughout, two spaces a level, members in a meaningful order.
///
/// The text is a function of the value and the order alone; nothing of a library's taste is in it, since what people
/// keep in a repository must not change with an update.
package struct YAMLWriter {
    private let order: KeyOrder
    private var text = ""

    private init(order: KeyOrder) { self.order = order }

    package static func text(of json: JSON, order: KeyOrder = KeyOrder()) -> String {
        var writer = YAMLWriter(order: order)
        writer.append(json, order.root, indent: 0, after: .nothing)
        return writer.text
    }

    /// What stands before a value on its line.
    private enum Lead {
        case nothing
        case key
        case dash
    }

    /// - Parameter indent: columns before the lines of the value, where it has lines of its own.
    private mutating func append(_ json: JSON, _ branch: KeyOrder.Branch?, indent: Int, after lead: Lead) {
        if lead != .nothing, let short = flow(json, branch, width: YAMLScalar.widest - column - 1) {
            text += " " + short + "\n"
            return
        }
        switch json {
        case .object(let members) where !members.isEmpty:
            begin(after: lead)
            let isInline = lead == .dash
            for (index, member) in order.sorted(members, branch).enumerated() {
                if index > 0 || !isInline { text += spaces(indent) }
                append(member.key, member.value, member.branch, indent: indent)
            }
        case .array(let items) where !items.isEmpty:
            begin(after: lead)
            let isInline = lead == .dash
            for (index, item) in items.enumerated() {
                if index > 0 || !isInline { text += spaces(indent) }
                text += "-"
                append(item, branch?.below("-"), indent: indent + 2, after: .dash)
            }
        default:
            if lead != .nothing { text += " " }
            append(scalar: json, indent: max(indent, 2))
        }
    }

    /// The rest of the line on which a collection was announced.
    private mutating func begin(after lead: Lead) {
        switch lead {
        case .nothing: break
        case .key: text += "\n"
        case .dash: text += " "
        }
    }

    private mutating func append(_ key: String, _ value: JSON, _ branch: KeyOrder.Branch?, indent: Int) {
        let written = YAMLScalar.inline(key)
        if written.unicodeScalars.count <= YAMLScalar.simpleKey {
            text += written + ":"
        } else {
            text += "? " + written + "\n" + spaces(indent) + ":"
        }
        append(value, branch, indent: indent + 2, after: .key)
    }

    /// Lists of short values, and the small objects that are one value to people, on the line of their key.
    private func flow(_ json: JSON, _ branch: KeyOrder.Branch?, width: Int) -> String? {
        var parts: [String] = []
        switch json {
        case .array(let items) where !items.isEmpty && items.count <= width:
            for item in items {
                guard let part = YAMLWriter.flow(item) else { return nil }
                parts.append(part)
            }
        case .object(let members)
        where members.count > 1 && YAMLWriter.values.contains { $0 == members.keys }:
            for member in order.sorted(members, branch) {
                guard let part = YAMLWriter.flow(member.value) else { return nil }
                parts.append("\(member.key): \(part)")
            }
        default: return nil
        }
        let joined = parts.joined(separator: ", ")
        guard joined.unicodeScalars.count + 2 <= width else { return nil }
        return json.arrayValue == nil ? "{\(joined)}" : "[\(joined)]"
    }

    private static func flow(_ scalar: JSON) -> String? {
        switch scalar {
        case .string(let text): YAMLScalar.flow(text)
        case .number(let value): number(value)
        case .null, .bool: scalar.canonicalText
        case .array, .object: nil
        }
    }

    /// Durations, money and comparisons, by their keys in ascending order.
    private static let values = [["clock", "within"], ["amount", "currency"], ["field", "op", "value"]]

    /// Characters on the last line so far.
    private var column: Int {
        let line = text.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }
        return line.count { !(0x80...0xBF).contains($0) }
    }

    private mutating func append(scalar: JSON, indent: Int) {
        switch scalar {
        case .array: text += "[]\n"
        case .object: text += "{}\n"
        case .string(let string):
            switch YAMLScalar(string, indent: indent) {
            case .line(let line): text += line + "\n"
            case .block(let indicator, let lines):
                text += indicator + "\n"
                for line in lines { text += (line.isEmpty ? "" : spaces(indent) + line) + "\n" }
            }
        case .number(let value): text += YAMLWriter.number(value) + "\n"
        case .null, .bool: text += scalar.canonicalText + "\n"
        }
    }

    /// As RFC 8785 writes it, with a point before an exponent: `1e-7` is text to YAML 1.1.
    private static func number(_ value: Double) -> String {
        let text = CanonicalNumber.text(of: value)
        guard let letter = text.firstIndex(of: "e"), !text[..<letter].contains(".") else { return text }
        return text[..<letter] + ".0" + text[letter...]
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
