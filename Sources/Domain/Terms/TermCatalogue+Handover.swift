// Leads on their way between marketing and sales: handover, rejection, feedback, recycling, nurturing (A9 to A13).

extension TermCatalogue {
    static let handover: [Term] = [
        Term(
            "/handover", .group,
            "Handover", "What a lead needs when it is handed over.",
            de: "Übergabe", "Was ein Lead bei der Übergabe braucht."),
        Term(
            "/handover/text", .prose,
            "Form of the handover", "How and in which form leads are handed over.",
            de: "Form der Übergabe", "Auf welchem Weg und in welcher Form Leads übergeben werden."),
        Term(
            "/handover/fields", .collection, stricter: .superset, minimumCount: 1,
            "Data at the handover", "The data that sales gets with the lead.",
            de: "Angaben bei der Übergabe", "Die Angaben, die der Vertrieb mit dem Lead erhält."),
        Term(
            "/handover/fields/*", .group,
            "Item of data", "One item that belongs to the handover.",
            de: "Angabe", "Eine Angabe, die zur Übergabe gehört."),
        Term(
            "/handover/fields/*/position", .position,
            "Order", "Place among the data.",
            de: "Reihenfolge", "Platz unter den Angaben."),
        Term(
            "/handover/fields/*/text", .prose, isRequired: true,
            "Wording", "What is handed over.",
            de: "Wortlaut", "Was übergeben wird."),
        Term(
            "/handover/fields/*/required", .boolean, stricter: .higher, isRequired: true,
            "Required", "Whether the handover is incomplete without it.",
            de: "Pflichtangabe", "Ob die Übergabe ohne diese Angabe unvollständig ist."),
        Term(
            "/handover/fields/*/values", .list(of: .name), stricter: .superset,
            "Fields", "The fields of the lead that must be filled, lead.email for one.",
            de: "Felder", "Die Felder des Leads, die gefüllt sein müssen, zum Beispiel lead.email."),
    ]

    static let rejection: [Term] = [
        Term(
            "/rejection", .group,
            "Rejection", "When sales may reject a lead, and what happens then.",
            de: "Ablehnung", "Wann der Vertrieb einen Lead ablehnen darf und was dann geschieht."),
        Term(
            "/rejection/reasons", .collection,
            "Reasons", "The reasons for which a lead may be rejected.",
            de: "Gründe", "Die Gründe, aus denen ein Lead abgelehnt werden darf."),
        Term(
            "/rejection/reasons/*", .group,
            "Reason", "One reason of a rejection.",
            de: "Grund", "Ein Ablehnungsgrund."),
        Term(
            "/rejection/reasons/*/position", .position,
            "Order", "Place among the reasons.",
            de: "Reihenfolge", "Platz unter den Gründen."),
        Term(
            "/rejection/reasons/*/text", .prose, isRequired: true,
            "Wording", "The reason in words.",
            de: "Wortlaut", "Der Grund in Worten."),
        Term(
            "/rejection/reasons/*/comment", .choice(TermChoice.comments), isRequired: true,
            "Comment", "Whether a comment is needed.",
            de: "Kommentar", "Ob ein Kommentar nötig ist."),
        Term(
            "/rejection/reasons/*/to", .choice(TermChoice.destinations), isRequired: true,
            "Goes to", "Where the rejected lead goes.",
            de: "Verbleib", "Wohin der abgelehnte Lead geht."),
        Term(
            "/rejection/return", .group,
            "Return after acceptance", "How an accepted lead is given back.",
            de: "Rückgabe nach der Annahme", "Wie ein angenommener Lead zurückgegeben wird."),
        Term(
            "/rejection/return/text", .prose,
            "Wording", "The rule in words.",
            de: "Wortlaut", "Die Regel in Worten."),
        Term(
            "/rejection/return/points", .integer(0...10_000), unit: .points,
            "Deduction", "By how many points the new score is lower.",
            de: "Punktabzug", "Um wie viele Punkte die neue Bewertung niedriger ist."),
        Term(
            "/rejection/return/reasons", .collection,
            "Reasons", "The reasons for which an accepted lead may be given back.",
            de: "Gründe", "Die Gründe, aus denen ein angenommener Lead zurückgegeben werden darf."),
        Term(
            "/rejection/return/reasons/*", .group,
            "Reason", "One reason of a return.",
            de: "Grund", "Ein Rückgabegrund."),
        Term(
            "/rejection/return/reasons/*/position", .position,
            "Order", "Place among the reasons.",
            de: "Reihenfolge", "Platz unter den Gründen."),
        Term(
            "/rejection/return/reasons/*/text", .prose, isRequired: true,
            "Wording", "The reason in words.",
            de: "Wortlaut", "Der Grund in Worten."),
        Term(
            "/rejection/exceptions", .collection,
            "Exceptions", "Leads that are taken out of the process.",
            de: "Ausnahmen", "Leads, die aus dem Prozess herausgenommen werden."),
        Term(
            "/rejection/exceptions/*", .group,
            "Exception", "One kind of lead outside the process.",
            de: "Ausnahme", "Eine Art von Leads außerhalb des Prozesses."),
        Term(
            "/rejection/exceptions/*/position", .position,
            "Order", "Place among the exceptions.",
            de: "Reihenfolge", "Platz unter den Ausnahmen."),
        Term(
            "/rejection/exceptions/*/text", .prose, isRequired: true,
            "Wording", "Which leads, and what holds for them.",
            de: "Wortlaut", "Welche Leads es sind und was für sie gilt."),
        Term(
            "/rejection/exceptions/*/condition", .condition,
            "Condition", "The exception as a condition that is checked automatically.",
            de: "Bedingung", "Die Ausnahme als automatisch geprüfte Bedingung."),
    ]

    static let feedback: [Term] = [
        Term(
            "/feedback", .collection,
            "Feedback duties", "What one side tells the other.",
            de: "Rückmeldepflichten", "Was eine Seite der anderen mitteilt."),
        Term(
            "/feedback/*", .group,
            "Feedback", "One duty to report back.",
            de: "Rückmeldung", "Eine Pflicht zur Rückmeldung."),
        Term(
            "/feedback/*/position", .position,
            "Order", "Place among the feedback duties.",
            de: "Reihenfolge", "Platz unter den Rückmeldepflichten."),
        Term(
            "/feedback/*/kind", .choice(TermChoice.feedbackKinds),
            "Kind", "What the feedback is about.",
            de: "Art", "Wovon die Rückmeldung handelt."),
        Term(
            "/feedback/*/from", .reference(.owner), isRequired: true,
            "From", "Who gives the feedback.",
            de: "Von", "Wer die Rückmeldung gibt."),
        Term(
            "/feedback/*/to", .reference(.owner),
            "To", "Who gets the feedback.",
            de: "An", "Wer die Rückmeldung erhält."),
        Term(
            "/feedback/*/text", .prose,
            "Wording", "What exactly is reported.",
            de: "Wortlaut", "Was genau mitgeteilt wird."),
        Term(
            "/feedback/*/when", .line, isRequired: true,
            "When", "On which occasion.",
            de: "Wann", "Bei welchem Anlass."),
        Term(
            "/feedback/*/within", .duration, stricter: .lower,
            "Within", "How soon after the occasion.",
            de: "Frist", "Wie bald nach dem Anlass."),
        Term(
            "/feedback/*/format", .line,
            "Format", "In which form.",
            de: "Form", "In welcher Form."),
    ]

    static let recycling: [Term] = [
        Term(
            "/recycling", .collection,
            "Recycling", "What happens to leads that do not convert.",
            de: "Lead-Recycling", "Was mit Leads geschieht, die nicht konvertieren."),
        Term(
            "/recycling/*", .group,
            "Scenario", "One situation and what follows from it.",
            de: "Szenario", "Eine Situation und was aus ihr folgt."),
        Term(
            "/recycling/*/position", .position,
            "Order", "Place among the scenarios.",
            de: "Reihenfolge", "Platz unter den Szenarien."),
        Term(
            "/recycling/*/text", .prose, isRequired: true,
            "Situation", "When the scenario applies.",
            de: "Situation", "Wann das Szenario zutrifft."),
        Term(
            "/recycling/*/condition", .condition,
            "Condition", "The situation as a condition that is checked automatically.",
            de: "Bedingung", "Die Situation als automatisch geprüfte Bedingung."),
        Term(
            "/recycling/*/action", .prose, isRequired: true,
            "Action", "What is done with the lead.",
            de: "Maßnahme", "Was mit dem Lead geschieht."),
        Term(
            "/recycling/*/after", .duration, stricter: .lower,
            "After", "After which time the action is taken.",
            de: "Wartezeit", "Nach welcher Zeit die Maßnahme erfolgt."),
        Term(
            "/recycling/*/to", .reference(.stage),
            "Back to stage", "The stage that the lead returns to.",
            de: "Zurück zur Stufe", "Die Stufe, auf die der Lead zurückkehrt."),
        Term(
            "/recycling/*/programme", .reference(.nurturingProgramme),
            "Nurture programme", "The programme that the lead enters.",
            de: "Nurturing-Programm", "Das Programm, in das der Lead aufgenommen wird."),
    ]

    static let nurturing: [Term] = [
        Term(
            "/nurturing", .collection,
            "Nurturing", "How cold leads are kept warm.",
            de: "Nurturing", "Wie der Kontakt zu kalten Leads gehalten wird."),
        Term(
            "/nurturing/*", .group,
            "Nurture programme", "One programme for cold leads.",
            de: "Nurturing-Programm", "Ein Programm für kalte Leads."),
        Term(
            "/nurturing/*/position", .position,
            "Order", "Place among the programmes.",
            de: "Reihenfolge", "Platz unter den Programmen."),
        Term(
            "/nurturing/*/name", .name,
            "Name", "What the programme is called.",
            de: "Name", "Wie das Programm heißt."),
        Term(
            "/nurturing/*/text", .prose, isRequired: true,
            "Wording", "What the leads receive, and how often.",
            de: "Wortlaut", "Was die Leads erhalten und wie oft."),
        Term(
            "/nurturing/*/for", .list(of: .reference(.recyclingScenario)),
            "For scenarios", "The recycling scenarios that lead into the programme.",
            de: "Für Szenarien", "Die Recycling-Szenarien, die in das Programm führen."),
        Term(
            "/nurturing/*/trigger", .line,
            "Trigger", "What starts the programme.",
            de: "Auslöser", "Was das Programm startet."),
    ]
}
