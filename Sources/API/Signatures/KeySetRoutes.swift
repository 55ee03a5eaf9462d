// The route of the public keys, with which anybody checks what this installation sealed.

import Domain
package import Hummingbird
package import Operations

package struct KeySetRoutes: PublicRoutes {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func add(to router: Router<RequestScope>) {
        router.get(".well-known/jwks.json", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: RequestScope) async throws -> Response {
        try request.noQuery()
        let bytes = try await workspace.sealingKeys().json.canonicalBytes()
        return .bytes(
            bytes, type: "application/jwk-set+json", tag: EntityTag(content: bytes), to: request,
            caching: .shared)
    }
}
