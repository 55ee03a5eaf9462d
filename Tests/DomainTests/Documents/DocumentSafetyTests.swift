// Documents of hostile terms: text stays text.

import Domain
import Testing

@Suite("Safety of documents")
struct DocumentSafetyTests {
    private static let hostile =
        "</style><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;\u{202E}\u{0000}|`*_[a](javascript:b)\\"

    /// Every text of the terms, and every name around them, tries to break out.
    private static var subject: DocumentSubject {
        let terms = EveryTerm.leaves.reduce(EveryTerm.terms) { terms, leaf in
            switch leaf.term.type {
            case .text, .email, .member, .anything, .slug, .time, .choice, .sha256, .date:
                EveryTerm.setting(.string(hostile), at: leaf.pointer.tokens[...], in: terms)
            case .list: EveryTerm.setting([.string(hostile)], at: leaf.pointer.tokens[...], in: terms)
            default: terms
            }
        }
        var subject = EveryTerm.subject(
            EveryTerm.setting(.string("x"), at: ["extensions", hostile, "<b>"], in: terms))
        subject.tenantName = hostile
        subject.name = hostile
        subject.frameworkName = hostile
        return subject
    }

    @Test("no text becomes markup", arguments: Language.allCases)
    func html(language: Language) {
        let html = AgreementDocument(Self.subject, language: language).html
        let unsafe = ["<script", "<img", "\u{202E}", "\u{0000}"].filter { html.contains($0) }
        #expect(unsafe == [])
        let ends = html.ranges(of: "</style>").count
        #expect(ends == 1)
        #expect(TagChecker.faults(of: html) == [])
    }

    @Test("no text becomes Markdown, HTML or a table's cell")
    func markdown() {
        let markdown = AgreementDocument(Self.subject, language: .english).markdown
        let bare = markdown.replacing("\\\\", with: "").replacing("\\]", with: "").replacing("\\<", with: "")
        let unsafe = ["<script", "<img", "](", "\u{202E}"].filter { bare.contains($0) }
        #expect(unsafe == [])
        // Rows of one table have as many cells as its head.
        var width: Int?
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let cells = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(cells == width ?? cells, "\(line.prefix(60))")
            width = cells
        }
    }

    @Test("what differs from the framework stays well-formed over several paragraphs")
    func paragraphs() throws {
        var subject = try DemoDocuments.local("japan")
        subject.terms = MergePatch.apply(
            ["purpose": ["statement": "One.\n\nTwo.\nThree.\n\n\n\nFour."]], to: subject.terms)
        let html = AgreementDocument(subject, language: .german).html
        #expect(TagChecker.faults(of: html) == [])
        #expect(html.ranges(of: "<p class=\"lead\"><span class=\"own\"").count == 3)
    }

    @Test("a document needs nothing from elsewhere and no style outside its style sheet")
    func selfContained() throws {
        let html = AgreementDocument(DemoDocuments.framework(), language: .english).html
        for part in ["<script", "<link", "src=", "style=", "url(", "@import", "http:", "https:", " on"] {
            let attributes = html.ranges(of: part).filter {
                part != " on" || html[$0.upperBound...].hasPrefix("click")
            }
            #expect(attributes.isEmpty, "\(part)")
        }
        #expect(TagChecker.faults(of: html) == [])
        let parts = ["<html lang=\"en\">", "<th scope=\"col\">", "<th scope=\"row\">", "<caption>"]
        let missing = parts.filter { !html.contains($0) }
        #expect(missing == [])
    }
}

/// Finds tags that are not closed in order.
enum TagChecker {
    static func faults(of html: String) -> [String] {
        let void: Set<Substring> = ["meta", "br", "col", "!DOCTYPE"]
        var open: [Substring] = []
        var faults: [String] = []
        for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: ">") else {
                faults.append("<\(part.prefix(20)) does not end")
                continue
            }
            let tag = part[..<end]
            let name = tag.prefix { $0 != " " && $0 != "\n" }
            if name.hasPrefix("/") {
                if open.popLast() != name.dropFirst() { faults.append("<\(tag)> closes nothing") }
            } else if !void.contains(name) {
                open.append(name)
            }
        }
        return faults + open.map { "<\($0)> stays open" }
    }
}
