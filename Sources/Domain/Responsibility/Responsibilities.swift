// What is answered to "who is responsible": activities, the roles in them, and the people behind the roles.

/// Who is responsible in a segment at an instant, by its effective SLA.
package struct Responsibilities: Sendable {
    /// The people of one role in one activity.
    package struct Part: Sendable, Hashable {
        package var activity: RACIMatrix.Activity
        package var duty: RACIDuty
        package var role: String
        /// Empty where nobody holds the role here.
        package var holders: [FunctionHolder]
    }

    /// What the matrix comes from.
    package struct Origin: Sendable, Hashable {
        package var framework: Slug
        package var segment: Segment
        package var account: String?
        package var at: Instant

        package init(framework: Slug, segment: Segment, account: String?, at: Instant) {
            self.framework = framework
            self.segment = segment
            self.account = account
            self.at = at
        }
    }

    package let origin: Origin
    package let parts: [Part]

    /// - Parameters:
    ///   - activity: one of the matrix; nil: all of them.
    /// - Throws: `unknown_reference` for an activity that the effective SLA does not have, with those that it has.
    package init(
        of matrix: RACIMatrix, activity: String?, _ staffing: Staffing, in place: ResponsibilityPlace,
        _ origin: Origin
    ) throws(DomainError) {
        self.origin = origin
        parts = try matrix.asked(activity).flatMap { activity in
            RACIDuty.allCases.flatMap { duty in
                (activity.roles[duty] ?? []).map { role in
                    Part(
                        activity: activity, duty: duty, role: role,
                        holders: Slug(role).map { staffing.holders(of: $0, in: place) } ?? [])
                }
            }
        }
    }
}

extension RACIMatrix {
    /// The functions that the activities asked for name.
    ///
    /// - Throws: as `Responsibilities` does.
    package func functions(of activity: String?) throws(DomainError) -> [Slug] {
        Set(try asked(activity).flatMap { $0.roles.values.joined() }).compactMap { Slug($0) }.sorted()
    }

    func asked(_ key: String?) throws(DomainError) -> [Activity] {
        guard let key else { return activities }
        // Agreements write keys with hyphens; people and programs type them with underscores, too.
        let name = key.replacing("_", with: "-")
        let named = activities.filter { $0.key == key || $0.key == name }
        guard named.isEmpty else { return named }
        let known = activities.map(\.key).joined(separator: ", ")
        throw DomainError(faults: [
            Fault(
                "/query/activity", .unknownReference,
                "There is no activity “\(key)” here"
                    + (known.isEmpty ? ": the agreement has no matrix." : "; there are \(known)."))
        ])!
    }
}

extension Responsibilities {
    package func json(_ language: Language) -> JSON {
        [
            "framework": .string(origin.framework.text), "account": .text(origin.account),
            "segment": origin.segment.wholeJSON, "at": .instant(origin.at),
            "items": .array(parts.map { $0.json(language) }),
        ]
    }
}

extension Responsibilities.Part {
    /// Why there is nobody, where nobody holds the role.
    package func gap(_ language: Language) -> String? {
        guard holders.isEmpty else { return nil }
        return LocalizedText("Nobody holds \(role) here.", german: "Niemand hat hier \(role) inne.")[language]
    }

    fileprivate func json(_ language: Language) -> JSON {
        [
            "activity": .string(activity.key), "text": .text(activity.text), "duty": .string(duty.rawValue),
            "role": .string(role), "people": .array(holders.map { $0.json(language) }),
            "gap": .text(gap(language)),
        ]
    }
}

extension FunctionHolder {
    fileprivate func json(_ language: Language) -> JSON {
        [
            "member": .slug(acting?.key), "name": .text(acting?.name), "holder": .string(holder.key.text),
            "holder_name": .string(holder.name),
            "teams": .array(holdings.compactMap(\.team).map { .string($0.text) }),
            "deputised": .bool(isDeputised), "reason": .string(reason(language)),
        ]
    }
}
