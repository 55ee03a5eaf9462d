// A server on the loopback that answers as a test says, and can break off where a test wants it to.

import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// What the client sent.
struct ReceivedRequest: Sendable {
    let method: String
    let target: String
    let headers: HTTPHeaders
    var body = ""

    func header(_ name: String) -> String? { headers.first(name: name) }
}

/// What the server does about it.
enum Reply: Sendable {
    case answer(Int, [(String, String)] = [], String = "")
    /// Sends the head and this much of a body, then closes without ending it.
    case breakOff(String)
    /// Closes without a word.
    case close
}

final class TestServer: Sendable {
    let url: String
    private let log: RequestLog

    /// - Parameter respond: called with each request and its number from 0.
    static func run<Result>(
        _ respond: @escaping @Sendable (ReceivedRequest, Int) -> Reply,
        _ body: (TestServer) async throws -> Result
    ) async throws -> Result {
        let log = RequestLog()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(ReplyHandler(log: log, respond: respond))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let url = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)"
        do {
            let result = try await body(TestServer(url: url, log: log))
            try await channel.close()
            return result
        } catch {
            try? await channel.close()
            throw error
        }
    }

    private init(url: String, log: RequestLog) {
        self.url = url
        self.log = log
    }

    var requests: [ReceivedRequest] { log.entries.withLock { $0 } }
}

private final class RequestLog: Sendable {
    let entries = Mutex<[ReceivedRequest]>([])

    /// The number of this request.
    func add(_ request: ReceivedRequest) -> Int {
        entries.withLock {
            $0.append(request)
            return $0.count - 1
        }
    }
}

private final class ReplyHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let log: RequestLog
    private let respond: @Sendable (ReceivedRequest, Int) -> Reply
    private var request: ReceivedRequest?

    init(log: RequestLog, respond: @escaping @Sendable (ReceivedRequest, Int) -> Reply) {
        self.log = log
        self.respond = respond
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            request = ReceivedRequest(method: head.method.rawValue, target: head.uri, headers: head.headers)
        case .body(let part):
            request?.body += String(buffer: part)
        case .end:
            guard let request else { return }
            send(respond(request, log.add(request)), context)
        }
    }

    private func send(_ reply: Reply, _ context: ChannelHandlerContext) {
        switch reply {
        case .answer(let status, let fields, let text):
            var headers = HTTPHeaders(fields)
            headers.add(name: "Content-Length", value: String(text.utf8.count))
            write(status, headers, text, context)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        case .breakOff(let text):
            write(200, ["Transfer-Encoding": "chunked"], text, context)
            context.flush()
            context.close(promise: nil)
        case .close:
            context.close(promise: nil)
        }
    }

    private func write(
        _ status: Int, _ headers: HTTPHeaders, _ text: String, _ context: ChannelHandlerContext
    ) {
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
    }
}
