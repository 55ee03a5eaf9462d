// Routes of absences.

import Domain
package import Hummingbird
package import Operations

package struct AbsenceRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let absences = group.group("absences")
        absences.get(use: list)
        absences.post(use: create)
        absences.get("{id}", use: show)
        absences.delete("{id}", use: cancel)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in
            (
                q.page(of: .absences),
                AbsenceFilter(
                    member: q.optional("member")?.slug(), at: q.optional("at")?.instant())
            )
        }
        let last = try page.after.map { cursor throws(DomainError) -> (startsAt: Instant, id: AbsenceID) in
            guard let start = Instant(cursor.fields[0]),
                let id = AbsenceID(cursor.fields[1])
            else { throw .alienCursor }
            return (start, id)
        }
        let rows = try await workspace.absences(
            filter, after: last, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.startsAt.description, $0.id.description) }, of: .absences,
            to: request, \.json)
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let body = try await request.json()
        let input = try AbsenceCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.addAbsence(input.new, by: context.call(attempt))
        } answer: { absence, _ in
            Answer(json: absence.json, tag: absence.tag, location: "/v1/absences/\(absence.id)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let absence = try await workspace.absence(context.absenceID(), by: context.call())
        return .resource(absence.json, tag: absence.tag, to: request)
    }

    /// Answers with the absence: it stays, and may have been cut short and not undone.
    @Sendable private func cancel(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let absence = try await workspace.cancelAbsence(
            context.absenceID(), try request.precondition(), by: context.call())
        return .json(absence.json, tag: absence.tag)
    }
}

private struct AbsenceCreation: Input {
    let new: NewAbsence

    init(reading r: ObjectReader) {
        new = NewAbsence(
            member: r["member"].slug(), from: r["from"].date(in: AbsenceLimits.years),
            to: r["to"].date(in: AbsenceLimits.years),
            timeZone: r.optional("time_zone")?.value(Domain.TimeZoneName.self) ?? .utc,
            note: r.optional("note")?.text(AbsenceLimits.noteLength))
    }
}

extension Listing {
    fileprivate static let absences = Listing("absences", fields: 2)
}

extension AuthenticatedContext {
    fileprivate func absenceID() throws -> AbsenceID { try id("id", of: "absence") }
}

extension Absence {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "member": .string(entered.member.text),
            "from": .string(entered.from.description), "to": .string(entered.to.description),
            "time_zone": .string(entered.timeZone.text), "note": .text(entered.note),
            "starts_at": .instant(startsAt), "ends_at": .instant(endsAt),
            "entered_at": .instant(enteredAt), "entered_by": .string(enteredBy),
            "cancelled_at": .instant(cancellation?.at), "cancelled_by": .text(cancellation?.by),
        ]
    }
}
