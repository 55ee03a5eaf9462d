// Versions of a calendar, and which calendar a segment or a team has.

package enum CalendarKind {}
package typealias CalendarID = Identifier<CalendarKind>

/// What a calendar says from an instant on, until its next version. It is never changed.
package struct CalendarVersion: Sendable, Hashable {
    package var id: CalendarID
    package var key: Slug
    /// From 1.
    package var number: Int
    package var calendar: WorkingCalendar
    package var validFrom: Instant
    package var validUntil: Instant?

    package init(
        id: CalendarID, key: Slug, number: Int, calendar: WorkingCalendar, validFrom: Instant,
        validUntil: Instant?
    ) {
        self.id = id
        self.key = key
        self.number = number
        self.calendar = calendar
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    package var tag: EntityTag { EntityTag(revision: number) }
}

/// What lists say of a version of a calendar.
package struct CalendarSummary: Sendable, Hashable {
    package var key: Slug
    package var number: Int
    package var name: String
    package var timeZone: TimeZoneName
    package var holidaySets: [Slug]
    package var validFrom: Instant
    package var validUntil: Instant?

    package init(
        key: Slug, number: Int, name: String, timeZone: TimeZoneName, holidaySets: [Slug], validFrom: Instant,
        validUntil: Instant?
    ) {
        self.key = key
        self.number = number
        self.name = name
        self.timeZone = timeZone
        self.holidaySets = holidaySets
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}

extension CalendarVersion {
    package var summary: CalendarSummary {
        CalendarSummary(
            key: key, number: number, name: calendar.name, timeZone: calendar.timeZone,
            holidaySets: calendar.holidaySets, validFrom: validFrom, validUntil: validUntil)
    }
}

/// Which version of a calendar is meant.
package enum CalendarMoment: Sendable, Hashable {
    case present
    case version(Int)
    case at(Instant)
}

/// A calendar by its id and key.
package struct CalendarReference: Sendable, Hashable {
    package var id: CalendarID
    package var key: Slug

    package init(id: CalendarID, key: Slug) {
        self.id = id
        self.key = key
    }
}

/// The version of a calendar in which something was counted, for good.
package struct PinnedCalendar: Sendable, Hashable {
    package var key: Slug
    package var version: Int

    package init(key: Slug, version: Int) {
        self.key = key
        self.version = version
    }
}

/// All calendars that could hold for a segment and a team at an instant.
package struct CalendarAttachments: Sendable, Hashable {
    /// Why a calendar holds.
    package enum Source: Sendable, Hashable {
        case team(Slug)
        /// The segment's region, or the one above it that has a calendar.
        case region(Slug)
        /// The tenant's settings.
        case settings
    }

    /// A team or a region, and the calendar that it has itself.
    package struct Place: Sendable, Hashable {
        package var key: Slug
        package var calendar: CalendarReference?

        package init(_ key: Slug, _ calendar: CalendarReference?) {
            self.key = key
            self.calendar = calendar
        }
    }

    /// nil where no team was asked for.
    package var team: Place?
    /// From the region itself up to its root; empty where no region was asked for.
    package var regions: [Place]
    package var standard: CalendarReference?

    package init(team: Place? = nil, regions: [Place] = [], standard: CalendarReference? = nil) {
        self.team = team
        self.regions = regions
        self.standard = standard
    }

    /// The team's own calendar; else that of the nearest region, from the segment's own upwards; else the tenant's.
    package var nearest: (calendar: CalendarReference, source: Source)? {
        if let team, let calendar = team.calendar { return (calendar, .team(team.key)) }
        for region in regions {
            if let calendar = region.calendar { return (calendar, .region(region.key)) }
        }
        return standard.map { ($0, .settings) }
    }
}

/// The calendar that holds for a segment or a team at an instant.
package struct EffectiveCalendar: Sendable, Hashable {
    package var version: CalendarVersion
    package var source: CalendarAttachments.Source

    package init(version: CalendarVersion, source: CalendarAttachments.Source) {
        self.version = version
        self.source = source
    }
}

extension DomainError {
    /// Nothing is guessed where nobody said in which hours work is done.
    package static func noCalendar(region: Slug?, team: Slug?) -> DomainError {
        let places = [
            team.map { "the team “\($0)”" }, region.map { "the region “\($0)” and those above it" },
        ]
        .compactMap(\.self).joined(separator: " and ")
        return DomainError(
            .invalid, .noCalendar,
            places.isEmpty
                ? "The tenant has no default calendar: set default_calendar in the settings."
                : "No calendar holds for \(places), and the tenant has no default: set the calendar of a region or team, "
                    + "or default_calendar in the settings.")
    }
}
