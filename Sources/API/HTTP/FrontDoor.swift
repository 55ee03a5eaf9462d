// Where every request comes in and every answer goes out: ids, errors, headers, the log and the numbers.

import Domain
import HTTPTypes
package import Hummingbird
import Logging

/// Answers every request, whatever becomes of it inside.
package struct FrontDoor: HTTPResponder {
    package typealias Context = RequestScope

    let rooms: RouterResponder<RequestScope>
    let routes: RouteTable
    let clock: @Sendable () -> Instant
    let trustedProxies: Int
    let ledger: RequestLedger

    package func respond(to request: Request, context: RequestScope) async throws -> Response {
        let context = scoped(context, request)
        let entry = ledger.open(request.method, context)
        return await RequestMetadata.adding(["request.id": .string(context.requestID)]) {
            var response: Response
            do {
                response = try await rooms.respond(to: request, context: context)
            } catch {
                response = problem(of: error, request, context).response(requestID: context.requestID)
            }
            finish(&response, request, context)
            return entry.closed(by: response)
        }
    }

    private func scoped(_ context: RequestScope, _ request: Request) -> RequestScope {
        var context = context
        context.scope.requestID = RequestIDs.id(of: request)
        context.scope.now = clock()
        if let address = Forwarding.client(of: request, behind: trustedProxies) {
            context.scope.clientAddress = address
        }
        // Hummingbird's own id would be a second name for the same thing.
        context.logger[metadataKey: "hb.request.id"] = nil
        context.logger[metadataKey: "request.id"] = .string(context.scope.requestID)
        return context
    }

    private func problem(of error: any Error, _ request: Request, _ context: RequestScope) -> Problem {
        let error = (error as? ShieldedError)?.error ?? error
        let isNotRouted = (error as? HTTPError)?.status == .notFound
        let methods = isNotRouted ? routes.methods(at: request.uri.path) : []
        guard methods.isEmpty else {
            let allowed = methods.joined(separator: ", ")
            return Problem(
                status: .methodNotAllowed, code: .methodNotAllowed,
                detail: "This path knows \(allowed).", headers: [.allow: allowed])
        }
        if error is CancellationError || Task.isCancelled {
            return Problem(DomainError(.unavailable, .unavailable, "The request was given up."))
        }
        var problem = Problem(error)
        if let token = request.headers[.authorization], problem.status == .unauthorized, !token.isEmpty {
            problem.headers[.wwwAuthenticate] = #"Bearer realm="baton", error="invalid_token""#
        }
        if problem.status.kind == .serverError, !(error is DomainError) {
            context.logger.error(
                "A request failed",
                metadata: ["error.type": "\(type(of: error))", "error.detail": "\(error)"])
        }
        return problem
    }

    private func finish(_ response: inout Response, _ request: Request, _ context: RequestScope) {
        SecurityHeaders.add(to: &response.headers)
        response.headers[.requestID] = context.requestID
        context.scope.notes.standing?.write(to: &response.headers)
        if request.method == .head { response = response.createHeadResponse() }
    }
}

/// The caller's address where proxies stand before the server.
enum Forwarding {
    /// The address that the farthest trusted proxy saw. Whatever stands left of it was written by the caller.
    static func client(of request: Request, behind proxies: Int) -> String? {
        guard proxies > 0 else { return nil }
        let addresses = request.headers[values: .forwardedFor].joined(separator: ",").split(separator: ",")
        guard addresses.count >= proxies else { return nil }
        return withoutPort(addresses[addresses.count - proxies].trimmed)
    }

    /// Some proxies write the port, too: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
    private static func withoutPort(_ address: some StringProtocol) -> String? {
        guard (1...64).contains(address.utf8.count) else { return nil }
        if address.first == "[" { return String(address.dropFirst().prefix { $0 != "]" }) }
        let parts = address.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? String(parts[0]) : String(address)
    }
}
