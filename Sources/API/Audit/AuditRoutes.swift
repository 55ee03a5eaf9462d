// The route of the audit chain: its records, to list and to check.

import Domain
package import Hummingbird
package import Operations

package struct AuditRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("audit-events", use: list)
    }

    @Sendable private func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let (page, filter) = try request.query { q in (q.page(of: .auditEvents), AuditFilter(reading: q)) }
        let after = try page.after?.fields.first.map { text throws(DomainError) in
            guard let seq = Int(text) else { throw .alienCursor }
            return seq
        }
        let rows = try await workspace.auditRecords(
            filter, after: after, limit: page.limit + 1, by: context.call())
        return .list(Page(rows, for: page) { Cursor(String($0.seq)) }, of: .auditEvents, to: request) {
            $0.json
        }
    }
}

extension Listing {
    fileprivate static let auditEvents = Listing("audit-events", fields: 1)
}

extension AuditFilter {
    fileprivate init(reading q: ObjectReader) {
        self.init(
            action: q.optional("action")?.choice(of: AuditAction.self),
            subject: q.optional("subject")?.text(AuditLimits.subjectLength),
            actor: q.optional("actor")?.text(AuditLimits.actorLength),
            from: q.optional("from")?.instant(), to: q.optional("to")?.instant(),
            order: q.optional("order")?.choice(of: AuditOrder.self) ?? .newest)
    }
}

extension AuditRecord {
    fileprivate var json: JSON {
        [
            "seq": .integer(seq), "at": .instant(at), "actor": .string(actor), "action": .string(action),
            "subject": .string(subject), "text": .string(text), "hash": .string(hash),
        ]
    }
}
