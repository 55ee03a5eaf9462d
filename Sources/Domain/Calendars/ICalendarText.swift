// Writes iCalendar (RFC 5545): lines folded by octets, text escaped, zones with the changes of their clocks.

/// An iCalendar object under construction.
package struct ICalendarText: Sendable {
    /// Octets of a line at most, without its end (RFC 5545, 3.1).
    private static let lineBytes = 75

    private(set) package var bytes: [UInt8] = []

    package init() {}

    /// A component with what stands in it.
    package mutating func component(_ name: String, _ body: (inout ICalendarText) -> Void) {
        line("BEGIN", value: name)
        body(&self)
        line("END", value: name)
    }

    /// A property whose value is text for people.
    package mutating func text(_ name: String, _ text: String) {
        line(name, value: ICalendarText.escaped(text))
    }

    /// A property whose value is written as it is: it has nothing that must be escaped.
    package mutating func line(
        _ name: String, _ parameters: [(name: String, value: String)] = [], value: String
    ) {
        let given = parameters.map { ";\($0.name)=\(ICalendarText.quoted($0.value))" }.joined()
        fold(Array("\(name)\(given):\(value)".utf8))
    }

    /// A fold never parts the octets of a character, which readers that decode line by line would lose.
    private mutating func fold(_ line: [UInt8]) {
        var rest = line[...]
        var room = ICalendarText.lineBytes
        while rest.count > room {
            var end = rest.startIndex + room
            while rest[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
            bytes += rest[..<end]
            bytes += Array("\r\n ".utf8)
            rest = rest[end...]
            room = ICalendarText.lineBytes - 1
        }
        bytes += rest
        bytes += Array("\r\n".utf8)
    }

    /// What would end a value, part a list or begin an escape (3.3.11). Controls become blanks.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "\n": result += "\\n"
            case "\r": continue
            case _ where HTMLText.isForbidden(scalar) || scalar == "\t": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A parameter's value, in quotation marks where it needs them. It may hold no quotation mark: RFC 6868 says how one is
    /// written all the same.
    private static func quoted(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "^": result += "^^"
            case "\"": result += "^'"
            case "\n": result += "^n"
            case _ where HTMLText.isForbidden(scalar): result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.utf8.contains {
            [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains($0)
        }
            ? "\"\(result)\"" : result
    }
}

extension ICalendarText {
    /// `20270131T083000Z`. Fractions of a second are cut off.
    package static func utc(_ instant: Instant) -> String { local(instant) + "Z" }

    /// `20270131T093000`: the time on the wall in a zone.
    package static func wall(_ instant: Instant, in zone: TimeZoneName) -> String {
        local(instant.adding(seconds: zone.offset(at: instant)))
    }

    private static func local(_ instant: Instant) -> String {
        let day = instant.date
        let seconds = Int((instant.microseconds.floorDivided(by: 1_000_000))) - day.daysSince1970 * 86_400
        let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined()
        return date(day) + "T" + time
    }

    /// `20270131`.
    package static func date(_ date: CivilDate) -> String {
        padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2)
    }

    /// A time that is shown in a zone: in UTC by itself, else with the zone's name.
    package mutating func moment(_ name: String, _ instant: Instant, in zone: TimeZoneName) {
        if zone == .utc {
            line(name, value: ICalendarText.utc(instant))
        } else {
            line(name, [("TZID", zone.text)], value: ICalendarText.wall(instant, in: zone))
        }
    }

    /// A zone with all changes of its clocks between two instants, by the same data that Baton counts with.
    package mutating func timeZone(_ zone: TimeZoneName, from begin: Instant, to end: Instant) {
        guard zone != .utc else { return }
        let spans = zone.spans(from: begin.microseconds, to: end.microseconds)
        var changes: [ClockChange: [Instant]] = [:]
        var order: [ClockChange] = []
        for (index, span) in spans.enumerated() {
            let before = index == 0 ? span.offset : spans[index - 1].offset
            let change = ClockChange(from: before, to: span.offset)
            if changes[change] == nil { order.append(change) }
            // A change is told in the time that clocks showed before it.
            changes[change, default: []].append(Instant(microseconds: span.begins + before))
        }
        component("VTIMEZONE") { zoneText in
            zoneText.line("TZID", value: zone.text)
            for change in order {
                let times = (changes[change] ?? []).map { ICalendarText.local($0) }
                zoneText.component(change.to > change.from ? "DAYLIGHT" : "STANDARD") { part in
                    part.line("DTSTART", value: times[0])
                    part.line("TZOFFSETFROM", value: ICalendarText.offset(change.from))
                    part.line("TZOFFSETTO", value: ICalendarText.offset(change.to))
                    for time in times.dropFirst() { part.line("RDATE", value: time) }
                }
            }
        }
    }

    /// From one distance to UTC to another, in microseconds.
    private struct ClockChange: Hashable {
        let from: Int64
        let to: Int64
    }

    /// `+0530`, with seconds where there are any.
    private static func offset(_ microseconds: Int64) -> String {
        let seconds = Int(abs(microseconds) / 1_000_000)
        let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 > 0 ? [seconds % 60] : [])
        return (microseconds < 0 ? "-" : "+") + parts.map { padded($0, 2) }.joined()
    }
}
