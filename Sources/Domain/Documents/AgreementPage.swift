// An agreement as one page, or as a part of one: its cover, its contents, its sections.

struct AgreementPage {
    private let document: AgreementDocument
    private let html: HTMLRenderer

    init(_ document: AgreementDocument) {
        self.document = document
        html = HTMLRenderer(document.head)
    }

    var text: String { html.page(style: html.running, parts(text: "main")) }

    /// For a page of another kind, whose own landmark is `main`.
    var embedded: EmbeddedDocument {
        EmbeddedDocument(
            style: DocumentStyle.sheet + html.running,
            html: "<div class=\"\(html.standing)\">\n\(parts(text: "div"))\n</div>")
    }

    /// - Parameter element: what the sections stand in.
    private func parts(text element: String) -> String {
        """
        <div class="running" aria-hidden="true">\(html.escaped(html.head.runningTitle)) — \(html.escaped(html.head.stamp))</div>
        \(cover)
        <div class="body">
        \(contents)
        <\(element) class="text">
        \(document.sections.map(html.section).joined(separator: "\n"))
        </\(element)>
        </div>
        """
    }

    private var contents: String {
        let entries = document.sections.map { section in
            "<li><a href=\"#\(section.id)\"><span class=\"number\">\(section.number)</span> "
                + "<span>\(html.escaped(section.title))</span></a></li>"
        }
        let title = html.escaped(DocumentLabels.contents[document.language])
        return "<nav class=\"contents\" aria-label=\"\(title)\"><h2>\(title)</h2><ol>"
            + entries.joined() + "</ol></nav>"
    }

    /// Long titles are set smaller, so that the first page stays one page.
    private var titleClass: String {
        switch document.title.count {
        case ...50: ""
        case ...110: " class=\"long\""
        default: " class=\"longer\""
        }
    }

    private var cover: String {
        let cover = document.cover
        let parties = cover.parties.map { party in
            let person = [party.representative, party.position].filter { !$0.isEmpty }.map(html.escaped)
            return "<li><strong>\(html.escaped(party.name))</strong>"
                + (person.isEmpty ? "" : "<span>\(person.joined(separator: "<br>"))</span>") + "</li>"
        }
        let groups = cover.groups.map { group in
            let figures = group.figures.map { figure in
                "<div><dt>\(html.escaped(figure.label))</dt><dd><b\(figure.value.count > 7 ? " class=\"words\"" : "")>\(html.escaped(figure.value))</b> "
                    + "<span>\(html.escaped(figure.unit))</span></dd></div>"
            }
            return "<section class=\"figures\"><h2>\(html.escaped(group.title))</h2>"
                + "<dl>\(figures.joined())</dl></section>"
        }
        let facts = cover.facts.map { fact in
            "<div><dt>\(html.escaped(fact.label))</dt><dd>\(html.html(fact.value))</dd></div>"
        }
        return """
            <header class="cover">
            <p class="tenant">\(html.escaped(document.tenantName))<span class="state">\(html.escaped(cover.state))</span></p>
            <p class="kind">\(html.escaped(cover.kind))</p>
            <h1\(titleClass)>\(html.escaped(document.title))</h1>
            <p class="subtitle">\(html.escaped(cover.subtitle))</p>
            \(cover.statement.map { "<p class=\"statement\">\(html.escaped($0))</p>" } ?? "")
            <ul class="parties">\(parties.joined(separator: "\n"))</ul>
            <div class="glance">\(groups.joined(separator: "\n"))</div>
            <dl class="facts">\(facts.joined(separator: "\n"))</dl>
            </header>
            """
    }
}
