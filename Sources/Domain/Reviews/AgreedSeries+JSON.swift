// A series as it is stored and served: what the terms said when it was planned.

extension AgreedSeries {
    /// `{"title", "rhythm", "time", "time_zone", "minutes", "on_closed_day", "location", "owner", "participants", "agenda"}`.
    package var definition: JSONObject {
        [
            "title": .string(title), "rhythm": plan.rhythm.json, "time": .string(plan.time.description),
            "time_zone": .string(plan.zone.text), "minutes": .integer(plan.minutes),
            "on_closed_day": .string(plan.onClosedDay.rawValue), "location": .text(location),
            "owner": .text(owner), "participants": .texts(participants), "agenda": .texts(agenda),
        ]
    }

    /// Reads what `definition` wrote.
    package init?(_ kind: Kind, key: String, stored json: JSON) {
        guard let title = json["title"]?.stringValue,
            let rhythm = json["rhythm"].flatMap(ReviewRhythm.init(stored:)),
            let time = json["time"]?.stringValue.flatMap({ WallTime($0) }),
            let zone = json["time_zone"]?.stringValue.flatMap({ TimeZoneName($0) }),
            let minutes = json["minutes"]?.intValue,
            let rule = json["on_closed_day"]?.stringValue.flatMap(ClosedDayRule.init)
        else { return nil }
        self.kind = kind
        self.key = key
        self.title = title
        plan = ReviewPlan(rhythm, at: time, in: zone, minutes: minutes, onClosedDay: rule)
        location = json["location"]?.stringValue
        owner = json["owner"]?.stringValue
        participants = json["participants"]?.arrayValue?.compactMap(\.stringValue) ?? []
        agenda = json["agenda"]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
}

extension ReviewRhythm {
    /// One of `{"every": "day"}`, `{"every": "week", "count", "weekday"}`, `{"every": "month", "count", "month", "fiscal_start"}`
    /// with `date` or with `weekday` and `number`, and `{"dates"}`.
    package var json: JSON {
        switch self {
        case .daily: return ["every": "day"]
        case .weeks(let count, let weekday):
            return ["every": "week", "count": .integer(count), "weekday": .string(weekday.rawValue)]
        case .dates(let dates): return ["dates": .texts(dates.map(\.description))]
        case .months(let rhythm):
            var object: JSONObject = [
                "every": "month", "count": .integer(rhythm.period), "month": .integer(rhythm.month),
                "fiscal_start": .integer(rhythm.fiscalStart),
            ]
            switch rhythm.day {
            case .date(let date): object["date"] = .integer(date)
            case .weekday(let weekday, let number):
                object["weekday"] = .string(weekday.rawValue)
                object["number"] = .integer(number)
            }
            return .object(object)
        }
    }

    /// Reads what `json` wrote.
    init?(stored json: JSON) {
        let weekday = json["weekday"]?.stringValue.flatMap(Weekday.init)
        switch json["every"]?.stringValue {
        case "day": self = .daily
        case "week":
            guard let count = json["count"]?.intValue, let weekday else { return nil }
            self = .weeks(count, weekday)
        case "month":
            guard let count = json["count"]?.intValue, let month = json["month"]?.intValue,
                let start = json["fiscal_start"]?.intValue
            else { return nil }
            let day: MonthlyRhythm.Day
            if let weekday, let number = json["number"]?.intValue {
                day = .weekday(weekday, number)
            } else if let date = json["date"]?.intValue {
                day = .date(date)
            } else {
                return nil
            }
            self = .months(MonthlyRhythm(every: count, month: month, on: day, fiscalStart: start))
        default:
            guard let dates = json["dates"]?.arrayValue else { return nil }
            self = .dates(dates.compactMap { $0.stringValue.flatMap { CivilDate($0) } })
        }
    }
}
