// Rows that stand in several places: targets, response times, dates of meetings, people.

extension TermCatalogue {
    /// A metric with its target. Where it is not required the metric may be missing, and everything with it.
    static func target(under path: String, isRequired: Bool) -> [Term] {
        [
            Term(path + "/metric", .reference(.metric), isRequired: isRequired, "", "", de: "", ""),
            Term(
                path + "/target", .amount, stricter: .byMetric, isScalable: true, isRequired: isRequired, "",
                "", de: "", ""),
            Term(path + "/unit", .choice(TermChoice.units), isRequired: isRequired, "", "", de: "", ""),
            Term(path + "/currency", .currency, "", "", de: "", ""),
            Term(path + "/period", .choice(TermChoice.periods), "", "", de: "", ""),
            Term(path + "/scale_by_maturity", .boolean, "", "", de: "", ""),
        ]
    }

    /// Response times and contact duties, of a lead class or a lane.
    static func responses(under path: String) -> [Term] {
        [
            Term(path + "/text", .prose, "", "", de: "", ""),
            Term(path + "/handover", .duration, stricter: .lower, "", "", de: "", ""),
            Term(path + "/start_work", .duration, stricter: .lower, "", "", de: "", ""),
            Term(path + "/first_response", .duration, stricter: .lower, "", "", de: "", ""),
            Term(path + "/attempts", .group, "", "", de: "", ""),
            Term(
                path + "/attempts/minimum", .integer(1...100), stricter: .higher, unit: .count,
                isRequired: true, "", "", de: "", ""),
            Term(
                path + "/attempts/channels", .integer(1...20), stricter: .higher, unit: .count, "", "",
                de: "", ""),
            Term(path + "/attempts/over", .duration, stricter: .lower, "", "", de: "", ""),
            Term(path + "/actions", .list(of: .line), stricter: .superset, "", "", de: "", ""),
            Term(path + "/acceptance", .duration, stricter: .lower, "", "", de: "", ""),
            Term(path + "/status_update", .duration, stricter: .lower, "", "", de: "", ""),
            Term(path + "/stagnation", .duration, stricter: .lower, "", "", de: "", ""),
        ]
    }

    /// When people meet, where and to talk about what.
    static func rhythm(under path: String) -> [Term] {
        [
            Term(path + "/interval", .choice(TermChoice.intervals), isRequired: true, "", "", de: "", ""),
            Term(path + "/weekday", .choice(TermChoice.weekdays), "", "", de: "", ""),
            Term(path + "/week", .integer(-1...5), "", "", de: "", ""),
            Term(path + "/month", .integer(1...12), "", "", de: "", ""),
            Term(path + "/time", .time, "", "", de: "", ""),
            Term(path + "/time_zone", .name, "", "", de: "", ""),
            Term(path + "/minutes", .integer(5...1_440), unit: .minutes, "", "", de: "", ""),
            Term(path + "/location", .line, "", "", de: "", ""),
            Term(path + "/people", .integer(1...10_000), unit: .people, "", "", de: "", ""),
            Term(path + "/participants", .list(of: .name), "", "", de: "", ""),
            Term(path + "/agenda", .list(of: .line), "", "", de: "", ""),
        ]
    }

    static func person(under path: String) -> [Term] {
        [
            Term(path + "/name", .name, isRequired: true, "", "", de: "", ""),
            Term(path + "/position", .name, "", "", de: "", ""),
            Term(path + "/email", .email, "", "", de: "", ""),
            Term(path + "/member", .member, "", "", de: "", ""),
        ]
    }
}
