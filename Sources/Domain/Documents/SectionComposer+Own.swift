// What stands at the end: annexes, guard rails, extensions.

extension SectionComposer {
    func annexes(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = reader.items(place).map { item in
            var name = [Line.text(reader.phrase(item / "name", .strong) ?? Phrase(reader.name(of: item)))]
            if let text = reader.phrase(item / "text", .quiet) { name.append(.text(text)) }
            let cells = [lines(item / "date"), lines(item / "sha256", .code)]
            name += labelledRest(item)
            return Table.Row([name] + cells)
        }
        let columns = [
            Table.Column(TermCatalogue.term(at: place / "*")?.label[language] ?? "", share: 42),
            Table.Column(reader.label(place / "*" / "date"), share: 20),
            Table.Column(reader.label(place / "*" / "sha256"), share: 38),
        ]
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    /// In the order of the catalogue, so that rules of one section stand together.
    func guardrails(_ place: JSONPointer) -> [DocumentBlock] {
        let order = Section.allCases.map(\.rawValue)
        let items = reader.items(place).compactMap { item in
            (try? JSONPointer(parsing: item.last)).map { (item: item, pattern: $0) }
        }
        let ranked = items.sorted { left, right in
            let ranks = [left, right].map { order.firstIndex(of: $0.pattern.tokens.first ?? "") ?? .max }
            return ranks[0] == ranks[1] ? left.pattern < right.pattern : ranks[0] < ranks[1]
        }
        let rows = ranked.compactMap { item, pattern -> Table.Row? in
            guard let rule = reader.take(item) else { return nil }
            let words = GuardRailWording.words(rule, of: TermCatalogue.term(at: pattern)?.type, reader)
            return Table.Row([
                [
                    .text(Phrase(GuardRailWording.area(pattern, reader))),
                    .text(Phrase(item.last, .code)),
                ], [.text(reader.mark(Phrase(words), item))],
            ])
        }
        guard !rows.isEmpty else { return [] }
        let columns = [
            Table.Column(label(DocumentLabels.area), share: 55),
            Table.Column(label(DocumentLabels.rule), share: 45),
        ]
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    /// Tenants' own data, with the keys that they gave it.
    func extensions(_ place: JSONPointer) -> [DocumentBlock] {
        let lines = reader.unread(below: place).compactMap { leaf -> Definition? in
            guard let value = reader.phrase(leaf) else { return nil }
            let path = leaf.tokens.dropFirst().joined(separator: " › ")
            return Definition(term: Phrase(path, .code), lines: [.text(value)])
        }
        return lines.isEmpty ? [] : [.definitions(lines)]
    }
}
