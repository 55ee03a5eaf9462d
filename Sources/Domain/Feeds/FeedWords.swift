// What calendars say of a meeting, in the language of whoever reads them.

struct FeedWords: Sendable {
    let language: Language

    private static let agreement = LocalizedText("Agreement", german: "Vereinbarung")
    private static let owner = LocalizedText("Led by", german: "Leitung")
    private static let participants = LocalizedText("With", german: "Mit")
    private static let agenda = LocalizedText("Agenda", german: "Tagesordnung")
    private static let moved = LocalizedText("Moved", german: "Verlegt")
    private static let cancelled = LocalizedText("Cancelled", german: "Abgesagt")
    private static let notPromised = LocalizedText(
        PlannedReview.notPromised, german: "Die geltende Vereinbarung sieht den Termin nicht mehr vor.")

    func summary(_ series: AgreedSeries, _ agreementName: String) -> String {
        "\(series.title) · \(agreementName)"
    }

    func description(
        _ series: AgreedSeries, _ agreementName: String, move: Decree? = nil,
        cancellation: Decree? = nil
    ) -> String {
        var lines = [line(Self.agreement, agreementName)]
        if let owner = series.owner { lines.append(line(Self.owner, owner)) }
        if !series.participants.isEmpty {
            lines.append(line(Self.participants, series.participants.joined(separator: ", ")))
        }
        if let move { lines.append(line(Self.moved, move.reason)) }
        if let cancellation {
            let isOfPlan = cancellation.by == PlannedReview.planner
            lines.append(
                line(Self.cancelled, isOfPlan ? Self.notPromised[language] : cancellation.reason))
        }
        if !series.agenda.isEmpty {
            lines.append("\(Self.agenda[language]):")
            lines += series.agenda.map { "– \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// What a calendar says of itself where it is cut.
    func bound(_ window: FeedWindow) -> String {
        LocalizedText(
            "There are more: only the next \(window.ahead) and the last \(window.past) are shown.",
            german: "Es gibt mehr Termine: nur die nächsten \(window.ahead) und die letzten "
                + "\(window.past) sind enthalten.")[language]
    }

    private func line(_ label: LocalizedText, _ text: String) -> String { "\(label[language]): \(text)" }
}
