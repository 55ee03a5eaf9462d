// Every SQL statement that is written in the Store, read from its sources.

import Foundation
import Support

/// A literal that begins with a statement's first word.
struct StoreStatement: Sendable {
    let place: String
    /// The texts between its interpolations, with single blanks.
    let pieces: [String]

    static func all() throws -> [StoreStatement] {
        let folder = Migrations.packageRoot.appending(path: "Sources/Store")
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file in
            let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            return statements(in: source, file: file)
        }
    }

    /// Whether what PostgreSQL ran is this statement: its pieces follow one another.
    func isFound(in executed: String) -> Bool {
        var rest = executed[...]
        for piece in pieces where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }

    static func statements(in source: String, file: String) -> [StoreStatement] {
        let opening = #/"(?:"")?\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\s/#
        return source.matches(of: opening).map { match in
            let isBlock = source[match.range].hasPrefix("\"\"\"")
            let start = source.index(match.range.lowerBound, offsetBy: isBlock ? 3 : 1)
            let line = source[..<start].count { $0 == "\n" } + 1
            return StoreStatement(
                place: "\(file):\(line)", pieces: pieces(of: source[start...], isBlock: isBlock))
        }
    }

    /// The texts of a literal up to its closing quotes.
    private static func pieces(of text: Substring, isBlock: Bool) -> [String] {
        var pieces = [""]
        var rest = text
        let end = isBlock ? "\"\"\"" : "\""
        while !rest.isEmpty, !rest.hasPrefix(end) {
            if rest.hasPrefix("\\(") {
                rest = afterInterpolation(rest)
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(rest.removeFirst())
            }
        }
        return pieces.map { $0.singleSpaced.trimmingCharacters(in: .whitespaces) }
    }

    private static func afterInterpolation(_ text: Substring) -> Substring {
        var depth = 0
        for index in text.indices.dropFirst() {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" {
                depth -= 1
                if depth == 0 { return text[text.index(after: index)...] }
            }
        }
        return ""
    }
}

extension String {
    var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
