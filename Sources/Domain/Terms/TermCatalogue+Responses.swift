// How fast sales and marketing act, in which lane, over which channels (A7, A8, A18).

extension TermCatalogue {
    static let responses: [Term] =
        [
            Term(
                "/responses", .collection, keys: .references(.leadClass), minimumCount: 1, isRequired: true,
                "Response times", "How fast both sides act, for each lead class.",
                de: "Reaktionszeiten", "Wie schnell beide Seiten handeln, je Lead-Klasse."),
            Term(
                "/responses/*", .group,
                "Response times of a lead class", "The duties towards leads of this class.",
                de: "Reaktionszeiten einer Lead-Klasse", "Die Pflichten gegenüber Leads dieser Klasse."),
        ] + responses(under: "/responses/*")

    static let lanes: [Term] =
        [
            Term(
                "/lanes", .collection,
                "Lanes", "Fast and slow lanes with response times of their own.",
                de: "Bearbeitungsspuren", "Schnelle und langsame Spuren mit eigenen Reaktionszeiten."),
            Term(
                "/lanes/*", .group,
                "Lane", "One lane; its response times outrank those of the lead class.",
                de: "Bearbeitungsspur", "Eine Spur; ihre Reaktionszeiten gehen denen der Lead-Klasse vor."),
            Term(
                "/lanes/*/position", .position,
                "Order", "Place among the lanes; the first one that fits counts.",
                de: "Reihenfolge", "Platz unter den Spuren; die erste passende gilt."),
            Term(
                "/lanes/*/name", .name, isRequired: true,
                "Name", "What the lane is called.",
                de: "Name", "Wie die Spur heißt."),
            Term(
                "/lanes/*/text", .prose,
                "Wording", "Which leads belong to the lane.",
                de: "Wortlaut", "Welche Leads in diese Spur gehören."),
            Term(
                "/lanes/*/condition", .condition, isRequired: true,
                "Condition", "Which leads take this lane, as a condition.",
                de: "Bedingung", "Welche Leads diese Spur nehmen, als Bedingung."),
            Term(
                "/lanes/*/responses", .group, isRequired: true,
                "Response times of the lane", "What differs from the lead class.",
                de: "Reaktionszeiten der Spur", "Was von der Lead-Klasse abweicht."),
        ] + responses(under: "/lanes/*/responses")

    static let contact: [Term] = [
        Term(
            "/contact", .group,
            "Contact rules", "Over which channels, and what happens when nobody can be reached.",
            de: "Kontaktregeln", "Über welche Kanäle, und was geschieht, wenn niemand erreichbar ist."),
        Term(
            "/contact/channels", .list(of: .slug),
            "Channels", "The channels in order of priority.",
            de: "Kanäle", "Die Kanäle in der Reihenfolge ihrer Priorität."),
        Term(
            "/contact/unreachable", .group,
            "Not reached", "What happens after attempts without success.",
            de: "Nicht erreicht", "Was nach erfolglosen Versuchen geschieht."),
        Term(
            "/contact/unreachable/after_attempts", .integer(1...100), stricter: .higher, unit: .count,
            "After attempts", "After how many attempts without success.",
            de: "Nach Versuchen", "Nach wie vielen erfolglosen Versuchen."),
        Term(
            "/contact/unreachable/status", .line,
            "Status", "The status that the lead gets in the CRM.",
            de: "Status", "Der Status, den der Lead im CRM erhält."),
        Term(
            "/contact/unreachable/resubmit", .duration,
            "Resubmission", "After which time the lead is taken up again.",
            de: "Wiedervorlage", "Nach welcher Zeit der Lead wieder vorgelegt wird."),
        Term(
            "/contact/unreachable/programme", .reference(.nurturingProgramme),
            "Nurture programme", "The programme that is started for the lead.",
            de: "Nurturing-Programm", "Das Programm, das für den Lead gestartet wird."),
        Term(
            "/contact/unreachable/trigger", .line,
            "Trigger", "What starts the programme.",
            de: "Auslöser", "Was das Programm startet."),
    ]
}
