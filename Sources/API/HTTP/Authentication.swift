// Finds out who asks, and lets nobody ask too often: keys have a rate, and so have failures of one address.

package import Domain
import HTTPTypes
import Hummingbird
import Logging
import Operations

/// Decides whose a bearer token is. Anything but a valid one is refused with `unauthenticated`.
package typealias Authenticate = @Sendable (_ bearer: String, _ now: Instant) async throws -> Principal

/// Authentication of tenants' callers by API key or JWT.
struct BearerAuthentication: RouterMiddleware {
    let authenticate: Authenticate
    let gate: FailureGate
    let requests: RateLimit

    func handle(
        _ request: Request, context: RequestScope,
        next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        let principal = try await gate.guarding(context.scope.clientAddress) {
            try await authenticate(try request.bearerToken(), context.now)
        }
        let tenant = principal.tenant.description
        context.scope.notes.tenant = tenant
        let standing = requests.take(principal.reference)
        context.scope.notes.standing = standing
        try standing.throwIfRefused("This key has made too many requests. Wait, then go on more slowly.")

        var context = context
        context.identity = .principal(principal)
        return try await RequestMetadata.adding(["tenant.id": .string(tenant)]) {
            try await next(request, context)
        }
    }
}

/// Authentication of the operator by the one configured key.
struct OperatorAuthentication: RouterMiddleware {
    let key: OperatorKey?
    let gate: FailureGate

    func handle(
        _ request: Request, context: RequestScope,
        next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        try await gate.guarding(context.scope.clientAddress) {
            let token = try request.bearerToken()
            guard let key, key.matches(token) else {
                throw DomainError(.unauthenticated, .unauthenticated, "This is not the operator's key.")
            }
        }
        var context = context
        context.identity = .operator
        return try await next(request, context)
    }
}

/// Bounds how often one address may fail to authenticate. Whoever has a valid key is never refused for the failures of
/// others behind the same address: the bound only turns further failures from 401 into 429.
struct FailureGate: Sendable {
    let failures: RateLimit

    func guarding<Value: Sendable>(
        _ address: String, _ authenticate: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await authenticate()
        } catch let error as DomainError where error.kind == .unauthenticated {
            try failures.take(AddressBlock.of(address)).throwIfRefused(
                "Too many failed attempts from your address.")
            throw error
        }
    }
}

extension Request {
    /// Bearer tokens are short: API keys have 82 characters, JWTs a few thousand.
    static let maximumBearerLength = 8_192

    /// The credentials of `Authorization: Bearer …`; the scheme's case does not matter.
    func bearerToken() throws(DomainError) -> String {
        let values = headers[values: .authorization]
        guard values.count == 1, let value = values.first else { throw .noCredentials }
        let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw .noCredentials }
        let token = parts[1].drop { $0 == " " }
        guard (1...Request.maximumBearerLength).contains(token.utf8.count),
            token.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .noCredentials }
        return String(token)
    }
}
