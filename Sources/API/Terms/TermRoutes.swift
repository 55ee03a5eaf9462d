// Routes of what terms may say.

import Domain
package import Hummingbird
package import Operations

package struct TermRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("terms/schema", use: schema)
    }

    @Sendable private func schema(
        _ request: Request, _ context: AuthenticatedContext
    ) async throws -> Response {
        let (kind, language) = try request.query { q in
            (q.optional("kind")?.choice(of: AgreementKind.self) ?? .framework, q.language())
        }
        let bytes = try workspace.termSchema(of: kind, in: language, by: context.call()).canonicalBytes()
        return .bytes(
            bytes, type: "application/schema+json", tag: EntityTag(content: bytes), to: request,
            caching: .revalidate)
    }
}
