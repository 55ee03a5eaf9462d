// Who holds some functions at an instant: what is known, without any decision.

/// The holders of functions at an instant, and everybody who stands in for them.
package struct Staffing: Sendable, Hashable {
    /// A function that somebody holds.
    package struct Holding: Sendable, Hashable {
        package var member: Slug
        package var post: Post
        /// The team through which it is held; nil for a post of one's own.
        package var team: Slug?
        /// Leads a month, of a place on a team; nil for a post of one's own.
        package var capacity: Int?

        package init(member: Slug, post: Post, team: Slug? = nil, capacity: Int? = nil) {
            self.member = member
            self.post = post
            self.team = team
            self.capacity = capacity
        }
    }

    /// Somebody who holds a function or stands in.
    package struct Person: Sendable, Hashable {
        package var key: Slug
        package var name: String
        package var presence: Presence
        /// In the order in which they are asked; each of them is among the people too.
        package var deputies: [Slug]

        package init(key: Slug, name: String, presence: Presence, deputies: [Slug] = []) {
            self.key = key
            self.name = name
            self.presence = presence
            self.deputies = deputies
        }
    }

    /// In the order of members, functions and territories. Who is on a team with several segments holds each of its
    /// functions in each of them.
    package var holdings: [Holding]
    /// The members of the holdings, their deputies, the deputies of those, and so on; deactivated ones too.
    package var people: [Slug: Person]

    package init(holdings: [Holding] = [], people: [Slug: Person] = [:]) {
        self.holdings = holdings
        self.people = people
    }
}
