// Leads on their way between marketing and sales: handover, rejection, feedback, recycling, nurturing (A9 to A13).

extension TermCatalogue {
    static let handover: [Term] = [
        Term("/handover", .group, "", "", de: "", ""),
        Term("/handover/text", .prose, "", "", de: "", ""),
        Term("/handover/fields", .collection, stricter: .superset, minimumCount: 1, "", "", de: "", ""),
        Term("/handover/fields/*", .group, "", "", de: "", ""),
        Term("/handover/fields/*/position", .position, "", "", de: "", ""),
        Term("/handover/fields/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term(
            "/handover/fields/*/required", .boolean, stricter: .higher, isRequired: true, "", "", de: "", ""),
        Term("/handover/fields/*/values", .list(of: .name), stricter: .superset, "", "", de: "", ""),
    ]

    static let rejection: [Term] = [
        Term("/rejection", .group, "", "", de: "", ""),
        Term("/rejection/reasons", .collection, "", "", de: "", ""),
        Term("/rejection/reasons/*", .group, "", "", de: "", ""),
        Term("/rejection/reasons/*/position", .position, "", "", de: "", ""),
        Term("/rejection/reasons/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term(
            "/rejection/reasons/*/comment", .choice(TermChoice.comments), isRequired: true, "", "", de: "", ""
        ),
        Term(
            "/rejection/reasons/*/to", .choice(TermChoice.destinations), isRequired: true, "", "", de: "", ""),
        Term("/rejection/return", .group, "", "", de: "", ""),
        Term("/rejection/return/text", .prose, "", "", de: "", ""),
        Term("/rejection/return/points", .integer(0...10_000), unit: .points, "", "", de: "", ""),
        Term("/rejection/return/reasons", .collection, "", "", de: "", ""),
        Term("/rejection/return/reasons/*", .group, "", "", de: "", ""),
        Term("/rejection/return/reasons/*/position", .position, "", "", de: "", ""),
        Term("/rejection/return/reasons/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/rejection/exceptions", .collection, "", "", de: "", ""),
        Term("/rejection/exceptions/*", .group, "", "", de: "", ""),
        Term("/rejection/exceptions/*/position", .position, "", "", de: "", ""),
        Term("/rejection/exceptions/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/rejection/exceptions/*/condition", .condition, "", "", de: "", ""),
    ]

    static let feedback: [Term] = [
        Term("/feedback", .collection, "", "", de: "", ""),
        Term("/feedback/*", .group, "", "", de: "", ""),
        Term("/feedback/*/position", .position, "", "", de: "", ""),
        Term("/feedback/*/kind", .choice(TermChoice.feedbackKinds), "", "", de: "", ""),
        Term("/feedback/*/from", .reference(.owner), isRequired: true, "", "", de: "", ""),
        Term("/feedback/*/to", .reference(.owner), "", "", de: "", ""),
        Term("/feedback/*/text", .prose, "", "", de: "", ""),
        Term("/feedback/*/when", .line, isRequired: true, "", "", de: "", ""),
        Term("/feedback/*/within", .duration, stricter: .lower, "", "", de: "", ""),
        Term("/feedback/*/format", .line, "", "", de: "", ""),
    ]

    static let recycling: [Term] = [
        Term("/recycling", .collection, "", "", de: "", ""),
        Term("/recycling/*", .group, "", "", de: "", ""),
        Term("/recycling/*/position", .position, "", "", de: "", ""),
        Term("/recycling/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/recycling/*/condition", .condition, "", "", de: "", ""),
        Term("/recycling/*/action", .prose, isRequired: true, "", "", de: "", ""),
        Term("/recycling/*/after", .duration, stricter: .lower, "", "", de: "", ""),
        Term("/recycling/*/to", .reference(.stage), "", "", de: "", ""),
        Term("/recycling/*/programme", .reference(.nurturingProgramme), "", "", de: "", ""),
    ]

    static let nurturing: [Term] = [
        Term("/nurturing", .collection, "", "", de: "", ""),
        Term("/nurturing/*", .group, "", "", de: "", ""),
        Term("/nurturing/*/position", .position, "", "", de: "", ""),
        Term("/nurturing/*/name", .name, "", "", de: "", ""),
        Term("/nurturing/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/nurturing/*/for", .list(of: .reference(.recyclingScenario)), "", "", de: "", ""),
        Term("/nurturing/*/trigger", .line, "", "", de: "", ""),
    ]
}
