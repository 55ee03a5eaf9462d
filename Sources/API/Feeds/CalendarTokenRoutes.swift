// Routes of the tokens by which calendar programs subscribe.

import Domain
package import Hummingbird
package import Operations

package struct CalendarTokenRoutes: TenantRoutes {
    private let workspace: Workspace
    private let base: String

    /// - Parameter publicURL: the address under which people reach the server, without a slash at its end.
    package init(_ workspace: Workspace, publicURL: String) {
        self.workspace = workspace
        base = publicURL
    }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let tokens = group.group("calendar-tokens")
        tokens.get(use: list)
        tokens.post(use: create)
        tokens.delete("{id}", use: revoke)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { $0.page(of: .tokens) }
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let id = CalendarTokenID(text) else { throw .alienCursor }
            return id
        }
        let rows = try await workspace.calendarTokens(
            before: before, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor($0.id.description) }, of: .tokens, to: request) {
            .object($0.members)
        }
    }

    @Sendable private func create(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let address = "\(base)/v1/calendar.ics?token="
        let body = try await request.json()
        let input = try CalendarTokenCreation(body)
        return try await request.creating(body) { attempt in
            try await workspace.createCalendarToken(input.new, by: context.call(attempt))
        } answer: { issued, isRecorded in
            var json = issued.token.members
            json["token"] = isRecorded ? .null : .string(issued.text)
            json["url"] = isRecorded ? .null : .string(address + issued.text)
            return Answer(json: .object(json))
        }
    }

    /// Answers with the token: it stays, so that it is known who could read what.
    @Sendable private func revoke(_ request: Request, _ context: AuthenticatedContext) async throws
        -> Response
    {
        try request.noQuery()
        let token = try await workspace.revokeCalendarToken(
            context.id("id", of: "calendar token"), by: context.call())
        return .json(.object(token.members))
    }
}

private struct CalendarTokenCreation: Input {
    let new: NewCalendarToken

    init(reading r: ObjectReader) {
        let kind = r["scope"].choice(of: FeedScope.Kind.self)
        let keys: [(kind: FeedScope.Kind, key: Slug?)] = [
            (.person, r.optional("person")?.slug()), (.region, r.optional("region")?.slug()),
            (.agreement, r.optional("agreement")?.slug()),
        ]
        for (other, key) in keys where other == kind || key != nil {
            if other != kind {
                r.fault(other.rawValue, .notAllowedValue, "Only the scope \(other.rawValue) has it.")
            } else if key == nil {
                r.fault(other.rawValue, .required, "Say of which \(other.rawValue).")
            }
        }
        new = NewCalendarToken(
            scope: FeedScope(kind, keys.first { $0.kind == kind }?.key) ?? .all,
            name: r.optional("name")?.text(CalendarToken.nameLength),
            language: r.optional("language")?.choice(of: Language.self) ?? .english)
    }
}

extension Listing {
    fileprivate static let tokens = Listing("calendar_tokens", fields: 1)
}

extension CalendarToken {
    fileprivate var members: JSONObject {
        var object: JSONObject = [
            "id": .string(id.description), "scope": .string(scope.kind.rawValue), "name": .text(name),
            "language": .string(language.rawValue), "created_at": .instant(createdAt),
            "created_by": .string(createdBy), "revoked_at": .instant(revokedAt),
        ]
        for kind in FeedScope.Kind.allCases where kind != .all {
            object[kind.rawValue] = .slug(kind == scope.kind ? scope.key : nil)
        }
        return object
    }
}
