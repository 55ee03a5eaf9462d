// A JSON value whose equality is that of its text: strings and keys are compared as bytes.

/// A JSON value as the strict parser reads it and the canonical form writes it.
///
/// Two values are equal if and only if their canonical bytes are. Swift's own `String` equality, which takes
/// `é` and `e` + accent for equal, is never used. A number that is not finite has no JSON text: the parser
/// never makes one, and the canonical form writes `null` for it, as ECMAScript does.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

extension JSON: Hashable {
    package static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null:
            hasher.combine(0 as UInt8)
        case .bool(let value):
            hasher.combine(1 as UInt8)
            hasher.combine(value)
        case .number(let value):
            hasher.combine(2 as UInt8)
            hasher.combine(value)
        case .string(let text):
            hasher.combine(3 as UInt8)
            text.hashBytes(into: &hasher)
        case .array(let items):
            hasher.combine(4 as UInt8)
            hasher.combine(items)
        case .object(let object):
            hasher.combine(5 as UInt8)
            hasher.combine(object)
        }
    }
}

extension JSON: CustomStringConvertible {
    /// The canonical text.
    package var description: String { canonicalText }
}
