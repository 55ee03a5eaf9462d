// A server as it is in production, with invented routes and callers.

import API
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization

/// Everything that a test may want to set or see of a server.
struct TestServer: Sendable {
    static let key = "baton_good"
    static let operatorKey = String(repeating: "o", count: 40)
    static let tenant = TenantID(.version7(at: Instant(microseconds: 0), random: (1, 2)))

    var configuration = HTTPConfiguration()
    let uptime = ManualUptime()
    let logs = LogLines()
    let metrics = PrometheusRegistry()
    let sightings = Sightings()
    let shelf = Shelf()

    init() { configuration.port = 0 }

    var parts: HTTPParts {
        let service = ServiceRoutes(metrics: metrics, openAPI: Array("openapi: 3.1.0\n".utf8)) {
            Readiness(isReady: false, database: "down")
        }
        return HTTPParts(
            service: service,
            tenant: [ThingRoutes(shelf: shelf), WireRoutes(sightings: sightings)],
            operators: [EchoOperator()],
            authenticate: { bearer, now in try TestServer.principal(of: bearer, at: now) },
            operatorKey: OperatorKey(TestServer.operatorKey),
            clock: { Instant(microseconds: 1_800_000_000_000_000) },
            uptime: { [uptime] in uptime.now })
    }

    func application(
        onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let logs = logs
        let logger = Logger(label: "baton.http") { label in
            JSONLogHandler(label: label, now: { Instant(microseconds: 0) }, write: { logs.append($0) })
        }
        return buildApplication(configuration, parts, logger: logger, onServerRunning: onServerRunning)
    }

    static func principal(of bearer: String, at now: Instant) throws(DomainError) -> Principal {
        guard bearer.hasPrefix("baton_good") else {
            throw DomainError(.unauthenticated, .unauthenticated, "This key is not valid.")
        }
        return Principal(
            tenant: tenant, tenantKey: .standIn, tenantName: "Acme",
            credential: .jwt(issuer: "test", subject: bearer), name: "Test", roles: [.admin], region: nil,
            expiresAt: nil)
    }
}

struct EchoOperator: OperatorRoutes {
    func add(to group: RouterGroup<OperatorContext>) {
        group.get("echo") { _, context in Response.json(["request_id": .string(context.requestID)]) }
    }
}

/// A monotonic clock that stands still until it is told otherwise.
final class ManualUptime: Sendable {
    private let time = Mutex(Duration.zero)

    var now: Duration { time.withLock { $0 } }

    func advance(_ duration: Duration) { time.withLock { $0 += duration } }
}

/// The log as JSON values.
final class LogLines: Sendable {
    private let lines = Mutex<[JSON]>([])

    func append(_ bytes: [UInt8]) {
        let json = (try? JSON.parse(bytes)) ?? .string("not JSON: \(String(decoding: bytes, as: UTF8.self))")
        lines.withLock { $0.append(json) }
    }

    var all: [JSON] { lines.withLock { $0 } }

    func requests() -> [JSON] { all.filter { $0["message"] == "Request" } }
}

extension HTTPFields {
    /// The headers of a caller with a good key.
    static func caller(_ more: HTTPFields = [:]) -> HTTPFields {
        var headers: HTTPFields = [.authorization: "Bearer \(TestServer.key)"]
        headers.append(contentsOf: more)
        return headers
    }

    static func caller(sending type: String, _ more: HTTPFields = [:]) -> HTTPFields {
        var headers = caller(more)
        headers[.contentType] = type
        return headers
    }
}

extension TestResponse {
    /// The body as JSON; null where it is none.
    var json: JSON { (try? JSON.parse(Array(body.readableBytesView))) ?? .null }

    /// Status and code of a problem.
    var problem: String { "\(status.code) \(json["code"]?.stringValue ?? "-")" }

    var faults: [String] {
        (json["errors"]?.arrayValue ?? []).map {
            "\($0["pointer"]?.stringValue ?? "-") \($0["code"]?.stringValue ?? "-")"
        }
    }
}
