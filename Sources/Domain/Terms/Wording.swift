// Values as people read them, in English and German: numbers, money, durations, dates, texts.

/// Wording of single values. What it writes is for people and may change; nothing reads it back.
package enum Wording {
    /// `1,234.5`, in German `1.234,5`.
    package static func number(_ value: Double, _ language: Language) -> String {
        let text = CanonicalNumber.text(of: value)
        guard !text.utf8.contains(UInt8(ascii: "e")) else {
            return language == .german ? text.replacingPoints(with: ",") : text
        }
        // By bytes: this is written for each account that an evaluation looks at.
        let (group, point) = language == .german ? (".", ",") : (",", ".")
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        var left = digits.prefix { $0 != UInt8(ascii: ".") }.count
        var words = value < 0 ? "-" : ""
        var isFirst = true
        for byte in digits {
            if byte == UInt8(ascii: ".") {
                words += point
                continue
            }
            if left > 0 {
                if !isFirst, left.isMultiple(of: 3) { words += group }
                left -= 1
            }
            isFirst = false
            words.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return words
    }

    /// `EUR 5,000`, in German `5.000 EUR`; with two decimals where there are any.
    package static func money(_ money: Money, _ language: Language) -> String {
        var amount = number(money.amount, language)
        let mark: Character = language == .german ? "," : "."
        if let place = amount.firstIndex(of: mark), amount.distance(from: place, to: amount.endIndex) == 2 {
            amount += "0"
        }
        return language == .german ? "\(amount) \(money.currency)" : "\(money.currency) \(amount)"
    }

    /// `95%`, in German `95 %`.
    package static func percentage(_ value: Double, _ language: Language) -> String {
        number(value, language) + (language == .german ? " %" : "%")
    }

    /// `1 October 2026`, in German `1. Oktober 2026`.
    package static func date(_ date: CivilDate, _ language: Language) -> String {
        let month = months[date.month - 1][language]
        return language == .german
            ? "\(date.day). \(month) \(date.year)" : "\(date.day) \(month) \(date.year)"
    }

    package static func truth(_ value: Bool, _ language: Language) -> String {
        switch language {
        case .english: value ? "yes" : "no"
        case .german: value ? "ja" : "nein"
        }
    }

    /// In the language's quotation marks.
    package static func quoted(_ text: String, _ language: Language) -> String {
        language == .german ? "„\(text)“" : "“\(text)”"
    }

    /// `a, b and c`.
    package static func list(_ items: [String], _ language: Language, or: Bool = false) -> String {
        let joint = or ? LocalizedText(" or ", german: " oder ") : LocalizedText(" and ", german: " und ")
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + joint[language] + last
    }

    /// `between a and b`.
    static func range(_ low: String, _ high: String, _ language: Language) -> String {
        language == .german ? "zwischen \(low) und \(high)" : "between \(low) and \(high)"
    }

    static let months = [
        LocalizedText("January", german: "Januar"), LocalizedText("February", german: "Februar"),
        LocalizedText("March", german: "März"), LocalizedText("April", german: "April"),
        LocalizedText("May", german: "Mai"), LocalizedText("June", german: "Juni"),
        LocalizedText("July", german: "Juli"), LocalizedText("August", german: "August"),
        LocalizedText("September", german: "September"), LocalizedText("October", german: "Oktober"),
        LocalizedText("November", german: "November"), LocalizedText("December", german: "Dezember"),
    ]
}

extension Wording {
    /// `4 hours (business)`, `2 working days`, `30 calendar days`, `1 hour (around the clock)`.
    package static func duration(_ agreed: AgreedDuration, _ language: Language) -> String {
        let text = length(agreed, language)
        guard agreed.duration.seconds > 0 || agreed.duration.days == 0 else { return text }
        let clock =
            agreed.clock == .business
            ? LocalizedText("business", german: "Geschäftszeit")
            : LocalizedText("around the clock", german: "rund um die Uhr")
        return "\(text) (\(clock[language]))"
    }

    /// `1 year`, `18 months`, `2 weeks`, `90 days`, `2 years 6 months`.
    package static func period(_ period: CalendarPeriod, _ language: Language) -> String {
        var parts: [String] = []
        func add(_ count: Int, _ one: LocalizedText, _ many: LocalizedText) {
            guard count > 0 else { return }
            parts.append("\(number(Double(count), language)) \(count == 1 ? one[language] : many[language])")
        }
        // Up to two years people count months: a year and a half is 18 of them.
        let years = period.months < 24 && !period.months.isMultiple(of: 12) ? 0 : period.months / 12
        let weeks = period.months == 0 && period.days.isMultiple(of: 7) ? period.days / 7 : 0
        add(years, LocalizedText("year", german: "Jahr"), LocalizedText("years", german: "Jahre"))
        add(
            period.months - years * 12, LocalizedText("month", german: "Monat"),
            LocalizedText("months", german: "Monate"))
        add(weeks, LocalizedText("week", german: "Woche"), LocalizedText("weeks", german: "Wochen"))
        add(
            period.days - weeks * 7, LocalizedText("day", german: "Tag"),
            LocalizedText("days", german: "Tage"))
        return parts.joined(separator: " ")
    }

    /// The same without the clock of hours and minutes, for a sentence that has named it.
    package static func length(_ agreed: AgreedDuration, _ language: Language) -> String {
        let duration = agreed.duration
        var parts: [String] = []
        func add(_ count: Int, _ one: LocalizedText, _ many: LocalizedText) {
            guard count > 0 else { return }
            parts.append("\(number(Double(count), language)) \(count == 1 ? one[language] : many[language])")
        }
        if agreed.clock == .business {
            add(
                duration.days, LocalizedText("working day", german: "Arbeitstag"),
                LocalizedText("working days", german: "Arbeitstage"))
        } else {
            add(
                duration.days, LocalizedText("calendar day", german: "Kalendertag"),
                LocalizedText("calendar days", german: "Kalendertage"))
        }
        add(
            duration.seconds / 3_600, LocalizedText("hour", german: "Stunde"),
            LocalizedText("hours", german: "Stunden"))
        add(
            duration.seconds / 60 % 60, LocalizedText("minute", german: "Minute"),
            LocalizedText("minutes", german: "Minuten"))
        add(
            duration.seconds % 60, LocalizedText("second", german: "Sekunde"),
            LocalizedText("seconds", german: "Sekunden"))
        guard parts.isEmpty else { return parts.joined(separator: " ") }
        return LocalizedText("0 minutes", german: "0 Minuten")[language]
    }
}

extension String {
    fileprivate func replacingPoints(with mark: Character) -> String {
        String(map { $0 == "." ? mark : $0 })
    }

    /// Cut to so many characters, with an ellipsis where something is left out.
    func cut(to limit: Int) -> String {
        count > limit ? String(prefix(max(0, limit - 1))) + "…" : self
    }
}
