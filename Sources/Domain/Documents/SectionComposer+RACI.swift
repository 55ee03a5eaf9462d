// Who does what: the RACI grid of activities and roles.

extension SectionComposer {
    func raci(_ place: JSONPointer) -> [DocumentBlock] {
        let items = reader.items(place)
        let roles = roles(of: items)
        guard !roles.isEmpty else { return [] }
        // A grid of more roles than a page is wide continues in the next one.
        let count = (roles.count + SectionComposer.gridColumns - 1) / SectionComposer.gridColumns
        let size = (roles.count + count - 1) / count
        let titles = items.map { item in
            reader.phrase(item / "text") ?? Phrase(reader.name(of: item))
        }
        let tables = stride(from: 0, to: roles.count, by: size).map { start in
            let part = roles[start..<min(start + size, roles.count)]
            let columns =
                [Table.Column(TermCatalogue.term(at: place / "*")?.label[language] ?? "", share: 28)]
                + part.map { Table.Column(reader.roleName($0)) }
            let rows = zip(items, titles).map { item, title in
                Table.Row([[.text(title)]] + part.map { letters(item, role: $0) })
            }
            return DocumentBlock.table(Table(.grid, reader.label(place), columns, rows))
        }
        for item in items { for duty in SectionComposer.duties { _ = reader.take(item / duty.field) } }
        return tables + [.note(Phrase(label(DocumentLabels.raciLegend)))]
    }

    private static let gridColumns = 8
    private static let duties: [(field: String, letter: String)] = [
        ("responsible", "R"), ("accountable", "A"), ("consulted", "C"), ("informed", "I"),
    ]

    private func named(_ item: JSONPointer, _ field: String) -> [String] {
        let value = reader.terms[item / field]
        return value?.arrayValue?.compactMap(\.stringValue) ?? value?.stringValue.map { [$0] } ?? []
    }

    /// In the order in which the activities name them: those that answer and do first.
    private func roles(of items: [JSONPointer]) -> [String] {
        var roles: [String] = []
        for field in ["accountable", "responsible", "consulted", "informed"] {
            for role in items.flatMap({ named($0, field) }) where !roles.contains(role) { roles.append(role) }
        }
        return roles
    }

    /// Every duty of a role in an activity.
    private func letters(_ item: JSONPointer, role: String) -> [Line] {
        let letters = SectionComposer.duties.filter { named(item, $0.field).contains(role) }.map { duty in
            reader.mark(
                Phrase(duty.letter, duty.letter == "A" || duty.letter == "R" ? .strong : .plain),
                item / duty.field)
        }
        return letters.isEmpty ? [] : [.text(letters.joined(" "))]
    }
}
