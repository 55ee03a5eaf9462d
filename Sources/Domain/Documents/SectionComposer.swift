// Lays out the sections of a document: the important ones in a form of their own, all others from the catalogue.

/// Makes the blocks of a section from the terms that a reader holds.
struct SectionComposer {
    typealias Line = DocumentBlock.Line
    typealias Table = DocumentBlock.Table
    typealias Definition = DocumentBlock.Definition

    let reader: TermReader
    /// The metric catalogue's formulas are part of the document.
    var language: Language { reader.language }

    /// Everything that the terms have in the section; empty where they have nothing.
    func blocks(of section: Section) -> [DocumentBlock] {
        let place = JSONPointer(section)
        guard !reader.unread(below: place).isEmpty else { return [] }
        let blocks = special(section, place)
        guard !blocks.isEmpty else { return general(place) }
        return blocks + rest(place)
    }

    private func special(_ section: Section, _ place: JSONPointer) -> [DocumentBlock] {
        switch section {
        case .purpose: purpose(place)
        case .parties: parties(place)
        case .leadClasses: leadClasses(place)
        case .funnel: funnel(place)
        case .scoring: scoring(place)
        case .responses: responses(place)
        case .lanes: lanes(place)
        case .commitments: commitments(place)
        case .kpis: kpis(place)
        case .escalation: escalation(place)
        case .disputes: disputes(place)
        case .meetings: meetings(place)
        case .reviews: reviews(place)
        case .engagement: engagement(place)
        case .raci: raci(place)
        case .resources: resources(place)
        case .annexes: annexes(place)
        case .guardrails: guardrails(place)
        case .extensions: extensions(place)
        default: []
        }
    }

    /// What the section's own form did not show.
    private func rest(_ place: JSONPointer) -> [DocumentBlock] {
        let lines = lines(unreadBelow: place)
        guard !lines.isEmpty else { return [] }
        return [.heading(DocumentLabels.others[language]), .definitions(definitions(lines))]
    }

    private func definitions(_ lines: [(label: String, value: Phrase)]) -> [Definition] {
        lines.map { Definition(term: Phrase($0.label), lines: [.text($0.value)]) }
    }
}

extension SectionComposer {
    func label(_ text: LocalizedText) -> String { text[language] }

    /// A leaf as lines of a cell: lists of several items or of sentences one below the other.
    func lines(_ pointer: JSONPointer, _ style: Phrase.Style = .plain) -> [Line] {
        if let items = reader.terms[pointer]?.arrayValue, items.count > 1,
            case .list(let item)? = TermCatalogue.term(at: pointer)?.type
        {
            _ = reader.take(pointer)
            let phrases = items.map { value in
                reader.mark(Phrase(reader.words(value, of: item), style), pointer)
            }
            return [.bullets(phrases)]
        }
        return reader.phrase(pointer, style).map { [.text($0)] } ?? []
    }

    /// A leaf with its label before it.
    func labelled(_ pointer: JSONPointer) -> [Line] {
        reader.phrase(pointer).map { [.labelled(reader.label(pointer), $0)] } ?? []
    }

    /// Everything below that was not shown yet, each with its path from there in words.
    func lines(unreadBelow pointer: JSONPointer) -> [(label: String, value: Phrase)] {
        guard !reader.isWhole(pointer) else { return [] }
        return reader.fields(pointer).flatMap { field -> [(label: String, value: Phrase)] in
            let child = pointer / field
            guard !reader.unread(below: child).isEmpty else { return [] }
            if reader.isWhole(child) { return leaf(child).map { [(reader.label(child), $0)] } ?? [] }
            if TermCatalogue.term(at: child)?.type == .collection { return items(child) }
            return lines(unreadBelow: child).map { ("\(reader.label(child)) › \($0.label)", $0.value) }
        }
    }

    /// A target is one value with its unit and period, wherever it stands.
    private func leaf(_ place: JSONPointer) -> Phrase? {
        (place.last == "target" ? target(place.parent) : nil) ?? reader.phrase(place)
    }

    /// The items of a collection within something else: each by its name with what it has.
    func items(_ place: JSONPointer) -> [(label: String, value: Phrase)] {
        reader.items(place).compactMap { item in
            guard !reader.isWhole(item) else { return reader.phrase(item).map { (reader.label(item), $0) } }
            let name = ["name", "term", "role", "text"].map { item / $0 }.first {
                reader.terms[$0]?.stringValue?.isEmpty == false
            }
            let title = name.flatMap { reader.phrase($0) } ?? Phrase(reader.name(of: item))
            let rest = lines(unreadBelow: item)
            guard let first = rest.first else { return (reader.label(place), title) }
            let values =
                rest.count == 1
                ? first.value : rest.map { Phrase($0.label + ": ", .quiet) + $0.value }.joined("; ")
            return title.isOwn ? (reader.label(place), title + Phrase(": ") + values) : (title.text, values)
        }
    }

    func labelledRest(_ pointer: JSONPointer) -> [Line] {
        lines(unreadBelow: pointer).map { .labelled($0.label, $0.value) }
    }

}

extension JSONPointer {
    var parent: JSONPointer { JSONPointer(tokens: tokens.dropLast()) }
}
