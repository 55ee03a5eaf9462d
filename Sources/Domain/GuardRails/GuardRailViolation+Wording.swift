// A violation in a sentence that says what would be right.

extension GuardRailViolation {
    /// Characters of one value that a sentence repeats.
    private static let shownLength = 160

    /// For the person who wrote the local agreement: which rule, what both sides say, and what to do.
    package func sentence(_ language: Language) -> String {
        "\(pointer) \(rule[language]): \(values[language]). \(advice(language))"
    }

    private var rule: LocalizedText {
        switch (breach, rail.rule) {
        case (.removed, _): LocalizedText("may not be removed", german: "darf nicht entfernt werden")
        case (.added, _): LocalizedText("may not be added", german: "darf nicht hinzugefügt werden")
        case (.measured(let target), _):
            LocalizedText(
                "says what \(target) is measured by, which is bound",
                german: "sagt, woran \(target) gemessen wird, und dieser Wert ist gebunden")
        case (_, .locked): LocalizedText("is locked", german: "ist gesperrt")
        case (_, .tighten): LocalizedText("may only be tightened", german: "darf nur verschärft werden")
        case (_, .between(let low, let high)):
            LocalizedText(
                "must lie between \(shown(low, .english)) and \(shown(high, .english))",
                german: "muss zwischen \(shown(low, .german)) und \(shown(high, .german)) liegen")
        case (_, .oneOf(let values)):
            LocalizedText(
                "must be one of: \(shown(values, .english))",
                german: "muss einer dieser Werte sein: \(shown(values, .german))")
        case (_, .free): LocalizedText("is free", german: "ist frei")
        }
    }

    private var values: LocalizedText {
        switch (framework, local) {
        case (let framework?, let local?):
            LocalizedText(
                "the framework says \(shown(framework, .english)), this version says \(shown(local, .english))",
                german: "Die Rahmenvereinbarung sagt \(shown(framework, .german)), "
                    + "diese Fassung sagt \(shown(local, .german))")
        case (let framework?, nil):
            LocalizedText(
                "the framework says \(shown(framework, .english)) and its rule is “\(ruleName.english)”",
                german: "Die Rahmenvereinbarung sagt \(shown(framework, .german)), "
                    + "und ihre Regel lautet „\(ruleName.german)“")
        case (nil, let local):
            LocalizedText(
                "the framework has nothing here, this version says \(shown(local, .english))",
                german:
                    "Die Rahmenvereinbarung sagt hierzu nichts, diese Fassung sagt \(shown(local, .german))")
        }
    }

    private var ruleName: LocalizedText {
        switch rail.rule {
        case .locked: LocalizedText("locked", german: "gesperrt")
        case .tighten: LocalizedText("tighten only", german: "nur verschärfen")
        case .between: LocalizedText("within bounds", german: "innerhalb von Grenzen")
        case .oneOf: LocalizedText("one of several", german: "einer von mehreren Werten")
        case .free: LocalizedText("free", german: "frei")
        }
    }

    private func advice(_ language: Language) -> String {
        let keep = LocalizedText(
            "Keep the framework's value, or leave it out.",
            german: "Den Wert der Rahmenvereinbarung beibehalten oder die Angabe weglassen.")
        switch breach {
        case .locked, .measured: return keep[language]
        case .loosened(let direction): return (tightening(direction) ?? keep)[language]
        case .outsideBounds, .notOffered:
            return LocalizedText("Choose such a value.", german: "Bitte einen solchen Wert wählen.")[language]
        case .notComparable: return comparability[language]
        case .removed:
            return LocalizedText(
                "Do not remove \(cause).", german: "\(cause) bitte nicht entfernen.")[language]
        case .added:
            return LocalizedText(
                "Leave it out: the rule is “\(ruleName.english)”.",
                german: "Die Angabe bitte weglassen: Die Regel lautet „\(ruleName.german)“.")[language]
        }
    }

    private func tightening(_ direction: StricterDirection) -> LocalizedText? {
        switch (direction, type) {
        case (.lower, .boolean), (.higher, .boolean): nil
        case (.lower, _):
            LocalizedText(
                "Use at most \(limit(.english)).", german: "Erlaubt: höchstens \(limit(.german)).")
        case (.higher, _):
            LocalizedText(
                "Use at least \(limit(.english)).", german: "Erlaubt: mindestens \(limit(.german)).")
        case (.superset, _):
            LocalizedText(
                "Keep these items too: \(listed(framework, without: local, .english)).",
                german: "Auch diese Einträge beibehalten: \(listed(framework, without: local, .german)).")
        case (.subset, _):
            LocalizedText(
                "Leave these items out: \(listed(local, without: framework, .english)).",
                german: "Diese Einträge weglassen: \(listed(local, without: framework, .german)).")
        case (.byMetric, _), (.none, _): nil
        }
    }

    private var comparability: LocalizedText {
        switch type {
        case .duration:
            LocalizedText(
                "The two do not compare: use the same clock, and days or hours as there.",
                german: "Beides ist nicht vergleichbar: bitte dieselbe Uhr verwenden, "
                    + "und wie dort Tage oder Stunden.")
        case .period:
            LocalizedText(
                "The two do not compare: use months or days as there.",
                german: "Beides ist nicht vergleichbar: bitte wie dort Monate oder Tage verwenden.")
        case .money:
            LocalizedText(
                "The two do not compare: use the same currency.",
                german: "Beides ist nicht vergleichbar: bitte dieselbe Währung verwenden.")
        default:
            LocalizedText(
                "The two do not compare: use the same kind of value.",
                german: "Beides ist nicht vergleichbar: bitte dieselbe Art von Wert verwenden.")
        }
    }

    /// The framework's value without the clock, which the sentence has named.
    private func limit(_ language: Language) -> String {
        framework.flatMap(AgreedDuration.init).map { Wording.length($0, language) }
            ?? shown(framework, language)
    }

    private func listed(_ list: JSON?, without other: JSON?, _ language: Language) -> String {
        let others = Set(other?.arrayValue ?? [])
        let items = (list?.arrayValue ?? []).filter { !others.contains($0) }
        return shown(.array(items), language)
    }

    private func shown(_ value: JSON?, _ language: Language) -> String {
        TermWording.words(value, of: type, language).cut(to: GuardRailViolation.shownLength)
    }

    private func shown(_ values: [JSON], _ language: Language) -> String {
        Wording.list(values.map { shown($0, language) }, language, or: true)
            .cut(to: GuardRailViolation.shownLength)
    }
}
