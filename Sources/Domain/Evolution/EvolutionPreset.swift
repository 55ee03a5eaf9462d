// What suits a company of a size: advice, and values that a path can propose when the company gets there.

/// A size of company, by its employees.
package enum EvolutionPreset: String, Sendable, Hashable, CaseIterable {
    case upTo20 = "up-to-20"
    case from20To50 = "20-50"
    case from50To200 = "50-200"
    case over200 = "over-200"

    /// Employees; nil for no bound. What is on a bound belongs to the larger size.
    package var employees: (from: Int?, below: Int?) {
        switch self {
        case .upTo20: (nil, 20)
        case .from20To50: (20, 50)
        case .from50To200: (50, 200)
        case .over200: (200, nil)
        }
    }

    package static func of(employees: Int) -> EvolutionPreset {
        switch employees {
        case ..<20: .upTo20
        case ..<50: .from20To50
        case ..<200: .from50To200
        default: .over200
        }
    }

    package var name: LocalizedText {
        switch self {
        case .upTo20: LocalizedText("Up to 20 employees", german: "Bis zu 20 Mitarbeitende")
        case .from20To50: LocalizedText("20 to 50 employees", german: "20 bis 50 Mitarbeitende")
        case .from50To200: LocalizedText("50 to 200 employees", german: "50 bis 200 Mitarbeitende")
        case .over200: LocalizedText("More than 200 employees", german: "Mehr als 200 Mitarbeitende")
        }
    }

    /// When a company comes into the size.
    package var condition: JSON {
        let field = JSON.string(TenantMetric.employees.field)
        let parts: [JSON] = [
            employees.from.map { ["field": field, "op": "gte", "value": .integer($0)] },
            employees.below.map { ["field": field, "op": "lt", "value": .integer($0)] },
        ].compactMap(\.self)
        return parts.count == 1 ? parts[0] : ["all": .array(parts)]
    }

    /// What is worth doing at this size, one sentence each.
    package var advice: [LocalizedText] {
        switch self {
        case .upTo20:
            [
                LocalizedText(
                    "One page will do: what a qualified lead is, how fast it is answered, and what comes back.",
                    german:
                        "Eine Seite genügt: was ein qualifizierter Lead ist, wie schnell er beantwortet wird und was zurückkommt."
                ),
                LocalizedText(
                    "Three core KPIs at most, counted by hand if need be.",
                    german: "Höchstens drei Kernkennzahlen, notfalls von Hand gezählt."),
                LocalizedText(
                    "Everybody meets once a week; nobody needs a second level of escalation.",
                    german:
                        "Alle treffen sich einmal in der Woche; eine zweite Eskalationsstufe braucht niemand."
                ),
            ]
        case .from20To50:
            [
                LocalizedText(
                    "Name one person a side who answers for the agreement.",
                    german: "Je Seite eine Person benennen, die für die Vereinbarung einsteht."),
                LocalizedText(
                    "Four to five core KPIs, taken from the CRM.",
                    german: "Vier bis fünf Kernkennzahlen, aus dem CRM entnommen."),
                LocalizedText(
                    "A weekly meeting on leads and a monthly one on figures; missed deadlines go to the head of sales.",
                    german:
                        "Wöchentlich über Leads, monatlich über Zahlen sprechen; versäumte Fristen gehen an die Vertriebsleitung."
                ),
            ]
        case .from50To200:
            [
                LocalizedText(
                    "Somebody in operations keeps the figures and prepares the reviews.",
                    german:
                        "Eine Person im operativen Bereich führt die Zahlen und bereitet die Überprüfungen vor."
                ),
                LocalizedText(
                    "Five to seven core KPIs, at least one of them owned by both sides.",
                    german:
                        "Fünf bis sieben Kernkennzahlen, mindestens eine davon in gemeinsamer Verantwortung."),
                LocalizedText(
                    "Weekly, monthly and quarterly meetings; two levels of escalation; local agreements where regions differ.",
                    german:
                        "Treffen je Woche, Monat und Quartal; zwei Eskalationsstufen; lokale Vereinbarungen, wo sich Regionen unterscheiden."
                ),
            ]
        case .over200:
            [
                LocalizedText(
                    "A board decides on the framework; regions, sizes and tiers have agreements of their own within its guard rails.",
                    german:
                        "Ein Gremium entscheidet über den Rahmen; Regionen, Größen und Kundenstufen haben eigene Vereinbarungen innerhalb seiner Leitplanken."
                ),
                LocalizedText(
                    "Seven core KPIs for the whole, and further ones a region.",
                    german: "Sieben Kernkennzahlen für das Ganze und weitere je Region."),
                LocalizedText(
                    "Meetings of four rhythms up to the yearly redefinition; three levels of escalation, the last one the management.",
                    german:
                        "Treffen in vier Rhythmen bis zur jährlichen Neufassung; drei Eskalationsstufen, die letzte ist die Geschäftsführung."
                ),
            ]
        }
    }

    /// A merge patch on an agreement's terms: its meetings, its reviews, and its levels of escalation.
    package func values(_ language: Language) -> JSON {
        var values: JSONObject = [
            "meetings": .object(keyed(meetings, language)), "reviews": .object(keyed(reviews, language)),
        ]
        values["escalation"] = ["levels": .object(keyed(levels, language))]
        return .object(values)
    }

    private func keyed(
        _ items: [(key: String, json: (Language) -> JSON)], _ language: Language
    ) -> JSONObject {
        JSONObject(uniqueKeysWithValues: items.map { ($0.key, $0.json(language)) })
    }
}

// MARK: - Values

extension EvolutionPreset {
    private typealias Item = (key: String, json: (Language) -> JSON)

    /// How many of the four rhythms a size has.
    private var rhythms: Int {
        switch self {
        case .upTo20: 1
        case .from20To50: 2
        case .from50To200: 3
        case .over200: 4
        }
    }

    private var meetings: [Item] {
        let all: [Item] = [
            Self.meeting(
                1, "leads", "operative", "week", minutes: self == .upTo20 ? 30 : 45,
                LocalizedText("Leads of the week", german: "Leads der Woche"),
                [
                    LocalizedText("Leads that wait", german: "Leads, die warten"),
                    LocalizedText("Rejections and why", german: "Ablehnungen und ihre Gründe"),
                ]),
            Self.meeting(
                2, "figures", "tactical", "month", minutes: 60,
                LocalizedText("Figures of the month", german: "Zahlen des Monats"),
                [
                    LocalizedText("Targets and actual values", german: "Ziel- und Istwerte"),
                    LocalizedText("Causes of large deviations", german: "Ursachen großer Abweichungen"),
                    LocalizedText("Open actions", german: "Offene Maßnahmen"),
                ]),
            Self.meeting(
                3, "direction", "strategic", "quarter", minutes: 120,
                LocalizedText("Direction of the quarter", german: "Ausrichtung des Quartals"),
                [
                    LocalizedText("What the market tells us", german: "Was der Markt zeigt"),
                    LocalizedText("Targets of the next quarter", german: "Ziele des nächsten Quartals"),
                ]),
            Self.meeting(
                4, "redefinition", "redefinition", "year", minutes: 240,
                LocalizedText("Yearly redefinition", german: "Jährliche Neufassung"),
                [LocalizedText("The agreement as a whole", german: "Die Vereinbarung als Ganzes")]),
        ]
        return Array(all.prefix(rhythms))
    }

    private static func meeting(
        _ position: Int, _ key: String, _ kind: String, _ interval: String, minutes: Int,
        _ name: LocalizedText,
        _ agenda: [LocalizedText]
    ) -> Item {
        (
            key,
            { language in
                [
                    "position": .integer(position), "name": .string(name[language]), "kind": .string(kind),
                    "interval": .string(interval), "minutes": .integer(minutes),
                    "agenda": .texts(agenda.map { $0[language] }),
                ]
            }
        )
    }

    private var reviews: [Item] {
        let interval = self == .upTo20 ? "half-year" : "quarter"
        let text = LocalizedText(
            "Targets, deadlines and definitions of this agreement",
            german: "Ziele, Fristen und Definitionen dieser Vereinbarung")
        return [
            (
                "regular",
                { language in ["position": 1, "text": .string(text[language]), "interval": .string(interval)]
                }
            )
        ]
    }

    private var levels: [Item] {
        let all: [(key: String, after: String, who: LocalizedText, text: LocalizedText)] = [
            (
                "head", "P1D", LocalizedText("Head of Sales", german: "Vertriebsleitung"),
                LocalizedText(
                    "Sees to it that the lead is answered.",
                    german: "Sorgt dafür, dass der Lead beantwortet wird.")
            ),
            (
                "both-heads", "P2D",
                LocalizedText("Heads of Marketing and Sales", german: "Marketing- und Vertriebsleitung"),
                LocalizedText(
                    "Agree on who takes the lead over.", german: "Vereinbaren, wer den Lead übernimmt.")
            ),
            (
                "management", "P5D", LocalizedText("Management", german: "Geschäftsführung"),
                LocalizedText(
                    "Decides on people and priorities.", german: "Entscheidet über Personen und Prioritäten.")
            ),
        ]
        return all.prefix(max(1, rhythms - 1)).enumerated().map { index, level in
            (
                level.key,
                { language in
                    [
                        "position": .integer(index + 1), "who": .string(level.who[language]),
                        "after": ["within": .string(level.after), "clock": "business"],
                        "text": .string(level.text[language]),
                    ]
                }
            )
        }
    }
}
