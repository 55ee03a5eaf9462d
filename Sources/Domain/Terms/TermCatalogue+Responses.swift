// How fast sales and marketing act, in which lane, over which channels (A7, A8, A18).

extension TermCatalogue {
    static let responses: [Term] =
        [
            Term(
                "/responses", .collection, keys: .references(.leadClass), minimumCount: 1, isRequired: true,
                "", "", de: "", ""),
            Term("/responses/*", .group, "", "", de: "", ""),
        ] + responses(under: "/responses/*")

    static let lanes: [Term] =
        [
            Term("/lanes", .collection, "", "", de: "", ""),
            Term("/lanes/*", .group, "", "", de: "", ""),
            Term("/lanes/*/position", .position, "", "", de: "", ""),
            Term("/lanes/*/name", .name, isRequired: true, "", "", de: "", ""),
            Term("/lanes/*/text", .prose, "", "", de: "", ""),
            Term("/lanes/*/condition", .condition, isRequired: true, "", "", de: "", ""),
            Term("/lanes/*/responses", .group, isRequired: true, "", "", de: "", ""),
        ] + responses(under: "/lanes/*/responses")

    static let contact: [Term] = [
        Term("/contact", .group, "", "", de: "", ""),
        Term("/contact/channels", .list(of: .slug), "", "", de: "", ""),
        Term("/contact/unreachable", .group, "", "", de: "", ""),
        Term(
            "/contact/unreachable/after_attempts", .integer(1...100), stricter: .higher, unit: .count, "", "",
            de: "", ""),
        Term("/contact/unreachable/status", .line, "", "", de: "", ""),
        Term("/contact/unreachable/resubmit", .duration, "", "", de: "", ""),
        Term("/contact/unreachable/programme", .reference(.nurturingProgramme), "", "", de: "", ""),
        Term("/contact/unreachable/trigger", .line, "", "", de: "", ""),
    ]
}
