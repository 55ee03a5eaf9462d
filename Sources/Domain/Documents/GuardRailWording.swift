// Guard rails in words: where one holds, and what it allows.

enum GuardRailWording {
    /// A rule in words; what is no rule is shown as JSON.
    ///
    /// - Parameter type: of the values that it binds; nil where the rule is for several.
    static func words(_ rule: JSON, of type: TermType?, _ reader: TermReader) -> String {
        let language = reader.language
        switch GuardRule(rule) {
        case .locked?: return locked[language]
        case .tighten?: return tighten[language]
        case .free?: return free[language]
        case .between(let low, let high)?:
            let range = Wording.range(reader.words(low, of: type), reader.words(high, of: type), language)
            return range.prefix(1).uppercased() + range.dropFirst()
        case .oneOf(let values)?:
            let list = Wording.list(values.map { reader.words($0, of: type) }, language, or: true)
            return LocalizedText("One of: \(list)", german: "Eins von: \(list)")[language]
        case nil: return rule.canonicalText
        }
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

    private static let locked = LocalizedText(
        "Fixed: holds everywhere as it is here", german: "Fest: gilt überall wie hier")
    private static let tighten = LocalizedText(
        "May only be made stricter", german: "Darf nur verschärft werden")
    private static let free = LocalizedText("Free to choose", german: "Frei wählbar")
}
