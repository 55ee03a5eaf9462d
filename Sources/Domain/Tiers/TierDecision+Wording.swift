// A decision in one line, for people who ask why an account is where it is.

extension TierDecision {
    /// `tier-2 (place 3 of 40, 61.5 points): Employees is at least 1,000: 64,000 — yes. Not tier-1: …`
    package func line(_ language: Language) -> String {
        let others = trials.filter { $0.tier != after || $0.isCut }
        let refusals = others.map { $0.refusal(language) }
        return ([standing(language)] + refusals).map { $0 + "." }.joined(separator: " ")
    }

    private func standing(_ language: Language) -> String {
        let none = LocalizedText("No tier", german: "Keine Stufe")[language]
        let tier = after?.text ?? none
        switch cause {
        case .none: return none
        case .manual(let manual):
            let byHand = LocalizedText("by hand", german: "von Hand")[language]
            let until = manual.until.map { instant in
                LocalizedText(" until \(instant)", german: " bis \(instant)")[language]
            }
            return "\(tier) \(byHand)\(until ?? ""): \(Wording.quoted(manual.reason, language))"
        case .criteria:
            guard let trial = trials.last else { return tier }
            return "\(tier)\(trial.seat(language)): \(trial.reasons(language))"
        }
    }
}

extension TierDecision.Trial {
    fileprivate func refusal(_ language: Language) -> String {
        let name = LocalizedText("Not \(tier)", german: "Nicht \(tier)")[language]
        return isCut ? name + seat(language) : "\(name): \(reasons(language))"
    }

    fileprivate func reasons(_ language: Language) -> String {
        deciding.map { $0.explanation(language) }.joined(separator: "; ")
    }

    /// ` (place 3 of 40, 61.5 points)`, ` (place 43, where there are 40, 61.5 points)`; nothing where the tier takes everybody.
    fileprivate func seat(_ language: Language) -> String {
        guard let place, let score else { return "" }
        let points = Wording.number(Double(score) / 1_000, language)
        if isCut {
            return LocalizedText(
                " (place \(place.number), where there are \(place.places), \(points) points)",
                german: " (Platz \(place.number) bei \(place.places) Plätzen, \(points) Punkte)")[language]
        }
        return LocalizedText(
            " (place \(place.number) of \(place.places), \(points) points)",
            german: " (Platz \(place.number) von \(place.places), \(points) Punkte)")[language]
    }
}
