// What the surroundings ask of the server: is it alive, is it ready, its numbers and its contract.

import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Whether the server can do its work.
package struct Readiness: Sendable {
    package let isReady: Bool
    /// How the database is, in a word: `up` or `down`.
    package let database: String

    package init(isReady: Bool, database: String) {
        self.isReady = isReady
        self.database = database
    }
}

/// The routes without authentication.
package struct ServiceRoutes: Sendable {
    let metrics: PrometheusRegistry
    let openAPI: [UInt8]
    let readiness: @Sendable () async -> Readiness

    package init(
        metrics: PrometheusRegistry, openAPI: [UInt8], readiness: @escaping @Sendable () async -> Readiness
    ) {
        self.metrics = metrics
        self.openAPI = openAPI
        self.readiness = readiness
    }

    func add(to router: Router<RequestScope>) {
        let tag = EntityTag(content: openAPI)
        router.get("healthz") { _, _ in Response.json(["status": "ok"]) }
        router.get("readyz") { _, _ in
            let readiness = await readiness()
            return Response.json(
                [
                    "status": readiness.isReady ? "ready" : "not_ready",
                    "database": .string(readiness.database),
                ], status: readiness.isReady ? .ok : .serviceUnavailable)
        }
        router.get("metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.text())))
        }
        router.get("openapi.yaml") { request, _ in
            Response.bytes(
                openAPI, type: "application/yaml", tag: tag, to: request, caching: .revalidate)
        }
    }
}
