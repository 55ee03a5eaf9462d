// What happens when a deadline is missed, and when the parties disagree (A16).

extension TermCatalogue {
    static let escalation: [Term] = [
        Term(
            "/escalation", .group,
            "Escalation", "What happens when a deadline is missed.",
            de: "Eskalation", "Was geschieht, wenn eine Frist versäumt wird."),
        Term(
            "/escalation/remind_before", .duration,
            "Reminder", "How long before a deadline the person is reminded.",
            de: "Erinnerung", "Wie lange vor einer Frist die Person erinnert wird."),
        Term(
            "/escalation/levels", .collection,
            "Levels", "Who is told, one after the other.",
            de: "Stufen", "Wer nacheinander informiert wird."),
        Term(
            "/escalation/levels/*", .group,
            "Level", "One level of the escalation.",
            de: "Eskalationsstufe", "Eine Stufe der Eskalation."),
        Term(
            "/escalation/levels/*/position", .position, isRequired: true,
            "Order", "Place among the levels; 1 comes first.",
            de: "Reihenfolge", "Platz unter den Stufen; 1 kommt zuerst."),
        Term(
            "/escalation/levels/*/who", .line, isRequired: true,
            "Who", "Who is told and acts.",
            de: "Wer", "Wer informiert wird und handelt."),
        Term(
            "/escalation/levels/*/role", .slug,
            "Role", "The key of the role that fills the level.",
            de: "Rolle", "Der Schlüssel der Rolle, die diese Stufe übernimmt."),
        Term(
            "/escalation/levels/*/after", .duration, stricter: .lower, isRequired: true,
            "After", "How long after the deadline; each level later than the one before.",
            de: "Nach Fristablauf", "Wie lange nach der Frist; jede Stufe später als die vorige."),
        Term(
            "/escalation/levels/*/text", .prose,
            "Action", "What happens at this level.",
            de: "Maßnahme", "Was auf dieser Stufe geschieht."),
    ]

    static let disputes: [Term] = [
        Term(
            "/disputes", .group,
            "Disputes", "How conflicts between the parties are settled.",
            de: "Konflikte", "Wie Konflikte zwischen den Parteien gelöst werden."),
        Term(
            "/disputes/steps", .collection,
            "Steps", "Who talks or decides, one after the other.",
            de: "Schritte", "Wer nacheinander spricht oder entscheidet."),
        Term(
            "/disputes/steps/*", .group,
            "Step", "One step towards a solution.",
            de: "Schritt", "Ein Schritt zur Lösung."),
        Term(
            "/disputes/steps/*/position", .position, isRequired: true,
            "Order", "Place among the steps; 1 comes first.",
            de: "Reihenfolge", "Platz unter den Schritten; 1 kommt zuerst."),
        Term(
            "/disputes/steps/*/who", .line, isRequired: true,
            "Who", "Who takes the step.",
            de: "Wer", "Wer den Schritt unternimmt."),
        Term(
            "/disputes/steps/*/within", .duration, stricter: .lower,
            "Within", "By when the step is taken.",
            de: "Frist", "Bis wann der Schritt erfolgt."),
        Term(
            "/disputes/steps/*/text", .prose,
            "Action", "What happens in this step.",
            de: "Maßnahme", "Was in diesem Schritt geschieht."),
        Term(
            "/disputes/typical", .collection,
            "Typical conflicts", "Conflicts that are to be expected, and the agreed answer.",
            de: "Typische Konflikte", "Konflikte, mit denen zu rechnen ist, und die vereinbarte Antwort."),
        Term(
            "/disputes/typical/*", .group,
            "Typical conflict", "One conflict and its answer.",
            de: "Typischer Konflikt", "Ein Konflikt und seine Antwort."),
        Term(
            "/disputes/typical/*/position", .position,
            "Order", "Place among the typical conflicts.",
            de: "Reihenfolge", "Platz unter den typischen Konflikten."),
        Term(
            "/disputes/typical/*/text", .prose, isRequired: true,
            "Conflict", "What is said or happens.",
            de: "Konflikt", "Was gesagt wird oder geschieht."),
        Term(
            "/disputes/typical/*/answer", .prose, isRequired: true,
            "Answer", "What both sides do then.",
            de: "Antwort", "Was beide Seiten dann tun."),
    ]
}
