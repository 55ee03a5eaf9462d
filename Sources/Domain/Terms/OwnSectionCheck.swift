// What the sections that are an agreement's own say of each other.

enum OwnSectionCheck {
    static func faults(
        of terms: JSON, kind: AgreementKind, completeness: Terms.Completeness, at pointer: String
    ) -> [Fault] {
        // Whom a patch names may be told apart by what it does not repeat.
        (completeness == .patch ? [] : deputies(of: terms, at: pointer)) + phases(of: terms, at: pointer)
            + renewal(of: terms, completeness: completeness, at: pointer)
            + (completeness == .complete ? signatories(of: terms, at: pointer) : [])
            + (kind == .local ? frameworkOnly(terms, at: pointer) : [])
    }

    /// The board belongs to the framework: it watches over what local agreements may change. So does the rule by which
    /// their proposals are checked.
    private static func frameworkOnly(_ terms: JSON, at pointer: String) -> [Fault] {
        let details = [
            ("board", "Only a framework has a board; leave it out of a local agreement."),
            (
                "staffing",
                "Only a framework says how proposals are checked; leave it out of a local agreement."
            ),
        ]
        return details.compactMap { field, detail in
            guard let value = terms["scope"]?[field], !value.isNull else { return nil }
            return Fault(pointer + "/scope/\(field)", .sectionNotAllowed, detail)
        }
    }

    /// Who signs is represented by somebody.
    private static func signatories(of terms: JSON, at pointer: String) -> [Fault] {
        items(of: terms["parties"]).compactMap { key, party in
            guard let object = party.objectValue, object["representative"] == nil,
                object["signature"]?.stringValue != Slot.Requirement.unsigned.rawValue
            else { return nil }
            let place = pointer + JSONPointer(tokens: ["parties", key, "representative"]).description
            return Fault(
                place, .required,
                "A party that signs names its representative, with name and position; say \"signature\": \"none\" where it does not sign."
            )
        }
    }

    /// Nobody stands in for himself.
    private static func deputies(of terms: JSON, at pointer: String) -> [Fault] {
        let places = [["parties"], ["scope", "board", "seats"]]
        return places.flatMap { tokens in
            items(of: tokens.reduce(Optional(terms)) { $0?[$1] }).flatMap { key, party in
                deputy(of: party, at: pointer + JSONPointer(tokens: tokens + [key, "deputy"]).description)
            }
        }
    }

    private static func deputy(of party: JSON, at place: String) -> [Fault] {
        guard let principal = party["representative"], let deputy = party["deputy"] else { return [] }
        // Two people may share a name: what identifies both of them best decides.
        for field in ["member", "email", "name"] {
            guard let left = principal[field]?.stringValue, let right = deputy[field]?.stringValue else {
                continue
            }
            guard FoldedText(left) == FoldedText(right) else { return [] }
            return [
                Fault(
                    "\(place)/\(field)", .duplicate,
                    "The deputy is the representative; name somebody else, or leave the deputy out.")
            ]
        }
        return []
    }

    /// Phases of the introduction end after they begin.
    private static func phases(of terms: JSON, at pointer: String) -> [Fault] {
        items(of: terms["scope"]?["introduction"]?["phases"]).compactMap { key, phase in
            guard let from = phase["from"]?.stringValue.flatMap(TermText.date),
                let to = phase["to"]?.stringValue.flatMap(TermText.date),
                to.daysSince1970 < from.daysSince1970
            else { return nil }
            let tokens = ["scope", "introduction", "phases", key, "to"]
            return Fault(
                pointer + JSONPointer(tokens: tokens).description, .outOfRange,
                "The phase ends on \(to), before it begins on \(from).")
        }
    }

    private static func items(of collection: JSON?) -> [(key: String, value: JSON)] {
        collection?.objectValue.map { Array($0) } ?? []
    }
}
