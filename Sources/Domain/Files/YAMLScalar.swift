// How a string is written in YAML: as it is, in quotes, or as a block of lines.

/// The form of a string, chosen by its content alone, so that the same string always has the same text.
enum YAMLScalar {
    /// On the line of its key.
    case line(String)
    /// Below its key, after this indicator.
    case block(indicator: String, lines: [String])

    /// Columns that a line of folded text takes at least, however deep it is indented.
    private static let narrowest = 40
    /// Columns that a line of text takes at most, indentation included.
    static let widest = 100
    /// Beyond this a key is no “simple key” to a reader of YAML (1,024 characters with its quotes and escapes).
    static let simpleKey = 160

    /// - Parameter indent: columns before a line of a block.
    init(_ text: String, indent: Int) {
        let scalars = Array(text.unicodeScalars)
        if let lines = YAMLScalar.literal(text, scalars) {
            self = .block(indicator: text.hasSuffix("\n") ? "|" : "|-", lines: lines)
        } else if let lines = YAMLScalar.folded(text, scalars, width: YAMLScalar.width(indent)) {
            self = .block(indicator: ">-", lines: lines)
        } else {
            self = .line(YAMLScalar.inline(text))
        }
    }

    private static func width(_ indent: Int) -> Int { max(narrowest, widest - indent) }

    /// One line, in quotes unless every reader takes it for the same text without.
    static func inline(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }
}

// MARK: - Blocks

extension YAMLScalar {
    /// The lines of a text of several lines, where a block gives back exactly this text; editors that cut white space
    /// off the ends of lines must have nothing to cut.
    private static func literal(_ text: String, _ scalars: [Unicode.Scalar]) -> [String]? {
        guard scalars.contains("\n"), scalars.allSatisfy({ $0 == "\n" || $0.isShown }) else { return nil }
        var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.first?.first, first != " ", lines.last?.isEmpty == false,
            lines.allSatisfy({ $0.last.map { $0 != " " && !$0.isUnusualSpace } ?? true })
        else { return nil }
        return lines.map { String(String.UnicodeScalarView($0)) }
    }

    /// A long text broken where a single space stands; reading joins the lines with one.
    private static func folded(_ text: String, _ scalars: [Unicode.Scalar], width: Int) -> [String]? {
        guard scalars.count > width, scalars.allSatisfy({ $0.isShown && !$0.isUnusualSpace }) else {
            return nil
        }
        let words = scalars.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 1, words.allSatisfy({ !$0.isEmpty }) else { return nil }
        var lines: [[Unicode.Scalar]] = []
        for word in words {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += [" "] + word
            } else {
                lines.append(Array(word))
            }
        }
        guard lines.count > 1 else { return nil }
        return lines.map { String(String.UnicodeScalarView($0)) }
    }
}

// MARK: - Lines

extension YAMLScalar {
    /// Whether the text may stand without quotes: it begins with a letter, is none of the words that some reader takes
    /// for more than text, and has nothing in it that means something to YAML.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.isLetterToYAML,
            !words.contains(text.lowercased())
        else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            guard scalar.isShown, !scalar.isUnusualSpace, !(previous == ":" && scalar == " "),
                !(previous == " " && scalar == "#")
            else { return false }
            previous = scalar
        }
        return previous != " " && previous != ":"
    }

    private static let words: Set<String> = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity",
    ]

    /// The same between brackets, where commas and brackets mean something too; nil for what needs lines of its own.
    static func flow(_ text: String) -> String? {
        guard text.unicodeScalars.count <= widest else { return nil }
        return isPlain(text) && !text.contains(where: ",[]{}:#".contains) ? text : quoted(text)
    }

    /// Double quotes, with the escapes of JSON wherever a character would not be seen for what it is.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case _ where scalar.isShown: quoted.unicodeScalars.append(scalar)
            case _ where scalar.value > 0xFFFF: quoted += "\\U" + hexadecimal(scalar, digits: 8)
            default: quoted += "\\u" + hexadecimal(scalar, digits: 4)
            }
        }
        return quoted + "\""
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
        let text = String(scalar.value, radix: 16)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }
}

extension Unicode.Scalar {
    /// Whether the character may be written as it is: allowed by YAML, no line break to any version of it, and seen.
    /// Ranges of our own, since Unicode's categories change from version to version and files must not.
    fileprivate var isShown: Bool {
        switch value {
        case 0x20...0x7E: true
        case 0...0xBF: value >= 0xA0
        // Zero width, direction marks, separators of lines and paragraphs, joiners that hide.
        case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
        case 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: false
        default: value & 0xFFFE != 0xFFFE
        }
    }

    /// White space that some reader might cut off or break at.
    fileprivate var isUnusualSpace: Bool {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    fileprivate var isLetterToYAML: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...: isShown
        default: false
        }
    }
}
