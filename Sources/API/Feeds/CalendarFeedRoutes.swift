// The route of a calendar, for programs that have nothing but its address.

import Domain
import HTTPTypes
package import Hummingbird
package import Operations

/// `GET /v1/calendar.ics?token=…`. The token is a right by itself; it is in no log line, no number and no answer.
package struct CalendarFeedRoutes: PublicRoutes {
    /// How often one calendar is asked for, and how often tokens may be guessed from one address.
    package struct Limits: Sendable {
        package var reads: RateLimit
        package var guesses: RateLimit

        package init(
            reads: Allowance = Allowance(burst: 30, perSecond: 0.5),
            guesses: Allowance = Allowance(burst: 20, perSecond: 0.2)
        ) {
            self.reads = RateLimit(reads)
            self.guesses = RateLimit(guesses)
        }
    }

    /// Characters of a token that is looked at.
    private static let tokenLength = 1...200

    private let workspace: Workspace
    private let limits: Limits

    package init(_ workspace: Workspace, limits: Limits = Limits()) {
        self.workspace = workspace
        self.limits = limits
    }

    package func add(to router: Router<RequestScope>) {
        router.get("v1/calendar.ics", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: RequestScope) async throws -> Response {
        let token = try request.query { q in q["token"].string(CalendarFeedRoutes.tokenLength) }
        guard let known = try await workspace.knownCalendar(token) else {
            let standing = limits.guesses.take(AddressBlock.of(context.scope.clientAddress))
            context.scope.notes.standing = standing
            try standing.throwIfRefused("Too many unknown calendars from your address.")
            throw DomainError(.notFound, .notFound, "There is no such calendar.")
        }
        context.scope.notes.tenant = known.tenant.description
        let standing = limits.reads.take(known.token.id.description)
        context.scope.notes.standing = standing
        try standing.throwIfRefused("This calendar is asked for too often.")
        let bytes = try await workspace.calendar(
            of: known, window: FeedWindow(at: context.now), now: context.now)
        return .bytes(
            bytes, type: "text/calendar; charset=utf-8", tag: EntityTag(content: bytes), to: request,
            caching: .brief)
    }
}
