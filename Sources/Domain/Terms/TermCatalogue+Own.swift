// The sections that are an agreement's own: neither inherited nor patched (A1, A2, A22).

extension TermCatalogue {
    static let parties: [Term] =
        [
            Term("/parties", .collection, minimumCount: 1, "", "", de: "", ""),
            Term("/parties/*", .group, "", "", de: "", ""),
            Term("/parties/*/position", .position, "", "", de: "", ""),
            Term("/parties/*/name", .name, isRequired: true, "", "", de: "", ""),
            Term("/parties/*/representative", .group, isRequired: true, "", "", de: "", ""),
        ] + person(under: "/parties/*/representative") + [
            Term("/parties/*/deputy", .group, "", "", de: "", "")
        ] + person(under: "/parties/*/deputy") + [
            Term("/parties/*/signature", .choice(TermChoice.signatures), "", "", de: "", ""),
            Term("/parties/*/champions", .collection, "", "", de: "", ""),
            Term("/parties/*/champions/*", .group, "", "", de: "", ""),
        ] + person(under: "/parties/*/champions/*")

    static let scope: [Term] =
        [
            Term("/scope", .group, "", "", de: "", ""),
            Term("/scope/text", .prose, "", "", de: "", ""),
            Term("/scope/business_unit", .line, "", "", de: "", ""),
            Term("/scope/geography", .line, "", "", de: "", ""),
            Term("/scope/group", .line, "", "", de: "", ""),
            Term("/scope/subgroup", .line, "", "", de: "", ""),
            Term("/scope/programme", .name, "", "", de: "", ""),
            Term("/scope/campaign", .name, "", "", de: "", ""),
            Term("/scope/target_group", .line, "", "", de: "", ""),
            Term("/scope/target_market", .line, "", "", de: "", ""),
            Term("/scope/products", .list(of: .line), "", "", de: "", ""),
            Term("/scope/services", .list(of: .line), "", "", de: "", ""),
            Term("/scope/sales_teams", .list(of: .name), "", "", de: "", ""),
            Term("/scope/next_review", .date, "", "", de: "", ""),
            Term("/scope/renewal", .group, "", "", de: "", ""),
            Term("/scope/renewal/mode", .choice(TermChoice.renewals), isRequired: true, "", "", de: "", ""),
            Term("/scope/renewal/notice", .duration, "", "", de: "", ""),
            Term("/scope/renewal/extension", .duration, "", "", de: "", ""),
            Term("/scope/renewal/remind_before", .list(of: .duration), "", "", de: "", ""),
            Term("/scope/introduction", .group, "", "", de: "", ""),
            Term("/scope/introduction/text", .prose, "", "", de: "", ""),
            Term("/scope/introduction/moderator", .group, "", "", de: "", ""),
        ] + person(under: "/scope/introduction/moderator") + [
            Term("/scope/introduction/team", .collection, "", "", de: "", ""),
            Term("/scope/introduction/team/*", .group, "", "", de: "", ""),
        ] + person(under: "/scope/introduction/team/*") + [
            Term("/scope/introduction/phases", .collection, "", "", de: "", ""),
            Term("/scope/introduction/phases/*", .group, "", "", de: "", ""),
            Term("/scope/introduction/phases/*/position", .position, "", "", de: "", ""),
            Term("/scope/introduction/phases/*/text", .prose, isRequired: true, "", "", de: "", ""),
            Term("/scope/introduction/phases/*/from", .date, "", "", de: "", ""),
            Term("/scope/introduction/phases/*/to", .date, "", "", de: "", ""),
            Term("/scope/stakeholders", .collection, "", "", de: "", ""),
            Term("/scope/stakeholders/*", .group, "", "", de: "", ""),
            Term(
                "/scope/stakeholders/*/role", .choice(TermChoice.stakeholderRoles), isRequired: true, "", "",
                de: "", ""),
        ] + person(under: "/scope/stakeholders/*")

    static let annexes: [Term] = [
        Term("/annexes", .collection, "", "", de: "", ""),
        Term("/annexes/*", .group, "", "", de: "", ""),
        Term("/annexes/*/position", .position, "", "", de: "", ""),
        Term("/annexes/*/name", .line, isRequired: true, "", "", de: "", ""),
        Term("/annexes/*/date", .date, isRequired: true, "", "", de: "", ""),
        Term("/annexes/*/sha256", .sha256, isRequired: true, "", "", de: "", ""),
        Term("/annexes/*/text", .prose, "", "", de: "", ""),
    ]

    static let guardrails: [Term] = [
        Term("/guardrails", .collection, keys: .patterns, "", "", de: "", ""),
        Term("/guardrails/*", .guardRail, "", "", de: "", ""),
    ]

    static let grace: [Term] = [
        Term("/grace", .collection, "", "", de: "", ""),
        Term("/grace/*", .date, "", "", de: "", ""),
    ]
}
