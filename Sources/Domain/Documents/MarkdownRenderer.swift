// A document as Markdown: CommonMark with the tables of GitHub.

/// Writes a document's blocks as Markdown; no text of the terms can become markup.
struct MarkdownRenderer {
    private let head: DocumentHead
    private var language: Language { head.language }

    init(_ head: DocumentHead) { self.head = head }

    func text(of document: AgreementDocument) -> String { text([cover(of: document)], document.sections) }

    /// Sections, with what tells which version they are of.
    func sheet(of sections: [DocumentSection]) -> String { text(["# \(escaped(head.title))"], sections) }

    private func text(_ beginning: [String], _ sections: [DocumentSection]) -> String {
        let parts = beginning + sections.map(section) + ["---\n\n" + escaped(head.stamp)]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func section(_ section: DocumentSection) -> String {
        (["## \(section.number). \(escaped(section.title))"] + section.blocks.map(block))
            .joined(separator: "\n\n")
    }

    private func cover(of document: AgreementDocument) -> String {
        let cover = document.cover
        var parts = [
            "# \(escaped(head.title))",
            "**\(escaped(cover.kind))** · \(escaped(head.tenantName)) · \(escaped(head.state))",
            escaped(cover.subtitle),
        ]
        parts.append(
            cover.parties.map { party in
                let person = [party.representative, party.position].filter { !$0.isEmpty }.map(escaped)
                return "- **\(escaped(party.name))**"
                    + (person.isEmpty ? "" : ": " + person.joined(separator: ", "))
            }.joined(separator: "\n"))
        parts += cover.groups.map { group in
            let figures = group.figures.map { figure in
                let value = [figure.value, figure.unit].filter { !$0.isEmpty }.joined(separator: " ")
                return "- \(escaped(figure.label)): **\(escaped(value))**"
            }
            return "**\(escaped(group.title))**\n\n" + figures.joined(separator: "\n")
        }
        parts.append(
            cover.facts.map { "- \(escaped($0.label)): \(markdown($0.value))" }.joined(separator: "\n"))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func block(_ block: DocumentBlock) -> String {
        switch block {
        case .heading(let text): "### \(escaped(text))"
        case .paragraph(let phrase), .note(let phrase): markdown(phrase, break: "\\\n")
        case .lead(let phrase):
            markdown(phrase, break: "\n").split(separator: "\n", omittingEmptySubsequences: false)
                .map { "> \($0)" }.joined(separator: "\n")
        case .bullets(let items): items.map { "- \(markdown($0))" }.joined(separator: "\n")
        case .definitions(let definitions):
            definitions.map { "- **\(markdown($0.term.styled(.plain)))**: \(joined($0.lines, by: "; "))" }
                .joined(separator: "\n")
        case .table(let table): markdown(table)
        case .ladder(let steps):
            steps.enumerated().map { index, step in
                let head = [markdown(step.title), markdown(step.when)].filter { !$0.isEmpty }
                let text = joined(step.lines, by: "; ")
                return "\(index + 1). " + head.joined(separator: ", ") + (text.isEmpty ? "" : ": " + text)
            }.joined(separator: "\n")
        case .signatures(let fields): fields.map(markdown).joined(separator: "\n\n")
        }
    }

    private func markdown(_ table: DocumentBlock.Table) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let heads = table.columns.map { escaped($0.title) }
        let rule = table.columns.indices.map { $0 > 0 && table.kind == .grid ? ":---:" : "---" }
        return ([row(heads), row(rule)] + table.rows.map { row($0.cells.map { joined($0, by: "<br>") }) })
            .joined(separator: "\n")
    }

    private func markdown(_ field: DocumentBlock.SignatureField) -> String {
        let person = [field.name, field.position].filter { !$0.isEmpty }.map(escaped)
        var lines = ["**\(DocumentLabels.forParty[language]) \(escaped(field.party))**"]
        if !person.isEmpty { lines.append(person.joined(separator: ", ")) }
        if let signed = field.signed {
            lines.append("\(DocumentLabels.signedOn[language]) \(escaped(signed))")
        } else if !field.requirement.isEmpty {
            let rule = String(repeating: "\\_", count: 24)
            lines.append("\(DocumentLabels.placeAndDate[language]): \(rule)")
            lines.append("\(DocumentLabels.signature[language]): \(rule)")
        }
        return lines.joined(separator: "\\\n")
    }

    private func joined(_ lines: [DocumentBlock.Line], by separator: String) -> String {
        lines.flatMap { line -> [String] in
            switch line {
            case .text(let phrase): [markdown(phrase)]
            case .labelled(let label, let phrase): ["\(escaped(label)): \(markdown(phrase))"]
            case .bullets(let items): items.map { markdown($0) }
            }
        }.reduce(into: "") { text, part in
            if !text.isEmpty { text += text.hasSuffix(".") && separator == "; " ? " " : separator }
            text += part
        }
    }

    /// - Parameter lineBreak: what a line's end within a text becomes.
    private func markdown(_ phrase: Phrase, break lineBreak: String = "<br>") -> String {
        phrase.runs.map { run in
            let text = run.text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { escaped(String($0)) }.joined(separator: lineBreak)
            return switch run.style {
            case .plain, .quiet, .code: text
            case .strong: emphasised(text)
            case .own: emphasised(text) + " ◆"
            }
        }.joined()
    }

    /// Emphasis needs text right inside its marks.
    private func emphasised(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first != " ", last != " ",
            !text.contains("<br>"), !text.contains("\\\n")
        else { return text }
        return "**\(text)**"
    }

    /// Every ASCII mark that could begin markup, HTML or a table's cell.
    private func escaped(_ text: String) -> String {
        var result = ""
        var isAtStart = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "!", "$":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "-", "+", "=":
                result += isAtStart ? "\\" : ""
                result.unicodeScalars.append(scalar)
            case "\t", "\n", "\r": result += " "
            case _ where HTMLText.isForbidden(scalar): result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
            if scalar != " " { isAtStart = false }
        }
        return result.escapingLeadingNumber
    }
}

extension String {
    /// `1. ` at the start of a line would begin a list.
    fileprivate var escapingLeadingNumber: String {
        let digits = prefix { $0.isASCII && $0.isNumber }
        let rest = dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")",
            rest.dropFirst().first ?? " " == " "
        else { return self }
        return digits + "\\" + rest
    }
}
