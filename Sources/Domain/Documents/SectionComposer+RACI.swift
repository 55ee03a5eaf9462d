// Who does what: the RACI grid of activities and roles.

extension SectionComposer {
    func raci(_ place: JSONPointer) -> [DocumentBlock] {
        let items = reader.items(place)
        let matrix = RACIMatrix(terms: reader.terms)
        let roles = matrix.roles
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
                Table.Row([[.text(title)]] + part.map { letters(item, role: $0, matrix) })
            }
            return DocumentBlock.table(Table(.grid, reader.label(place), columns, rows))
        }
        for item in items { for duty in RACIDuty.allCases { _ = reader.take(item / duty.rawValue) } }
        return tables + [.note(Phrase(label(DocumentLabels.raciLegend)))]
    }

    private static let gridColumns = 8

    /// Every duty of a role in an activity.
    private func letters(_ item: JSONPointer, role: String, _ matrix: RACIMatrix) -> [Line] {
        let activity = matrix.activities.first { $0.key == item.last }
        let duties = RACIDuty.allCases.filter { activity?.roles[$0]?.contains(role) == true }
        let letters = duties.map { duty in
            let isStrong = duty == .accountable || duty == .responsible
            return reader.mark(Phrase(duty.letter, isStrong ? .strong : .plain), item / duty.rawValue)
        }
        return letters.isEmpty ? [] : [.text(letters.joined(" "))]
    }
}
