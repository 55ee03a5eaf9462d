// The texts of accounts: how they are tidied, measured and repeated in a fault.

extension String {
    /// Without white space at the ends.
    var trimmed: String {
        guard let first = unicodeScalars.firstIndex(where: { !$0.isSpace }),
            let last = unicodeScalars.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(unicodeScalars[first...last])
    }

    /// Trimmed, and with every run of white space within, line breaks included, as one space.
    var tidied: String {
        guard needsTidying else { return self }
        return unicodeScalars.split { $0.isSpace }.map { String($0) }.joined(separator: " ")
    }

    /// Whether there is white space other than single spaces between words.
    private var needsTidying: Bool {
        var afterSpace = true
        for scalar in unicodeScalars {
            let isPlainSpace = scalar == " "
            if isPlainSpace ? afterSpace : scalar.isSpace { return true }
            afterSpace = isPlainSpace
        }
        return afterSpace && !isEmpty
    }

    var nonEmpty: String? { isEmpty ? nil : self }

    /// The value in quotation marks, cut to a length that fits a message, control characters replaced.
    var quoted: String {
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(AccountLimits.quotedValueLength) {
            shown.append(scalar.isControl ? "\u{FFFD}" : scalar)
        }
        let isCut = unicodeScalars.dropFirst(AccountLimits.quotedValueLength).first != nil
        return "“\(String(shown))\(isCut ? "…" : "")”"
    }

    /// What forbids to store the text; nil when nothing does.
    func textProblem(limit: Int) -> (code: ErrorCode, detail: String)? {
        if utf8.count > limit, unicodeScalars.count > limit {
            return (.tooLong, "The text is longer than \(limit) characters.")
        }
        if unicodeScalars.contains(where: \.isControl) {
            return (.invalidFormat, "The text has a control character: \(quoted).")
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// Unicode's White_Space, decided for ASCII without a look into the tables; and the byte order mark, which is white
    /// space to the patterns of openapi.yaml.
    fileprivate var isSpace: Bool {
        value < 0x80
            ? value == 0x20 || (0x09...0x0D).contains(value) : value == 0xFEFF || properties.isWhitespace
    }
}

extension Int {
    /// What forbids to store the number; nil when nothing does.
    func rangeProblem(limit: Int) -> (code: ErrorCode, detail: String)? {
        (0...limit).contains(self) ? nil : (.outOfRange, "The number must be between 0 and \(limit).")
    }
}
