// Routes of notices: reading them, acknowledging one, and reminding by hand.

import Domain
package import Hummingbird
package import Operations

package struct NoticeRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("notices", use: list)
        group.post("notices/{id}/acknowledgement", use: acknowledge)
        group.post("agreements/{key}/versions/{version}/reminders", use: remind)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in
            (
                q.page(of: .notices),
                NoticeFilter(
                    agreement: q.optional("agreement")?.slug(),
                    kind: q.optional("kind")?.choice(of: NoticeKind.self),
                    member: q.optional("member")?.slug(), isAcknowledged: q.optional("acknowledged")?.bool())
            )
        }
        let before = try page.after.map { cursor throws(DomainError) -> NoticeID in
            guard let id = NoticeID(cursor.fields[0]) else { throw .alienCursor }
            return id
        }
        let rows = try await workspace.notices(
            filter, before: before, limit: page.limit + 1, by: context.call())
        return .list(
            Page(rows, for: page) { Cursor($0.id.description) }, of: .notices, to: request, \.json)
    }

    @Sendable private func acknowledge(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let id: NoticeID = try context.id("id", of: "notice")
        _ = try Nothing(try await request.emptyOrJSON())
        return .json(try await workspace.acknowledgeNotice(id, by: context.call()).json)
    }

    @Sendable private func remind(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        let body = try await request.emptyOrJSON()
        _ = try Nothing(body)
        return try await request.creating(body) { attempt in
            try await workspace.remindSignatories(number, of: key, by: context.call(attempt))
        } answer: { notices, _ in
            Answer(json: ["items": .array(notices.map(\.json)), "next_cursor": .null])
        }
    }
}

extension Notice {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "kind": .string(kind.rawValue),
            "agreement": .string(agreement.text), "version": .integer(version), "slot": .text(slot),
            "recipient": [
                "name": .string(recipient.name), "email": .text(recipient.email),
                "member": .slug(recipient.member),
            ],
            "facts": payload, "created_at": .instant(createdAt),
            "asks_to_acknowledge": .bool(kind.asksToAcknowledge),
            "acknowledged_at": .instant(acknowledgement?.at), "acknowledged_by": .text(acknowledgement?.by),
        ]
    }
}

extension Listing {
    fileprivate static let notices = Listing("notices", fields: 1)
}
