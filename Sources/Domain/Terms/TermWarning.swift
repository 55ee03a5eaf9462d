// What is allowed in terms, and seldom wise.

/// Advice on a version's terms; it refuses nothing.
package struct TermWarning: Sendable, Hashable {
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case manyCoreKPIs = "many_core_kpis"
        case largeMeeting = "large_meeting"
        case notMeasurable = "not_measurable"
        // Of `StaffingCheck`: what terms alone do not show.
        case staffingVacant = "staffing_vacant"
        case staffingAbsent = "staffing_absent"
        case staffingSeveralAccountable = "staffing_several_accountable"
        case staffingOverloaded = "staffing_overloaded"
        case staffingContradiction = "staffing_contradiction"
        case staffingUnchecked = "staffing_unchecked"
    }

    /// RFC 6901 pointer into the input.
    package let pointer: String
    package let code: Code
    /// Plain English: what is unusual and what would be better.
    package let detail: String

    /// More core KPIs than this are too many to steer by.
    package static let coreKPIs = 7
    /// A meeting of more people than this reports instead of solving.
    package static let people = 8

    /// The warnings for terms, in the order of the text.
    ///
    /// - Parameter terms: a framework's or effective terms. Of a local agreement's own terms, which are a merge
    ///   patch, it says only what they show alone.
    package static func warnings(on terms: JSON, at pointer: String = "/terms") -> [TermWarning] {
        commitments(terms, pointer) + coreKPIs(terms, pointer)
            + meetings(terms, .meetings, pointer) + meetings(terms, .reviews, pointer)
    }

    private static func commitments(_ terms: JSON, _ start: String) -> [TermWarning] {
        items(of: terms, .commitments).compactMap { key, commitment in
            let place = start + JSONPointer(tokens: [Section.commitments.rawValue, key]).description
            // A patch of an inherited commitment says nothing of its metric.
            guard commitment["party"] != nil || commitment["metric"] != nil else { return nil }
            guard let name = commitment["metric"]?.stringValue else {
                return TermWarning(
                    pointer: place, code: .notMeasurable,
                    detail: "This commitment has no metric, so that nobody can tell whether it is kept.")
            }
            guard let metric = MetricCatalogue.metric(name, in: terms), !metric.isMeasurable else {
                return nil
            }
            return TermWarning(
                pointer: place + "/metric", code: .notMeasurable,
                detail: "The metric “\(name)” has no formula; say in /funnel/metrics how it is worked out.")
        }
    }

    private static func coreKPIs(_ terms: JSON, _ start: String) -> [TermWarning] {
        let core = items(of: terms, .kpis).filter { $0.value["core"]?.boolValue == true }.count
        guard core > coreKPIs else { return [] }
        return [
            TermWarning(
                pointer: start + "/\(Section.kpis.rawValue)", code: .manyCoreKPIs,
                detail: "\(core) KPIs are core; agree on at most \(coreKPIs) that count most.")
        ]
    }

    private static func meetings(_ terms: JSON, _ section: Section, _ start: String) -> [TermWarning] {
        items(of: terms, section).compactMap { key, meeting in
            let listed = meeting["participants"]?.arrayValue?.count ?? 0
            let count = max(meeting["people"]?.intValue ?? 0, listed)
            guard count > people else { return nil }
            return TermWarning(
                pointer: start + JSONPointer(tokens: [section.rawValue, key]).description,
                code: .largeMeeting,
                detail: "\(count) take part; with at most \(people) a meeting solves more. Others can rotate."
            )
        }
    }

    private static func items(of terms: JSON, _ section: Section) -> [(key: String, value: JSON)] {
        terms[section.rawValue]?.objectValue.map { Array($0) } ?? []
    }
}
