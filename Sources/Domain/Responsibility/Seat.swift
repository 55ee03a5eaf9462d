// A seat: a place in which an agreement names a person or a function, or in which somebody holds something.

/// A place that somebody is to fill.
package struct Seat: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A slot of a proposed version that is not signed yet.
        case signature
        /// Who represents a party, and who stands in.
        case party
        case champion
        /// Of a region on the governance board.
        case board
        case stakeholder, introduction
        case escalation, dispute, milestone, review, meeting, raci
        /// What else a function answers for: a KPI, a stage, a phase of the journey.
        case owner
        /// What is held outside agreements; so may be a milestone, of an engagement plan.
        case post, team, deputyship, action
    }

    package enum Place: Sendable, Hashable {
        /// An RFC 6901 pointer into a version.
        case terms(Version, pointer: String)
        /// What a member holds, and from when.
        case held(HeldSeat)
    }

    /// Which version names somebody.
    package struct Version: Sendable, Hashable {
        package var agreement: Slug
        package var number: Int
        package var state: VersionState

        package init(agreement: Slug, number: Int, state: VersionState) {
            self.agreement = agreement
            self.number = number
            self.state = state
        }
    }

    /// Somebody as a seat names them.
    package struct Name: Sendable, Hashable {
        package var member: Slug?
        package var name: String

        package init(member: Slug?, name: String) {
            self.member = member
            self.name = name
        }
    }

    /// Who is to fill it.
    enum Occupant: Sendable, Hashable {
        /// A person with an account, whom the others stand in for while it is away.
        case person(Name, others: [Name])
        /// Who stands in for a person that the text names: missed only once gone.
        case deputy(Name, of: Name?)
        /// Any one of several: the signatories of a slot.
        case anyOf([Name])
        /// Whoever holds a function somewhere in a segment.
        case function(Slug, in: Selector)
        /// A line of text, which may be a member's key or name, or a function.
        case text(String, in: Selector)
    }

    package var kind: Kind
    package var place: Place
    var occupant: Occupant
}

/// Something that a member holds.
package struct HeldSeat: Sendable, Hashable {
    package enum Holding: Sendable, Hashable {
        case post(Post)
        case team(Slug)
        /// Standing in for this member.
        case deputy(of: Slug)
        /// Of the open engagement plan of an account, for one of its sides.
        case milestone(Slug, account: String, side: PlanSide)
        case action(ActionItemID, title: String)
    }

    package var member: Slug
    package var holding: Holding
    package var from: Instant

    package init(member: Slug, _ holding: Holding, from: Instant) {
        self.member = member
        self.holding = holding
        self.from = from
    }

    var kind: Seat.Kind {
        switch holding {
        case .post: .post
        case .team: .team
        case .deputy: .deputyship
        case .milestone: .milestone
        case .action: .action
        }
    }
}

/// A version that is proposed, scheduled or in force, as far as it names people and functions.
package struct SeatedVersion: Sendable, Hashable {
    package var version: Seat.Version
    package var selector: Selector
    /// All sections that `Seat.sections` names.
    package var terms: JSON
    /// Slots that are signed already.
    package var signedSlots: Set<String>

    package init(_ version: Seat.Version, selector: Selector, terms: JSON, signedSlots: Set<String> = []) {
        self.version = version
        self.selector = selector
        self.terms = terms
        self.signedSlots = signedSlots
    }
}

extension Seat {
    /// The sections in which terms name people and functions.
    package static let sections: [Section] = [
        .parties, .scope, .raci, .escalation, .disputes, .engagement, .meetings, .reviews, .kpis, .funnel,
        .journey, .feedback,
    ]
}
