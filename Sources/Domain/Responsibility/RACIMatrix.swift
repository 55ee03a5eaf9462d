// The matrix of activities and roles, read from terms (D1).

/// What a role has to do with an activity, the one that answers first.
package enum RACIDuty: String, Sendable, Hashable, CaseIterable {
    case accountable, responsible, consulted, informed

    /// As it stands in a grid.
    package var letter: String { rawValue.prefix(1).uppercased() }

    package var label: LocalizedText {
        switch self {
        case .accountable: LocalizedText("Accountable", german: "Gesamtverantwortung")
        case .responsible: LocalizedText("Responsible", german: "Durchführung")
        case .consulted: LocalizedText("Consulted", german: "Zu befragen")
        case .informed: LocalizedText("Informed", german: "Zu informieren")
        }
    }
}

/// Who does what: activities in their order, and the roles in them.
package struct RACIMatrix: Sendable, Hashable {
    package struct Activity: Sendable, Hashable {
        package var key: String
        package var text: String?
        /// Of each duty, in the order of the terms; one for `accountable`.
        package var roles: [RACIDuty: [String]]

        /// `A/R`; empty for a role that has nothing to do with it.
        package func letters(of role: String) -> String {
            RACIDuty.allCases.filter { roles[$0]?.contains(role) == true }.map(\.letter).joined(
                separator: "/")
        }
    }

    package let activities: [Activity]
    /// Those that answer come first, then those that do, that are asked, that are told; each once.
    package let roles: [String]

    /// - Parameter terms: of a framework, or as they hold in a segment; what is no matrix is read as an empty one.
    package init(terms: JSON) {
        activities = terms[Section.raci.rawValue].itemsByPosition.map { key, value in
            Activity(
                key: key, text: value["text"]?.stringValue,
                roles: Dictionary(
                    uniqueKeysWithValues: RACIDuty.allCases.map { duty in (duty, value.names(duty.rawValue)) }
                ))
        }
        var roles: [String] = []
        for duty in RACIDuty.allCases {
            for role in activities.flatMap({ $0.roles[duty] ?? [] }) where !roles.contains(role) {
                roles.append(role)
            }
        }
        self.roles = roles
    }
}

extension JSON {
    /// A list of names, or one name.
    fileprivate func names(_ field: String) -> [String] {
        self[field]?.arrayValue?.compactMap(\.stringValue) ?? self[field]?.stringValue.map { [$0] } ?? []
    }
}
