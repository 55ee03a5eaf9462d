// Calendars and what they are asked, as JSON.

import Domain
import Operations

extension CalendarVersion {
    /// What lists say of it.
    var summary: JSON {
        [
            "key": .string(key.text), "name": .string(calendar.name), "version": .integer(number),
            "time_zone": .string(calendar.timeZone.text),
            "holiday_sets": .texts(calendar.holidaySets.map(\.text)),
            "valid_from": .instant(validFrom), "valid_until": .instant(validUntil),
        ]
    }

    /// The definition, and the days that its sets had when it was saved.
    var json: JSON {
        guard case .object(var object) = calendar.json else { return calendar.json }
        for (name, value) in summary.objectValue ?? JSONObject() { object[name] = value }
        object["set_holidays"] = .array(calendar.setHolidays.map(\.json))
        return .object(object)
    }
}

extension HolidaySet {
    var json: JSON {
        ["key": .string(key.text), "place": .string(place), "holidays": .integer(holidays.count)]
    }
}

extension HolidayImport {
    func json(isRehearsal: Bool) -> JSON {
        [
            "dry_run": .bool(isRehearsal), "version": .integer(version.number),
            "events": .integer(file.events), "holidays": .integer(file.holidays.count),
            "added": .array(added.map { ["date": .string($0.date.description), "name": .text($0.name)] }),
            "skipped": .array(
                file.skipped.map {
                    [
                        "line": .integer($0.line), "summary": .text($0.summary),
                        "reason": .string($0.reason.rawValue),
                    ]
                }), "skipped_count": .integer(file.skippedCount),
        ]
    }
}

extension EffectiveCalendar {
    var json: JSON {
        let origin: (kind: String, key: Slug?) =
            switch source {
            case .team(let key): ("team", key)
            case .region(let key): ("region", key)
            case .settings: ("settings", nil)
            }
        return [
            "source": ["kind": .string(origin.kind), "key": .slug(origin.key)], "calendar": version.json,
        ]
    }
}

extension BusinessTimeExplanation {
    /// All but what was asked for, which the route adds.
    var members: JSONObject {
        [
            "time_zone": .string(timeZone.text), "start": .instant(start),
            "start_local": .string(start.local(startOffset)), "open_seconds": .integer(openSeconds),
            "windows": .array(windows.shown.map(\.json)), "windows_omitted": .integer(windows.omitted),
            "days": .array(deviations.shown.map(\.json)), "days_omitted": .integer(deviations.omitted),
            "clock_changes": .array(clockChanges.shown.map(\.json)),
            "clock_changes_omitted": .integer(clockChanges.omitted),
            "dates_without_sets": datesWithoutSets.map {
                [
                    "from": .string($0.lowerBound.description), "through": .string($0.upperBound.description),
                ]
            } ?? .null,
        ]
    }
}

extension BusinessTimeExplanation.Window {
    fileprivate var json: JSON {
        [
            "date": .string(date.description), "from": .instant(from), "to": .instant(to),
            "seconds": .integer(seconds), "total_seconds": .integer(total),
        ]
    }
}

extension BusinessTimeExplanation.ClockChange {
    fileprivate var json: JSON {
        [
            "at": .instant(at), "before": .string(Instant.offset(offsetBefore)),
            "after": .string(Instant.offset(offsetAfter)),
        ]
    }
}

extension DayDeviation {
    fileprivate var json: JSON {
        switch self {
        case .holiday(let holiday):
            [
                "date": .string(holiday.date.description), "kind": "holiday", "name": .text(holiday.name),
                "set": .slug(holiday.set), "windows": [],
            ]
        case .exception(let exception):
            [
                "date": .string(exception.date.description), "kind": "exception",
                "name": .text(exception.name),
                "set": .null, "windows": .array(exception.windows.map(\.json)),
            ]
        }
    }
}

extension Instant {
    /// Local wall time with its distance to UTC: `2026-12-21T16:30:00+01:00`.
    func local(_ offset: Int) -> String {
        adding(seconds: offset).description.dropLast() + Instant.offset(offset)
    }

    /// `+01:00`; seconds, which zones had long ago, are left out as RFC 3339 has no place for them.
    static func offset(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return (seconds < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    }
}
