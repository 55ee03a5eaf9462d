// Puts the server together: the same function for `baton serve` and for tests.

package import Domain
package import Hummingbird
import HummingbirdCore
package import Logging
package import NIOCore
import Operations

/// A feature's routes for callers of a tenant.
///
///     package struct RegionRoutes: TenantRoutes {
///         let listRegions: ListRegions
///
///         package func add(to group: RouterGroup<AuthenticatedContext>) {
///             group.get("regions", use: list)
///         }
///
///         @Sendable func list(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
///             let page = try request.query { $0.page(of: .regions) }
///             let regions = try await listRegions(page, for: context.principal, at: context.now)
///             return .list(regions, of: .regions, to: request, \.json)
///         }
///     }
package protocol TenantRoutes: Sendable {
    /// - Parameter group: stands at `/v1`.
    func add(to group: RouterGroup<AuthenticatedContext>)
}

/// A feature's routes for everybody, without authentication.
package protocol PublicRoutes: Sendable {
    func add(to router: Router<RequestScope>)
}

/// A feature's routes for the operator.
package protocol OperatorRoutes: Sendable {
    /// - Parameter group: stands at `/operator/v1`.
    func add(to group: RouterGroup<OperatorContext>)
}

/// Everything that the server is made of beside its configuration.
package struct HTTPParts: Sendable {
    package var service: ServiceRoutes
    package var open: [any PublicRoutes]
    package var tenant: [any TenantRoutes]
    package var operators: [any OperatorRoutes]
    package var authenticate: Authenticate
    /// Without a key the operator's paths answer 401 to everybody.
    package var operatorKey: OperatorKey?
    package var clock: @Sendable () -> Instant
    package var uptime: @Sendable () -> Duration

    package init(
        service: ServiceRoutes, open: [any PublicRoutes] = [], tenant: [any TenantRoutes],
        operators: [any OperatorRoutes] = [],
        authenticate: @escaping Authenticate, operatorKey: OperatorKey?,
        clock: @escaping @Sendable () -> Instant, uptime: @escaping @Sendable () -> Duration = Uptime.now
    ) {
        self.service = service
        self.open = open
        self.tenant = tenant
        self.operators = operators
        self.authenticate = authenticate
        self.operatorKey = operatorKey
        self.clock = clock
        self.uptime = uptime
    }
}

/// The router with all routes; `routes` of it is what `openapi.yaml` is compared with.
package func buildRouter(_ configuration: HTTPConfiguration, _ parts: HTTPParts) -> Router<RequestScope> {
    let router = Router(context: RequestScope.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: ErrorShield())
    parts.service.add(to: router)
    for routes in parts.open { routes.add(to: router) }

    let gate = FailureGate(failures: RateLimit(configuration.failures, uptime: parts.uptime))
    let bearer = BearerAuthentication(
        authenticate: parts.authenticate, gate: gate,
        requests: RateLimit(configuration.requests, uptime: parts.uptime))
    for routes in parts.tenant {
        routes.add(to: router.group("v1").add(middleware: bearer).group(context: AuthenticatedContext.self))
    }
    let key = OperatorAuthentication(key: parts.operatorKey, gate: gate)
    for routes in parts.operators {
        routes.add(
            to: router.group("operator/v1").add(middleware: key).group(context: OperatorContext.self))
    }
    return router
}

/// The server as a service. Run it in a ServiceGroup with a `maximumGracefulShutdownDuration`: it stops
/// accepting, lets what runs finish, and is cancelled when that takes too long.
///
/// - Parameter onServerRunning: gets the listening channel, whose address has the port when `port` is 0.
package func buildApplication(
    _ configuration: HTTPConfiguration, _ parts: HTTPParts, logger: Logger,
    onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
) -> some ApplicationProtocol {
    let router = buildRouter(configuration, parts)
    let table = RouteTable(router)
    let frontDoor = FrontDoor(
        rooms: router.buildResponder(), routes: table, clock: parts.clock,
        trustedProxies: configuration.trustedProxies,
        ledger: RequestLedger(metrics: parts.service.metrics))
    let (wire, metrics) = (configuration.wire, parts.service.metrics)
    return Application(
        responder: frontDoor,
        server: HTTPServerBuilder { WatchedChannel(responder: $0, limits: wire, metrics: metrics) },
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port), backlog: configuration.backlog,
            availableConnectionsDelegate: MaximumAvailableConnections(
                configuration.maximumConnections, logger: logger)),
        onServerRunning: onServerRunning, logger: logger)
}
