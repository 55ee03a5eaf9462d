// Contexts that exist only after authentication: a route that takes one cannot be reached without it.

package import Domain
package import Hummingbird
import Logging

/// The context of a tenant's routes.
package struct AuthenticatedContext: ChildRequestContext, ScopedContext {
    package typealias ParentContext = RequestScope

    package var coreContext: CoreRequestContextStorage
    package let scope: Scope
    package let principal: Principal

    package init(context: RequestScope) throws {
        guard case .principal(let principal) = context.identity else { throw DomainError.noCredentials }
        coreContext = context.coreContext
        scope = context.scope
        self.principal = principal
        logger[metadataKey: "tenant.id"] = .string(principal.tenant.description)
    }
}

/// The context of the operator's routes.
package struct OperatorContext: ChildRequestContext, ScopedContext {
    package typealias ParentContext = RequestScope

    package var coreContext: CoreRequestContextStorage
    package let scope: Scope

    package init(context: RequestScope) throws {
        guard case .operator = context.identity else { throw DomainError.noCredentials }
        coreContext = context.coreContext
        scope = context.scope
    }
}

extension DomainError {
    static let noCredentials = DomainError(
        .unauthenticated, .unauthenticated, "Send your key in the header Authorization: Bearer <key>.")
}
