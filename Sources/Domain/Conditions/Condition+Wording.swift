// Conditions and their outcomes in words, for documents and explanations.

extension Condition {
    /// One sentence without its full stop: `Number of visits is at least 3 and Employees is at least 20`.
    package func description(_ language: Language) -> String {
        switch self {
        case .all(let parts): Condition.joined(parts, LocalizedText(" and ", german: " und "), language)
        case .any(let parts): Condition.joined(parts, LocalizedText(" or ", german: " oder "), language)
        case .not(let part):
            LocalizedText("not", german: "nicht")[language] + " (\(part.description(language)))"
        case .comparison(let comparison): comparison.description(language)
        }
    }

    /// Parts that join others themselves stand in brackets.
    private static func joined(_ parts: [Condition], _ joint: LocalizedText, _ language: Language) -> String {
        guard parts.count > 1 else { return parts.first?.description(language) ?? "" }
        return parts.map { part in
            switch part {
            case .all(let inner) where inner.count > 1, .any(let inner) where inner.count > 1:
                "(\(part.description(language)))"
            default: part.description(language)
            }
        }.joined(separator: joint[language])
    }
}

extension Condition.Comparison {
    func description(_ language: Language) -> String {
        let phrase = "\(field.label[language]) \(relation(language))"
        guard let window else { return phrase }
        let time = Wording.length(AgreedDuration(window, on: .elapsed), language)
        return language == .german
            ? "\(phrase) innerhalb von \(dative(time))" : "\(phrase) within the last \(time)"
    }

    private func relation(_ language: Language) -> String {
        if op == .exists {
            return operand == .flag(true)
                ? LocalizedText("is known", german: "ist bekannt")[language]
                : LocalizedText("is not known", german: "ist nicht bekannt")[language]
        }
        return "\(verb[language]) \(words(of: operand, language))"
    }

    /// By the kind of value that it stands before.
    private var verb: LocalizedText {
        switch (op, field.type) {
        case (.less, _): LocalizedText("is less than", german: "beträgt weniger als")
        case (.atMost, _): LocalizedText("is at most", german: "beträgt höchstens")
        case (.greater, _): LocalizedText("is more than", german: "beträgt mehr als")
        case (.atLeast, _): LocalizedText("is at least", german: "beträgt mindestens")
        case (.equal, .number), (.equal, .count), (.equal, .money):
            LocalizedText("is exactly", german: "beträgt genau")
        case (.notEqual, .number), (.notEqual, .count), (.notEqual, .money):
            LocalizedText("is anything but", german: "beträgt nicht")
        case (.equal, .node), (.oneOf, .node): LocalizedText("lies in", german: "liegt in")
        case (.notEqual, .node), (.noneOf, .node):
            LocalizedText("lies outside", german: "liegt außerhalb von")
        case (.contains, .texts), (.oneOf, .texts): LocalizedText("include", german: "umfassen")
        case (.noneOf, .texts): LocalizedText("do not include", german: "umfassen nicht")
        case (.contains, _): LocalizedText("contains", german: "enthält")
        case (.equal, _): LocalizedText("is", german: "ist")
        case (.notEqual, _): LocalizedText("is not", german: "ist nicht")
        case (.oneOf, _): LocalizedText("is one of", german: "ist eins von")
        case (.noneOf, _): LocalizedText("is none of", german: "ist keins von")
        case (.exists, _): LocalizedText("is known", german: "ist bekannt")
        }
    }

    private func words(of operand: ConditionOperand, _ language: Language) -> String {
        switch operand {
        case .number(let number): Wording.number(number, language)
        case .money(let money): Wording.money(money, language)
        case .flag(let flag): Wording.quoted(Wording.truth(flag, language), language)
        case .text(let text): word(text, language)
        case .texts(let texts): Wording.list(texts.map { word($0, language) }, language, or: true)
        }
    }

    private func word(_ text: String, _ language: Language) -> String {
        guard case .choice(let choices) = field.type else { return Wording.quoted(text, language) }
        return Wording.quoted(choices.first { $0.value == text }?.label[language] ?? text, language)
    }

    /// `30 Kalendertage` after „innerhalb von“ are `30 Kalendertagen`; the other units do not change.
    private func dative(_ german: String) -> String {
        german.split(separator: " ").map { $0 == "Kalendertage" ? "Kalendertagen" : $0 }.joined(
            separator: " ")
    }

    fileprivate func words(of value: ConditionValue, _ language: Language) -> String {
        switch value {
        case .number(let number): Wording.number(number, language)
        case .money(let money): Wording.money(money, language)
        case .flag(let flag): Wording.truth(flag, language)
        case .text(let text): word(text, language)
        case .texts(let texts):
            texts.isEmpty
                ? LocalizedText("none", german: "keine")[language]
                : Wording.list(texts.map { word($0, language) }, language)
        case .path(let nodes): word(nodes.first ?? "", language)
        }
    }
}

extension ConditionOutcome {
    /// The outcome and its reasons, a line each, the parts indented below what they belong to:
    /// `Employees is at least 250: 87 — no`.
    package func explanation(_ language: Language) -> String {
        lines(language, indent: "").joined(separator: "\n")
    }

    private func lines(_ language: Language, indent: String) -> [String] {
        let result = truth.label[language]
        guard case .comparison(let comparison) = condition else {
            return ["\(indent)\(heading[language]) — \(result)"]
                + parts.flatMap { $0.lines(language, indent: indent + "  ") }
        }
        return ["\(indent)\(comparison.description(language)): \(met(comparison, language)) — \(result)"]
    }

    private var heading: LocalizedText {
        switch condition {
        case .all: LocalizedText("All of these", german: "Alle diese Bedingungen")
        case .any: LocalizedText("Any of these", german: "Eine dieser Bedingungen")
        case .not, .comparison: LocalizedText("Not this", german: "Nicht diese Bedingung")
        }
    }

    /// What the comparison met, or why nothing.
    private func met(_ comparison: Condition.Comparison, _ language: Language) -> String {
        let value = actual.map { comparison.words(of: $0, language) }
        switch gap {
        case .noRate(let from, let to):
            let text = LocalizedText(
                "no exchange rate from \(from) to \(to)", german: "kein Wechselkurs von \(from) nach \(to)")
            return "\(value ?? "") (\(text[language]))"
        case .unreadable:
            let text = LocalizedText("cannot be compared", german: "nicht vergleichbar")
            return "\(value ?? "") (\(text[language]))"
        case .missing, nil:
            return value ?? LocalizedText("value missing", german: "Wert fehlt")[language]
        }
    }
}

extension Truth {
    package var label: LocalizedText {
        switch self {
        case .yes: LocalizedText("yes", german: "ja")
        case .no: LocalizedText("no", german: "nein")
        case .unknown: LocalizedText("unknown", german: "unbekannt")
        }
    }
}
