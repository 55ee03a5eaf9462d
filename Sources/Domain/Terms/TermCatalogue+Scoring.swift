// How leads are scored: grades, points, thresholds (A6).

extension TermCatalogue {
    static let scoring: [Term] = [
        Term(
            "/scoring", .group,
            "Lead scoring", "How leads are scored.",
            de: "Lead-Scoring", "Wie Leads bewertet werden."),
        Term(
            "/scoring/grades", .collection,
            "Grades", "The explicit score: how well company and person suit us.",
            de: "Noten", "Die explizite Bewertung: wie gut Unternehmen und Person zu uns passen."),
        Term(
            "/scoring/grades/*", .group,
            "Grade", "One grade of the explicit score.",
            de: "Note", "Eine Note der expliziten Bewertung."),
        Term(
            "/scoring/grades/*/position", .position,
            "Order", "Place among the grades; the best one comes first.",
            de: "Reihenfolge", "Platz unter den Noten; die beste steht zuerst."),
        Term(
            "/scoring/grades/*/name", .name, isRequired: true,
            "Letter", "How the grade is written, A for one.",
            de: "Buchstabe", "Wie die Note geschrieben wird, zum Beispiel A."),
        Term(
            "/scoring/grades/*/text", .prose,
            "Wording", "When a lead gets this grade.",
            de: "Wortlaut", "Wann ein Lead diese Note erhält."),
        Term(
            "/scoring/grades/*/condition", .condition,
            "Condition", "The grade as a condition that is checked automatically.",
            de: "Bedingung", "Die Note als automatisch geprüfte Bedingung."),
        Term(
            "/scoring/criteria", .collection,
            "Criteria", "What the grade looks at.",
            de: "Kriterien", "Worauf die Note beruht."),
        Term(
            "/scoring/criteria/*", .group,
            "Criterion", "One thing that the grade looks at.",
            de: "Kriterium", "Ein Merkmal, auf dem die Note beruht."),
        Term(
            "/scoring/criteria/*/position", .position,
            "Order", "Place among the criteria; the most important one comes first.",
            de: "Reihenfolge", "Platz unter den Kriterien; das wichtigste steht zuerst."),
        Term(
            "/scoring/criteria/*/kind", .choice(TermChoice.criteria), isRequired: true,
            "Kind", "Whether it concerns the company, the role, or budget, authority, need or time frame.",
            de: "Art", "Ob es Unternehmen, Rolle, Budget, Befugnis, Bedarf oder Zeitrahmen betrifft."),
        Term(
            "/scoring/criteria/*/text", .prose, isRequired: true,
            "Wording", "What is looked at and how it counts.",
            de: "Wortlaut", "Was betrachtet wird und wie es zählt."),
        Term(
            "/scoring/points", .collection,
            "Points", "The implicit score: points for behaviour.",
            de: "Punkte", "Die implizite Bewertung: Punkte für Verhalten."),
        Term(
            "/scoring/points/*", .group,
            "Behaviour", "One kind of behaviour that earns points.",
            de: "Verhalten", "Ein Verhalten, das Punkte bringt."),
        Term(
            "/scoring/points/*/position", .position,
            "Order", "Place among the kinds of behaviour.",
            de: "Reihenfolge", "Platz unter den Verhaltensweisen."),
        Term(
            "/scoring/points/*/text", .prose, isRequired: true,
            "Wording", "What the person did.",
            de: "Wortlaut", "Was die Person getan hat."),
        Term(
            "/scoring/points/*/event", .slug,
            "Event", "The key of the event as it is reported to Baton.",
            de: "Ereignis", "Der Schlüssel des Ereignisses, wie es an Baton gemeldet wird."),
        Term(
            "/scoring/points/*/condition", .condition,
            "Condition", "When the event counts.",
            de: "Bedingung", "Wann das Ereignis zählt."),
        Term(
            "/scoring/points/*/points", .integer(-1_000...1_000), unit: .points, isRequired: true,
            "Points", "How many points each time; below zero to deduct.",
            de: "Punkte", "Wie viele Punkte es jeweils gibt; negativ für einen Abzug."),
        Term(
            "/scoring/points/*/at_most", .integer(0...10_000), unit: .points,
            "At most", "The most points that this behaviour can earn.",
            de: "Höchstpunktzahl", "Die höchste Punktzahl, die dieses Verhalten bringen kann."),
        Term(
            "/scoring/decay", .group,
            "Decay", "How points fade while nothing happens.",
            de: "Verfall", "Wie Punkte verfallen, solange nichts geschieht."),
        Term(
            "/scoring/decay/points", .integer(0...1_000), unit: .points,
            "Points", "How many points are lost each time.",
            de: "Punkte", "Wie viele Punkte jeweils verfallen."),
        Term(
            "/scoring/decay/percent", .percentage, unit: .percent,
            "Percent", "Which part of the points is lost each time.",
            de: "Prozent", "Welcher Anteil der Punkte jeweils verfällt."),
        Term(
            "/scoring/decay/every", .duration, isRequired: true,
            "Every", "After which time without activity points are lost.",
            de: "Zeitabstand", "Nach welcher Zeit ohne Aktivität Punkte verfallen."),
        Term(
            "/scoring/thresholds", .collection, keys: .references(.leadClass),
            "Thresholds", "From which score on a lead belongs to a class.",
            de: "Schwellenwerte", "Ab welcher Bewertung ein Lead zu einer Klasse gehört."),
        Term(
            "/scoring/thresholds/*", .group,
            "Threshold", "The score that a lead of this class needs.",
            de: "Schwellenwert", "Die Bewertung, die ein Lead dieser Klasse braucht."),
        Term(
            "/scoring/thresholds/*/position", .position,
            "Order", "Place among the thresholds.",
            de: "Reihenfolge", "Platz unter den Schwellenwerten."),
        Term(
            "/scoring/thresholds/*/grade", .reference(.grade),
            "Lowest grade", "The grade that is needed at least.",
            de: "Mindestnote", "Die Note, die mindestens erreicht sein muss."),
        Term(
            "/scoring/thresholds/*/points", .integer(0...10_000), stricter: .higher, unit: .points,
            "Lowest points", "The points that are needed at least.",
            de: "Mindestpunktzahl", "Die Punkte, die mindestens erreicht sein müssen."),
        Term(
            "/scoring/thresholds/*/example", .line,
            "Example", "A combined code that passes, A50 for one.",
            de: "Beispiel", "Eine Kombination, die genügt, zum Beispiel A50."),
    ]
}
