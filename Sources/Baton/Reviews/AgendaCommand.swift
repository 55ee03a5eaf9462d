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
              baton agenda inbound-dach
              baton agenda 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10
            """)

    @Argument(
        help:
            "An agreement, for its open review or the next one; or a review's id. Else the next of all agreements."
    )
    var subject: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let id = try await review(client)
        output.show(try await client.agenda(ofReview: id), json: options.json) {
            output.agenda($0, causes: [:])
        }
    }

    private func review(_ client: BatonClient) async throws -> String {
        if let subject, ReviewID(subject) != nil { return subject }
        for state in [ReviewState.open, .overdue, .scheduled] {
            let filter: [(name: String, value: String?)] = [
                ("agreement", subject), ("state", state.rawValue),
                ("kind", AgreedSeries.Kind.review.rawValue),
            ]
            if let found = try await client.reviews(filter).collect(limit: 1).first { return found.value.id }
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
            .key("Outcome"), .text("Cause"))
        for figure in agenda.figures {
            table.add([
                figure.title.english, figure.words(figure.target), figure.actual.map(figure.words).orDash,
                figure.before.map(figure.words).orDash, figure.deviation.map(Self.percent).orDash,
                figure.outcome, causes[figure.pointer] ?? (figure.needsCause ? "asked for" : "–"),
            ])
        }
        self.table(table, ifEmpty: "The terms in force promise nothing in numbers.")
        for item in agenda.lines { line("\(item.part): \(item.text)") }
        for point in agenda.points { line("point: \(point)") }
    }

    /// Thousandths of a percent as `-12.5 %`.
    private static func percent(_ thousandths: Int) -> String {
        "\(JSON.number(Double(thousandths) / 1000)) %"
    }
}

extension AgendaRecord.Figure {
    /// `120 count a month`.
    fileprivate func words(_ amount: Double) -> String {
        "\(JSON.number(amount)) \(currency ?? unit)"
    }
}
