// Holds a connection to its deadlines, and answers what never reaches a route: broken and late requests.

import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Sees requests and answers as messages; `WireHandler` tells it of the bytes. Both live on the connection's
/// event loop and nowhere else.
final class ExchangeHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private(set) var deadlines: ExchangeDeadlines
    private let metrics: PrometheusRegistry
    private var context: ChannelHandlerContext?
    private var timer: (at: NIODeadline, task: Scheduled<Void>)?
    private var closesAfterResponse = false
    /// Set when the connection is at its end: nothing else may be written.
    private var isClosing = false
    /// A close that waits until the socket has taken everything.
    private var pendingClose: EventLoopPromise<Void>?

    init(_ limits: WireLimits, metrics: PrometheusRegistry) {
        self.metrics = metrics
        deadlines = ExchangeDeadlines(limits, now: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        schedule()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
        self.context = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
        isClosing = true
        pendingClose?.succeed()
        pendingClose = nil
        context.fireChannelInactive()
    }

    /// Notes what happened on the wire and sets the timer by it.
    func note(_ change: (inout ExchangeDeadlines, NIODeadline) -> Void) {
        change(&deadlines, .now())
        schedule()
        if deadlines.unwritten == 0, let promise = pendingClose {
            pendingClose = nil
            context?.close(promise: promise)
        }
    }

    // MARK: Messages

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            note { $0.beganRequest($1) }
            if head.headerFields[.expect]?.lowercased() == "100-continue" {
                let head = HTTPResponse(status: .continue)
                context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
            }
        case .body: break
        case .end:
            note { $0.endedRequest($1) }
            if closesAfterResponse, deadlines.owed == 0 { return context.close(promise: nil) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosing else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let head):
            if head.status.kind != .informational {
                deadlines.beganResponse()
                if head.headerFields[.connection]?.lowercased() == "close" { closesAfterResponse = true }
            }
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            context.write(data, promise: promise)
            note { $0.endedResponse($1) }
            if closesAfterResponse, !deadlines.isReceivingBody {
                context.flush()
                close(context: context, mode: .all, promise: nil)
            }
        }
    }

    /// Closes after the last byte of an answer: a close of NIO's drops what the socket has not taken, and
    /// Hummingbird closes at once when it is told to stop.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, deadlines.unwritten > 0, !isClosing else {
            if mode == .output { note { $0.closedOutput($1) } }
            return context.close(mode: mode, promise: promise)
        }
        let closed = promise ?? context.eventLoop.makePromise(of: Void.self)
        if let pendingClose { pendingClose.futureResult.cascade(to: closed) } else { pendingClose = closed }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Inside a body the error is the handler's to know, or it would take the part it has for the whole.
        if !deadlines.isReceivingBody, deadlines.owed == 0 {
            answer(.badRequest, .invalidRequest, "This is not a request that can be read.")
        }
        context.fireErrorCaught(error)
    }

    // MARK: Deadlines

    private func schedule() {
        guard let context, !isClosing, let deadline = deadlines.deadline else { return }
        if let timer, timer.at <= deadline { return }
        timer?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { self.wake() }
        timer = (deadline, task)
    }

    private func wake() {
        timer = nil
        guard !isClosing, let context else { return }
        guard let breach = deadlines.breach(at: .now()) else { return schedule() }
        metrics.series(.counter, "baton_http_connections_cut_total", [("reason", breach.rawValue)]).add(1)
        switch breach {
        case .headers, .slowRequest:
            guard deadlines.mayAnswerForIt else { return breakOff(context) }
            answer(.requestTimeout, .requestTimeout, "The request did not arrive in time.")
        case .idle, .slowResponse, .linger: breakOff(context)
        }
    }

    private func breakOff(_ context: ChannelHandlerContext) {
        isClosing = true
        let promise = pendingClose
        pendingClose = nil
        context.close(promise: promise)
    }

    /// Answers in place of the application, and closes.
    private func answer(_ status: HTTPResponse.Status, _ code: ErrorCode, _ detail: String) {
        guard !isClosing, let context else { return }
        isClosing = true
        let problem = Problem(status: status, code: code, detail: detail, headers: [.connection: "close"])
        let message = problem.message(requestID: RequestIDs.make())
        context.write(wrapOutboundOut(.head(message.head)), promise: nil)
        context.write(wrapOutboundOut(.body(message.body)), promise: nil)
        let written = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
        written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
}
