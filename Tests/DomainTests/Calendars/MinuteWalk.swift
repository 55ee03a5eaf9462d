// Business time counted minute by minute: slow, and by no means of `CompiledCalendar`'s.

import Generators

@testable import Domain

/// A calendar's windows in plain dictionaries, asked for each minute of a stretch of time.
struct MinuteWalk {
    let begin: Instant
    /// Open minutes before each minute from `begin` on.
    let openBefore: [Int]
    /// The local date of each minute.
    let dates: [CivilDate]
    /// The end of the last open minute of each date's windows.
    let ends: [CivilDate: Instant]

    private let windows: (CivilDate) -> [WorkWindow]

    /// - Parameter begin: a whole minute.
    init(_ calendar: WorkingCalendar, from begin: Instant, minutes: Int) {
        let exceptions = Dictionary(uniqueKeysWithValues: calendar.exceptions.map { ($0.date, $0.windows) })
        let holidays = Set((calendar.holidays + calendar.setHolidays).map(\.date))
        let windows = { (date: CivilDate) -> [WorkWindow] in
            if let own = exceptions[date] { return own }
            if holidays.contains(date) { return [] }
            // 2024-01-01 was a Monday.
            let days = date.daysSince1970 - CivilDate(year: 2024, month: 1, day: 1)!.daysSince1970
            return calendar.weekly[((days % 7) + 7) % 7]
        }
        var (openBefore, dates, ends) = ([0], [CivilDate](), [CivilDate: Instant]())
        for minute in 0..<minutes {
            let instant = begin.adding(seconds: minute * 60)
            let local = instant.adding(seconds: calendar.timeZone.offset(at: instant))
            let time = Int(
                local.microseconds.floorDivided(by: 60_000_000).quotientAndRemainder(dividingBy: 1_440)
                    .remainder)
            let owners =
                windows(local.date).filter { $0.opens <= time && time < $0.end }.map { _ in local.date }
                + windows(local.date.previous).filter { $0.closes <= $0.opens && time < $0.closes }.map { _ in
                    local.date.previous
                }
            openBefore.append(openBefore[minute] + (owners.isEmpty ? 0 : 1))
            dates.append(local.date)
            for owner in owners { ends[owner] = instant.adding(seconds: 60) }
        }
        (self.begin, self.openBefore, self.dates, self.ends, self.windows) = (
            begin, openBefore, dates, ends, windows
        )
    }

    func instant(_ minute: Int) -> Instant { begin.adding(seconds: minute * 60) }

    func elapsed(_ from: Int, _ to: Int) -> Int { (openBefore[to] - openBefore[from]) * 60 }

    /// The first minute at which so much was open since `from`; nil where the walk ends before.
    func due(_ from: Int, minutes: Int) -> Int? {
        (from..<openBefore.count).first { openBefore[$0] - openBefore[from] == minutes }
    }

    /// nil where the walk may not have seen the whole day.
    func due(_ from: Int, days: Int) -> Instant? {
        let dates = ends.keys.filter { $0 > self.dates[from] }.sorted()
        guard dates.count > days, let last = self.dates.last, dates[days - 1].next < last else { return nil }
        return ends[dates[days - 1]]
    }
}

/// Calendars by chance: split days, nights, whole days, holidays, dates of their own hours.
struct RandomCalendars {
    var random: SplitMix64

    mutating func calendar(_ zone: TimeZoneName, near date: CivilDate) -> WorkingCalendar {
        let isByNight = random.chance(40)
        var weekly: [Weekday: [WorkWindow]] = [:]
        for day in Weekday.allCases where random.chance(80) { weekly[day] = windows(isByNight) }
        let near = { (random: inout SplitMix64) in
            CivilDate(daysSince1970: date.daysSince1970 + random.int(-4...4))
        }
        let holidays = (0..<random.below(3)).map { _ in Holiday(near(&random)) }
        let exceptions = (0..<random.below(3)).map { _ in
            DateException(near(&random), windows: random.chance(30) ? [] : windows(isByNight))
        }
        return WorkingCalendar(
            name: "random", timeZone: zone, weekly: weekly, holidays: holidays, exceptions: exceptions)
    }

    /// Those of one day; only their ends may meet those of other days, and then both are open.
    private mutating func windows(_ isByNight: Bool) -> [WorkWindow] {
        switch random.below(8) {
        case 0: return [window(0, 1_440)]
        case 1: return [window(0, 150), window(180, 1_440)]
        case 2 where isByNight: return [window(1_320, 360)]
        case 3 where isByNight:
            return [window(480, 720), window(random.int(1_000...1_439), random.int(0...479))]
        case 4: return [window(90, 150), window(185, 200), window(540, 1_020)]
        default:
            let cuts = (0..<2 * random.int(1...3)).map { _ in random.below(1_441) }.sorted()
            return stride(from: 0, to: cuts.count, by: 2).filter { cuts[$0] < cuts[$0 + 1] }.map {
                window(cuts[$0], cuts[$0 + 1])
            }
        }
    }

    private func window(_ opens: Int, _ closes: Int) -> WorkWindow {
        guard let window = WorkWindow(opens: opens, closes: closes) else {
            preconditionFailure("no window \(opens)–\(closes)")
        }
        return window
    }
}
