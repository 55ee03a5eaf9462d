// Meetings, and the reviews of the agreement itself (A17, F1, F6).

extension TermCatalogue {
    static let meetings: [Term] =
        [
            Term(
                "/meetings", .collection,
                "Meetings", "When marketing and sales meet.",
                de: "Besprechungen", "Wann sich Marketing und Vertrieb abstimmen."),
            Term(
                "/meetings/*", .group,
                "Meeting", "One regular meeting.",
                de: "Besprechung", "Eine regelmäßige Besprechung."),
            Term(
                "/meetings/*/position", .position,
                "Order", "Place among the meetings.",
                de: "Reihenfolge", "Platz unter den Besprechungen."),
            Term(
                "/meetings/*/name", .name, isRequired: true,
                "Name", "What the meeting is called.",
                de: "Name", "Wie die Besprechung heißt."),
            Term(
                "/meetings/*/kind", .choice(TermChoice.meetingKinds),
                "Kind", "What the meeting is for.",
                de: "Art", "Wozu die Besprechung dient."),
        ] + rhythm(under: "/meetings/*") + [
            Term(
                "/meetings/*/rotation", .line,
                "Rotation", "Which participants change, and how.",
                de: "Wechsel", "Welche Teilnehmenden wechseln und wie.")
        ]

    static let reviews: [Term] =
        [
            Term(
                "/reviews", .collection,
                "Reviews", "When the agreement itself is put to the test.",
                de: "Überprüfungen", "Wann die Vereinbarung selbst auf den Prüfstand kommt."),
            Term(
                "/reviews/*", .group,
                "Review", "One regular review of the agreement.",
                de: "Überprüfung", "Eine regelmäßige Überprüfung der Vereinbarung."),
            Term(
                "/reviews/*/position", .position,
                "Order", "Place among the reviews.",
                de: "Reihenfolge", "Platz unter den Überprüfungen."),
            Term(
                "/reviews/*/text", .prose, isRequired: true,
                "Subject", "What is reviewed.",
                de: "Gegenstand", "Was überprüft wird."),
            Term(
                "/reviews/*/owner", .line,
                "Owner", "Who prepares and leads the review.",
                de: "Verantwortlich", "Wer die Überprüfung vorbereitet und leitet."),
        ] + rhythm(under: "/reviews/*") + [
            Term(
                "/reviews/*/dates", .list(of: .date),
                "Fixed dates", "Dates that are fixed, of the four quarters for one.",
                de: "Feste Termine", "Fest vereinbarte Termine, zum Beispiel für die vier Quartale."),
            Term(
                "/reviews/triggers", .collection,
                "Triggers", "What asks for a change before the next review.",
                de: "Auslöser", "Was schon vor der nächsten Überprüfung eine Änderung verlangt."),
            Term(
                "/reviews/triggers/*", .group,
                "Trigger", "One event that asks for a change.",
                de: "Auslöser", "Ein Ereignis, das eine Änderung verlangt."),
            Term(
                "/reviews/triggers/*/position", .position,
                "Order", "Place among the triggers.",
                de: "Reihenfolge", "Platz unter den Auslösern."),
            Term(
                "/reviews/triggers/*/text", .prose, isRequired: true,
                "Event", "When the trigger fires.",
                de: "Ereignis", "Wann der Auslöser greift."),
            Term(
                "/reviews/triggers/*/condition", .condition,
                "Condition", "The event as a condition, checked whenever an agenda is filled.",
                de: "Bedingung", "Das Ereignis als Bedingung, die bei jeder Tagesordnung geprüft wird."),
            Term(
                "/reviews/triggers/*/change", .prose,
                "Change", "What is then changed in the agreement.",
                de: "Änderung", "Was dann an der Vereinbarung geändert wird."),
        ]
}
