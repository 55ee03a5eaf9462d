// Lead classes and the funnel: stages, conversions, metrics of one's own, definitions (A3).

extension TermCatalogue {
    static let leadClasses: [Term] = [
        Term("/lead_classes", .collection, minimumCount: 1, isRequired: true, "", "", de: "", ""),
        Term("/lead_classes/*", .group, "", "", de: "", ""),
        Term("/lead_classes/*/position", .position, "", "", de: "", ""),
        Term("/lead_classes/*/name", .name, isRequired: true, "", "", de: "", ""),
        Term("/lead_classes/*/definition", .prose, isRequired: true, "", "", de: "", ""),
        Term("/lead_classes/*/stage", .reference(.stage), "", "", de: "", ""),
    ]

    static let funnel: [Term] =
        [
            Term("/funnel", .group, "", "", de: "", ""),
            Term("/funnel/stages", .collection, "", "", de: "", ""),
            Term("/funnel/stages/*", .group, "", "", de: "", ""),
            Term("/funnel/stages/*/position", .position, "", "", de: "", ""),
            Term("/funnel/stages/*/name", .name, isRequired: true, "", "", de: "", ""),
            Term("/funnel/stages/*/definition", .prose, isRequired: true, "", "", de: "", ""),
            Term("/funnel/stages/*/owner", .reference(.owner), "", "", de: "", ""),
            Term("/funnel/stages/*/entry", .group, "", "", de: "", ""),
            Term("/funnel/stages/*/entry/text", .prose, "", "", de: "", ""),
            Term("/funnel/stages/*/entry/condition", .condition, "", "", de: "", ""),
            Term("/funnel/stages/*/volume", .group, "", "", de: "", ""),
        ] + target(under: "/funnel/stages/*/volume", isRequired: true) + [
            Term("/funnel/conversions", .collection, "", "", de: "", ""),
            Term("/funnel/conversions/*", .group, "", "", de: "", ""),
            Term("/funnel/conversions/*/position", .position, "", "", de: "", ""),
            Term("/funnel/conversions/*/from", .reference(.stage), isRequired: true, "", "", de: "", ""),
            Term("/funnel/conversions/*/to", .reference(.stage), isRequired: true, "", "", de: "", ""),
        ] + target(under: "/funnel/conversions/*", isRequired: false) + [
            Term("/funnel/metrics", .collection, "", "", de: "", ""),
            Term("/funnel/metrics/*", .group, "", "", de: "", ""),
            Term("/funnel/metrics/*/name", .name, isRequired: true, "", "", de: "", ""),
            Term("/funnel/metrics/*/formula", .prose, "", "", de: "", ""),
            Term("/funnel/metrics/*/unit", .choice(TermChoice.units), isRequired: true, "", "", de: "", ""),
            Term(
                "/funnel/metrics/*/direction", .choice(TermChoice.directions), isRequired: true, "", "",
                de: "", ""),
            Term("/funnel/metrics/*/level", .choice(TermChoice.levels), "", "", de: "", ""),
            Term("/funnel/deal_stages", .collection, "", "", de: "", ""),
            Term("/funnel/deal_stages/*", .group, "", "", de: "", ""),
            Term("/funnel/deal_stages/*/position", .position, "", "", de: "", ""),
            Term("/funnel/deal_stages/*/name", .name, isRequired: true, "", "", de: "", ""),
            Term("/funnel/deal_stages/*/definition", .prose, "", "", de: "", ""),
            Term("/funnel/deal_stages/*/probability", .percentage, unit: .percent, "", "", de: "", ""),
            Term("/funnel/closed_won", .prose, "", "", de: "", ""),
            Term("/funnel/revenue", .prose, "", "", de: "", ""),
            Term("/funnel/attribution", .group, "", "", de: "", ""),
            Term("/funnel/attribution/model", .line, "", "", de: "", ""),
            Term("/funnel/attribution/text", .prose, "", "", de: "", ""),
            Term("/funnel/attribution/look_back", .duration, "", "", de: "", ""),
            Term("/funnel/glossary", .collection, "", "", de: "", ""),
            Term("/funnel/glossary/*", .group, "", "", de: "", ""),
            Term("/funnel/glossary/*/position", .position, "", "", de: "", ""),
            Term("/funnel/glossary/*/term", .name, "", "", de: "", ""),
            Term("/funnel/glossary/*/text", .prose, isRequired: true, "", "", de: "", ""),
        ]
}
