// Commitments, KPIs and all else that has a target: one value made of metric, number, unit and period.

extension SectionComposer {
    /// `mindestens 95 % je Monat`; nil where there is no number.
    ///
    /// - Parameter isBound: whether the metric's direction stands before it.
    func target(_ place: JSONPointer, isBound: Bool = false) -> Phrase? {
        guard let number = reader.terms[place / "target"]?.doubleValue else { return nil }
        let unit = unit(place)
        // What is not part of the amount is left to be shown beside it.
        let parts =
            ["target", "period"] + (unit == nil ? [] : ["unit"]) + (unit == .money ? ["currency"] : [])
        for part in parts { _ = reader.take(place / part) }
        let text = amount(number, place, isBound: isBound)
        let period = reader.terms[place / "period"]?.stringValue
        let suffix = period.flatMap { Wording.per($0, language) ?? $0 }.map { " " + $0 } ?? ""
        return reader.mark(Phrase(text + suffix, .strong), any: parts.map { place / $0 })
    }

    private func unit(_ place: JSONPointer) -> MetricUnit? {
        guard let stated = reader.terms[place / "unit"]?.stringValue else { return metric(place)?.unit }
        return MetricUnit(rawValue: stated)
    }

    /// A number in the unit of the target that stands at a place.
    func amount(_ number: Double, _ place: JSONPointer, isBound: Bool = false) -> String {
        let metric = metric(place)
        let currency = reader.terms[place / "currency"]?.stringValue
        let amount = Wording.measured(number, unit(place), currency: currency, language)
        guard isBound, let metric else { return amount }
        let bound = metric.direction == .lower ? DocumentLabels.atMost : DocumentLabels.atLeast
        return bound[language] + " " + amount
    }

    func metric(_ place: JSONPointer) -> Metric? {
        reader.terms[place / "metric"]?.stringValue.flatMap { MetricCatalogue.metric($0, in: reader.terms) }
    }

    /// Whether market maturity changes the target, where the terms say so.
    func scaling(_ place: JSONPointer) -> [Line] {
        let flag = place / "scale_by_maturity"
        guard let scales = reader.take(flag)?.boolValue else { return [] }
        let text = label(scales ? DocumentLabels.scaled : DocumentLabels.unscaled)
        return [.text(reader.mark(Phrase(text, .quiet), flag))]
    }

    /// The target in full: number, steps that change it, maturity.
    func targetLines(_ place: JSONPointer, isBound: Bool = true) -> [Line] {
        guard let target = target(place, isBound: isBound) else { return [] }
        return [.text(target)] + scaling(place)
    }

    /// The metric's name, and below it how the metric is worked out.
    func metricLines(_ place: JSONPointer, withFormula: Bool) -> [Line] {
        var lines: [Line] = []
        if let name = reader.phrase(place / "metric") { lines.append(.text(name)) }
        if withFormula, let formula = metric(place)?.formula[language], !formula.isEmpty {
            lines.append(.text(Phrase(formula, .quiet)))
        }
        return lines
    }
}

extension SectionComposer {
    func commitments(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = byParty(reader.items(place)).map { item in
            var promise: [Line] = []
            let metric = reader.phrase(item / "metric", .strong)
            if let text = reader.phrase(item / "text") {
                promise = [.text(metric == nil ? text.styled(.strong) : text)]
            }
            promise.insert(contentsOf: metric.map { [.text($0)] } ?? [], at: 0)
            if promise.isEmpty { promise = [.text(Phrase(reader.name(of: item), .strong))] }
            if let formula = self.metric(item)?.formula[language], !formula.isEmpty {
                promise.append(.text(Phrase(formula, .quiet)))
            }
            let party = reader.phrase(item / "party").map { [Line.text($0)] } ?? []
            let target = targetLines(item) + steps(item)
            let basis = lines(item / "basis")
            promise += labelled(item / "incentive") + labelledRest(item)
            return Table.Row([promise, party, target, basis])
        }
        let columns = [
            Table.Column(label(DocumentLabels.commitment), share: 40),
            Table.Column(reader.label(place / "*" / "party"), share: 18),
            Table.Column(reader.label(place / "*" / "target"), share: 24),
            Table.Column(reader.label(place / "*" / "basis"), share: 18),
        ]
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    /// In the order of the parties, what both promise last.
    func byParty(_ items: [JSONPointer]) -> [JSONPointer] {
        let parties = reader.items(JSONPointer(.parties)).map(\.last)
        let ranks = items.enumerated().map { index, item in
            let party = reader.terms[item / "party"]?.stringValue ?? ""
            let hasPlace = reader.terms[item / "position"] != nil
            return (hasPlace ? -1 : parties.firstIndex(of: party) ?? parties.count, index, item)
        }
        return ranks.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// Targets that change from a date on.
    private func steps(_ item: JSONPointer) -> [Line] {
        reader.items(item / "steps").compactMap { step in
            guard let from = reader.phrase(step / "from"),
                let number = reader.terms[step / "target"]?.doubleValue
            else { return nil }
            _ = reader.take(step / "target")
            let value = reader.mark(Phrase(amount(number, item), .strong), step / "target")
            return .labelled("\(reader.label(step / "from")) \(from.text)", value)
        }
    }

    func kpis(_ place: JSONPointer) -> [DocumentBlock] {
        let rows = reader.items(place).map { item in
            let isCore = reader.terms[item / "core"]?.boolValue == true
            let name = reader.phrase(item / "name", .strong)
            var title: [Line] = name.map { [.text($0)] } ?? []
            var metric = metricLines(item, withFormula: true)
            if name == nil, case .text(let text)? = metric.first { metric[0] = .text(text.styled(.strong)) }
            if name == nil, metric.isEmpty { title = [.text(Phrase(reader.name(of: item), .strong))] }
            title += metric
            if let text = reader.phrase(item / "text") { title.append(.text(text)) }
            let cells = [
                targetLines(item), lines(item / "level"), lines(item / "owner"),
                reader.phrase(item / "core", isCore ? .strong : .quiet).map { [Line.text($0)] } ?? [],
            ]
            title += labelledRest(item)
            return Table.Row([title] + cells, isEmphasised: isCore)
        }
        let columns =
            [Table.Column(TermCatalogue.term(at: place / "*")?.label[language] ?? "", share: 35)]
            + [("target", 20), ("level", 17), ("owner", 16), ("core", 12)].map {
                Table.Column(reader.label(place / "*" / $0.0), share: $0.1)
            }
        return [.table(Table(.records, reader.label(place), columns, rows))]
    }

    func engagement(_ place: JSONPointer) -> [DocumentBlock] {
        let stakeholders = place / "stakeholders"
        guard reader.has(stakeholders / "target") else { return [] }
        var first: [Definition] = []
        if let text = reader.phrase(place / "text") {
            first.append(Definition(term: Phrase(reader.label(place / "text")), lines: [.text(text)]))
        }
        let name = reader.phrase(stakeholders / "metric") ?? Phrase(reader.label(stakeholders))
        first.append(Definition(term: name, lines: targetLines(stakeholders)))
        return [.definitions(first)] + headed(place / "milestones", general(place / "milestones"))
    }

    func resources(_ place: JSONPointer) -> [DocumentBlock] {
        let budget = place / "budget"
        guard let amount = reader.terms[budget / "amount"]?.doubleValue,
            let currency = reader.terms[budget / "currency"]?.stringValue
        else { return [] }
        let parts = ["amount", "currency", "period"].map { budget / $0 }
        for part in parts { _ = reader.take(part) }
        let period =
            reader.terms[budget / "period"]?.stringValue
            .flatMap { Wording.per($0, language) ?? $0 }.map { " " + $0 } ?? ""
        let text = Wording.amount(Money(amount: amount, currency: currency), language) + period
        let value = reader.mark(Phrase(text, .strong), any: parts)
        let first = Definition(term: Phrase(reader.label(budget)), lines: [.text(value)])
        return [.definitions([first])] + group(place)
    }
}
