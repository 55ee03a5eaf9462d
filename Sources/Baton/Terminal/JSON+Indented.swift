// JSON for people who asked for it, and for programs that do not mind the white space.

import Domain

extension JSON {
    /// The canonical values, two spaces deeper for each level. Empty lists and objects stay on one line.
    var indented: String {
        var text = ""
        append(to: &text, indent: "\n")
        return text
    }

    private func append(to text: inout String, indent: String) {
        switch self {
        case .array(let items) where !items.isEmpty:
            text += "["
            for (index, item) in items.enumerated() {
                text += (index == 0 ? "" : ",") + indent + "  "
                item.append(to: &text, indent: indent + "  ")
            }
            text += indent + "]"
        case .object(let members) where !members.isEmpty:
            text += "{"
            for (index, member) in members.enumerated() {
                text += (index == 0 ? "" : ",") + indent + "  " + JSON.string(member.key).canonicalText + ": "
                member.value.append(to: &text, indent: indent + "  ")
            }
            text += indent + "}"
        default:
            text += canonicalText
        }
    }

    /// One line for a table: texts bare, lists by their items.
    var summary: String {
        switch self {
        case .string(let text): text
        case .array(let items) where !items.isEmpty: items.map(\.summary).joined(separator: ", ")
        default: canonicalText
        }
    }
}
