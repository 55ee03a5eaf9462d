// Routes of checkpoints: taking one, and fetching those that were taken.

import Domain
package import Hummingbird
package import Operations

package struct CheckpointRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        let checkpoints = group.group("audit-checkpoints")
        checkpoints.get(use: list)
        checkpoints.post(use: take)
        checkpoints.get("{seq}", use: show)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let page = try request.query { $0.page(of: .checkpoints) }
        let before = try page.after?.fields.first.map { text throws(DomainError) in
            guard let seq = Int(text) else { throw .alienCursor }
            return seq
        }
        let rows = try await workspace.checkpoints(before: before, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor(String($0.point.seq)) }, of: .checkpoints, to: request) {
            $0.json
        }
    }

    @Sendable private func take(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let body = try await request.emptyOrJSON()
        _ = try Nothing(body)
        return try await request.creating(body) { attempt in
            try await workspace.takeCheckpoint(by: context.call(attempt))
        } answer: { checkpoint, _ in
            Answer(
                json: checkpoint.json, tag: EntityTag(content: checkpoint.json),
                location: "/v1/audit-checkpoints/\(checkpoint.point.seq)")
        }
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let json = try await workspace.checkpoint(
            context.number("seq", of: "checkpoint"), by: context.call()
        ).json
        return .resource(json, tag: EntityTag(content: json), to: request)
    }
}

extension Listing {
    fileprivate static let checkpoints = Listing("audit-checkpoints", fields: 1)
}

extension AuditCheckpoint {
    fileprivate var json: JSON {
        [
            "seq": .integer(point.seq), "hash": .string(point.hash), "at": .instant(at),
            "sealed": .string(sealed.compact),
        ]
    }
}
