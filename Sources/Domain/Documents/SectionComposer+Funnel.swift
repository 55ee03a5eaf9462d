// Purpose, parties, and what words mean: lead classes, stages, conversions, scoring.

extension SectionComposer {
    func purpose(_ place: JSONPointer) -> [DocumentBlock] {
        guard let statement = reader.phrase(place / "statement") else { return [] }
        return [.lead(statement)] + group(place)
    }

    func leadClasses(_ place: JSONPointer) -> [DocumentBlock] {
        let definitions = reader.items(place).map { item in
            let name = reader.phrase(item / "name", .strong) ?? Phrase(reader.name(of: item), .strong)
            return Definition(term: name, lines: lines(item / "definition") + labelledRest(item))
        }
        return [.definitions(definitions)]
    }

    func funnel(_ place: JSONPointer) -> [DocumentBlock] {
        let blocks =
            headed(place / "stages", stages(place / "stages"))
            + headed(place / "conversions", conversions(place / "conversions"))
        guard !blocks.isEmpty else { return [] }
        return blocks + group(place)
    }

    private func stages(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = reader.items(place).map { item in
            var name = [
                Line.text(reader.phrase(item / "name", .strong) ?? Phrase(reader.name(of: item), .strong))
            ]
            if let owner = reader.phrase(item / "owner", .quiet) { name.append(.text(owner)) }
            var meaning = lines(item / "definition")
            for field in ["text", "condition"] where reader.has(item / "entry" / field) {
                if let entry = reader.phrase(item / "entry" / field) {
                    let title = reader.label(field == "text" ? item / "entry" : item / "entry" / field)
                    meaning.append(.labelled(title, entry))
                }
            }
            let volume = targetLines(item / "volume", isBound: false)
            let metric = reader.phrase(item / "volume" / "metric", .quiet).map { [Line.text($0)] } ?? []
            return Table.Row([name, meaning + labelledRest(item), volume + metric])
        }
        guard !rows.isEmpty else { return [] }
        let columns = [
            Table.Column(TermCatalogue.term(at: place / "*")?.label[language] ?? "", share: 24),
            Table.Column(reader.label(place / "*" / "definition"), share: 52),
            Table.Column(reader.label(place / "*" / "volume"), share: 24),
        ]
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    private func conversions(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = reader.items(place).map { item in
            var title: [Line] = [
                .text(reader.mark(Phrase(reader.name(of: item), .strong), item / "from", item / "to"))
            ]
            if reader.has(item / "from"), reader.has(item / "to") {
                for field in ["from", "to"] { _ = reader.take(item / field) }
            }
            let metric = metricLines(item, withFormula: true)
            let target = targetLines(item)
            title += labelledRest(item)
            return Table.Row([title, metric, target])
        }
        guard !rows.isEmpty else { return [] }
        let columns = [
            Table.Column(label(DocumentLabels.conversionStep), share: 34),
            Table.Column(reader.label(place / "*" / "metric"), share: 42),
            Table.Column(reader.label(place / "*" / "target"), share: 24),
        ]
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    /// The decay is one rule: so many points or percent, so often.
    func scoring(_ place: JSONPointer) -> [DocumentBlock] {
        let blocks = ["grades", "criteria", "points", "thresholds"].flatMap {
            headed(place / $0, general(place / $0))
        }
        let decay = place / "decay"
        return blocks + headed(decay, general(decay))
    }

    func parties(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = reader.items(place).map { item in
            var name: [Line] = [
                .text(reader.phrase(item / "name", .strong) ?? Phrase(reader.name(of: item), .strong))
            ]
            let cells = [
                person(item / "representative"), person(item / "deputy"), signature(item / "signature"),
            ]
            for champion in reader.items(item / "champions") {
                let lines = person(champion)
                guard case .text(let first)? = lines.first else { continue }
                name.append(.labelled(TermCatalogue.term(at: champion)?.label[language] ?? "", first))
                name += lines.dropFirst()
            }
            name += labelledRest(item)
            return Table.Row([name] + cells)
        }
        guard !rows.isEmpty else { return [] }
        let columns =
            [Table.Column(TermCatalogue.term(at: place / "*")?.label[language] ?? "", share: 28)]
            + [("representative", 27), ("deputy", 27), ("signature", 18)].map {
                Table.Column(reader.label(place / "*" / $0.0), share: $0.1)
            }
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    /// A party that does not say is asked to sign.
    private func signature(_ place: JSONPointer) -> [Line] {
        guard !reader.has(place) else { return lines(place) }
        let required = JSON.string(Slot.Requirement.required.rawValue)
        return [.text(Phrase(TermWording.words(required, of: .choice(TermChoice.signatures), language)))]
    }

    /// Name, function and what else is known of a person, a line each.
    func person(_ place: JSONPointer) -> [Line] {
        guard reader.terms[place]?.objectValue != nil else { return lines(place) }
        return [("name", Phrase.Style.plain), ("position", .quiet), ("email", .quiet), ("member", .quiet)]
            .compactMap { field, style in reader.phrase(place / field, style).map { .text($0) } }
    }
}
