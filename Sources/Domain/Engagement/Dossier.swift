// What is known of an account, as its people wrote it down: goals, initiatives, stakeholders, insights.

package enum DossierLimits {
    /// Characters.
    package static let summaryLength = 1...5_000
    package static let proseLength = 1...2_000
    package static let nameLength = 1...200
    package static let sourceLength = 1...200
    package static let goals = 0...50
    package static let initiatives = 0...50
    package static let stakeholders = 0...200
    package static let insights = 0...200
    package static let years = 1970...2999
}

/// A dossier as it is written, and replaced as a whole. Whom it is about is named by the CRM's ids only, so that erasing a
/// contact reaches every version.
package struct Dossier: Sendable, Hashable {
    /// What the account wants to reach.
    package struct Goal: Sendable, Hashable {
        package var text: String
        /// Until when, in the account's own words: `end of 2027`.
        package var horizon: String?
    }

    /// What it does for that, or what we do with it.
    package struct Initiative: Sendable, Hashable {
        package enum State: String, Sendable, Hashable, CaseIterable {
            case planned, running, done, dropped
        }

        package var name: String
        package var text: String?
        package var state: State
        package var from: CivilDate?
        /// The last day.
        package var to: CivilDate?
    }

    /// What somebody there thinks of us.
    package enum Stance: String, Sendable, Hashable, CaseIterable {
        case supporter, neutral, sceptic, opponent, unknown
    }

    package struct Stakeholder: Sendable, Hashable {
        /// The contact's external id.
        package var contact: String
        package var stance: Stance
        package var note: String?

        package init(contact: String, stance: Stance, note: String?) {
            self.contact = contact
            self.stance = stance
            self.note = note
        }
    }

    /// Something learnt, where and when.
    package struct Insight: Sendable, Hashable {
        package var text: String
        package var source: String
        package var date: CivilDate
    }

    package var summary: String?
    package var goals: [Goal] = []
    package var initiatives: [Initiative] = []
    package var stakeholders: [Stakeholder] = []
    package var insights: [Insight] = []

    package init() {}

    /// What no reading of a single field can tell.
    ///
    /// - Parameters:
    ///   - today: in the tenant's time zone.
    ///   - contacts: the external ids of those who are at the account.
    package func faults(on today: CivilDate, contacts: Set<String>) -> [Fault] {
        let unknown = stakeholders.enumerated().filter { !contacts.contains($1.contact) }.map {
            Fault(
                "/stakeholders/\($0)/contact", .unknownReference,
                "The account has no contact “\($1.contact)”; create it first.")
        }
        let early = insights.enumerated().filter { $1.date > today }.map { index, _ in
            Fault(
                "/insights/\(index)/date", .outOfRange,
                "An insight is of today, \(today), or of a day before.")
        }
        var seen: Set<String> = []
        let repeated = stakeholders.enumerated().filter { !seen.insert($1.contact).inserted }.map {
            Fault(
                "/stakeholders/\($0)/contact", .duplicate,
                "“\($1.contact)” stands here twice; say everything in one entry.")
        }
        return unknown + repeated + early
    }

    /// The names of the parts that differ. What they say stays out of the audit chain.
    package func parts(otherThan old: Dossier?) -> [String] {
        let old = old ?? Dossier()
        let differences: [(String, Bool)] = [
            ("goals", goals != old.goals), ("initiatives", initiatives != old.initiatives),
            ("insights", insights != old.insights), ("stakeholders", stakeholders != old.stakeholders),
            ("summary", summary != old.summary),
        ]
        return differences.filter(\.1).map(\.0)
    }
}

/// A version of an account's dossier. None is ever changed, but erasing a contact takes away what is said of them.
package struct DossierVersion: Sendable, Hashable {
    package var number: Int
    package var dossier: Dossier
    /// How many more stakeholders it had, who were erased.
    package var erased: Int
    package var writtenAt: Instant
    package var writtenBy: String

    package init(number: Int, dossier: Dossier, erased: Int = 0, writtenAt: Instant, writtenBy: String) {
        self.number = number
        self.dossier = dossier
        self.erased = erased
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
    }

    /// Other after an erasure: nobody keeps what was said of somebody because nothing seems to have changed.
    package var tag: EntityTag {
        EntityTag(opaque: erased == 0 ? "\(number)" : "\(number)-\(erased)") ?? EntityTag(revision: number)
    }
}

/// A version without its content, as lists have it.
package struct DossierEntry: Sendable, Hashable {
    package var number: Int
    package var writtenAt: Instant
    package var writtenBy: String

    package init(number: Int, writtenAt: Instant, writtenBy: String) {
        self.number = number
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
    }
}
