// Guard rails in words: where one holds, and what it allows.

enum GuardRailWording {
    /// A rule in words; what is no rule is shown as JSON.
    ///
    /// - Parameter type: of the values that it binds; nil where the rule is for several.
    static func words(_ rule: JSON, of type: TermType?, _ reader: TermReader) -> String {
        let language = reader.language
        if let word = rule.stringValue { return plain[word]?[language] ?? word }
        if let bounds = rule["between"]?.arrayValue, bounds.count == 2 {
            let words = bounds.map { reader.words($0, of: type) }
            return LocalizedText(
                "Between \(words[0]) and \(words[1])", german: "Zwischen \(words[0]) und \(words[1])")[language]
        }
        if let values = rule["one_of"]?.arrayValue {
            let list = Wording.list(values.map { reader.words($0, of: type) }, language, or: true)
            return LocalizedText("One of: \(list)", german: "Eins von: \(list)")[language]
        }
        return rule.canonicalText
    }

    /// `Reaktionszeiten › alle › Erste Reaktion`.
    static func area(_ pattern: JSONPointer, _ reader: TermReader) -> String {
        let tokens = pattern.tokens
        return tokens.indices.map { index in
            let place = JSONPointer(tokens: Array(tokens[...index]))
            switch tokens[index] {
            case "*": return LocalizedText("each", german: "jeweils")[reader.language]
            case "**": return LocalizedText("all of it", german: "alles darin")[reader.language]
            default: return reader.label(place)
            }
        }.joined(separator: " › ")
    }

    private static let plain: [String: LocalizedText] = [
        "locked": LocalizedText("Fixed: holds everywhere as it is here", german: "Fest: gilt überall wie hier"),
        "tighten": LocalizedText("May only be made stricter", german: "Darf nur verschärft werden"),
        "free": LocalizedText("Free to choose", german: "Frei wählbar"),
    ]
}
