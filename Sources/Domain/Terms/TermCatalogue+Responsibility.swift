// Who does what, and with which means (D1, A20).

extension TermCatalogue {
    static let raci: [Term] = [
        Term(
            "/raci", .collection,
            "Responsibilities (RACI)", "Who does what.",
            de: "Verantwortlichkeiten (RACI)", "Wer was tut."),
        Term(
            "/raci/*", .group,
            "Activity", "One activity and the roles in it.",
            de: "Aktivität", "Eine Aktivität und die beteiligten Rollen."),
        Term(
            "/raci/*/position", .position,
            "Order", "Place among the activities.",
            de: "Reihenfolge", "Platz unter den Aktivitäten."),
        Term(
            "/raci/*/text", .prose,
            "Activity", "What is done.",
            de: "Aktivität", "Was getan wird."),
        Term(
            "/raci/*/responsible", .list(of: .slug), minimumCount: 1, isRequired: true,
            "Responsible", "The roles that do the work; at least one.",
            de: "Durchführung (R)", "Die Rollen, die die Arbeit ausführen; mindestens eine."),
        Term(
            "/raci/*/accountable", .slug, isRequired: true,
            "Accountable", "The one role that answers for the result.",
            de: "Gesamtverantwortung (A)", "Die eine Rolle, die für das Ergebnis einsteht."),
        Term(
            "/raci/*/consulted", .list(of: .slug),
            "Consulted", "The roles that are asked before.",
            de: "Zu befragen (C)", "Die Rollen, die vorher befragt werden."),
        Term(
            "/raci/*/informed", .list(of: .slug),
            "Informed", "The roles that are told afterwards.",
            de: "Zu informieren (I)", "Die Rollen, die danach informiert werden."),
    ]

    static let resources: [Term] = [
        Term(
            "/resources", .group,
            "Resources", "What both sides put in.",
            de: "Ressourcen", "Was beide Seiten einbringen."),
        Term(
            "/resources/text", .prose,
            "Wording", "The resources in words.",
            de: "Wortlaut", "Die Ressourcen in Worten."),
        Term(
            "/resources/budget", .group,
            "Budget", "The money for a period.",
            de: "Budget", "Die Mittel für einen Zeitraum."),
        Term(
            "/resources/budget/amount", .amount, isRequired: true,
            "Amount", "How much.",
            de: "Betrag", "Wie viel."),
        Term(
            "/resources/budget/currency", .currency, isRequired: true,
            "Currency", "The currency by ISO 4217.",
            de: "Währung", "Die Währung nach ISO 4217."),
        Term(
            "/resources/budget/period", .choice(TermChoice.periods),
            "Period", "The period that the budget is for.",
            de: "Zeitraum", "Der Zeitraum, für den das Budget gilt."),
        Term(
            "/resources/people", .collection,
            "People", "How many people work in which function.",
            de: "Personal", "Wie viele Personen in welcher Funktion arbeiten."),
        Term(
            "/resources/people/*", .integer(0...1_000_000), unit: .people,
            "Number of people", "How many people this function has.",
            de: "Personenzahl", "Wie viele Personen diese Funktion hat."),
        Term(
            "/resources/technology", .list(of: .line),
            "Technology", "The systems that are used.",
            de: "Technologie", "Die eingesetzten Systeme."),
    ]
}
