// Calendars as answers and the database write them.

extension WorkingCalendar {
    /// The definition as it can be sent again.
    package var json: JSON {
        [
            "name": .string(name), "time_zone": .string(timeZone.text), "weekly": weeklyJSON,
            "holidays": .array(
                holidays.map { ["date": .string($0.date.description), "name": .text($0.name)] }),
            "holiday_sets": .texts(holidaySets.map(\.text)), "exceptions": .array(exceptions.map(\.json)),
        ]
    }

    /// The definition with the days of its sets, as `init(stored:)` reads it.
    package var stored: JSON {
        guard case .object(var object) = json else { return json }
        object["holidays"] = .array(holidays.map(\.json))
        object["set_holidays"] = .array(setHolidays.map(\.json))
        return .object(object)
    }

    private var weeklyJSON: JSON {
        .object(
            JSONObject(
                uniqueKeysWithValues: Weekday.allCases.map {
                    ($0.rawValue, JSON.array(self[$0].map(\.json)))
                }))
    }
}

extension Holiday {
    package var json: JSON {
        ["date": .string(date.description), "name": .text(name), "set": .slug(set)]
    }
}

extension DateException {
    package var json: JSON {
        [
            "date": .string(date.description), "windows": .array(windows.map(\.json)), "name": .text(name),
        ]
    }
}
