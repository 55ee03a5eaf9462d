// A document as one HTML page for the screen and for A4.

/// Writes a document's blocks as HTML; all text goes through `HTMLText`.
struct HTMLRenderer {
    let head: DocumentHead
    private var language: Language { head.language }

    init(_ head: DocumentHead) { self.head = head }

    /// Sections without a cover.
    ///
    /// - Parameter isLandscape: the sheets lie on their side: for a grid.
    func sheet(of sections: [DocumentSection], isLandscape: Bool) -> String {
        let style =
            (isLandscape ? "@page { size: A4 landscape; } " : "") + ".sheet { padding: 1.5rem 0 1rem; }"
        return page(
            style: running + style,
            """
            <div class="running" aria-hidden="true">\(escaped(head.runningTitle)) — \(escaped(head.stamp))</div>
            <div class="body">
            <main class="text">
            <header class="sheet">
            <p class="tenant">\(escaped(head.tenantName))<span class="state">\(escaped(head.state))</span></p>
            <h1>\(escaped(head.title))</h1>
            <p class="note">\(escaped(head.stamp))</p>
            </header>
            \(sections.map(section).joined(separator: "\n"))
            </main>
            </div>
            """)
    }

    func page(style: String, _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light">
        <title>\(escaped(head.windowTitle))</title>
        <style>
        \(DocumentStyle.sheet)
        \(style)
        </style>
        </head>
        <body class="\(standing)">
        \(body)
        </body>
        </html>

        """
    }

    var standing: String { head.isBinding ? "binding" : "open" }

    func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    /// What stands on every sheet of paper, in the page's margins.
    var running: String {
        let page = HTMLText.cssString("\(DocumentLabels.page[language]) ")
        let of = HTMLText.cssString(" \(DocumentLabels.of[language]) ")
        return """
            @page {
              @top-left { content: \(HTMLText.cssString(head.runningTitle)); }
              @top-right { content: \(HTMLText.cssString(head.state)); }
              @bottom-left { content: \(HTMLText.cssString(head.stamp)); }
              @bottom-right { content: \(page) counter(page) \(of) counter(pages); }
            }
            @page :first { @top-left { content: none; } @top-right { content: none; } }
            """
    }

    func section(_ section: DocumentSection) -> String {
        let title = "<h2><span class=\"number\">\(section.number)</span> \(escaped(section.title))</h2>"
        let blocks = section.blocks.map { html($0) }
        return "<section id=\"\(section.id)\">\n\(title)\n\(blocks.joined(separator: "\n"))\n</section>"
    }

    private func html(_ block: DocumentBlock) -> String {
        switch block {
        case .heading(let text): "<h3>\(escaped(text))</h3>"
        case .paragraph(let phrase): paragraphs(phrase)
        // Large type is for a few lines.
        case .lead(let phrase): paragraphs(phrase, style: phrase.text.count <= 500 ? "lead" : nil)
        case .note(let phrase): "<p class=\"note\">\(html(phrase))</p>"
        case .bullets(let items):
            "<ul\(items.allSatisfy { $0.text.count < 40 } ? " class=\"columns\"" : "")>"
                + "\(items.map { "<li>\(html($0))</li>" }.joined())</ul>"
        case .definitions(let definitions): html(definitions)
        case .table(let table): html(table)
        case .ladder(let steps): html(steps)
        case .signatures(let fields): html(fields)
        }
    }
}

extension HTMLRenderer {
    /// A text with its own paragraphs, which empty lines part.
    fileprivate func paragraphs(_ phrase: Phrase, style: String? = nil) -> String {
        let tag = style.map { "<p class=\"\($0)\">" } ?? "<p>"
        return phrase.paragraphs.map { "\(tag)\(html($0))</p>" }.joined(separator: "\n")
    }

    func html(_ phrase: Phrase) -> String {
        phrase.runs.map { run in
            let text = HTMLText.escaped(run.text).split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "<br>")
            return switch run.style {
            case .plain: text
            case .strong: "<strong>\(text)</strong>"
            case .quiet: "<span class=\"quiet\">\(text)</span>"
            case .code: "<code>\(text)</code>"
            case .own:
                "<span class=\"own\" title=\"\(HTMLText.escaped(DocumentLabels.own[language]))\">"
                    + "\(text)\u{A0}◆</span>"
            }
        }.joined()
    }

    func html(_ lines: [DocumentBlock.Line]) -> String {
        lines.map { line in
            switch line {
            case .text(let phrase): "<p>\(html(phrase))</p>"
            case .labelled(let label, let phrase):
                "<p><span class=\"label\">\(HTMLText.escaped(label)):</span> \(html(phrase))</p>"
            case .bullets(let items): "<ul>\(items.map { "<li>\(html($0))</li>" }.joined())</ul>"
            }
        }.joined()
    }

    fileprivate func html(_ definitions: [DocumentBlock.Definition]) -> String {
        let rows = definitions.map { "<div><dt>\(html($0.term))</dt><dd>\(html($0.lines))</dd></div>" }
        return "<dl>\(rows.joined(separator: "\n"))</dl>"
    }

    fileprivate func html(_ table: DocumentBlock.Table) -> String {
        let kind =
            switch table.kind {
            case .records: "records"
            case .matrix: "matrix"
            // Headings of many narrow columns stand upright.
            case .grid: table.columns.count > 5 ? "grid many" : "grid"
            }
        let widths = table.columns.map { column in
            column.share.map { "<col class=\"w\($0)\">" } ?? "<col>"
        }
        let heads = table.columns.map { "<th scope=\"col\"><span>\(HTMLText.escaped($0.title))</span></th>" }
        let rows = table.rows.map { row in
            let cells = zip(row.cells, table.columns).enumerated().map { index, cell in
                let content = html(cell.0)
                if index == 0 { return "<th scope=\"row\">\(content)</th>" }
                let label = HTMLText.escaped(cell.1.title)
                return content.isEmpty
                    ? "<td class=\"none\"></td>" : "<td data-label=\"\(label)\">\(content)</td>"
            }
            return "<tr\(row.isEmphasised ? " class=\"main\"" : "")>\(cells.joined())</tr>"
        }
        let isWhole = table.kind == .records ? table.rows.count <= 5 : table.rows.count <= 14
        return
            "<div class=\"scroll\(isWhole ? " whole" : "")\"><table class=\"\(kind)\"><caption>\(HTMLText.escaped(table.caption))"
            + "</caption><colgroup>\(widths.joined())</colgroup>\n<thead><tr>\(heads.joined())</tr></thead>\n<tbody>\n"
            + rows.joined(separator: "\n") + "\n</tbody></table></div>"
    }

    fileprivate func html(_ steps: [DocumentBlock.Step]) -> String {
        let items = steps.map { step in
            let when = step.when.isEmpty ? "" : "<span class=\"when\">\(html(step.when))</span>"
            return "<li><p class=\"who\">\(html(step.title))\(when)</p>\(html(step.lines))</li>"
        }
        return "<ol class=\"ladder\">\(items.joined(separator: "\n"))</ol>"
    }

    fileprivate func html(_ fields: [DocumentBlock.SignatureField]) -> String {
        let labels = { (text: LocalizedText) in HTMLText.escaped(text[language]) }
        let items = fields.map { field in
            var parts = [
                "<p class=\"party\">\(labels(DocumentLabels.forParty)) \(HTMLText.escaped(field.party))</p>"
            ]
            let person = [field.name, field.position].filter { !$0.isEmpty }.map(HTMLText.escaped)
            parts.append("<p class=\"person\">\(person.joined(separator: "<br>"))</p>")
            if let signed = field.signed {
                parts.append(
                    "<p class=\"signed\">\(labels(DocumentLabels.signedOn)) \(HTMLText.escaped(signed))</p>")
            } else if !field.requirement.isEmpty {
                parts.append("<p class=\"line\">\(labels(DocumentLabels.placeAndDate))</p>")
                parts.append("<p class=\"line\">\(labels(DocumentLabels.signature))</p>")
            }
            return "<div class=\"signature\">\(parts.joined())</div>"
        }
        return "<div class=\"signatures\">\(items.joined(separator: "\n"))</div>"
    }
}
