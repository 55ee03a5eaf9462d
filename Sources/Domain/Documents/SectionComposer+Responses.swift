// The response matrix: what is due for each lead class or lane, and the lanes' conditions.

extension SectionComposer {
    func responses(_ place: JSONPointer) -> [DocumentBlock] {
        matrices(reader.label(place), reader.items(place), responses: { $0 }, head: [])
    }

    func lanes(_ place: JSONPointer) -> [DocumentBlock] {
        matrices(
            reader.label(place), reader.items(place), responses: { $0 / "responses" },
            head: ["text", "condition"])
    }

    /// As many matrices as it takes for their columns to fit a page.
    private func matrices(
        _ caption: String, _ items: [JSONPointer], responses: (JSONPointer) -> JSONPointer, head: [String]
    ) -> [DocumentBlock] {
        guard !items.isEmpty else { return [] }
        let count = (items.count + SectionComposer.matrixColumns - 1) / SectionComposer.matrixColumns
        let size = (items.count + count - 1) / count
        return stride(from: 0, to: items.count, by: size).map { start in
            let part = Array(items[start..<min(start + size, items.count)])
            return .table(matrix(caption, part, responses: responses, head: head))
        }
    }

    private static let matrixColumns = 4

    private func matrix(
        _ caption: String, _ items: [JSONPointer], responses: (JSONPointer) -> JSONPointer, head: [String]
    ) -> Table {
        let columns =
            [Table.Column(label(DocumentLabels.duty), share: 22)]
            + items.map { Table.Column(reader.name(of: $0)) }
        for item in items { _ = reader.take(item / "name") }
        var rows: [Table.Row] = []
        func add(_ title: String, isEmphasised: Bool = false, _ cells: [[Line]]) {
            guard cells.contains(where: { !$0.isEmpty }) else { return }
            rows.append(Table.Row([[.text(Phrase(title))]] + cells, isEmphasised: isEmphasised))
        }
        for field in head {
            add(reader.label(items[0] / field), items.map { lines($0 / field) })
        }
        for field in TermCatalogue.fieldNames(at: responses(items[0])) where field != "text" {
            let isMain = field == "first_response"
            let cells = items.map { item -> [Line] in
                let place = responses(item) / field
                return field == "attempts" ? attempts(place) : lines(place, isMain ? .strong : .plain)
            }
            add(reader.label(responses(items[0]) / field), isEmphasised: isMain, cells)
        }
        add(reader.label(responses(items[0]) / "text"), items.map { lines(responses($0) / "text") })
        add(label(DocumentLabels.others), items.map { labelledRest($0) })
        return Table(.matrix, caption, columns, rows)
    }

    /// `mindestens 5 über 2 Kanäle innerhalb von 10 Arbeitstagen`, each part where the terms have it.
    private func attempts(_ place: JSONPointer) -> [Line] {
        func count(_ field: String, _ one: LocalizedText, _ many: LocalizedText) -> Phrase? {
            guard let number = reader.take(place / field)?.doubleValue else { return nil }
            let unit = (number == 1 ? one : many)[language]
            return reader.mark(
                Phrase(Wording.number(number, language) + Wording.tie + unit), place / field)
        }
        let minimum = count(
            "minimum", LocalizedText("attempt", german: "Versuch"),
            LocalizedText("attempts", german: "Versuche"))
        let channels = count(
            "channels", LocalizedText("channel", german: "Kanal"),
            LocalizedText("channels", german: "Kanäle"))
        var lines: [Line] = []
        if let minimum { lines.append(.text(Phrase(label(DocumentLabels.atLeast) + " ") + minimum)) }
        if let channels {
            lines.append(.text(Phrase(LocalizedText("over ", german: "über ")[language]) + channels))
        }
        if let over = reader.phrase(place / "over") {
            let within = LocalizedText("window: ", german: "Zeitfenster: ")[language]
            lines.append(.text(Phrase(within, .quiet) + over))
        }
        return lines
    }
}
