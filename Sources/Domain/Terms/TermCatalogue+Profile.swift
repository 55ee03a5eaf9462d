// Whom the agreement is about, and whom it is not about (A4, A5).

extension TermCatalogue {
    static let profile: [Term] = [
        Term("/profile", .group, "", "", de: "", ""),
        Term("/profile/text", .prose, "", "", de: "", ""),
        Term("/profile/condition", .condition, "", "", de: "", ""),
        Term("/profile/industries", .list(of: .name), "", "", de: "", ""),
        Term("/profile/employees", .group, "", "", de: "", ""),
        Term("/profile/employees/from", .integer(0...100_000_000), unit: .people, "", "", de: "", ""),
        Term("/profile/employees/to", .integer(0...100_000_000), unit: .people, "", "", de: "", ""),
        Term("/profile/revenue_from", .money, "", "", de: "", ""),
        Term("/profile/locations", .list(of: .name), "", "", de: "", ""),
        Term("/profile/tech_stack", .list(of: .line), "", "", de: "", ""),
        Term("/profile/use_cases", .collection, "", "", de: "", ""),
        Term("/profile/use_cases/*", .group, "", "", de: "", ""),
        Term("/profile/use_cases/*/position", .position, "", "", de: "", ""),
        Term("/profile/use_cases/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/profile/minimum_budget", .money, "", "", de: "", ""),
        Term("/profile/personas", .collection, "", "", de: "", ""),
        Term("/profile/personas/*", .group, "", "", de: "", ""),
        Term("/profile/personas/*/position", .position, "", "", de: "", ""),
        Term("/profile/personas/*/role", .name, isRequired: true, "", "", de: "", ""),
        Term("/profile/personas/*/goals", .prose, "", "", de: "", ""),
        Term("/profile/personas/*/stage", .choice(TermChoice.phases), "", "", de: "", ""),
    ]

    static let exclusions: [Term] = [
        Term("/exclusions", .collection, "", "", de: "", ""),
        Term("/exclusions/*", .group, "", "", de: "", ""),
        Term("/exclusions/*/position", .position, "", "", de: "", ""),
        Term("/exclusions/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/exclusions/*/condition", .condition, "", "", de: "", ""),
    ]
}
