// Legal notes, and what a tenant adds for its own programs (A25).

extension TermCatalogue {
    static let legal: [Term] = [
        Term(
            "/legal", .group,
            "Legal notes", "What the law asks to be observed.",
            de: "Rechtliche Hinweise", "Was rechtlich zu beachten ist."),
        Term(
            "/legal/reviewed_by", .line,
            "Reviewed by", "Who has reviewed the agreement legally.",
            de: "Geprüft von", "Wer die Vereinbarung rechtlich geprüft hat."),
        Term(
            "/legal/reviewed_on", .date,
            "Reviewed on", "When it was reviewed.",
            de: "Geprüft am", "Wann sie geprüft wurde."),
        Term(
            "/legal/basis", .prose,
            "Basis for personal data", "On which legal basis personal data are passed on.",
            de: "Rechtsgrundlage", "Auf welcher Grundlage personenbezogene Daten weitergegeben werden."),
        Term(
            "/legal/human_override", .prose,
            "Human override", "How a person can correct automated scores and decisions.",
            de: "Korrektur durch Menschen",
            "Wie ein Mensch automatische Bewertungen und Entscheidungen korrigieren kann."),
        Term(
            "/legal/customer_promises", .prose,
            "Promises to customers", "How the agreement fits what customers were promised.",
            de: "Zusagen an Kunden", "Wie sich die Vereinbarung zu den Zusagen an Kunden verhält."),
        Term(
            "/legal/notes", .collection,
            "Further notes", "Other legal notes.",
            de: "Weitere Hinweise", "Sonstige rechtliche Hinweise."),
        Term(
            "/legal/notes/*", .group,
            "Note", "One legal note.",
            de: "Hinweis", "Ein rechtlicher Hinweis."),
        Term(
            "/legal/notes/*/position", .position,
            "Order", "Place among the notes.",
            de: "Reihenfolge", "Platz unter den Hinweisen."),
        Term(
            "/legal/notes/*/text", .prose, isRequired: true,
            "Wording", "The note in words.",
            de: "Wortlaut", "Der Hinweis in Worten."),
    ]

    static let extensions: [Term] = [
        Term(
            "/extensions", .group,
            "Extensions", "What the tenant's own programs need; Baton only keeps it.",
            de: "Erweiterungen", "Was eigene Programme brauchen; Baton bewahrt es nur auf."),
        Term(
            "/extensions/**", .anything,
            "Extension", "Any value.",
            de: "Erweiterung", "Ein beliebiger Wert."),
    ]
}
