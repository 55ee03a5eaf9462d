// The route of proofs: one file by which anybody can check a version without the server.

import Domain
import HTTPTypes
package import Hummingbird
package import Operations

package struct ProofRoutes: TenantRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("agreements/{key}/versions/{version}/proof", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response
    {
        try request.noQuery()
        let (key, number) = (try context.agreementKey(), try context.versionNumber())
        let bytes = try await workspace.proof(of: number, of: key, by: context.call())
        var response = Response.bytes(
            bytes, type: "application/json", tag: EntityTag(content: bytes), to: request, caching: .revalidate
        )
        response.headers[.contentDisposition] = "attachment; filename=\"\(key)-v\(number).proof.json\""
        return response
    }
}
