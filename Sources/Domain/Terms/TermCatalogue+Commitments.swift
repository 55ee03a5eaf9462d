// What the parties promise, measure and report (A14, A15, A24).

extension TermCatalogue {
    static let commitments: [Term] =
        [
            Term(
                "/commitments", .collection,
                "Commitments", "What each party promises.",
                de: "Zusagen", "Was jede Partei zusagt."),
            Term(
                "/commitments/*", .group,
                "Commitment", "One promise of a party.",
                de: "Zusage", "Eine Zusage einer Partei."),
            Term(
                "/commitments/*/position", .position,
                "Order", "Place among the commitments.",
                de: "Reihenfolge", "Platz unter den Zusagen."),
            Term(
                "/commitments/*/party", .reference(.party), isRequired: true,
                "Party", "Who makes the promise; joint for both sides.",
                de: "Partei", "Wer die Zusage gibt; „joint“ für beide Seiten gemeinsam."),
            Term(
                "/commitments/*/text", .prose,
                "Wording", "The promise in words.",
                de: "Wortlaut", "Die Zusage in Worten."),
        ] + target(under: "/commitments/*", isRequired: false) + [
            Term(
                "/commitments/*/basis", .choice(TermChoice.bases),
                "Basis", "What the target rests on.",
                de: "Grundlage", "Worauf der Zielwert beruht."),
            Term(
                "/commitments/*/steps", .collection,
                "Steps", "Targets that change from a date on.",
                de: "Stufenplan", "Zielwerte, die sich ab einem Datum ändern."),
            Term(
                "/commitments/*/steps/*", .group,
                "Step", "One change of the target.",
                de: "Schritt", "Eine Änderung des Zielwerts."),
            Term(
                "/commitments/*/steps/*/from", .date, isRequired: true,
                "From", "The date from which the target holds.",
                de: "Ab", "Das Datum, ab dem der Zielwert gilt."),
            Term(
                "/commitments/*/steps/*/target", .amount, stricter: .byMetric, isRequired: true,
                "Target",
                "The target from this date on, in the unit of the commitment; maturity does not scale it.",
                de: "Zielwert",
                "Der Zielwert ab diesem Datum, in der Einheit der Zusage; die Marktreife ändert ihn nicht."),
            Term(
                "/commitments/*/incentive", .prose,
                "Incentive", "Which pay depends on the commitment.",
                de: "Anreiz", "Welche Vergütung von der Zusage abhängt."),
        ]

    static let kpis: [Term] =
        [
            Term(
                "/kpis", .collection,
                "KPIs", "The figures that show whether the agreement works.",
                de: "Kennzahlen", "Die Kennzahlen, die zeigen, ob die Vereinbarung wirkt."),
            Term(
                "/kpis/*", .group,
                "KPI", "One figure with its target.",
                de: "Kennzahl", "Eine Kennzahl mit ihrem Zielwert."),
            Term(
                "/kpis/*/position", .position,
                "Order", "Place among the KPIs.",
                de: "Reihenfolge", "Platz unter den Kennzahlen."),
            Term(
                "/kpis/*/name", .name,
                "Name", "What the KPI is called, where not as its metric.",
                de: "Name", "Wie die Kennzahl heißt, falls anders als ihre Metrik."),
            Term(
                "/kpis/*/text", .prose,
                "Note", "What else is to be said of the KPI.",
                de: "Hinweis", "Was zur Kennzahl noch zu sagen ist."),
        ] + target(under: "/kpis/*", isRequired: true) + [
            Term(
                "/kpis/*/level", .choice(TermChoice.levels), isRequired: true,
                "Level", "Whether it shows one side's work, the handover or joint success.",
                de: "Ebene", "Ob sie die Arbeit einer Seite, die Übergabe oder den gemeinsamen Erfolg zeigt."),
            Term(
                "/kpis/*/owner", .reference(.owner), isRequired: true,
                "Owner", "Who answers for the KPI.",
                de: "Verantwortlich", "Wer die Kennzahl verantwortet."),
            Term(
                "/kpis/*/core", .boolean,
                "Core KPI", "Whether it is one of the few that count most; up to seven are advised.",
                de: "Kernkennzahl",
                "Ob sie zu den wenigen wichtigsten gehört; empfohlen sind höchstens sieben."),
        ]

    static let reporting: [Term] = [
        Term(
            "/reporting", .collection,
            "Reporting", "Who is told of the figures, how and how often.",
            de: "Berichtswesen", "Wer wie und wie oft über die Zahlen informiert wird."),
        Term(
            "/reporting/*", .group,
            "Report", "One duty to report.",
            de: "Bericht", "Eine Berichtspflicht."),
        Term(
            "/reporting/*/position", .position,
            "Order", "Place among the reports.",
            de: "Reihenfolge", "Platz unter den Berichten."),
        Term(
            "/reporting/*/text", .prose, isRequired: true,
            "Content", "What is reported.",
            de: "Inhalt", "Was berichtet wird."),
        Term(
            "/reporting/*/tool", .line,
            "Tool", "With which tool.",
            de: "Werkzeug", "Mit welchem Werkzeug."),
        Term(
            "/reporting/*/interval", .choice(TermChoice.intervals), isRequired: true,
            "Interval", "How often.",
            de: "Rhythmus", "Wie oft."),
        Term(
            "/reporting/*/to", .list(of: .name),
            "Recipients", "Who gets the report.",
            de: "Empfänger", "Wer den Bericht erhält."),
        Term(
            "/reporting/*/bands", .collection,
            "Bands of response time", "The bands in which response times are counted.",
            de: "Reaktionszeitklassen", "Die Klassen, in denen Reaktionszeiten gezählt werden."),
        Term(
            "/reporting/*/bands/*", .group,
            "Band", "One band of response times.",
            de: "Klasse", "Eine Klasse von Reaktionszeiten."),
        Term(
            "/reporting/*/bands/*/position", .position,
            "Order", "Place among the bands; the fastest one comes first.",
            de: "Reihenfolge", "Platz unter den Klassen; die schnellste steht zuerst."),
        Term(
            "/reporting/*/bands/*/name", .name, isRequired: true,
            "Name", "What the band is called.",
            de: "Name", "Wie die Klasse heißt."),
        Term(
            "/reporting/*/bands/*/below", .duration,
            "Below", "The band ends before this duration; the last one is open.",
            de: "Obergrenze", "Die Klasse endet vor dieser Dauer; die letzte ist offen."),
        Term(
            "/reporting/*/bands/*/relative_conversion", .percentage, unit: .percent,
            "Expected conversion", "In percent of the fastest band's conversion.",
            de: "Erwartete Konversion", "In Prozent der Konversion der schnellsten Klasse."),
    ]
}
