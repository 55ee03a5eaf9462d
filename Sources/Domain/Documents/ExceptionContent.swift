// The exceptions from its framework's guard rails that a local agreement relies on.

struct ExceptionContent {
    private let content: DocumentContent
    private let reader: TermReader

    init(_ content: DocumentContent) {
        self.content = content
        reader = content.reader(content.terms)
    }

    private var language: Language { content.language }

    /// Empty where the agreement relies on none.
    var blocks: [DocumentBlock] {
        let exceptions = content.subject.exceptions
        guard !exceptions.isEmpty else { return [] }
        let columns = [
            DocumentBlock.Table.Column(DocumentLabels.exception[language], share: 26),
            .init(DocumentLabels.letThrough[language], share: 30),
            .init(DocumentLabels.until[language], share: 18),
            .init(DocumentLabels.hash[language], share: 26),
        ]
        let table = DocumentBlock.Table(
            .records, DocumentLabels.exceptions[language], columns, exceptions.map(row))
        return [.paragraph(Phrase(DocumentLabels.exceptionsNote[language])), .table(table)]
    }

    private func row(_ exception: GrantedException) -> DocumentBlock.Table.Row {
        let scope = exception.scope
        let areas = scope.pointers.map { pattern in
            let tokens = (try? JSONPointer(parsing: pattern.description))?.tokens ?? []
            return DocumentBlock.Line.text(
                Phrase(GuardRailWording.area(JSONPointer(tokens: tokens), reader)))
        }
        let until = Wording.last(scope.until, language)
        return DocumentBlock.Table.Row([
            [.text(Phrase("\(exception.number) · \(exception.title)"))], areas,
            [.text(Phrase("\(until) (\(scope.zone))"))], [.text(Phrase(exception.contentSHA256, .code))],
        ])
    }
}
