// The route of invitations to reviews.

import Domain
import HTTPTypes
package import Hummingbird
package import Operations

package struct InvitationRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("reviews/{id}/invitation", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        let language = try request.query { $0.optional("language")?.choice(of: Language.self) ?? .english }
        let invitation = try await workspace.invitation(
            to: context.id("id", of: "review"), in: language, by: context.call())
        let bytes = invitation.bytes
        var response = Response.bytes(
            bytes, type: "text/calendar; method=\(invitation.method); charset=utf-8",
            tag: EntityTag(content: bytes), to: request, caching: .revalidate)
        response.headers[.contentDisposition] = "attachment; filename=\"\(invitation.fileName)\""
        return response
    }
}
