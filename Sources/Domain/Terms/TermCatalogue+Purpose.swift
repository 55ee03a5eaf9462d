// Why the agreement exists, and the goals that both sides share (A23).

extension TermCatalogue {
    static let purpose: [Term] = [
        Term(
            "/purpose", .group,
            "Purpose", "Why the agreement exists.",
            de: "Zweck", "Warum es die Vereinbarung gibt."),
        Term(
            "/purpose/statement", .prose,
            "Statement of purpose",
            "In a few sentences: what both sides want to reach with the agreement.",
            de: "Zweckbestimmung",
            "In wenigen Sätzen: was beide Seiten mit der Vereinbarung erreichen wollen."),
        Term(
            "/purpose/objectives", .collection,
            "Shared objectives", "The goals of the company that both sides contribute to.",
            de: "Gemeinsame Ziele", "Die Unternehmensziele, zu denen beide Seiten beitragen."),
        Term(
            "/purpose/objectives/*", .group,
            "Objective", "One shared goal.",
            de: "Ziel", "Ein gemeinsames Ziel."),
        Term(
            "/purpose/objectives/*/position", .position,
            "Order", "Place among the objectives.",
            de: "Reihenfolge", "Platz unter den Zielen."),
        Term(
            "/purpose/objectives/*/text", .prose, isRequired: true,
            "Wording", "The goal in a sentence.",
            de: "Wortlaut", "Das Ziel in einem Satz."),
        Term(
            "/purpose/objectives/*/metric", .reference(.metric),
            "Metric", "The metric that shows how far the goal is reached.",
            de: "Metrik", "Die Metrik, die zeigt, wie weit das Ziel erreicht ist."),
    ]
}
