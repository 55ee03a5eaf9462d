// One log line and a few numbers for each request, when its answer has been written.

import HTTPTypes
import Hummingbird
import Logging
import Metrics
import Synchronization

/// Where requests are entered.
struct RequestLedger: Sendable {
    let metrics: PrometheusRegistry

    private static let knownMethods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options,
    ]

    func open(_ method: HTTPRequest.Method, _ context: RequestScope) -> LedgerEntry {
        // A method is whatever the caller says, and a label must not be.
        let name = RequestLedger.knownMethods.contains(method) ? method.rawValue : "other"
        return LedgerEntry(metrics, method: name, context: context)
    }
}

/// A request that is being answered. It is closed once; one whose answer was never written is closed when the
/// last who knew of it lets it go.
final class LedgerEntry: Sendable {
    private let metrics: PrometheusRegistry
    private let method: String
    private let started = ContinuousClock.now
    private let context: RequestScope
    private let status = Mutex<HTTPResponse.Status?>(nil)
    private let isClosed = Mutex(false)

    init(_ metrics: PrometheusRegistry, method: String, context: RequestScope) {
        self.metrics = metrics
        self.method = method
        self.context = context
        metrics.inFlight.add(1)
    }

    deinit { close(isComplete: false) }

    /// The same answer, with an end that is entered: at once where it is whole, after the last byte where it
    /// streams.
    func closed(by response: Response) -> Response {
        status.withLock { $0 = response.status }
        guard response.body.contentLength == nil else {
            close(isComplete: !Task.isCancelled)
            return response
        }
        var streaming = response
        let body = response.body
        streaming.body = ResponseBody { writer in
            try await RequestMetadata.adding(["request.id": .string(self.context.requestID)]) {
                try await body.write(writer)
            }
            self.close(isComplete: true)
        }
        return streaming
    }

    private func close(isComplete: Bool) {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        guard !wasClosed else { return }
        metrics.inFlight.add(-1)
        let elapsed = started.duration(to: .now)
        let status = status.withLock { $0 }?.code ?? 500
        let labels = [("method", method), ("route", route), ("status", "\(status / 100)xx")]
        Metrics.Timer(label: "baton_http_request_duration_seconds", dimensions: labels, factory: metrics)
            .recordNanoseconds(Int64(elapsed / .nanoseconds(1)))
        var metadata: Logger.Metadata = [
            "http.method": .string(method), "http.route": .string(route),
            "http.status": .stringConvertible(status),
            "duration.ms": .stringConvertible((elapsed / .microseconds(1)).rounded() / 1000),
        ]
        if let tenant = context.scope.notes.tenant { metadata["tenant.id"] = .string(tenant) }
        if !isComplete { metadata["http.incomplete"] = .stringConvertible(true) }
        context.logger.log(level: isProbe ? .debug : .info, "Request", metadata: metadata)
    }

    /// The template and never the path: tokens in paths must not reach a log, nor names a label.
    private var route: String {
        guard let template = context.endpointPath, template != "NotFound" else { return "unmatched" }
        return template
    }

    /// Probes come every few seconds and say nothing.
    private var isProbe: Bool { ["/healthz", "/readyz", "/metrics"].contains(route) }
}
