// What a YAML scalar without quotes means: less than other readers of YAML see in it.

/// The meaning of a plain scalar, chosen so that nobody's text turns into something else behind their back.
///
/// `true`, `false`, `null` and decimal numbers are what they are to every reader. What YAML 1.1 and 1.2 disagree
/// about is text and stays as it was written: `NO`, `9:00`, `1e3`, `0123`, `2027-01-01`. What both take for
/// something else than text, and JSON does not have or writes otherwise, is refused: `~`, `True`, `.5`, `0x1F`, `.inf`.
package enum PlainScalar: Sendable, Hashable {
    case text
    case value(JSON)
    case refused(code: String, detail: String)

    package init(_ text: String) {
        switch text {
        case "true": self = .value(true)
        case "false": self = .value(false)
        case "null": self = .value(.null)
        case "":
            self = .refused(
                code: "invalid_yaml",
                detail: #"Here is no value: write null to remove, "" for an empty text, {} or []."#)
        case "~", "Null", "NULL": self = .unclear("null")
        case "True", "TRUE": self = .unclear("true")
        case "False", "FALSE": self = .unclear("false")
        default: self = PlainScalar(neitherWordNorEmpty: text)
        }
    }

    private init(neitherWordNorEmpty text: String) {
        let isSigned = text.first == "+" || text.first == "-"
        let unsigned = isSigned ? text.dropFirst() : text[...]
        if PlainScalar.notFinite.contains(unsigned.lowercased()) {
            self = .refused(
                code: JSONFault.Code.numberOutOfRange.rawValue,
                detail: "A number is finite; put “\(text)” in quotes if it is a text.")
            return
        }
        switch NumberForm(unsigned.utf8) {
        case .common where text.first != "+":
            do {
                self = .value(try JSON.parse(text))
            } catch {
                self = .refused(code: error.code.rawValue, detail: error.detail)
            }
        case .common, .uncommon:
            self = .refused(
                code: JSONFault.Code.invalidNumber.rawValue,
                detail: "Write the number as JSON does, in decimal and with digits on both sides of a point; "
                    + "put “\(text.prefix(40))” in quotes if it is a text.")
        case .none:
            self = .text
        }
    }

    private static let notFinite: Set<String> = [".inf", ".nan", "nan", "infinity"]

    private static func unclear(_ word: String) -> PlainScalar {
        .refused(
            code: "invalid_yaml", detail: "Write \(word), or put it in quotes if it is a text.")
    }
}

/// What kind of number a text without its sign is to readers of YAML.
private enum NumberForm {
    /// A JSON number that YAML 1.1 and 1.2 both take for it: an exponent comes after a point and has a sign.
    case common
    /// Both take it for a number, and JSON does not: `.5`, `5.`, `0x1F`.
    case uncommon

    /// nil where they take it for text, or for different things.
    init?(_ text: Substring.UTF8View) {
        if text.starts(with: "0x".utf8) {
            guard text.count > 2, text.dropFirst(2).allSatisfy(\.isHexadecimal) else { return nil }
            self = .uncommon
            return
        }
        let whole = text.prefix(while: \.isDigit)
        guard whole.count <= 1 || whole.first != UInt8(ascii: "0") else { return nil }
        var rest = text.dropFirst(whole.count)
        guard rest.popFirst() == UInt8(ascii: ".") else {
            guard !whole.isEmpty, whole.count == text.count else { return nil }
            self = .common
            return
        }
        let fraction = rest.prefix(while: \.isDigit)
        rest = rest.dropFirst(fraction.count)
        guard !whole.isEmpty || !fraction.isEmpty, rest.isEmpty || NumberForm.isExponent(rest) else {
            return nil
        }
        self = whole.isEmpty || fraction.isEmpty ? .uncommon : .common
    }

    private static func isExponent(_ text: Substring.UTF8View) -> Bool {
        guard let letter = text.first, letter | 0x20 == UInt8(ascii: "e") else { return false }
        guard let sign = text.dropFirst().first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return false
        }
        let digits = text.dropFirst(2)
        return !digits.isEmpty && digits.allSatisfy(\.isDigit)
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
    }
}
