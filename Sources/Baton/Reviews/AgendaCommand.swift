// baton agenda: what is on the table of the next review, with the numbers.

import ArgumentParser
import Client
import Domain

struct AgendaCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Show the agenda of a review: as it was opened, or as it would be now.",
        discussion: """
            EXAMPLES:
              baton agenda dach-inbound
              baton agenda 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10
            """)

    @Argument(
        help:
            "An agreement, for its open review or the next one; or a review's id. Else the next of all agreements."
    )
    var subject: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let review = try await review(client)
        output.show(try await client.agenda(ofReview: review.id), json: options.json) { agenda in
            output.review(review.withoutAgenda)
            output.agenda(agenda, causes: review.causes)
        }
    }

    private func review(_ client: BatonClient) async throws -> ReviewRecord {
        if let subject, ReviewID(subject) != nil { return try await client.review(subject).value }
        for state in [ReviewState.open, .overdue, .scheduled] {
            let filter: [(name: String, value: String?)] = [
                ("agreement", subject), ("state", state.rawValue),
                ("kind", AgreedSeries.Kind.review.rawValue),
            ]
            if let found = try await client.reviews(filter).collect(limit: 1).first {
                return found.value
            }
        }
        throw CommandError.usage("No review is planned\(subject.map { " for “\($0)”" } ?? "").")
    }
}

extension Output {
    func agenda(_ agenda: AgendaRecord, causes: [String: String]) {
        line()
        line(bold("Agenda as of \(agenda.filledAt.short), by version \(agenda.version)"))
        var table = Table(
            .text("Figure"), .number("Target"), .number("Actual"), .number("Before"), .number("Off by"),
            .text("Outcome"), .text("Cause"), .key("Place"))
        for figure in agenda.figures {
            table.add([
                figure.title.english, figure.targetWords, figure.actual.map(figure.words).orDash,
                figure.before.map(figure.words).orDash, figure.deviation.map(Self.percent).orDash,
                figure.outcome.replacing("_", with: " "),
                causes[figure.pointer] ?? (figure.needsCause ? "wanted" : "–"), figure.pointer,
            ])
        }
        self.table(table, ifEmpty: "The terms in force promise nothing in numbers.")
        for item in agenda.lines { line("\(item.part): \(item.text)") }
        for point in agenda.points { line("Point: \(point)") }
    }

    /// Thousandths of a percent as `-12.5 %`.
    private static func percent(_ thousandths: Int) -> String {
        "\(JSON.number(Double(thousandths) / 1000)) %"
    }
}

extension AgendaRecord.Figure {
    /// `120 a month`.
    fileprivate var targetWords: String { words(target) + (period.map { " a \($0)" } ?? "") }

    /// `95 %`, `4 business hours`, `120`.
    fileprivate func words(_ amount: Double) -> String {
        let number = "\(JSON.number(amount))"
        if let currency { return "\(number) \(currency)" }
        switch MetricUnit(rawValue: unit) {
        case .count, nil: return number
        case .percent: return "\(number) %"
        default: return "\(number) \(unit.replacing("_", with: " "))"
        }
    }
}
