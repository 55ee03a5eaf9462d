// What a local agreement says otherwise than its framework, value by value.

struct DeviationContent {
    private let content: DocumentContent
    private let language: Language
    /// nil where the framework's terms are not at hand.
    private let framework: SectionComposer?
    private let local: SectionComposer
    private let patch: JSON

    init(_ content: DocumentContent) {
        self.content = content
        language = content.language
        patch = Terms.inherited(of: content.subject.terms)
        framework = content.subject.frameworkTerms.map { terms in
            SectionComposer(reader: content.reader(Terms.inherited(of: terms)))
        }
        // Without a framework the names that the patch itself gives must do.
        local = SectionComposer(
            reader: content.reader(framework == nil ? content.subject.terms : content.terms))
    }

    var blocks: [DocumentBlock] {
        let rows = rows(patch, at: .root)
        guard !rows.isEmpty else { return [.paragraph(Phrase(DocumentLabels.noDeviations[language]))] }
        let note = framework == nil ? DocumentLabels.patchNote : DocumentLabels.deviationsNote
        var columns = [DocumentBlock.Table.Column(DocumentLabels.term[language], share: 44)]
        if framework != nil { columns.append(.init(DocumentLabels.inFramework[language], share: 28)) }
        columns.append(.init(DocumentLabels.here[language], share: 28))
        let table = DocumentBlock.Table(.records, DocumentLabels.deviations[language], columns, rows)
        return [.paragraph(Phrase(note[language])), .table(table)]
    }

    /// In the catalogue's order; an item that the framework has not is one row.
    private func rows(_ value: JSON, at place: JSONPointer) -> [DocumentBlock.Table.Row] {
        if value.isNull { return [row(place, here: [.text(Phrase(DocumentLabels.removed[language], .own))])] }
        guard let object = value.objectValue, !TermReader.isWhole(place) else {
            let isSame = framework.map { $0.reader.terms[place] == local.reader.terms[place] } ?? false
            return isSame ? [] : [row(place, here: words(place, local, style: .own))]
        }
        if isItem(place), framework.map({ !$0.reader.has(place) }) ?? false {
            _ = local.reader.take(place / "position")
            let lines = local.labelledRest(place).map { line in
                if case .labelled(let label, let phrase) = line {
                    return DocumentBlock.Line.labelled(label, phrase.asOwn)
                }
                return line
            }
            // What the item is called stands among its lines, or else it is in the path.
            let name = local.reader.name(of: place)
            let isNamed = lines.contains { line in
                if case .labelled(_, let phrase) = line { return phrase.text == name }
                return false
            }
            return lines.isEmpty ? [] : [row(isNamed ? place.parent : place, isNew: true, here: lines)]
        }
        return TermReader.fields(of: object, at: place).flatMap { key in
            rows(object[key] ?? .null, at: place / key)
        }
    }

    private func isItem(_ place: JSONPointer) -> Bool {
        guard case .any? = TermCatalogue.term(at: place)?.pattern.tokens.last else { return false }
        return true
    }

    private func row(
        _ place: JSONPointer, isNew: Bool = false, here: [DocumentBlock.Line]
    ) -> DocumentBlock.Table.Row {
        var cells: [[DocumentBlock.Line]] = [[.text(Phrase(path(place)))]]
        if let framework {
            let before = !isNew && framework.reader.has(place) ? words(place, framework, style: .plain) : []
            cells.append(before.isEmpty ? [.text(Phrase(DocumentLabels.absent[language], .quiet))] : before)
        }
        return DocumentBlock.Table.Row(cells + [here])
    }

    /// A leaf in words; of what has members of its own what it is called.
    private func words(
        _ place: JSONPointer, _ composer: SectionComposer, style: Phrase.Style
    ) -> [DocumentBlock.Line] {
        let reader = composer.reader
        guard reader.isWhole(place) else { return [.text(Phrase(reader.label(place)))] }
        if ["target", "amount"].contains(place.last), let number = reader.terms[place]?.doubleValue {
            return [.text(Phrase(composer.amount(number, place.parent), style))]
        }
        return composer.lines(place, style)
    }

    /// `Reaktionszeiten › Hot Lead › Erste Reaktion`.
    private func path(_ place: JSONPointer) -> String {
        place.tokens.indices.map { index in
            let part = JSONPointer(tokens: Array(place.tokens[...index]))
            let reader = local.reader.has(part) ? local.reader : framework?.reader ?? local.reader
            return reader.label(part)
        }.joined(separator: " › ")
    }
}
