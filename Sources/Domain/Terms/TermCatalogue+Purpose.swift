// Why the agreement exists, and the goals that both sides share (A23).

extension TermCatalogue {
    static let purpose: [Term] = [
        Term("/purpose", .group, "", "", de: "", ""),
        Term("/purpose/statement", .prose, "", "", de: "", ""),
        Term("/purpose/objectives", .collection, "", "", de: "", ""),
        Term("/purpose/objectives/*", .group, "", "", de: "", ""),
        Term("/purpose/objectives/*/position", .position, "", "", de: "", ""),
        Term("/purpose/objectives/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/purpose/objectives/*/metric", .reference(.metric), "", "", de: "", ""),
    ]
}
