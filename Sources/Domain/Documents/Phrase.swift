// Text with its emphasis, before any markup.

/// A line of text in runs.
package struct Phrase: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
        case plain, strong, quiet, code
        /// What a local agreement says otherwise than its framework.
        case own
    }

    package struct Run: Sendable, Hashable {
        package var text: String
        package var style: Style
    }

    package var runs: [Run]

    package init(_ text: String, _ style: Style = .plain) {
        runs = text.isEmpty ? [] : [Run(text: text, style: style)]
    }

    init(runs: [Run]) { self.runs = runs }

    package var text: String { runs.map(\.text).joined() }
    package var isEmpty: Bool { runs.isEmpty }
    var isOwn: Bool { runs.contains { $0.style == .own } }

    /// The same with another emphasis; what is a deviation stays marked as one.
    func styled(_ style: Style) -> Phrase {
        Phrase(runs: runs.map { Run(text: $0.text, style: $0.style == .own ? .own : style) })
    }

    /// Parted at empty lines.
    var paragraphs: [Phrase] {
        var paragraphs = [Phrase(runs: [])]
        for run in runs {
            for (index, text) in run.text.split(separator: "\n\n").enumerated() {
                if index > 0 { paragraphs.append(Phrase(runs: [])) }
                paragraphs[paragraphs.count - 1].runs.append(Run(text: String(text), style: run.style))
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(runs: left.runs + right.runs) }
}

extension Phrase: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

extension [Phrase] {
    func joined(_ separator: String) -> Phrase {
        var runs: [Phrase.Run] = []
        for phrase in self where !phrase.isEmpty {
            if !runs.isEmpty { runs.append(Phrase.Run(text: separator, style: .plain)) }
            runs += phrase.runs
        }
        return Phrase(runs: runs)
    }
}
