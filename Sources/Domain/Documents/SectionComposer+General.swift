// The general form of a section: whatever the catalogue describes, with its labels.

extension SectionComposer {
    /// The blocks of a group, a collection or a leaf.
    func general(_ place: JSONPointer) -> [DocumentBlock] {
        guard let term = TermCatalogue.term(at: place) else { return fallback(place) }
        switch term.type {
        case .collection: return collection(place).map { [$0] } ?? []
        case .group: return group(place)
        default: return reader.phrase(place).map { [.paragraph($0)] } ?? []
        }
    }

    private func fallback(_ place: JSONPointer) -> [DocumentBlock] {
        let lines = lines(unreadBelow: place)
        guard !lines.isEmpty else { return [] }
        return [
            .definitions(lines.map { Definition(term: Phrase($0.label), lines: [.text($0.value)]) })
        ]
    }

    /// Leaves as definitions; groups and collections below with a heading each.
    func group(_ place: JSONPointer) -> [DocumentBlock] {
        var definitions: [Definition] = []
        var blocks: [DocumentBlock] = []
        for field in reader.fields(place) {
            let child = place / field
            guard !reader.unread(below: child).isEmpty else { continue }
            switch TermCatalogue.term(at: child)?.type {
            case .collection: blocks += headed(child, general(child))
            case .group:
                let lines = labelledLeaves(child)
                if !lines.isEmpty {
                    definitions.append(Definition(term: Phrase(reader.label(child)), lines: lines))
                }
                for inner in collections(below: child) { blocks += headed(inner, general(inner)) }
            default:
                definitions.append(Definition(term: Phrase(reader.label(child)), lines: lines(child)))
            }
        }
        return (definitions.isEmpty ? [] : [.definitions(definitions)]) + blocks
    }

    /// What a group has beside its collections.
    private func labelledLeaves(_ place: JSONPointer) -> [Line] {
        reader.fields(place).flatMap { field -> [Line] in
            let child = place / field
            guard TermCatalogue.term(at: child)?.type != .collection else { return [] }
            if !reader.isWhole(child) {
                return labelledRest(child).map { line in
                    guard case .labelled(let label, let value) = line else { return line }
                    return .labelled("\(reader.label(child)) › \(label)", value)
                }
            }
            return reader.isRead(child) ? [] : labelled(child)
        }
    }

    private func collections(below place: JSONPointer) -> [JSONPointer] {
        reader.fields(place).map { place / $0 }.filter { TermCatalogue.term(at: $0)?.type == .collection }
    }

    func headed(_ place: JSONPointer, _ blocks: [DocumentBlock]) -> [DocumentBlock] {
        blocks.isEmpty ? [] : [.heading(reader.label(place))] + blocks
    }

    /// A table with a row an item.
    ///
    /// - Parameter order: fields that come first.
    func collection(_ place: JSONPointer) -> DocumentBlock? {
        let items = reader.items(place).filter { !reader.unread(below: $0).isEmpty }
        guard !items.isEmpty else { return nil }
        if items.allSatisfy({ reader.terms[$0]?.objectValue == nil }) {
            return .definitions(
                items.map { Definition(term: Phrase(reader.label($0)), lines: lines($0)) })
        }
        let titleField = title(of: place)
        var fields = TermCatalogue.fieldNames(at: place / "*").filter { field in
            field != "position" && field != titleField && items.contains { reader.has($0 / field) }
        }
        // A table of more columns than a page can carry shows the others below the item's name.
        let isTarget = fields.contains("target")
        if isTarget { fields.removeAll { TargetFields.beside.contains($0) } }
        if fields.isEmpty, let bullets = bullets(items, titleField) { return bullets }
        let shown = Array(fields.prefix(SectionComposer.maximumColumns - 1))
        let columns =
            [Table.Column(heading(place))]
            + shown.map { Table.Column(reader.label(place / "*" / $0)) }
        let rows = items.map { item in
            var cells = [titleCell(item, titleField)]
            for field in shown { cells.append(cell(item / field)) }
            cells[0] += labelledRest(item)
            return Table.Row(cells)
        }
        return .table(Table(.records, reader.label(place), columns, rows))
    }

    static let maximumColumns = 5

    /// The heading of the first column: what an item is.
    private func heading(_ place: JSONPointer) -> String {
        TermCatalogue.term(at: place / "*")?.label[language] ?? ""
    }

    /// The field that names an item.
    private func title(of place: JSONPointer) -> String? {
        let known = TermCatalogue.fieldNames(at: place / "*")
        for field in ["name", "term", "role", "text"] where known.contains(field) {
            // A name that may be missing has its key in words instead.
            return field
        }
        return nil
    }

    private func titleCell(_ item: JSONPointer, _ field: String?) -> [Line] {
        guard let field, let text = reader.phrase(item / field) else {
            return [.text(Phrase(reader.name(of: item), .strong))]
        }
        let isName = field != "text" || text.text.count <= 60
        return [.text(isName ? text.styled(.strong) : text)]
    }

    /// A leaf, or what lies below a group or a collection, each with its label.
    private func cell(_ place: JSONPointer) -> [Line] {
        if place.last == "target", let target = target(place.parent) { return [.text(target)] }
        guard reader.has(place) else { return [] }
        if reader.isWhole(place) { return lines(place) }
        if TermCatalogue.term(at: place)?.type == .collection {
            return items(place).map { .labelled($0.label, $0.value) }
        }
        return labelledRest(place)
    }

    /// A table of one column is a list.
    private func bullets(_ items: [JSONPointer], _ field: String?) -> DocumentBlock? {
        guard let field, items.allSatisfy({ reader.terms[$0 / field]?.stringValue?.isEmpty == false }),
            items.allSatisfy({ item in
                reader.fields(item).allSatisfy { $0 == "position" || $0 == field }
            })
        else { return nil }
        return .bullets(items.compactMap { reader.phrase($0 / field) })
    }
}

extension TermReader {
    func isWhole(_ pointer: JSONPointer) -> Bool {
        terms[pointer]?.objectValue == nil || TermReader.isWhole(pointer)
    }
}

/// The members of a target that are shown with it.
enum TargetFields {
    static let beside = ["unit", "currency", "period", "scale_by_maturity"]
}
