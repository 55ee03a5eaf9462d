// When people meet: what is said of the day has to fit the interval.

extension CrossCheck {
    mutating func checkRhythms() {
        for section in [Section.meetings, .reviews] {
            for (key, item) in items(section.rawValue) {
                checkRhythm(item, at: [section.rawValue, key])
            }
        }
    }

    private mutating func checkRhythm(_ item: JSON, at tokens: [String]) {
        if item["week"]?.intValue == 0 {
            fault(
                tokens + ["week"], .outOfRange,
                "There is no week 0 of a month: use 1 to 5, or -1 for the last one.")
        }
        if item["day"] != nil, item["weekday"] != nil || item["week"] != nil {
            fault(
                tokens + ["day"], .notAllowedValue,
                "A date is a day of the month or a weekday, not both: remove one of them.")
        }
        if let month = item["month"]?.intValue, let interval = item["interval"]?.stringValue,
            let months = ReviewRhythm.months[interval], month > months
        {
            fault(
                tokens + ["month"], .outOfRange,
                months == 1
                    ? "Of every month there is none to choose: remove it."
                    : "There are \(months) months to choose from: use 1 to \(months).")
        }
    }
}
