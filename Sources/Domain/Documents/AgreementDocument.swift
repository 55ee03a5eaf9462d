// The document of an agreement: what both sides sign, as people read it.

/// A version of an agreement as a tree of blocks in one language, ready for HTML and Markdown.
///
/// Everything that the terms say is in it: the important sections in a form of their own, all others as the
/// catalogue describes them.
package struct AgreementDocument: Sendable, Hashable {
    package let language: Language
    package let tenantName: String
    package let title: String
    package let agreement: Slug
    package let version: Int
    /// nil for a draft.
    package let contentSHA256: String?
    package let state: VersionState
    /// Of its dates.
    package let zone: TimeZoneName
    package let cover: DocumentCover
    package let sections: [DocumentSection]

    package init(_ subject: DocumentSubject, language: Language) {
        self.language = language
        tenantName = subject.tenantName
        title = subject.name
        agreement = subject.agreement
        version = subject.version
        contentSHA256 = subject.contentSHA256
        state = subject.state
        zone = subject.validity.zone
        let content = DocumentContent(subject, language)
        cover = content.cover
        sections = content.sections
    }

    /// `Version 3 · SHA-256 9f86d081884c…`, as it stands on every page.
    package var stamp: String {
        let version = "\(DocumentLabels.version[language]) \(self.version)"
        guard let contentSHA256 else { return "\(version) · \(DocumentLabels.draft[language])" }
        return "\(version) · SHA-256 \(contentSHA256.prefix(16))…"
    }

    /// A page that needs nothing else: no script, no font, no image, no style outside its one `<style>`.
    package var html: String { AgreementPage(self).text }

    /// The same as a part of another page.
    package var embedded: EmbeddedDocument { AgreementPage(self).embedded }

    /// CommonMark with the tables of GitHub.
    package var markdown: String { MarkdownRenderer(head).text(of: self) }

    /// One section of it as a page and as Markdown.
    package func sheet(of section: Section) -> (html: String, markdown: String) {
        let title = TermCatalogue.term(at: JSONPointer(section))?.label[language] ?? section.rawValue
        let nothing = DocumentSection(
            number: 1, id: section.rawValue, title: title,
            blocks: [.note(Phrase(DocumentLabels.nothingHere[language]))])
        let content = sections.first { $0.id == section.rawValue } ?? nothing
        return (
            HTMLRenderer(head).sheet(of: [content], isLandscape: true),
            MarkdownRenderer(head).sheet(of: [content])
        )
    }
}

/// A document inside a page of another kind. Its anchors are the names of sections; a page around it has others.
package struct EmbeddedDocument: Sendable, Hashable {
    /// Its style sheet, which sets the whole page's type and colours, too.
    package let style: String
    package let html: String
}
