// The events of an iCalendar file, as far as holidays need them.

/// One VEVENT.
struct ICalendarEvent: Sendable, Hashable {
    /// Of its BEGIN.
    var line: Int
    var uid: String?
    var summary: String?
    var start: CivilDate?
    /// Days that it lasts.
    var days = 1
    var rule: YearlyRule?
    var moreDates: [CivilDate] = []
    var exceptDates: Set<CivilDate> = []
    /// The occurrence of another event that this one stands for.
    var replaces: CivilDate?
    var isTimed = false
    var isCancelled = false

    /// Its days in some years.
    func dates(in years: ClosedRange<Int>, without replaced: Set<CivilDate>) -> [CivilDate] {
        guard let start else { return [] }
        // One that begins in the last days of a year can reach into the next.
        let begins = (years.lowerBound - 1)...years.upperBound
        let firsts = (rule ?? YearlyRule(count: 1)).dates(from: start, in: begins) + moreDates
        return firsts.filter { first in
            !exceptDates.contains(first) && (replaces != nil || !replaced.contains(first))
        }.flatMap { first in
            (0..<days).map { CivilDate(daysSince1970: first.daysSince1970 + $0) }
        }.filter { years.contains($0.year) }
    }
}

/// Gathers events, and every fault on the way.
struct ICalendarEvents {
    private(set) var events: [ICalendarEvent] = []
    private(set) var faults: [Fault] = []
    /// The components that are open, from the outermost on.
    private var open: [String] = []
    private var event: ICalendarEvent?
    private var end: (date: CivilDate, line: Int)?
    private static let maximumDepth = 16

    /// By their ids, the occurrences that other events of the same id stand for.
    var replacedDates: [String: Set<CivilDate>] {
        events.reduce(into: [:]) { replaced, event in
            if let uid = event.uid, let date = event.replaces { replaced[uid, default: []].insert(date) }
        }
    }

    /// Dates that one event may name beside its rule.
    static let maximumDates = 1_000

    mutating func read(_ lines: [ICalendarLine]) {
        guard lines.first.map({ $0.name == "BEGIN" && $0.value.uppercased() == "VCALENDAR" }) == true else {
            refuse(lines.first?.number ?? 1, .invalidFormat, "An iCalendar file begins with BEGIN:VCALENDAR.")
            return
        }
        for line in lines {
            switch line.name {
            case "BEGIN": begin(line)
            case "END": finish(line)
            default: if open.last == "VEVENT" { take(line) }
            }
            if faults.count >= FaultLog.maximumFaults || events.count > HolidayFile.maximumEvents { break }
        }
        if events.count > HolidayFile.maximumEvents {
            refuse(
                event?.line ?? events.last?.line ?? 1, .tooMany,
                "At most \(HolidayFile.maximumEvents) events are read.")
        } else if let last = open.last, faults.isEmpty {
            refuse(
                lines.last?.number ?? 1, .invalidFormat, "The file ends before END:\(last): it was cut short."
            )
        }
    }

    private mutating func refuse(_ line: Int, _ code: ErrorCode, _ detail: String) {
        faults.append(Fault("/lines/\(line)", code, detail))
    }

    private mutating func begin(_ line: ICalendarLine) {
        let name = line.value.uppercased()
        guard open.count < ICalendarEvents.maximumDepth else {
            return refuse(line.number, .tooMany, "Components lie too deep within one another.")
        }
        open.append(name)
        if open == ["VCALENDAR", "VEVENT"] {
            (event, end) = (ICalendarEvent(line: line.number), nil)
        } else if name == "VEVENT" {
            refuse(line.number, .invalidFormat, "An event stands in VCALENDAR itself.")
        }
    }

    private mutating func finish(_ line: ICalendarLine) {
        let name = line.value.uppercased()
        guard open.last == name else {
            return refuse(line.number, .invalidFormat, "END:\(name.prefix(64)) ends nothing that is open.")
        }
        open.removeLast()
        guard name == "VEVENT", open == ["VCALENDAR"], var done = event else { return }
        event = nil
        if let start = done.start, let end {
            let days = end.date.daysSince1970 - start.daysSince1970
            // The end is the day after; programs that do not know write the day itself.
            if days < 0 {
                refuse(end.line, .outOfRange, "The event ends on \(end.date), before it begins on \(start).")
            }
            done.days = max(1, days)
        }
        if done.start == nil, !done.isTimed {
            refuse(done.line, .required, "This event has no DTSTART.")
        }
        if done.days > HolidayFile.maximumDays, !done.isTimed {
            refuse(
                done.line, .outOfRange,
                "A holiday lasts at most \(HolidayFile.maximumDays) days, not \(done.days).")
        }
        events.append(done)
    }

    private mutating func take(_ line: ICalendarLine) {
        switch line.name {
        case "UID": event?.uid = line.value
        case "SUMMARY": event?.summary = line.words
        case "STATUS": event?.isCancelled = line.value.uppercased() == "CANCELLED"
        case "DTSTART":
            guard let found = date(line) else { return }
            event?.start = found.date
            if found.isTimed { event?.isTimed = true }
        case "DTEND":
            if let found = date(line), !found.isTimed { end = (found.date, line.number) }
        case "DURATION": takeDuration(line)
        case "RRULE": takeRule(line)
        case "RDATE":
            let dates = dates(line)
            event?.moreDates += dates
        case "EXDATE":
            let dates = dates(line)
            event?.exceptDates.formUnion(dates)
        case "RECURRENCE-ID":
            let date = date(line)?.date
            event?.replaces = date
        case "EXRULE":
            refuse(line.number, .notAllowedValue, "EXRULE is not understood: use EXDATE for single dates.")
        default: break
        }
    }

    /// A rule is of no use to an event that is skipped; whether it is one, its other lines may say later.
    private mutating func takeRule(_ line: ICalendarLine) {
        if event?.rule != nil {
            return refuse(line.number, .duplicate, "This event has a rule already.")
        }
        do throws(YearlyRule.Refusal) {
            event?.rule = try YearlyRule(line.value)
        } catch {
            refuse(line.number, error.code, error.detail)
        }
    }

    private mutating func takeDuration(_ line: ICalendarLine) {
        let text = line.value.uppercased()
        guard text.first == "P", let unit = text.last, let number = Int(text.dropFirst().dropLast()),
            number > 0,
            number <= HolidayFile.maximumDays, unit == "D" || unit == "W"
        else {
            if event?.isTimed != true {
                refuse(line.number, .invalidFormat, "A holiday lasts whole days or weeks, such as P1D.")
            }
            return
        }
        event?.days = number * (unit == "W" ? 7 : 1)
    }

    private mutating func date(_ line: ICalendarLine) -> ICalendarDate? {
        if let date = ICalendarDate(line.value) { return date }
        refuse(line.number, .invalidFormat, "\(line.name) is a date such as 20270101.")
        return nil
    }

    private mutating func dates(_ line: ICalendarLine) -> [CivilDate] {
        let texts = line.value.split(separator: ",", omittingEmptySubsequences: false)
        if texts.count > ICalendarEvents.maximumDates {
            refuse(
                line.number, .tooMany, "At most \(ICalendarEvents.maximumDates) dates are read of one line.")
            return []
        }
        let dates = texts.map { ICalendarDate(String($0))?.date }
        if dates.contains(nil) {
            refuse(line.number, .invalidFormat, "\(line.name) has dates such as 20270101,20280101.")
        }
        return dates.compactMap(\.self)
    }
}
