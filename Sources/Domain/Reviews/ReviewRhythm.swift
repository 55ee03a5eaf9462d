// When a series of reviews meets by its own rule: dates without end, before anything is moved off a closed day.

/// The days of a series (requirement F1).
package enum ReviewRhythm: Sendable, Hashable {
    /// Each day on which the calendar opens.
    case daily
    /// Every one to four weeks, counted from the series' first such day.
    case weeks(Int, Weekday)
    /// A day in one month of each period.
    case months(MonthlyRhythm)
    /// These, and no others.
    case dates([CivilDate])

    package static let weeks = 1...4
}

/// A day in one month of each period of one, three, six or twelve months.
package struct MonthlyRhythm: Sendable, Hashable {
    package enum Day: Sendable, Hashable {
        /// 1 to 31; the last one of a shorter month.
        case date(Int)
        /// The first to the fifth such weekday, -1 for the last one. Where there is no fifth, the last one: a review that was
        /// promised for each month is not left out.
        case weekday(Weekday, Int)
    }

    /// Months of a period.
    package var period: Int
    /// Which month of the period, from 1.
    package var month: Int
    package var day: Day
    /// In which month the first period of a year begins, from 1.
    package var fiscalStart: Int

    package static let periods = [1, 3, 6, 12]

    package init(every period: Int, month: Int = 1, on day: Day, fiscalStart: Int = 1) {
        self.period = period
        self.month = min(month, period)
        self.day = day
        self.fiscalStart = fiscalStart
    }

    /// The day in a month.
    ///
    /// - Parameter count: months since January of year 0.
    func date(inMonth count: Int) -> CivilDate {
        switch day {
        case .date(let day): return CivilDate(monthsOfAllYears: count, day: day)
        case .weekday(let weekday, let number):
            let first = CivilDate(monthsOfAllYears: count, day: 1)
            let last = CivilDate(monthsOfAllYears: count, day: 31)
            let begin = first.moved(days: (weekday.index - Weekday(of: first).index + 7) % 7)
            let end = last.moved(days: -((Weekday(of: last).index - weekday.index + 7) % 7))
            return number < 0 ? end : min(begin.moved(days: (number - 1) * 7), end)
        }
    }

    /// The first month that is meant, no earlier than one.
    fileprivate func next(from count: Int) -> Int {
        let wanted = (fiscalStart - 1 + month - 1) % period
        return count + ((wanted - count) % period + period) % period
    }
}

extension ReviewRhythm {
    /// The days of a series between two dates, both included, in their order; each once.
    ///
    /// - Parameters:
    ///   - start: the first day that the series may have, also where less of it is asked for: it is what weeks are counted
    ///     from.
    ///   - limit: how many at most.
    package func days(from start: CivilDate, in range: ClosedRange<CivilDate>, limit: Int) -> [CivilDate] {
        let first = max(start, range.lowerBound)
        guard first <= range.upperBound else { return [] }
        var days: [CivilDate] = []
        switch self {
        case .daily:
            var day = first
            while day <= range.upperBound, days.count < limit {
                days.append(day)
                day = day.next
            }
        case .weeks(let weeks, let weekday):
            let begin = start.moved(days: (weekday.index - Weekday(of: start).index + 7) % 7)
            let step = weeks * 7
            let missed = max(0, first.daysSince1970 - begin.daysSince1970)
            var day = begin.moved(days: (missed + step - 1) / step * step)
            while day <= range.upperBound, days.count < limit {
                days.append(day)
                day = day.moved(days: step)
            }
        case .months(let rhythm):
            var month = rhythm.next(from: first.year * 12 + first.month - 1)
            while days.count < limit {
                let day = rhythm.date(inMonth: month)
                guard day <= range.upperBound else { break }
                if day >= first { days.append(day) }
                month += rhythm.period
            }
        case .dates(let dates):
            days = Array(Set(dates).filter { $0 >= first && $0 <= range.upperBound }.sorted().prefix(limit))
        }
        return days
    }
}
