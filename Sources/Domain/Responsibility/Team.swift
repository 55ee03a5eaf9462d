// A team: people who hold functions together, in segments, each with a capacity.

package enum TeamKind {}
package typealias TeamID = Identifier<TeamKind>

/// Somebody on a team.
package struct TeamMember: Sendable, Hashable {
    package var member: Slug
    /// Leads a month.
    package var capacity: Int

    package init(_ member: Slug, capacity: Int) {
        self.member = member
        self.capacity = capacity
    }
}

/// What is said of a team, and replaced as a whole.
package struct TeamDefinition: Sendable, Hashable {
    package var name: String
    package var functions: [Slug]
    /// Empty: everywhere.
    package var segments: [Territory]
    package var members: [TeamMember]
    /// Of the working calendar, where the team has another one than its segments.
    package var calendar: Slug?

    package init(
        name: String, functions: [Slug], segments: [Territory] = [], members: [TeamMember] = [],
        calendar: Slug? = nil
    ) {
        self.name = name
        self.functions = functions
        self.segments = segments
        self.members = members
        self.calendar = calendar
    }
}

/// A team at an instant. Its name is that of today.
package struct Team: Sendable, Hashable {
    package var id: TeamID
    package var key: Slug
    package var name: String
    /// In the order of their text.
    package var functions: [Slug]
    package var segments: [Territory]
    /// In the order of members' keys.
    package var members: [Held<TeamMember>]
    package var calendar: Slug?
    package var createdAt: Instant
    package var revision: Int64

    package init(id: TeamID, key: Slug, name: String, createdAt: Instant, revision: Int64 = 1) {
        self.id = id
        self.key = key
        self.name = name
        functions = []
        segments = []
        members = []
        self.createdAt = createdAt
        self.revision = revision
    }

    package var tag: EntityTag { EntityTag(revision: Int(revision)) }

    package var definition: TeamDefinition {
        TeamDefinition(
            name: name, functions: functions, segments: segments, members: members.map(\.value),
            calendar: calendar)
    }
}
