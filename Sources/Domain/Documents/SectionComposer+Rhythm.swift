// Escalation, disputes, meetings, reviews and the RACI grid.

extension SectionComposer {
    func escalation(_ place: JSONPointer) -> [DocumentBlock] {
        let steps = ladder(place / "levels", when: "after", DocumentLabels.after)
        guard !steps.isEmpty else { return [] }
        return steps + group(place)
    }

    func disputes(_ place: JSONPointer) -> [DocumentBlock] {
        let steps = ladder(place / "steps", when: "within", DocumentLabels.within)
        guard !steps.isEmpty else { return [] }
        return steps + headed(place / "typical", typical(place / "typical")) + group(place)
    }

    private func ladder(_ place: JSONPointer, when field: String, _ word: LocalizedText) -> [DocumentBlock] {
        let steps = reader.items(place).map { item in
            let title = reader.phrase(item / "who", .strong) ?? Phrase(reader.name(of: item), .strong)
            let time = reader.phrase(item / field)
            let text = lines(item / "text")
            return DocumentBlock.Step(
                title: title, when: time.map { Phrase(word[language] + " ") + dative($0) } ?? Phrase(""),
                lines: text + labelledRest(item))
        }
        return steps.isEmpty ? [] : [.ladder(steps)]
    }

    /// After „nach“ and „innerhalb von“ German units stand in the dative.
    private func dative(_ phrase: Phrase) -> Phrase {
        guard language == .german else { return phrase }
        return Phrase(
            runs: phrase.runs.map { run in
                let words = run.text.split(separator: Wording.tie, omittingEmptySubsequences: false).map {
                    word in
                    ["Arbeitstage", "Kalendertage", "Tage"].contains(word) ? word + "n" : String(word)
                }
                return Phrase.Run(text: words.joined(separator: Wording.tie), style: run.style)
            })
    }

    /// Each conflict with the answer that is agreed on.
    private func typical(_ place: JSONPointer) -> [DocumentBlock] {
        let definitions = reader.items(place).compactMap { item -> Definition? in
            guard let text = reader.phrase(item / "text") else { return nil }
            return Definition(term: text, lines: lines(item / "answer") + labelledRest(item))
        }
        return definitions.isEmpty ? [] : [.definitions(definitions)]
    }

    func meetings(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = reader.items(place).map { item in
            var name: [Line] = [
                .text(reader.phrase(item / "name", .strong) ?? Phrase(reader.name(of: item), .strong))
            ]
            if let kind = reader.phrase(item / "kind", .quiet) { name.append(.text(kind)) }
            let rhythm = rhythm(item)
            let people =
                lines(item / "participants") + labelled(item / "people") + labelled(item / "rotation")
            let agenda = lines(item / "agenda")
            name += labelledRest(item)
            return Table.Row([name, rhythm, people, agenda])
        }
        let columns =
            [
                Table.Column(TermCatalogue.term(at: place / "*")?.label[language] ?? "", share: 22),
                Table.Column(label(DocumentLabels.rhythm), share: 26),
            ]
            + [("participants", 24), ("agenda", 28)].map {
                Table.Column(reader.label(place / "*" / $0.0), share: $0.1)
            }
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    func reviews(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = reader.items(place).filter { $0.last != "triggers" }.map { item in
            var subject = lines(item / "text")
            let rhythm = rhythm(item) + labelled(item / "dates")
            let owner = lines(item / "owner")
            subject += labelledRest(item)
            return Table.Row([subject, rhythm, owner])
        }
        let triggers = headed(place / "triggers", general(place / "triggers"))
        guard !rows.isEmpty else { return triggers }
        let columns = [
            Table.Column(reader.label(place / "*" / "text"), share: 44),
            Table.Column(label(DocumentLabels.rhythm), share: 30),
            Table.Column(reader.label(place / "*" / "owner"), share: 26),
        ]
        return [.table(Table(.records, reader.label(place), columns, rows))] + triggers
    }

    /// `Monatlich, 1. Montag, 14:00 Uhr` and what else is said of the date.
    private func rhythm(_ item: JSONPointer) -> [Line] {
        var parts: [Phrase] = []
        if let interval = reader.phrase(item / "interval") { parts.append(interval) }
        if let day = weekday(item) { parts.append(day) }
        if let date = dayOfMonth(item) { parts.append(date) }
        if let month = month(item) { parts.append(month) }
        var lines: [Line] = parts.isEmpty ? [] : [.text(parts.joined(", "))]
        let times = ["time", "time_zone", "minutes"].compactMap { reader.phrase(item / $0, .quiet) }
        if !times.isEmpty { lines.append(.text(times.joined(", "))) }
        if let place = reader.phrase(item / "location", .quiet) { lines.append(.text(place)) }
        return lines
    }

    private func weekday(_ item: JSONPointer) -> Phrase? {
        guard let day = reader.phrase(item / "weekday") else { return nil }
        guard let week = reader.terms[item / "week"]?.intValue else { return day }
        let ordinals = [
            "1st", "2nd", "3rd", "4th", "5th",
        ]
        let ordinal =
            week == -1
            ? label(DocumentLabels.last)
            : language == .german
                ? "\(week)." : (1...5).contains(week) ? ordinals[week - 1] : "\(week)"
        _ = reader.take(item / "week")
        return reader.mark(Phrase(ordinal + Wording.tie + day.text), item / "weekday", item / "week")
    }

    /// `on day 15`, `am 15.`
    private func dayOfMonth(_ item: JSONPointer) -> Phrase? {
        guard let day = reader.terms[item / "day"]?.intValue else { return nil }
        _ = reader.take(item / "day")
        let text = language == .german ? "am \(day)." : "on day \(day)"
        return reader.mark(Phrase(text.tied), item / "day")
    }

    /// Of a year the month's name; of a quarter its number.
    private func month(_ item: JSONPointer) -> Phrase? {
        guard let month = reader.terms[item / "month"]?.intValue else { return nil }
        let isYearly = reader.terms[item / "interval"]?.stringValue == "year"
        _ = reader.take(item / "month")
        let text =
            isYearly && (1...12).contains(month)
            ? Wording.months[month - 1][language]
            : language == .german
                ? "\(month). \(label(DocumentLabels.monthOf))" : "\(label(DocumentLabels.monthOf)) \(month)"
        return reader.mark(Phrase(text.tied), item / "month")
    }
}
