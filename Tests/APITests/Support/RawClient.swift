// A connection over which a test sends exactly the bytes that it means to.

import NIOCore
import NIOPosix
import Testing

/// A client that knows nothing of HTTP.
struct RawClient: Sendable {
    private let channel: any Channel
    private let received: AsyncStream<ByteBuffer>

    /// - Parameter receiveBuffer: bytes that the kernel takes for a reader that does not read.
    static func connect(to port: Int, receiveBuffer: Int? = nil, autoRead: Bool = true) async throws
        -> RawClient
    {
        let (stream, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
        var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.autoRead, value: autoRead)
            .channelInitializer { channel in
                channel.pipeline.addHandler(Collector(continuation))
            }
        if let receiveBuffer {
            bootstrap = bootstrap.channelOption(
                .socketOption(.so_rcvbuf), value: SocketOptionValue(receiveBuffer))
        }
        let channel = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
        return RawClient(channel: channel, received: stream)
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// Begins to read, on a connection that was made not to.
    func startReading() async throws { try await channel.setOption(.autoRead, value: true) }

    func closeOutput() async throws { try await channel.close(mode: .output) }

    func close() async throws { try await channel.close() }

    /// All that the server sends until it closes.
    func rest() async -> String {
        var bytes = ByteBuffer()
        for await part in received { bytes.writeImmutableBuffer(part) }
        return String(buffer: bytes)
    }

    /// What the server sends up to and with the given text.
    func text(upTo end: String) async -> String {
        var bytes = ByteBuffer()
        for await part in received {
            bytes.writeImmutableBuffer(part)
            if String(buffer: bytes).contains(end) { break }
        }
        return String(buffer: bytes)
    }

    private final class Collector: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        private let continuation: AsyncStream<ByteBuffer>.Continuation

        init(_ continuation: AsyncStream<ByteBuffer>.Continuation) { self.continuation = continuation }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            continuation.yield(unwrapInboundIn(data))
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case ChannelEvent.inputClosed? = event as? ChannelEvent { continuation.finish() }
        }

        func channelInactive(context: ChannelHandlerContext) { continuation.finish() }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            continuation.finish()
            context.close(promise: nil)
        }
    }
}

/// The head of a request with a good key.
func requestHead(_ line: String, _ fields: String...) -> String {
    let fields = ["Host: test", "Authorization: Bearer \(TestServer.key)"] + fields
    return ([line + " HTTP/1.1"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
}
