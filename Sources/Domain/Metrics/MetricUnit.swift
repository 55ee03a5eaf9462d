// The units in which metrics are counted.

/// A unit of a metric, and of the targets that refer to it.
package enum MetricUnit: String, Sendable, Hashable, CaseIterable {
    case count, people, points
    /// Of a whole: 0 to 100.
    case percent
    /// Against a period or an outlay before: may be negative or beyond 100.
    case percentChange = "percent_change"
    /// A number that another is multiplied with: 3 for three to one.
    case ratio
    case minutes, hours, days
    case businessHours = "business_hours"
    case businessDays = "business_days"
    /// A currency stands beside it.
    case money

    package var label: LocalizedText {
        switch self {
        case .count: LocalizedText("Number", german: "Anzahl")
        case .people: LocalizedText("People", german: "Personen")
        case .points: LocalizedText("Points", german: "Punkte")
        case .percent: LocalizedText("Percent", german: "Prozent")
        case .percentChange: LocalizedText("Percent change", german: "Veränderung in Prozent")
        case .ratio: LocalizedText("Ratio", german: "Verhältnis")
        case .minutes: LocalizedText("Minutes", german: "Minuten")
        case .hours: LocalizedText("Hours", german: "Stunden")
        case .days: LocalizedText("Days", german: "Tage")
        case .businessHours: LocalizedText("Business hours", german: "Stunden in der Geschäftszeit")
        case .businessDays: LocalizedText("Working days", german: "Arbeitstage")
        case .money: LocalizedText("Amount of money", german: "Geldbetrag")
        }
    }
}
