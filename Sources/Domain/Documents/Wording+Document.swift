// The wording of single values in documents: shorter than in explanations, and never broken between number and unit.

extension Wording {
    /// Keeps a number and its unit on one line.
    static let tie = "\u{A0}"

    /// `4 business hours`, `5 business days`, `30 calendar days`, `30 minutes (business time)`.
    static func agreed(_ agreed: AgreedDuration, _ language: Language) -> String {
        let (number, unit) = measure(agreed, language)
        return number.isEmpty ? unit : number + tie + unit
    }

    /// The number and the unit apart, for large type; a compound duration is all in the unit.
    static func measure(_ agreed: AgreedDuration, _ language: Language) -> (number: String, unit: String) {
        let (days, seconds) = (agreed.duration.days, agreed.duration.seconds)
        let isBusiness = agreed.clock == .business
        if days > 0, seconds == 0 {
            return (
                Wording.number(Double(days), language),
                (isBusiness ? Units.businessDay : Units.calendarDay).text(for: days, language)
            )
        }
        if days == 0, seconds > 0, seconds.isMultiple(of: 3_600) {
            let hours = seconds / 3_600
            let number = Wording.number(Double(hours), language)
            return isBusiness
                ? (number, Units.businessHour.text(for: hours, language))
                : (number, "\(Units.hour.text(for: hours, language)) (\(Units.aroundTheClock[language]))")
        }
        let clock = isBusiness ? Units.businessTime : Units.aroundTheClock
        if days == 0, seconds > 0, seconds < 3_600, seconds.isMultiple(of: 60) {
            let unit = Units.minute.text(for: seconds / 60, language)
            return (Wording.number(Double(seconds / 60), language), "\(unit) (\(clock[language]))")
        }
        return ("", length(agreed, language).tied + (seconds > 0 ? " (\(clock[language]))" : ""))
    }

    /// `1:30` business hours, for large type; nil for anything but hours with minutes.
    static func clockFace(
        _ agreed: AgreedDuration, _ language: Language
    ) -> (number: String, unit: String)? {
        let seconds = agreed.duration.seconds
        guard agreed.duration.days == 0, seconds > 3_600, seconds.isMultiple(of: 60),
            !seconds.isMultiple(of: 3_600)
        else { return nil }
        let number = "\(seconds / 3_600):\(padded(seconds / 60 % 60, 2))"
        guard agreed.clock == .elapsed else { return (number, Units.businessHour.many[language]) }
        return (number, "\(Units.hour.many[language]) (\(Units.aroundTheClock[language]))")
    }

    /// `€25,000`, in German `25.000 €`; a currency without a sign of its own keeps its code.
    static func amount(_ money: Money, _ language: Language) -> String {
        var number = Wording.number(abs(money.amount), language)
        let mark: Character = language == .german ? "," : "."
        if let place = number.firstIndex(of: mark), number.distance(from: place, to: number.endIndex) == 2 {
            number += "0"
        }
        let sign = money.amount < 0 ? "−" : ""
        let symbol = signs[money.currency]
        if language == .german { return sign + number + tie + (symbol ?? money.currency) }
        return sign + (symbol ?? money.currency + tie) + number
    }

    /// `95%`, in German `95 %` with a space that does not break.
    static func share(_ value: Double, _ language: Language) -> String {
        percentage(value, language).tied
    }

    /// An amount of a unit: `95 %`, `4 Geschäftsstunden`, `3:1`.
    static func measured(
        _ value: Double, _ unit: MetricUnit?, currency: String?, _ language: Language
    ) -> String {
        switch unit {
        case .percent: share(value, language)
        case .percentChange: (value > 0 ? "+" : "") + share(value, language)
        case .ratio: number(value, language) + (language == .german ? " : 1" : ":1").tied
        case .money:
            currency.map { amount(Money(amount: value, currency: $0), language) } ?? number(value, language)
        case .count, nil: number(value, language)
        case .people: counted(value, Units.person, language)
        case .points: counted(value, Units.point, language)
        case .minutes: counted(value, Units.minute, language)
        case .hours: counted(value, Units.hour, language)
        case .days: counted(value, Units.day, language)
        case .businessHours: counted(value, Units.businessHour, language)
        case .businessDays: counted(value, Units.businessDay, language)
        }
    }

    /// `per quarter`, in German `je Quartal`.
    static func per(_ period: String, _ language: Language) -> String? {
        guard let choice = TermChoice.periods.first(where: { $0.value.hasSameBytes(as: period) }) else {
            return nil
        }
        let label = choice.label[language]
        return language == .german ? "je \(label)" : "per \(label.lowercased())"
    }

    /// A date where it begins one in the zone, else date and time there.
    package static func moment(_ instant: Instant, _ zone: TimeZoneName, _ language: Language) -> String {
        let date = zone.date(at: instant)
        let day = Wording.date(date, language).tied
        guard instant != date.start(in: zone) else { return day }
        let local = instant.adding(seconds: zone.offset(at: instant))
        let seconds = Int(local.seconds(since: date.start(in: .utc)))
        let time = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2))"
        return language == .german
            ? "\(day), " + "\(time) Uhr (\(zone))".tied : "\(day), " + "\(time) \(zone)".tied
    }

    /// The end of a range that does not contain it: of whole days in the zone the last one.
    package static func end(_ instant: Instant, _ zone: TimeZoneName, _ language: Language) -> String {
        let date = zone.date(at: Instant(microseconds: instant.microseconds - 1))
        return instant == date.next.start(in: zone) ? last(date, language) : moment(instant, zone, language)
    }

    /// A last day, which is included.
    static func last(_ date: CivilDate, _ language: Language) -> String {
        Wording.date(date, language).tied + (language == .german ? " (einschließlich)" : " (inclusive)")
    }

    private static func counted(_ value: Double, _ unit: Units, _ language: Language) -> String {
        number(value, language) + tie + (value == 1 ? unit.one : unit.many)[language]
    }

    private static let signs = ["EUR": "€", "GBP": "£", "USD": "US$", "JPY": "¥"]
}

/// A unit in the singular and the plural.
private struct Units {
    let one: LocalizedText
    let many: LocalizedText

    init(_ one: String, _ many: String, german: (one: String, many: String)) {
        self.one = LocalizedText(one, german: german.one)
        self.many = LocalizedText(many, german: german.many)
    }

    func text(for count: Int, _ language: Language) -> String { (count == 1 ? one : many)[language] }

    static let businessDay = Units("business day", "business days", german: ("Arbeitstag", "Arbeitstage"))
    static let businessHour = Units(
        "business hour", "business hours", german: ("Geschäftsstunde", "Geschäftsstunden"))
    static let calendarDay = Units("calendar day", "calendar days", german: ("Kalendertag", "Kalendertage"))
    static let day = Units("day", "days", german: ("Tag", "Tage"))
    static let hour = Units("hour", "hours", german: ("Stunde", "Stunden"))
    static let minute = Units("minute", "minutes", german: ("Minute", "Minuten"))
    static let person = Units("person", "people", german: ("Person", "Personen"))
    static let point = Units("point", "points", german: ("Punkt", "Punkte"))

    static let businessTime = LocalizedText("business\u{A0}time", german: "Geschäftszeit")
    static let aroundTheClock = LocalizedText(
        "around\u{A0}the\u{A0}clock", german: "rund\u{A0}um die\u{A0}Uhr")
}

extension String {
    /// With spaces that do not break.
    var tied: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}
