// What is wrong with who is responsible: nobody there, too many, too much, or two answers (D4).

/// Something that somebody should put right.
package struct ResponsibilityGap: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Nobody holds the role.
        case vacant
        /// Whoever holds it is away or gone, and no deputy is in office.
        case absent
        /// More than one person holds the role that answers.
        case severalAccountable
        /// Somebody answers for more than the limit.
        case overloaded
        /// A local agreement lets another role answer than its framework does.
        case contradiction

        package var code: String {
            switch self {
            case .vacant: "vacant"
            case .absent: "absent"
            case .severalAccountable: "several_accountable"
            case .overloaded: "overloaded"
            case .contradiction: "contradiction"
            }
        }
    }

    package var kind: Kind
    /// nil where it is about a person and not about one activity.
    package var activity: String?
    package var duty: RACIDuty?
    package var role: String?
    package var members: [Slug] = []
    /// Where it is so: these segments, and all that no segment of the report names more exactly.
    package var segments: [Segment] = []
    package var detail: LocalizedText
}

/// A segment whose people are looked at, with its effective matrix.
package struct StaffedPlace: Sendable {
    package var segment: Segment
    package var place: ResponsibilityPlace
    package var matrix: RACIMatrix

    package init(_ segment: Segment, _ place: ResponsibilityPlace, _ matrix: RACIMatrix) {
        self.segment = segment
        self.place = place
        self.matrix = matrix
    }
}

/// A local agreement's say about its framework's matrix.
package struct LocalMatrix: Sendable {
    package var agreement: Slug
    package var selector: Selector
    /// The agreement's patch.
    package var terms: JSON

    package init(agreement: Slug, selector: Selector, terms: JSON) {
        self.agreement = agreement
        self.selector = selector
        self.terms = terms
    }
}

package enum ResponsibilityCheck {
    /// Activities and territories that one person may answer for, where nothing else is said.
    package static let standardLimit = 20
    package static let limits = 1...10_000
    /// Segments that are looked at.
    package static let maximumPlaces = 2_000

    /// Everything that is wrong, each thing once with the segments where it is so; in the order of kinds and activities.
    package static func gaps(
        in places: [StaffedPlace], _ staffing: Staffing, framework: RACIMatrix, locals: [LocalMatrix],
        limit: Int
    ) -> [ResponsibilityGap] {
        var found = Findings()
        // Segments that differ only in size or tier have the same people, and activities share roles.
        var known: [HeldRole: [FunctionHolder]] = [:]
        var load: [Slug: Set<Answered>] = [:]
        for staffed in places {
            for activity in staffed.matrix.activities {
                for duty in [RACIDuty.accountable, .responsible] {
                    for role in activity.roles[duty] ?? [] {
                        let asked = HeldRole(role: role, place: staffed.place)
                        let holders =
                            known[asked] ?? Slug(role).map { staffing.holders(of: $0, in: staffed.place) }
                            ?? []
                        known[asked] = holders
                        for gap in gaps(activity, duty, role, holders) { found.add(gap, in: staffed.segment) }
                        guard duty == .accountable else { continue }
                        for holder in holders {
                            load[holder.holder.key, default: []].formUnion(
                                holder.holdings.map {
                                    Answered(activity: activity.key, territory: $0.post.territory)
                                })
                        }
                    }
                }
            }
        }
        return found.all + overloads(load, limit, staffing) + contradictions(locals, framework)
    }

    private struct HeldRole: Hashable {
        var role: String
        var place: ResponsibilityPlace
    }

    /// What somebody answers for.
    private struct Answered: Hashable {
        var activity: String
        var territory: Territory
    }

    private static func gaps(
        _ activity: RACIMatrix.Activity, _ duty: RACIDuty, _ role: String, _ holders: [FunctionHolder]
    ) -> [ResponsibilityGap] {
        func gap(_ kind: ResponsibilityGap.Kind, _ members: [Slug], _ detail: LocalizedText)
            -> ResponsibilityGap
        {
            ResponsibilityGap(
                kind: kind, activity: activity.key, duty: duty, role: role, members: members, detail: detail)
        }
        guard !holders.isEmpty else {
            return [
                gap(.vacant, [], LocalizedText("Nobody holds \(role).", german: "Niemand hat \(role) inne."))
            ]
        }
        let keys = holders.map(\.holder.key)
        var gaps: [ResponsibilityGap] = []
        if holders.allSatisfy({ $0.acting == nil }) {
            let reasons = { (language: Language) in
                holders.map { $0.reason(language) }.joined(separator: " ")
            }
            gaps.append(gap(.absent, keys, LocalizedText(reasons(.english), german: reasons(.german))))
        }
        if duty == .accountable, holders.count > 1 {
            let names = holders.map(\.holder.name)
            gaps.append(
                gap(
                    .severalAccountable, keys,
                    LocalizedText(
                        "\(Wording.list(names, .english)) hold \(role), and one person should answer.",
                        german:
                            "\(Wording.list(names, .german)) haben \(role) inne; einstehen sollte eine Person."
                    )))
        }
        return gaps
    }

    private static func overloads(
        _ load: [Slug: Set<Answered>], _ limit: Int, _ staffing: Staffing
    ) -> [ResponsibilityGap] {
        load.filter { $0.value.count > limit }.sorted { $0.key < $1.key }.map { key, answered in
            let name = staffing.people[key]?.name ?? key.text
            return ResponsibilityGap(
                kind: .overloaded, duty: .accountable, members: [key],
                detail: LocalizedText(
                    "\(name) answers for \(answered.count) activities and territories; \(limit) is the limit.",
                    german:
                        "\(name) steht für \(answered.count) Aktivitäten und Gebiete ein; das Limit ist \(limit)."
                ))
        }
    }

    private static func contradictions(
        _ locals: [LocalMatrix], _ framework: RACIMatrix
    ) -> [ResponsibilityGap] {
        let answering = Dictionary(
            framework.activities.map { ($0.key, $0.roles[.accountable]?.first) }, uniquingKeysWith: { $1 })
        return locals.flatMap { local in
            RACIMatrix(terms: local.terms).activities.compactMap { activity -> ResponsibilityGap? in
                guard let role = activity.roles[.accountable]?.first,
                    let base = answering[activity.key] ?? nil,
                    base != role
                else { return nil }
                return ResponsibilityGap(
                    kind: .contradiction, activity: activity.key, duty: .accountable, role: role,
                    segments: [local.selector],
                    detail: LocalizedText(
                        "“\(local.agreement)” lets \(role) answer, and the framework lets \(base).",
                        german: "Nach „\(local.agreement)“ steht \(role) ein, nach dem Rahmen \(base)."))
            }
        }
    }

    /// Gathers what is the same in several segments.
    private struct Findings {
        private var order: [ResponsibilityGap] = []
        private var places: [ResponsibilityGap: [Segment]] = [:]

        mutating func add(_ gap: ResponsibilityGap, in segment: Segment) {
            if places[gap] == nil { order.append(gap) }
            places[gap, default: []].append(segment)
        }

        var all: [ResponsibilityGap] {
            order.map { gap in
                var gap = gap
                gap.segments = places[gap] ?? []
                return gap
            }
        }
    }
}

extension ResponsibilityGap {
    package func json(_ language: Language) -> JSON {
        [
            "kind": .string(kind.code), "activity": .text(activity), "duty": .text(duty?.rawValue),
            "role": .text(role), "members": .texts(members.map(\.text)),
            "segments": .array(segments.map(\.wholeJSON)), "detail": .string(detail[language]),
        ]
    }
}
