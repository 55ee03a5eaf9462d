// The customer's journey, and the engagement plan of an account (A19, C4, C5).

extension TermCatalogue {
    static let journey: [Term] = [
        Term(
            "/journey", .collection,
            "Customer journey", "The phases of the customer and the handover points between them.",
            de: "Customer Journey", "Die Phasen des Kunden und die Übergabepunkte zwischen ihnen."),
        Term(
            "/journey/*", .group,
            "Phase", "One phase of the journey.",
            de: "Phase", "Eine Phase der Customer Journey."),
        Term(
            "/journey/*/position", .position,
            "Order", "Place in the journey.",
            de: "Reihenfolge", "Platz in der Customer Journey."),
        Term(
            "/journey/*/name", .name,
            "Name", "What the phase is called.",
            de: "Name", "Wie die Phase heißt."),
        Term(
            "/journey/*/text", .prose,
            "Wording", "What is agreed for this phase.",
            de: "Wortlaut", "Was für diese Phase vereinbart ist."),
        Term(
            "/journey/*/owner", .reference(.owner),
            "Responsible side", "Who answers for this phase.",
            de: "Verantwortlich", "Wer diese Phase verantwortet."),
        Term(
            "/journey/*/handover", .prose,
            "Handover point", "What ends the phase and hands over to the next.",
            de: "Übergabepunkt", "Was die Phase beendet und an die nächste übergibt."),
        Term(
            "/journey/*/within", .duration, stricter: .lower,
            "Within", "How soon the next side takes over.",
            de: "Frist", "Wie bald die nächste Seite übernimmt."),
        Term(
            "/journey/*/metric", .reference(.metric),
            "Metric", "The metric that the phase is measured by.",
            de: "Metrik", "Die Metrik, an der die Phase gemessen wird."),
        Term(
            "/journey/*/metrics", .list(of: .reference(.metric)),
            "Further metrics", "Other metrics of the phase.",
            de: "Weitere Metriken", "Andere Metriken der Phase."),
    ]

    static let engagement: [Term] =
        [
            Term(
                "/engagement", .group,
                "Engagement with accounts", "What marketing and sales reach together at an account.",
                de: "Kundenentwicklung",
                "Was Marketing und Vertrieb bei einem Zielkunden gemeinsam erreichen."),
            Term(
                "/engagement/text", .prose,
                "Wording", "How both sides work an account together.",
                de: "Wortlaut", "Wie beide Seiten einen Zielkunden gemeinsam bearbeiten."),
            Term(
                "/engagement/milestones", .collection,
                "Milestones", "What is to be reached at an account.",
                de: "Meilensteine", "Was bei einem Zielkunden erreicht werden soll."),
            Term(
                "/engagement/milestones/*", .group,
                "Milestone", "One milestone at an account.",
                de: "Meilenstein", "Ein Meilenstein bei einem Zielkunden."),
            Term(
                "/engagement/milestones/*/position", .position,
                "Order", "Place among the milestones.",
                de: "Reihenfolge", "Platz unter den Meilensteinen."),
            Term(
                "/engagement/milestones/*/text", .prose, isRequired: true,
                "Wording", "What has been reached then.",
                de: "Wortlaut", "Was dann erreicht ist."),
            Term(
                "/engagement/milestones/*/owner", .reference(.owner),
                "Responsible side", "Who answers for the milestone.",
                de: "Verantwortlich", "Wer den Meilenstein verantwortet."),
            Term(
                "/engagement/milestones/*/due", .duration, stricter: .lower,
                "Due", "How long after the account was taken on.",
                de: "Fällig", "Wie lange nach der Aufnahme des Zielkunden."),
            Term(
                "/engagement/stakeholders", .group,
                "Engaged stakeholders", "How many people at an account we are in touch with.",
                de: "Aktive Ansprechpersonen", "Zu wie vielen Personen eines Zielkunden Kontakt besteht."),
        ] + target(under: "/engagement/stakeholders", isRequired: true)
}
