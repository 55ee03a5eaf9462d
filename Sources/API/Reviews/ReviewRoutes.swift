// Routes of reviews: reading, moving, cancelling, opening, minuting, deciding, closing.

import Domain
package import Hummingbird
package import Operations

package struct ReviewRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let reviews = group.group("reviews")
        reviews.get(use: list)
        let review = reviews.group("{id}")
        review.get(use: show)
        review.patch(use: move)
        review.get("agenda", use: agenda)
        review.post("cancellation", use: cancel)
        review.post("opening", use: open)
        review.patch("minutes", use: note)
        review.post("decisions", use: decide)
        review.post("closure", use: close)
        group.get("agreements/{key}/review-series", use: listSeries)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in (q.page(of: .reviews), ReviewFilter(reading: q)) }
        let last = try page.after.map { cursor throws(DomainError) in
            guard let startsAt = Instant(cursor.fields[0]), let id = ReviewID(cursor.fields[1]) else {
                throw .alienCursor
            }
            return ReviewPlace(startsAt: startsAt, id: id)
        }
        let rows = try await workspace.reviews(filter, after: last, limit: page.limit + 1, by: context.call())
        let shown = Page(rows, for: page) { Cursor($0.startsAt.description, $0.id.description) }
        return .list(shown, of: .reviews, to: request) { .object($0.members(at: context.now)) }
    }

    @Sendable private func listSeries(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        let page = try request.query { $0.page(of: .series) }
        let last = try page.after.map { cursor throws(DomainError) in
            guard let kind = AgreedSeries.Kind(rawValue: cursor.fields[0]) else { throw .alienCursor }
            return SeriesKey(kind, cursor.fields[1])
        }
        let rows = try await workspace.reviewSeries(
            of: context.agreementKey(), after: last, limit: page.limit + 1, by: context.call())
        let shown = Page(rows, for: page) {
            Cursor($0.series.agreed.kind.rawValue, $0.series.agreed.key)
        }
        return .list(shown, of: .series, to: request, \.json)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let review = try await workspace.review(context.reviewID(), by: context.call())
        return .resource(review.json(at: context.now), tag: review.tag(at: context.now), to: request)
    }

    @Sendable private func agenda(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        try request.noQuery()
        return .json(try await workspace.agenda(of: context.reviewID(), by: context.call()))
    }

    @Sendable private func move(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let condition = try request.precondition()
        let input = try ReviewMoveInput(try await request.patch(accepting: [.mergePatch, .json]).json)
        let review = try await workspace.moveReview(
            context.reviewID(), input.move, condition, by: context.call())
        return .json(review.json(at: context.now), tag: review.tag(at: context.now))
    }

    @Sendable private func cancel(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let id = try context.reviewID()
        let body = try await request.json()
        let input = try ReasonInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.cancelReview(id, reason: input.reason, by: context.call(attempt))
        } answer: { review, _ in
            review.answer(at: context.now)
        }
    }

    @Sendable private func open(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let id = try context.reviewID()
        let body = try await request.emptyOrJSON()
        _ = try Nothing(body)
        return try await request.creating(body) { attempt in
            try await workspace.openReview(id, by: context.call(attempt))
        } answer: { review, _ in
            review.answer(at: context.now)
        }
    }

    @Sendable private func note(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let condition = try request.precondition()
        let input = try NotesInput(try await request.patch(accepting: [.mergePatch, .json]).json)
        let review = try await workspace.noteReview(
            context.reviewID(), input.notes, condition, by: context.call())
        return .json(review.json(at: context.now), tag: review.tag(at: context.now))
    }

    @Sendable private func decide(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let id = try context.reviewID()
        let body = try await request.json()
        let input = try DecisionsInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.decide(input.decisions, in: id, by: context.call(attempt))
        } answer: { review, _ in
            review.answer(at: context.now)
        }
    }

    @Sendable private func close(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let id = try context.reviewID()
        let said = try request.precondition()
        // Whoever sends none closes what is there.
        let condition: Precondition? = if case Precondition.none = said { nil } else { said }
        let body = try await request.emptyOrJSON()
        let input = try ClosureInput(body)
        return try await request.creating(body) { attempt in
            try await workspace.closeReview(
                id, input.notes, input.decisions, condition, by: context.call(attempt))
        } answer: { closed, _ in
            var object = closed.review.whole(at: context.now)
            object["next"] =
                closed.next.map {
                    ["id": .string($0.id.description), "starts_at": .instant($0.startsAt)]
                } ?? .null
            return Answer(status: .ok, json: .object(object), tag: closed.review.tag(at: context.now))
        }
    }
}

extension Review {
    fileprivate func answer(at now: Instant) -> Answer {
        Answer(status: .ok, json: json(at: now), tag: tag(at: now))
    }
}

extension Listing {
    fileprivate static let reviews = Listing("reviews", fields: 2)
    fileprivate static let series = Listing("review_series", fields: 2)
}

extension AuthenticatedContext {
    fileprivate func reviewID() throws -> ReviewID { try id("id", of: "review") }
}
