// Meetings, and the reviews of the agreement itself (A17, F1, F6).

extension TermCatalogue {
    static let meetings: [Term] =
        [
            Term("/meetings", .collection, "", "", de: "", ""),
            Term("/meetings/*", .group, "", "", de: "", ""),
            Term("/meetings/*/position", .position, "", "", de: "", ""),
            Term("/meetings/*/name", .name, isRequired: true, "", "", de: "", ""),
            Term("/meetings/*/kind", .choice(TermChoice.meetingKinds), "", "", de: "", ""),
        ] + rhythm(under: "/meetings/*") + [
            Term("/meetings/*/rotation", .line, "", "", de: "", "")
        ]

    static let reviews: [Term] =
        [
            Term("/reviews", .collection, "", "", de: "", ""),
            Term("/reviews/*", .group, "", "", de: "", ""),
            Term("/reviews/*/position", .position, "", "", de: "", ""),
            Term("/reviews/*/text", .prose, isRequired: true, "", "", de: "", ""),
            Term("/reviews/*/owner", .line, "", "", de: "", ""),
        ] + rhythm(under: "/reviews/*") + [
            Term("/reviews/*/dates", .list(of: .date), "", "", de: "", ""),
            Term("/reviews/triggers", .collection, "", "", de: "", ""),
            Term("/reviews/triggers/*", .group, "", "", de: "", ""),
            Term("/reviews/triggers/*/position", .position, "", "", de: "", ""),
            Term("/reviews/triggers/*/text", .prose, isRequired: true, "", "", de: "", ""),
            Term("/reviews/triggers/*/condition", .condition, "", "", de: "", ""),
            Term("/reviews/triggers/*/change", .prose, "", "", de: "", ""),
        ]
}
