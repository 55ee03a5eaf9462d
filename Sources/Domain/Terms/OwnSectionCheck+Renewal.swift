// What the terms of renewal say of each other.

extension OwnSectionCheck {
    /// Reminders of one agreement.
    package static let maximumReminders = 10

    static func renewal(
        of terms: JSON, completeness: Terms.Completeness, at pointer: String
    ) -> [Fault] {
        guard let renewal = terms["scope"]?["renewal"] else { return [] }
        let place = pointer + "/scope/renewal"
        var faults: [Fault] = []
        let isAutomatic = renewal["mode"]?.stringValue == RenewalTerms.Mode.automatic.rawValue
        if completeness == .complete, isAutomatic, renewal["extension"] == nil {
            faults.append(
                Fault(
                    place + "/extension", .required,
                    "What is renewed by itself says for how long, such as \"P1Y\"."))
        }
        if let notice = renewal["notice"].flatMap(CalendarPeriod.init(json:)),
            let extended = renewal["extension"].flatMap(CalendarPeriod.init(json:)),
            notice.isAlwaysLonger(than: extended)
        {
            faults.append(
                Fault(
                    place + "/notice", .outOfRange,
                    "The notice \(notice) is longer than the extension \(extended), so that nobody could ever give it "
                        + "in time."))
        }
        return faults + reminders(renewal["remind_before"]?.arrayValue ?? [], at: place + "/remind_before")
    }

    /// From the longest to the shortest, each once: `P12M` is `P1Y`.
    private static func reminders(_ items: [JSON], at place: String) -> [Fault] {
        var faults: [Fault] = []
        if items.count > maximumReminders {
            faults.append(
                Fault(place, .tooMany, "Use at most \(maximumReminders) reminders; these are \(items.count).")
            )
        }
        var before: CalendarPeriod?
        for (index, item) in items.enumerated() {
            guard let period = CalendarPeriod(json: item) else { continue }
            if let before, period == before {
                // The same text twice is a fault of the list.
                if item != items[index - 1] {
                    faults.append(
                        Fault("\(place)/\(index)", .duplicate, "“\(period)” is there already, before this."))
                }
            } else if let before, period.isAlwaysLonger(than: before) {
                faults.append(
                    Fault(
                        "\(place)/\(index)", .outOfRange,
                        "\(period) is longer than \(before), which comes before: write the longest first."))
            }
            before = period
        }
        return faults
    }
}
