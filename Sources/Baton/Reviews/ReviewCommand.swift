// baton review: when people meet over agreements, and what they decide.

import ArgumentParser
import Client
import Domain

extension ReviewState: ExpressibleByArgument {}
extension AgreedSeries.Kind: ExpressibleByArgument {}

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Plan, hold and close the reviews that agreements promise.",
        discussion: """
            EXAMPLES:
              baton review list --kind review --state scheduled
              baton review move 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10 --to 2027-01-14T09:00:00+01:00 \
            --reason "The head of sales is away"
              baton review open 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10
              baton review minutes 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10 --file minutes.md --present ingrid-solheim
              baton review close 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10 --decisions decisions.json
              baton review invite 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10 > review.ics
            """,
        subcommands: [
            ListReviews.self, ShowReview.self, MoveReview.self, CancelReview.self, OpenReview.self,
            WriteMinutes.self, DecideInReview.self, CloseReview.self, ListReviewSeries.self,
            InviteToReview.self,
        ])
}

struct ListReviews: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List reviews, the earliest first.")

    @Option(
        help: ArgumentHelp(
            "Only in this state: " + ReviewState.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "state"))
    var state: ReviewState?
    @Option(help: "Only meetings, or only reviews of the agreement: meeting or review.")
    var kind: AgreedSeries.Kind?
    @Option(help: "Only of this agreement.") var agreement: String?
    @Option(help: "Only of the series with this key.") var series: String?
    @Option(help: "Only those that begin at this instant or later.") var from: Instant?
    @Option(help: "Only those that begin before this instant.") var to: Instant?
    @Option(help: ArgumentHelp("At most so many; \(standardLimit) where people read it.")) var limit: Int?
    @OptionGroup var options: CallOptions

    private static let standardLimit = 50

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter: [(name: String, value: String?)] = [
            ("state", state?.rawValue), ("kind", kind?.rawValue), ("agreement", agreement),
            ("series", series), ("from", from?.description), ("to", to?.description),
        ]
        let found = try await client.reviews(filter).collect(
            limit: limit ?? (options.json ? nil : Self.standardLimit))
        output.show(
            found, json: options.json,
            columns: [
                .key("Id"), .text("Starts"), .key("State"), .key("Kind"), .key("Agreement"), .text("Title"),
            ],
            ifEmpty: "There are none."
        ) { [$0.id, $0.startsWords, $0.state, $0.kind, $0.agreement, $0.title] }
        if limit == nil, !options.json, found.count == Self.standardLimit {
            output.note("There may be more: --limit, or --from, --agreement, --kind, --state.")
        }
    }
}

struct ShowReview: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a review with its agenda, minutes and decisions.")

    @Argument(help: "The review's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try await output.show(try await client.review(id), of: client, json: options.json)
    }
}

struct MoveReview: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move a review to another time; its series stays.")

    @Argument(help: "The review's id.") var id: String
    @Option(help: "When it begins, such as 2027-01-14T09:00+01:00.") var to: Moment
    @Option(help: "How many minutes it takes; else as many as before.") var minutes: Int?
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var move: JSONObject = ["starts_at": .instant(to.instant), "reason": .string(reason)]
        if let minutes { move["minutes"] = .integer(minutes) }
        let answer = try await client.edit {
            try await client.review(id)
        } write: { [move] _, etag in
            try await client.moveReview(id, move, ifMatch: etag)
        }
        output.show(answer, json: options.json, output.review)
    }
}

struct CancelReview: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel a review; the others of its series are held.")

    @Argument(help: "The review's id.") var id: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require("Cancel the review for good?", yes: options.yes)
        output.show(try await client.cancelReview(id, reason: reason), json: options.json, output.review)
    }
}

struct OpenReview: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a review: fill its agenda with what is so now.",
        discussion: """
            While the review is open, the same again fills the agenda anew. One that begins later than tomorrow is opened \
            after a question: “baton agenda” shows its agenda without opening it.
            """)

    @Argument(help: "The review's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let review = try await client.review(id).value
        let isFarOff = review.startsAt.microseconds - SystemClock.now.microseconds > 86_400_000_000
        if isFarOff, review.state == ReviewState.scheduled.rawValue {
            try Confirmation.terminal.require(
                "“\(review.title)” begins on \(review.startsWords). Open it already?", yes: options.yes)
        }
        try await output.show(try await client.openReview(id), of: client, json: options.json)
    }
}

struct ListReviewSeries: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "series", abstract: "List the series of meetings and reviews of an agreement.")

    @Argument(help: "The agreement's key.") var agreement: String
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.reviewSeries(of: agreement).collect(limit: limit), json: options.json,
            columns: [
                .key("Series"), .key("Kind"), .text("Time"), .number("Minutes"), .text("Next"),
                .text("Title"),
            ],
            ifEmpty: "Its terms in force promise none."
        ) { series in
            [
                series.key, series.kind, "\(series.time) \(series.zone)", String(series.minutes),
                series.endedAt.map { "ended \($0.short)" }
                    ?? series.nextStartsAt.map { $0.wallTime(in: series.zone) } ?? "–", series.title,
            ]
        }
    }
}

extension ReviewRecord {
    /// In its own zone: `Thu 2027-01-14 09:00 Europe/Berlin`.
    var startsWords: String { "\(startsAt.wallTime(in: zone)) \(zone)" }
}

extension Output {
    /// With the actions that came out of it.
    func show(_ review: Answer<ReviewRecord>, of client: BatonClient, json: Bool) async throws {
        let hasBegun = !json && review.value.agenda != nil
        let actions =
            hasBegun ? try await client.actions([("review", review.value.id)]).collect(limit: 100) : []
        show(review, json: json) { self.review($0, actions.map(\.value)) }
    }

    func review(_ review: ReviewRecord) { self.review(review, []) }

    private func review(_ review: ReviewRecord, _ actions: [ActionRecord]) {
        fields([
            ("Review", "\(review.title) (\(review.series), \(review.kind))"),
            ("Agreement", review.agreement), ("Starts", review.startsWords), ("State", review.state),
            ("Where", review.location), ("Led by", review.owner),
            ("With", review.participants.isEmpty ? nil : review.participants.joined(separator: ", ")),
            ("Moved", review.moveReason), ("Cancelled", review.cancellationReason),
            (
                "Present",
                review.attendance.isEmpty
                    ? nil : review.attendance.filter(\.isPresent).map(\.name).joined(separator: ", ")
            ),
            ("Next", review.nextStartsAt.map { "\($0.wallTime(in: review.zone)) \(review.zone)" }),
        ])
        if let agenda = review.agenda { self.agenda(agenda, causes: review.causes) }
        if let minutes = review.minutes {
            line()
            line(bold("Minutes"))
            line(minutes)
        }
        if !review.decisions.isEmpty {
            line()
            var table = Table(.number("Decision"), .text("Text"), .text("Change request"))
            for decision in review.decisions {
                table.add([
                    String(decision.number), decision.text, decision.changeRequest.map(String.init).orDash,
                ])
            }
            self.table(table, ifEmpty: "")
        }
        if !actions.isEmpty {
            line()
            var table = Table(.text("Action"), .text("Owner"), .text("Due"), .key("State"), .key("Id"))
            for action in actions {
                table.add([action.title, action.ownerName, action.dueOn, action.state, action.id])
            }
            self.table(table, ifEmpty: "")
        }
    }
}
