// Legal notes, and what a tenant adds for its own programs (A25).

extension TermCatalogue {
    static let legal: [Term] = [
        Term("/legal", .group, "", "", de: "", ""),
        Term("/legal/reviewed_by", .line, "", "", de: "", ""),
        Term("/legal/reviewed_on", .date, "", "", de: "", ""),
        Term("/legal/basis", .prose, "", "", de: "", ""),
        Term("/legal/human_override", .prose, "", "", de: "", ""),
        Term("/legal/customer_promises", .prose, "", "", de: "", ""),
        Term("/legal/notes", .collection, "", "", de: "", ""),
        Term("/legal/notes/*", .group, "", "", de: "", ""),
        Term("/legal/notes/*/position", .position, "", "", de: "", ""),
        Term("/legal/notes/*/text", .prose, isRequired: true, "", "", de: "", ""),
    ]

    static let extensions: [Term] = [
        Term("/extensions", .group, "", "", de: "", ""),
        Term("/extensions/**", .anything, "", "", de: "", ""),
    ]
}
