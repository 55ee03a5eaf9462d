// baton calendar token: addresses of calendars for calendar programs.

import ArgumentParser
import Client
import Domain

struct CalendarTokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Addresses under which calendar programs subscribe to meetings and reviews.",
        discussion: """
            Whoever has the address reads the calendar, and needs no key: keep it like one. Everybody makes the address of \
            their own calendar; others need the permission calendar_tokens.manage.

            EXAMPLES:
              baton calendar token create
              baton calendar token create --agreement dach-inbound --language de
              baton calendar token revoke 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10
            """,
        subcommands: [ListCalendarTokens.self, CreateCalendarToken.self, RevokeCalendarToken.self])
}

struct ListCalendarTokens: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List tokens, the newest first; without calendar_tokens.manage your own.")

    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.calendarTokens().collect(limit: limit), json: options.json,
            columns: [
                .key("Id"), .key("Of"), .key("Key"), .text("Name"), .text("Created"), .text("Revoked"),
            ],
            ifEmpty: "There are no tokens."
        ) { [$0.id, $0.scope, $0.subject.orDash, $0.name.orDash, $0.createdAt.short, $0.revokedAt.short] }
    }
}

struct CreateCalendarToken: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make an address to subscribe to, and print it this one time.",
        discussion: """
            The address goes to stdout alone, everything else to stderr. Without an option it is the calendar of the member \
            whose key or token you use.
            """)

    @Flag(help: "All meetings and reviews.") var all = false
    @Option(help: "Those of this member.") var person: String?
    @Option(help: "Those of the agreements of this region and below.") var region: String?
    @Option(help: "Those of this agreement.") var agreement: String?
    @Option(help: "What calendar programs call it.") var name: String?
    @Option(help: "Its language, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    private var chosen: [(scope: FeedScope.Kind, key: String?)] {
        let keys: [(FeedScope.Kind, String?)] = [
            (.person, person), (.region, region), (.agreement, agreement),
        ]
        return (all ? [(.all, nil)] : []) + keys.filter { $0.1 != nil }
    }

    func validate() throws {
        guard chosen.count <= 1 else {
            throw ValidationError("Say one of --all, --person, --region and --agreement.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let (scope, given) = chosen.first ?? (.person, nil)
        var key = given
        if chosen.isEmpty { key = try await client.me().value.member?.key }
        guard scope == .all || key != nil else {
            throw CommandError.usage(
                "Your key is no member's: say which calendar, with --all, --person, --region or --agreement.")
        }
        let answer = try await client.createCalendarToken(scope, key, name: name, language: language)
        guard !options.json else { return output.json(answer.json) }
        guard let url = answer.value.url else {
            throw CommandError.failed(
                "The token \(answer.value.id) was made, but the answer with its address was lost. "
                    + "Revoke it, and create another.")
        }
        output.note("The token \(answer.value.id). Keep its address; it is not shown again:")
        output.line(url)
    }
}

struct RevokeCalendarToken: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a token: its address shows nothing any more.")

    @Argument(help: "The token's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require("Revoke the token for good?", yes: options.yes)
        output.show(try await client.revokeCalendarToken(id), json: options.json) { token in
            output.fields([
                ("Id", token.id), ("Of", token.scope), ("Key", token.subject), ("Name", token.name),
                ("Created", "\(token.createdAt.short) by \(token.createdBy)"),
                ("Revoked", token.revokedAt?.short),
            ])
        }
    }
}

struct InviteToReview: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Print an invitation to a review as an iCalendar file, or its cancellation.",
        discussion: """
            EXAMPLES:
              baton review invite 0197f0c2-7d0e-7a55-b0a1-5b2f3c9d1e10 > review.ics
            """)

    @Argument(help: "The review's id.") var id: String
    @Option(help: "Its language, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.bytes(try await client.invitation(toReview: id, in: language))
    }
}
