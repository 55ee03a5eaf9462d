// The dates of a template, which count from the day on which the agreement begins.

extension Template {
    /// Years in which an agreement can begin. Whatever a template moves stays within four digits.
    package static let years = 2000...2999

    /// The day from which a template's dates count where the agreement begins on this date: the first of its month, or
    /// of the next one if that month has begun already.
    package static func beginning(onOrAfter date: CivilDate) -> CivilDate {
        guard date.day > 1 else { return date }
        let month = date.monthNumber + 1
        return CivilDate(monthNumber: month, day: 1) ?? date
    }

    /// The template as if it had been written for this date: its terms moved, its beginning with them.
    package func starting(on date: CivilDate) -> Template {
        Template(
            key: key, language: language, title: title, summary: summary, fields: fields,
            terms: terms(startingOn: date), starts: Template.beginning(onOrAfter: date), annexes: annexes)
    }

    /// The terms with their dates moved by whole months, as if the template began in the month of this date, or in
    /// the next one if that month has begun already. A date that falls on a weekend goes to the nearest working
    /// day of its month, but the first of a month stays: targets change then. Dates of annexes are the documents'
    /// own and stay as well.
    package func terms(startingOn date: CivilDate) -> JSON {
        let months = Template.beginning(onOrAfter: date).monthNumber - starts.monthNumber
        guard months != 0, let sections = terms.objectValue else { return terms }
        return .object(
            JSONObject(
                uniqueKeysWithValues: sections.map { key, section in
                    let pointer = JSONPointer(tokens: [key])
                    let isFixed = key == Section.annexes.rawValue
                    return (key, isFixed ? section : section.moved(byMonths: months, at: pointer))
                }))
    }
}

extension JSON {
    fileprivate func moved(byMonths months: Int, at pointer: JSONPointer) -> JSON {
        switch TermCatalogue.term(at: pointer)?.type {
        case .date:
            return date(movedByMonths: months)
        case .list(of: .date):
            return .array((arrayValue ?? []).map { $0.date(movedByMonths: months) })
        case .group, .collection:
            let members = objectValue?.map { key, value in
                (key, value.moved(byMonths: months, at: pointer.appending(key)))
            }
            return .object(JSONObject(uniqueKeysWithValues: members ?? []))
        default:
            return self
        }
    }

    private func date(movedByMonths months: Int) -> JSON {
        guard let date = stringValue.flatMap(TermText.date), let moved = date.moved(byMonths: months) else {
            return self
        }
        return .string((moved.day == 1 ? moved : moved.nearestWeekday).description)
    }
}

extension CivilDate {
    fileprivate var monthNumber: Int { year * 12 + month - 1 }

    /// nil where the month has no such day.
    fileprivate init?(monthNumber: Int, day: Int) {
        let year = monthNumber.floorDivided(by: 12)
        self.init(year: year, month: monthNumber - year * 12 + 1, day: day)
    }

    /// nil where the month has no such day.
    fileprivate func moved(byMonths months: Int) -> CivilDate? {
        CivilDate(monthNumber: monthNumber + months, day: day)
    }

    /// The Monday after a weekend, or the Friday before where that Monday lies in the next month.
    fileprivate var nearestWeekday: CivilDate {
        // 1970-01-01 was a Thursday.
        let weekday = daysSince1970 + 3 - (daysSince1970 + 3).floorDivided(by: 7) * 7
        guard weekday > 4 else { return self }
        let monday = CivilDate(daysSince1970: daysSince1970 + 7 - weekday)
        return monday.month == month ? monday : CivilDate(daysSince1970: daysSince1970 + 4 - weekday)
    }
}
