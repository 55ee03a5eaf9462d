// What libyaml finds wrong, in words for whoever wrote the file.

import Domain

extension YAMLProblem {
    var words: (code: String, detail: String) {
        if isTab { return ("invalid_yaml", "YAML is indented with spaces; here is a tab.") }
        if let known = YAMLProblem.known.first(where: { problem.contains($0.sign) }) {
            return (known.code, known.detail)
        }
        if problem == "found character that cannot start any token", let character {
            return ("invalid_yaml", "A text that begins with “\(character)” stands in quotes.")
        }
        return ("invalid_yaml", "This is not YAML: \(context.isEmpty ? "" : context + ", ")\(problem).")
    }

    private var isTab: Bool {
        problem.contains("tab character")
            || (problem == "found character that cannot start any token" && character == "\t")
    }

    private static let known: [(sign: String, code: String, detail: String)] = [
        (
            "invalid Unicode character escape", JSONFault.Code.loneSurrogate.rawValue,
            #"An escape names a character: no half of a surrogate pair (\ud800), nothing above \U0010ffff."#
        ),
        (
            "unknown escape character", JSONFault.Code.invalidEscape.rawValue,
            #"YAML has no such escape; in double quotes a backslash is written \\."#
        ),
        (
            "control characters are not allowed", JSONFault.Code.controlCharacter.rawValue,
            #"Write control characters as escapes in double quotes, such as "\u0007"."#
        ),
        ("undefined tag handle", "yaml_not_allowed", "Tags (!name) are not read."),
        (
            "mapping values are not allowed", "invalid_yaml",
            "No value may begin at this colon; check the indentation, or put the text in quotes."
        ),
        (
            "could not find expected ':'", "invalid_yaml",
            "This line is neither “key: value” nor part of a text."
        ),
        (
            "did not find expected key", "invalid_yaml",
            "This does not belong to the object around it; check the indentation."
        ),
        (
            "did not find expected '-' indicator", "invalid_yaml",
            "This does not belong to the list around it; check the indentation."
        ),
        ("did not find expected node content", "invalid_yaml", "Here is a value missing."),
        ("did not find expected ',' or", "invalid_yaml", "Here follows a comma or the closing bracket."),
        ("unexpected end of stream", "invalid_yaml", "Quotes are opened and not closed."),
        ("Maximum nesting level", JSONFault.Code.tooDeep.rawValue, "Lists and objects are nested too deep."),
    ]
}
