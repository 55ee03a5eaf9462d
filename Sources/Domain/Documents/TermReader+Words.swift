// Values and names in words, with references followed to what they name.

extension TermReader {
    /// The catalogue's label of a path; of a collection's item what the item is called.
    func label(_ pointer: JSONPointer) -> String {
        guard let term = TermCatalogue.term(at: pointer), term.type != .anything else { return pointer.last }
        if case .any? = term.pattern.tokens.last { return name(of: pointer) }
        return term.label[language]
    }

    /// A value as text, by the type that the catalogue gives it.
    func words(_ value: JSON, at pointer: JSONPointer) -> String {
        let term = TermCatalogue.term(at: pointer)
        return words(value, of: term?.type, unit: term?.unit)
    }

    func words(_ value: JSON, of type: TermType?, unit: MetricUnit? = nil) -> String {
        switch (type, value) {
        case (.duration, _):
            if let duration = AgreedDuration(value) { return Wording.agreed(duration, language) }
        case (.period, _):
            if let period = CalendarPeriod(json: value) { return Wording.period(period, language).tied }
        case (.money, _):
            if let money = Money(value) { return Wording.amount(money, language) }
        case (.percentage, .number(let number)): return Wording.share(number, language)
        case (.date, .string(let text)):
            if let date = CivilDate(iso: text) { return Wording.date(date, language).tied }
        case (.time, .string(let time)): return language == .german ? "\(time) Uhr".tied : time
        case (.slug, .string(let key)): return slugName(key)
        case (.reference(let kind), .string(let key)): return name(of: kind, key)
        case (.guardRail, _): return GuardRailWording.words(value, of: nil, self)
        case (.list(let item), .array(let items)):
            return items.isEmpty
                ? TermWording.words(value, of: type, language)
                : items.map { words($0, of: item) }.joined(separator: ", ")
        case (.integer, .number(let number)) where unit == .minutes:
            return Wording.measured(number, unit, currency: nil, language)
        // A text stands as it is: it is the agreement's own.
        case (.choice, _): break
        case (_, .string(let text)): return text
        default: break
        }
        return TermWording.words(value, of: type, language)
    }

    /// What a key of another part of the terms stands for.
    func name(of reference: TermReference, _ key: String) -> String {
        switch reference {
        case .stage: given(["funnel", "stages", key]) ?? DocumentVocabulary.readable(key)
        case .leadClass: given(["lead_classes", key]) ?? DocumentVocabulary.readable(key)
        case .metric:
            MetricCatalogue.metric(key, in: terms)?.name[language] ?? DocumentVocabulary.readable(key)
        case .nurturingProgramme: given(["nurturing", key]) ?? DocumentVocabulary.readable(key)
        case .recyclingScenario: given(["recycling", key]) ?? DocumentVocabulary.readable(key)
        case .grade: given(["scoring", "grades", key]) ?? DocumentVocabulary.readable(key)
        case .party, .owner: given(["parties", key]) ?? roleName(key)
        }
    }

    /// A role, a function or a party without a name in the terms.
    func roleName(_ key: String) -> String {
        names.roles[key] ?? DocumentVocabulary.roles[key]?[language] ?? DocumentVocabulary.readable(key)
    }

    func channelName(_ key: String) -> String {
        names.channels[key] ?? DocumentVocabulary.channels[key]?[language] ?? DocumentVocabulary.readable(key)
    }

    private func slugName(_ key: String) -> String {
        names.roles[key] ?? names.channels[key] ?? DocumentVocabulary.channels[key]?[language]
            ?? roleName(key)
    }

    /// What an item of a collection is called: its name, its text where that is short, else its key in words.
    func name(of pointer: JSONPointer) -> String {
        let tokens = pointer.tokens
        switch (tokens.first, tokens.count) {
        case ("responses", 2), ("thresholds", 2): return name(of: .leadClass, pointer.last)
        case ("scoring", 3) where tokens[1] == "thresholds": return name(of: .leadClass, pointer.last)
        case ("parties", 2): return given(tokens) ?? roleName(pointer.last)
        case ("feedback", 2): return feedbackName(pointer)
        case ("resources", 3): return roleName(pointer.last)
        case ("journey", 2): return given(tokens) ?? choiceName(pointer.last, TermChoice.phases)
        case ("kpis", 2), ("commitments", 2):
            let metric = terms[pointer / "metric"]?.stringValue
            return given(["kpis"] + tokens.dropFirst()).flatMap { tokens[0] == "kpis" ? $0 : nil }
                ?? metric.map { name(of: .metric, $0) } ?? DocumentVocabulary.readable(pointer.last)
        case ("funnel", 3) where tokens[1] == "conversions":
            guard let from = terms[pointer / "from"]?.stringValue, let to = terms[pointer / "to"]?.stringValue
            else { return DocumentVocabulary.readable(pointer.last) }
            return "\(name(of: .stage, from)) → \(name(of: .stage, to))"
        case ("guardrails", 2): return pointer.last
        default: return given(tokens) ?? DocumentVocabulary.readable(pointer.last)
        }
    }

    private func feedbackName(_ pointer: JSONPointer) -> String {
        let kind = terms[pointer / "kind"]?.stringValue ?? String(pointer.last.map { $0 == "-" ? "_" : $0 })
        return choiceName(kind, TermChoice.feedbackKinds)
    }

    private func choiceName(_ key: String, _ choices: [TermChoice]) -> String {
        choices.first { $0.value.hasSameBytes(as: key) }?.label[language] ?? DocumentVocabulary.readable(key)
    }

    /// The name that the item has in the terms, or its text where that is short enough for one.
    private func given(_ tokens: [String]) -> String? {
        guard let item = terms[JSONPointer(tokens: tokens)] else { return nil }
        for field in ["name", "term", "who", "role"] {
            if let text = item[field]?.stringValue, !text.isEmpty { return text }
        }
        // Where the catalogue has names, the text is something else.
        let known = TermCatalogue.fieldNames(at: JSONPointer(tokens: tokens))
        guard !known.contains("name"), !known.contains("term") else { return nil }
        guard let text = item["text"]?.stringValue, (1...60).contains(text.count), !text.contains("\n") else {
            return nil
        }
        return text
    }
}
