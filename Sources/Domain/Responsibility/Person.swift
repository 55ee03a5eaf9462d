// A member as others see it at an instant: what it holds, whether it is there, and who stands in.

/// What is said of a person beside its definition as a member, and replaced as a whole.
package struct PersonDefinition: Sendable, Hashable {
    package var posts: [Post]
    /// Other members, the one who is asked first at the beginning.
    package var deputies: [Slug]

    package init(posts: [Post] = [], deputies: [Slug] = []) {
        self.posts = posts
        self.deputies = deputies
    }
}

/// Somebody's place on a team.
package struct TeamPlace: Sendable, Hashable {
    package var team: Slug
    package var teamName: String
    /// Leads a month.
    package var capacity: Int

    package init(team: Slug, teamName: String, capacity: Int) {
        self.team = team
        self.teamName = teamName
        self.capacity = capacity
    }
}

/// Somebody who stands in for another.
package struct Deputy: Sendable, Hashable {
    package var key: Slug
    package var name: String

    package init(key: Slug, name: String) {
        self.key = key
        self.name = name
    }
}

/// A person at an instant. Name and position are those of today.
package struct Person: Sendable, Hashable {
    package var member: Member
    package var presence: Presence
    /// In the order of functions and territories.
    package var posts: [Held<Post>]
    /// In the order of teams.
    package var places: [Held<TeamPlace>]
    /// In their own order.
    package var deputies: [Held<Deputy>]
    /// Of posts and deputies.
    package var revision: Int64

    package init(member: Member, presence: Presence, revision: Int64) {
        self.member = member
        self.presence = presence
        posts = []
        places = []
        deputies = []
        self.revision = revision
    }

    package var definition: PersonDefinition {
        PersonDefinition(posts: posts.map(\.value), deputies: deputies.map(\.value.key))
    }

    /// Of posts and deputies alone: what a change of them has to know.
    package var tag: EntityTag { EntityTag(revision: Int(revision)) }
}

/// Which people a list has. A person is in it who holds one post, of its own or through a team, that fits the function,
/// the region and the vertical.
package struct PersonFilter: Sendable, Hashable {
    package var function: Slug?
    /// This region or one below it, as the tree is today.
    package var region: Slug?
    /// This vertical or one below it, as the tree is today.
    package var vertical: Slug?
    package var team: Slug?
    /// nil is now.
    package var at: Instant?

    package init(
        function: Slug? = nil, region: Slug? = nil, vertical: Slug? = nil, team: Slug? = nil,
        at: Instant? = nil
    ) {
        self.function = function
        self.region = region
        self.vertical = vertical
        self.team = team
        self.at = at
    }

    package var asksForPosts: Bool { function != nil || region != nil || vertical != nil }
}
