// Compiled calendars against a walk over every minute, around all changes of the clocks of seven years.

import Generators
import Testing

@testable import Domain

@Suite("Business time, minute by minute") struct MinuteWalkTests {
    /// Both hemispheres, half and quarter hours, changes at midnight, by half an hour, twice a year and never.
    static let zones = [
        "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Johannesburg", "America/Asuncion",
        "America/Caracas", "America/Chicago", "America/Denver", "America/Godthab", "America/Havana",
        "America/Los_Angeles", "America/Mexico_City", "America/Miquelon", "America/New_York", "America/Nuuk",
        "America/Phoenix", "America/Port-au-Prince", "America/Santiago", "America/Sao_Paulo",
        "America/Scoresbysund", "America/St_Johns", "Antarctica/Troll", "Asia/Almaty", "Asia/Beirut",
        "Asia/Dubai", "Asia/Gaza", "Asia/Jerusalem", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Shanghai",
        "Asia/Tehran", "Asia/Tokyo", "Atlantic/Azores", "Australia/Adelaide", "Australia/Eucla",
        "Australia/Lord_Howe", "Australia/Sydney", "Etc/UTC", "Europe/Athens", "Europe/Berlin",
        "Europe/Chisinau", "Europe/Dublin", "Europe/Lisbon", "Europe/London", "Europe/Moscow",
        "Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Easter", "Pacific/Honolulu",
        "Pacific/Kiritimati", "Pacific/Norfolk",
    ]

    static let seeds: [UInt64] = [7, 4_711]

    @Test("random calendars agree with a walk in every zone on all its days of change", arguments: zones)
    func changes(name: String) throws {
        let zone = try #require(TimeZoneName(name))
        let (from, to) = (try date("2024-01-01"), try date("2030-12-31"))
        let spans = zone.spans(from: from.start(in: zone).microseconds, to: to.start(in: zone).microseconds)
        // A zone without changes has its walks on any day.
        let middays = spans.count > 1 ? spans.dropFirst().map(\.begins) : [Int64(1_772_000_000_000_000)]
        var calendars = RandomCalendars(
            random: SplitMix64(seed: UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF)))
        for change in middays {
            let minute = change.floorDivided(by: 60_000_000) * 60_000_000
            try compare(&calendars, zone, around: Instant(microseconds: minute), hours: 40)
        }
    }

    @Test(
        "random calendars agree with a walk where a zone skips a date",
        arguments: [
            ("Pacific/Apia", "2011-12-30T10:00:00Z"), ("Pacific/Kwajalein", "1993-08-21T12:00:00Z"),
            ("Pacific/Kiritimati", "1994-12-31T10:00:00Z"), ("Pacific/Fakaofo", "2011-12-30T11:00:00Z"),
        ])
    func skipped(name: String, change: String) throws {
        let zone = try #require(TimeZoneName(name))
        var calendars = RandomCalendars(random: SplitMix64(seed: 30))
        for _ in 0..<20 {
            try compare(&calendars, zone, around: try #require(Instant(rfc3339: change)), hours: 60)
        }
    }

    private func compare(
        _ calendars: inout RandomCalendars, _ zone: TimeZoneName, around change: Instant, hours: Int
    ) throws {
        let calendar = calendars.calendar(zone, near: zone.date(at: change))
        let minutes = hours * 120
        let walk = MinuteWalk(calendar, from: change.adding(seconds: -hours * 3_600), minutes: minutes)
        let compiled = CompiledCalendar(
            calendar, from: zone.date(at: walk.begin), through: zone.date(at: walk.instant(minutes)))
        let what = "\(zone) around \(change): \(calendar.json.canonicalText)"
        for _ in 0..<12 {
            let from = calendars.random.below(minutes)
            let to = calendars.random.int(from...minutes)
            let elapsed = walk.elapsed(from, to)
            #expect(
                try compiled.elapsed(from: walk.instant(from), to: walk.instant(to)) == elapsed,
                "\(walk.instant(from)) to \(walk.instant(to)), \(what)")
            let wanted = calendars.random.int(0...600)
            if let due = walk.due(from, minutes: wanted) {
                #expect(
                    try compiled.due(after: walk.instant(from), seconds: wanted * 60) == walk.instant(due),
                    "\(wanted) minutes after \(walk.instant(from)), \(what)")
            }
            if let due = walk.due(from, days: 1) {
                #expect(
                    try compiled.due(after: walk.instant(from), days: 1) == due,
                    "a working day after \(walk.instant(from)), \(what)")
            }
        }
    }

    @Test(
        "offsets come from the zone's own changes, as asking for them every third day finds them",
        arguments: zones + ["Africa/Monrovia", "Pacific/Kwajalein"])
    func spans(name: String) throws {
        let zone = try #require(TimeZoneName(name))
        let (from, to) = (CalendarLimits.firstDate, try date("2037-12-31"))
        let spans = zone.spans(from: from.start(in: zone).microseconds, to: to.start(in: zone).microseconds)
        var index = 0
        for day in stride(from: from.daysSince1970 + 1, to: to.daysSince1970, by: 3) {
            let instant = Instant(microseconds: Int64(day) * 86_400_000_000 - 1)
            while index + 1 < spans.count, spans[index + 1].begins <= instant.microseconds { index += 1 }
            #expect(
                spans[index].offset == Int64(zone.offset(at: instant)) * 1_000_000, "\(name) at \(instant)")
        }
    }

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}
