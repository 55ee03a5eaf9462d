// Why it is this person, in one line.

extension FunctionHolder {
    /// `Jonas Weber holds inside-sales in dach. He … is absent until …; Ada Lovelace is the first deputy in office.`
    package func reason(_ language: Language) -> String {
        let held = held(language)
        guard let acting else {
            let nobody = LocalizedText(
                "and no deputy is in office", german: "und keine Stellvertretung ist im Dienst")[language]
            return "\(held) \(holder.away(language)), \(nobody)."
        }
        guard isDeputised else { return held }
        let others = passedOver.map(\.name)
        let passed =
            others.isEmpty
            ? ""
            : LocalizedText(
                " (not in office either: \(Wording.list(others, .english)))",
                german: " (ebenfalls nicht im Dienst: \(Wording.list(others, .german)))")[language]
        let first = LocalizedText(
            "\(acting.name) is the first deputy in office\(passed).",
            german: "\(acting.name) ist die erste Stellvertretung im Dienst\(passed).")[language]
        return "\(held) \(holder.away(language)). \(first)"
    }

    private func held(_ language: Language) -> String {
        let function = holdings[0].post.function.text
        let ways = holdings.map { holding in
            let team = holding.team.map { team in
                LocalizedText(" (team \(team))", german: " (Team \(team))")[language]
            }
            return holding.post.territory.words(language) + (team ?? "")
        }
        let places = Wording.list(ways.deduplicated, language)
        return LocalizedText(
            "\(holder.name) holds \(function) \(places).",
            german: "\(holder.name) hat \(function) \(places) inne.")[language]
    }
}

extension Staffing.Person {
    /// `Jonas Weber is away until …`, as the beginning of a sentence; empty in office.
    func away(_ language: Language) -> String { presence.away(name, language) }
}

extension Presence {
    /// Why somebody of this name is not there, without a full stop; empty in office.
    func away(_ name: String, _ language: Language) -> String {
        switch self {
        case .inOffice: ""
        case .absent(let until):
            LocalizedText(
                "\(name) is away until \(Wording.moment(until, .utc, .english))",
                german: "\(name) ist bis \(Wording.moment(until, .utc, .german)) abwesend")[language]
        case .deactivated(let since):
            LocalizedText(
                "\(name) has been gone since \(Wording.moment(since, .utc, .english))",
                german: "\(name) ist seit \(Wording.moment(since, .utc, .german)) nicht mehr da")[language]
        }
    }
}

extension Territory {
    /// `in dach and industrials`, `everywhere`.
    package func words(_ language: Language) -> String {
        let named = [region, vertical].compactMap { $0?.text }
        guard !named.isEmpty else { return LocalizedText("everywhere", german: "überall")[language] }
        return "in " + Wording.list(named, language)
    }
}

extension [String] {
    fileprivate var deduplicated: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
