// Calendars as callers and files write them.

extension WorkingCalendar: Input {
    /// `{"name": "Bavaria", "time_zone": "Europe/Berlin", "weekly": {"mon": [["09:00", "17:00"]]}, "holiday_sets": ["de-by"],
    /// "holidays": [{"date": "2026-08-15", "name": "…"}], "exceptions": [{"date": "2026-12-24", "windows": []}]}`. Its
    /// sets get the days that they have now.
    package init(reading r: ObjectReader) {
        let name = r["name"].text(1...CalendarLimits.nameLength)
        let zone = r["time_zone"].timeZone()
        let faultsBefore = r.log.faults.count
        let weekly = r["weekly"].weeklyWindows()
        let holidays =
            r.optional("holidays")?.dated(0...CalendarLimits.holidays) { entry, date in
                Holiday(date, name: entry.optional("name")?.text(1...CalendarLimits.nameLength))
            } ?? []
        let sets =
            r.optional("holiday_sets")?.distinct(0...CalendarLimits.holidaySets) { $0.holidaySet() } ?? []
        var pointers: [CivilDate: String] = [:]
        let exceptions =
            r.optional("exceptions")?.dated(0...CalendarLimits.exceptions) { entry, date in
                pointers[date] = entry.pointer.description
                return DateException(
                    date, windows: entry["windows"].windows(),
                    name: entry.optional("name")?.text(1...CalendarLimits.nameLength))
            } ?? []
        self.init(
            name: name, timeZone: zone, weekly: weekly, holidays: holidays.map(\.value), holidaySets: sets,
            exceptions: exceptions.map(\.value))
        self = withDaysOfSets()
        // Stand-ins would be judged otherwise.
        guard r.log.faults.count == faultsBefore, !r.log.isMuted else { return }
        CalendarRules.overlaps(ofExceptions: self, at: pointers).forEach(r.log.add)
        if !CalendarRules.opens(self) {
            r.fault(
                nil, .calendarNeverOpens,
                "This calendar never opens: give at least one weekday, or one exception, a window.")
        }
    }

    private static let members: Set<String> = [
        "name", "time_zone", "weekly", "holidays", "holiday_sets", "exceptions", "set_holidays",
    ]

    /// Reads what `stored` wrote, whatever else stands beside it. No rule is asked, since an older release may have had
    /// other ones.
    package init(stored json: JSON) throws(DomainError) {
        let known = (json.objectValue ?? JSONObject()).filter { WorkingCalendar.members.contains($0.key) }
        let object = JSON.object(JSONObject(uniqueKeysWithValues: known.map { ($0.key, $0.value) }))
        self = try ObjectReader.read(object) { r in
            WorkingCalendar(
                name: r["name"].string(0...Int.max), timeZone: r["time_zone"].timeZone(),
                weekly: r["weekly"].weeklyWindows(),
                holidays: r["holidays"].array(0...Int.max) { $0.storedHoliday() },
                holidaySets: r["holiday_sets"].array(0...Int.max) { $0.slug() },
                exceptions: r["exceptions"].array(0...Int.max) { reader in
                    reader.object { entry in
                        DateException(
                            entry["date"].value(CivilDate.self), windows: entry["windows"].windows(),
                            name: entry.optional("name")?.string(0...Int.max))
                    }
                },
                setHolidays: r["set_holidays"].array(0...Int.max) { $0.storedHoliday() })
        }
    }
}

extension ValueReader {
    /// Two times of day.
    fileprivate func window() -> WorkWindow? {
        guard let json = present else { return nil }
        guard case .array(let items) = json, items.count == 2, let opens = items[0].stringValue,
            let closes = items[1].stringValue, let window = WorkWindow(opens, closes)
        else {
            fault(.invalidFormat, "This is no window. \(WorkWindow.rule)")
            return nil
        }
        return window
    }

    /// The windows of one day, in any order.
    fileprivate func windows() -> [WorkWindow] {
        let faultsBefore = log.faults.count
        let windows = array(0...CalendarLimits.windowsPerDay) { $0.window() }.compactMap(\.self)
        if log.faults.count == faultsBefore {
            CalendarRules.overlaps(in: windows, at: pointer.description).forEach(log.add)
        }
        return windows
    }

    /// The windows of each weekday; one that is missing has none.
    fileprivate func weeklyWindows() -> [Weekday: [WorkWindow]] {
        let faultsBefore = log.faults.count
        let weekly = object { days in
            Weekday.allCases.reduce(into: [Weekday: [WorkWindow]]()) { weekly, day in
                weekly[day] = days.optional(day.rawValue)?.windows()
            }
        }
        if log.faults.count == faultsBefore {
            CalendarRules.overlaps(ofWeek: weekly, at: pointer.description).forEach(log.add)
        }
        return weekly
    }

    /// Entries that each have a date of their own.
    fileprivate func dated<Value>(
        _ count: ClosedRange<Int>, _ read: (ObjectReader, CivilDate) -> Value
    ) -> [(date: CivilDate, value: Value)] {
        var seen: [CivilDate: JSONPointer] = [:]
        return array(count) { reader in
            reader.object { entry in
                let faultsBefore = log.faults.count
                let date = entry["date"].date(in: CalendarLimits.years)
                if log.faults.count == faultsBefore, !entry.log.isMuted {
                    if let first = seen[date] {
                        entry.fault("date", .duplicate, "\(date) stands already at \(first).")
                    } else {
                        seen[date] = entry.pointer
                    }
                }
                return (date, read(entry, date))
            }
        }
    }

    fileprivate func holidaySet() -> Slug {
        let faultsBefore = log.faults.count
        let key = slug()
        if log.faults.count == faultsBefore, HolidaySet.named(key) == nil {
            let question = NearestName.question(key.text, among: HolidaySet.all.map(\.key.text))
            fault(
                .unknownReference,
                "There is no holiday set “\(key)”.\(question) GET /v1/holiday-sets lists them.")
        }
        return key
    }

    fileprivate func storedHoliday() -> Holiday {
        object { entry in
            Holiday(
                entry["date"].value(CivilDate.self), name: entry.optional("name")?.string(0...Int.max),
                set: entry.optional("set")?.slug())
        }
    }
}
