// HTTP/1.1 as Hummingbird does it, with deadlines, and with the end of a handler whose caller has gone.

import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// A connection, and the news of the caller's departure.
struct WatchedConnection: ServerChildChannelValue {
    let exchanges: HTTP1Channel.Value
    let departed: AsyncStream<Void>

    var channel: any Channel { exchanges.channel }
}

/// Wraps Hummingbird's channel: its own idle timeout starts anew with every part of a body, and nothing in it
/// cancels the handler of a caller that has left.
struct WatchedChannel: ServerChildChannel {
    let base: HTTP1Channel
    let limits: WireLimits
    let metrics: PrometheusRegistry

    init(
        responder: @escaping HTTPChannelHandler.Responder, limits: WireLimits, metrics: PrometheusRegistry
    ) {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: limits.headerField, maxHeaderListSize: limits.headerSection,
            maxHeaderFieldCount: limits.headerFields)
        base = HTTP1Channel(
            responder: responder, configuration: .init(httpDecoderConfiguration: decoder))
        self.limits = limits
        self.metrics = metrics
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<WatchedConnection> {
        let (departed, departure) = AsyncStream.makeStream(of: Void.self)
        return channel.eventLoop.makeCompletedFuture {
            let exchange = ExchangeHandler(limits, metrics: metrics)
            let wire = WireHandler(exchange, grace: limits.departure, departed: departure)
            try channel.pipeline.syncOperations.addHandler(wire)
            return NIOLoopBound(exchange, eventLoop: channel.eventLoop)
        }.flatMap { (exchange: NIOLoopBound<ExchangeHandler>) in
            base.setup(channel: channel, logger: logger).flatMapThrowing { exchanges in
                let pipeline = channel.pipeline.syncOperations
                let last = try pipeline.handler(type: HTTPConnectionStateHandler.self)
                try pipeline.addHandler(exchange.value, position: .before(last))
                return WatchedConnection(exchanges: exchanges, departed: departed)
            }
        }
    }

    func handle(value: WatchedConnection, logger: Logger) async {
        metrics.connections.add(1)
        defer { metrics.connections.add(-1) }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await base.handle(value: value.exchanges, logger: logger) }
            group.addTask { for await _ in value.departed {} }
            await group.next()
            group.cancelAll()
        }
    }
}
