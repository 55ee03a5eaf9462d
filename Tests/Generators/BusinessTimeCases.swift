// Cases of business time with their answers, as files have them: `Tests/Contracts/business-time.json` and others like it.

package import Domain
package import Foundation

/// A file of calendars and cases.
package struct BusinessTimeCases {
    package enum Question {
        case elapsed(until: Instant, seconds: Int)
        case due(seconds: Int, at: Instant)
        case dueDays(days: Int, at: Instant)
    }

    package struct Case {
        package let calendar: String
        package let start: Instant
        package let question: Question
    }

    struct Unreadable: Error {
        let what: String
    }

    package let calendars: [String: WorkingCalendar]
    package let cases: [Case]

    package static let own = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Contracts/business-time.json")

    package init(_ url: URL) throws {
        let json = try JSON.parse(
            [UInt8](Data(contentsOf: url)), limits: JSONLimits(maxBytes: 1 << 28, maxNodes: 1 << 24))
        guard let calendars = json["calendars"]?.objectValue, let cases = json["cases"]?.arrayValue else {
            throw Unreadable(what: "calendars and cases")
        }
        self.calendars = try Dictionary(
            uniqueKeysWithValues: calendars.map { ($0.key, try Self.calendar($0.key, $0.value)) })
        self.cases = try cases.map(Self.question)
    }

    private static func question(_ json: JSON) throws -> Case {
        guard let calendar = json["calendar"]?.stringValue, let start = instant(json["start"]) else {
            throw Unreadable(what: json.canonicalText)
        }
        let question: Question? =
            switch json["op"]?.stringValue {
            case "elapsed":
                pair(instant(json["end"]), json["seconds"]).map { .elapsed(until: $0, seconds: $1) }
            case "due": pair(instant(json["due"]), json["seconds"]).map { .due(seconds: $1, at: $0) }
            case "due_days": pair(instant(json["due"]), json["days"]).map { .dueDays(days: $1, at: $0) }
            default: nil
            }
        guard let question else { throw Unreadable(what: json.canonicalText) }
        return Case(calendar: calendar, start: start, question: question)
    }

    private static func pair(_ instant: Instant?, _ number: JSON?) -> (Instant, Int)? {
        guard let instant, let number = number?.intValue else { return nil }
        return (instant, number)
    }

    private static func instant(_ json: JSON?) -> Instant? {
        json?.stringValue.flatMap(Instant.init(rfc3339:))
    }

    /// Without the checks of what callers send: a file may have windows that overlap.
    private static func calendar(_ name: String, _ json: JSON) throws -> WorkingCalendar {
        guard let zone = json["time_zone"]?.stringValue.flatMap(TimeZoneName.init) else {
            throw Unreadable(what: "the time zone of \(name)")
        }
        let weekly = try Weekday.allCases.map { ($0, try windows(json["weekly"]?[$0.rawValue] ?? [])) }
        let exceptions = try (json["exceptions"]?.objectValue ?? [:]).map {
            DateException(try date($0.key), windows: try windows($0.value))
        }
        return WorkingCalendar(
            name: name, timeZone: zone, weekly: Dictionary(uniqueKeysWithValues: weekly),
            holidays: try (json["holidays"]?.arrayValue ?? []).map {
                Holiday(try date($0.stringValue ?? ""))
            },
            exceptions: exceptions)
    }

    private static func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else { throw Unreadable(what: text) }
        return date
    }

    private static func windows(_ json: JSON) throws -> [WorkWindow] {
        try (json.arrayValue ?? []).map { pair in
            guard let texts = pair.arrayValue?.compactMap(\.stringValue), texts.count == 2,
                let window = WorkWindow(texts[0], texts[1])
            else { throw Unreadable(what: pair.canonicalText) }
            return window
        }
    }
}
