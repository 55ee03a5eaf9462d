// Keeps errors away from the router, which would answer Hummingbird's own in a form of its own.

import Hummingbird

/// An error on its way from a route to the front door.
struct ShieldedError: Error {
    let error: any Error
}

/// Outermost in the router: every error leaves it wrapped.
struct ErrorShield: RouterMiddleware {
    func handle(
        _ request: Request, context: RequestScope,
        next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            throw ShieldedError(error: error)
        }
    }
}
