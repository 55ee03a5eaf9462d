// How leads are scored: grades, points, thresholds (A6).

extension TermCatalogue {
    static let scoring: [Term] = [
        Term("/scoring", .group, "", "", de: "", ""),
        Term("/scoring/grades", .collection, "", "", de: "", ""),
        Term("/scoring/grades/*", .group, "", "", de: "", ""),
        Term("/scoring/grades/*/position", .position, "", "", de: "", ""),
        Term("/scoring/grades/*/name", .name, isRequired: true, "", "", de: "", ""),
        Term("/scoring/grades/*/text", .prose, "", "", de: "", ""),
        Term("/scoring/grades/*/condition", .condition, "", "", de: "", ""),
        Term("/scoring/criteria", .collection, "", "", de: "", ""),
        Term("/scoring/criteria/*", .group, "", "", de: "", ""),
        Term("/scoring/criteria/*/position", .position, "", "", de: "", ""),
        Term("/scoring/criteria/*/kind", .choice(TermChoice.criteria), isRequired: true, "", "", de: "", ""),
        Term("/scoring/criteria/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/scoring/points", .collection, "", "", de: "", ""),
        Term("/scoring/points/*", .group, "", "", de: "", ""),
        Term("/scoring/points/*/position", .position, "", "", de: "", ""),
        Term("/scoring/points/*/text", .prose, isRequired: true, "", "", de: "", ""),
        Term("/scoring/points/*/event", .slug, "", "", de: "", ""),
        Term("/scoring/points/*/condition", .condition, "", "", de: "", ""),
        Term(
            "/scoring/points/*/points", .integer(-1_000...1_000), unit: .points, isRequired: true, "", "",
            de: "", ""),
        Term("/scoring/points/*/at_most", .integer(0...10_000), unit: .points, "", "", de: "", ""),
        Term("/scoring/decay", .group, "", "", de: "", ""),
        Term("/scoring/decay/points", .integer(0...1_000), unit: .points, "", "", de: "", ""),
        Term("/scoring/decay/percent", .percentage, unit: .percent, "", "", de: "", ""),
        Term("/scoring/decay/every", .duration, isRequired: true, "", "", de: "", ""),
        Term("/scoring/thresholds", .collection, keys: .references(.leadClass), "", "", de: "", ""),
        Term("/scoring/thresholds/*", .group, "", "", de: "", ""),
        Term("/scoring/thresholds/*/position", .position, "", "", de: "", ""),
        Term("/scoring/thresholds/*/grade", .reference(.grade), "", "", de: "", ""),
        Term(
            "/scoring/thresholds/*/points", .integer(0...10_000), stricter: .higher, unit: .points, "", "",
            de: "", ""),
        Term("/scoring/thresholds/*/example", .line, "", "", de: "", ""),
    ]
}
