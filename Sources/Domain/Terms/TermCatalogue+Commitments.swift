// What the parties promise, measure and report (A14, A15, A24).

extension TermCatalogue {
    static let commitments: [Term] =
        [
            Term("/commitments", .collection, "", "", de: "", ""),
            Term("/commitments/*", .group, "", "", de: "", ""),
            Term("/commitments/*/position", .position, "", "", de: "", ""),
            Term("/commitments/*/party", .reference(.party), isRequired: true, "", "", de: "", ""),
            Term("/commitments/*/text", .prose, "", "", de: "", ""),
        ] + target(under: "/commitments/*", isRequired: false) + [
            Term("/commitments/*/basis", .choice(TermChoice.bases), "", "", de: "", ""),
            Term("/commitments/*/steps", .collection, "", "", de: "", ""),
            Term("/commitments/*/steps/*", .group, "", "", de: "", ""),
            Term("/commitments/*/steps/*/from", .date, isRequired: true, "", "", de: "", ""),
            Term(
                "/commitments/*/steps/*/target", .amount, stricter: .byMetric, isRequired: true, "", "",
                de: "", ""),
            Term("/commitments/*/incentive", .prose, "", "", de: "", ""),
        ]

    static let kpis: [Term] =
        [
            Term("/kpis", .collection, "", "", de: "", ""),
            Term("/kpis/*", .group, "", "", de: "", ""),
            Term("/kpis/*/position", .position, "", "", de: "", ""),
            Term("/kpis/*/name", .name, "", "", de: "", ""),
            Term("/kpis/*/text", .prose, "", "", de: "", ""),
        ] + target(under: "/kpis/*", isRequired: true) + [
            Term("/kpis/*/level", .choice(TermChoice.levels), isRequired: true, "", "", de: "", ""),
            Term("/kpis/*/owner", .reference(.owner), isRequired: true, "", "", de: "", ""),
            Term("/kpis/*/core", .boolean, "", "", de: "", ""),
        ]

    static let reporting: [Term] = [
        Term("/reporting", .collection, "", "", de: "", ""),
        Term("/reporting/*", .group, "", "", de: "", ""),
        Term("/reporting/*/position", .position, "", "", de: "", ""),
        Term("/reporting/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/reporting/*/tool", .line, "", "", de: "", ""),
        Term("/reporting/*/interval", .choice(TermChoice.intervals), isRequired: true, "", "", de: "", ""),
        Term("/reporting/*/to", .list(of: .name), "", "", de: "", ""),
        Term("/reporting/*/bands", .collection, "", "", de: "", ""),
        Term("/reporting/*/bands/*", .group, "", "", de: "", ""),
        Term("/reporting/*/bands/*/position", .position, "", "", de: "", ""),
        Term("/reporting/*/bands/*/name", .name, isRequired: true, "", "", de: "", ""),
        Term("/reporting/*/bands/*/below", .duration, "", "", de: "", ""),
        Term("/reporting/*/bands/*/relative_conversion", .percentage, unit: .percent, "", "", de: "", ""),
    ]
}
