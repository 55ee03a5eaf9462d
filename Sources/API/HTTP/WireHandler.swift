// Counts the bytes of a connection at its socket, and notices when the caller has gone.

import NIOCore

/// First in the pipeline, so that it sees every byte, read and write, and the end of the caller's side.
final class WireHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let exchange: ExchangeHandler
    private let grace: TimeAmount
    /// Finished when the caller has gone while something was owed to it.
    private let departed: AsyncStream<Void>.Continuation

    init(_ exchange: ExchangeHandler, grace: TimeAmount, departed: AsyncStream<Void>.Continuation) {
        self.exchange = exchange
        self.grace = grace
        self.departed = departed
    }

    func read(context: ChannelHandlerContext) {
        exchange.note { $0.startedReading($1) }
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let count = unwrapInboundIn(data).readableBytes
        exchange.note { $0.received(count, $1) }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        exchange.note { $0.stoppedReading($1) }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let count = unwrapOutboundIn(data).readableBytes
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        exchange.note { $0.handedOver(count, $1) }
        let exchange = exchange
        written.futureResult.assumeIsolated().whenComplete { _ in exchange.note { $0.wrote(count, $1) } }
        context.write(data, promise: written)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent, exchange.deadlines.owed > 0 {
            let departed = departed
            context.eventLoop.scheduleTask(in: grace) { departed.finish() }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        departed.finish()
        context.fireChannelInactive()
    }
}
