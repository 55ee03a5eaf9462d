// Who does what, and with which means (D1, A20).

extension TermCatalogue {
    static let raci: [Term] = [
        Term("/raci", .collection, "", "", de: "", ""),
        Term("/raci/*", .group, "", "", de: "", ""),
        Term("/raci/*/position", .position, "", "", de: "", ""),
        Term("/raci/*/text", .prose, "", "", de: "", ""),
        Term("/raci/*/responsible", .list(of: .slug), minimumCount: 1, isRequired: true, "", "", de: "", ""),
        Term("/raci/*/accountable", .slug, isRequired: true, "", "", de: "", ""),
        Term("/raci/*/consulted", .list(of: .slug), "", "", de: "", ""),
        Term("/raci/*/informed", .list(of: .slug), "", "", de: "", ""),
    ]

    static let resources: [Term] = [
        Term("/resources", .group, "", "", de: "", ""),
        Term("/resources/text", .prose, "", "", de: "", ""),
        Term("/resources/budget", .group, "", "", de: "", ""),
        Term("/resources/budget/amount", .amount, isRequired: true, "", "", de: "", ""),
        Term("/resources/budget/currency", .currency, isRequired: true, "", "", de: "", ""),
        Term("/resources/budget/period", .choice(TermChoice.periods), "", "", de: "", ""),
        Term("/resources/people", .collection, "", "", de: "", ""),
        Term("/resources/people/*", .integer(0...1_000_000), unit: .people, "", "", de: "", ""),
        Term("/resources/technology", .list(of: .line), "", "", de: "", ""),
    ]
}
