// The customer's journey, and the engagement plan of an account (A19, C4, C5).

extension TermCatalogue {
    static let journey: [Term] = [
        Term("/journey", .collection, "", "", de: "", ""),
        Term("/journey/*", .group, "", "", de: "", ""),
        Term("/journey/*/position", .position, "", "", de: "", ""),
        Term("/journey/*/name", .name, "", "", de: "", ""),
        Term("/journey/*/text", .prose, "", "", de: "", ""),
        Term("/journey/*/owner", .reference(.owner), "", "", de: "", ""),
        Term("/journey/*/handover", .prose, "", "", de: "", ""),
        Term("/journey/*/within", .duration, stricter: .lower, "", "", de: "", ""),
        Term("/journey/*/metric", .reference(.metric), "", "", de: "", ""),
        Term("/journey/*/metrics", .list(of: .reference(.metric)), "", "", de: "", ""),
    ]

    static let engagement: [Term] =
        [
            Term("/engagement", .group, "", "", de: "", ""),
            Term("/engagement/text", .prose, "", "", de: "", ""),
            Term("/engagement/milestones", .collection, "", "", de: "", ""),
            Term("/engagement/milestones/*", .group, "", "", de: "", ""),
            Term("/engagement/milestones/*/position", .position, "", "", de: "", ""),
            Term("/engagement/milestones/*/text", .prose, isRequired: true, "", "", de: "", ""),
            Term("/engagement/milestones/*/owner", .reference(.owner), "", "", de: "", ""),
            Term("/engagement/milestones/*/due", .duration, stricter: .lower, "", "", de: "", ""),
            Term("/engagement/stakeholders", .group, "", "", de: "", ""),
        ] + target(under: "/engagement/stakeholders", isRequired: true)
}
