// Connections that are slow, broken, idle or gone. Limits are short and only outcomes are looked at.

import API
import Domain
import NIOCore
import ServiceLifecycle
import Testing

@Suite("Connections")
struct ConnectionTests {
    /// A server that has no patience where the test wants none, and all there is elsewhere.
    private func server(_ change: (inout WireLimits) -> Void) -> TestServer {
        var server = TestServer()
        server.configuration.wire.headers = .seconds(60)
        server.configuration.wire.grace = .seconds(60)
        server.configuration.wire.departure = .milliseconds(50)
        change(&server.configuration.wire)
        return server
    }

    @Test("headers that do not come to an end are answered with 408 and the end of the connection")
    func slowHeaders() async throws {
        let server = server { $0.headers = .milliseconds(100) }
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send("GET /healthz HTTP/1.1\r\nHost: te")
            let answer = await client.rest()
            #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"), "\(answer)")
            #expect(answer.contains("\"code\":\"request_timeout\""), "\(answer)")
            #expect(answer.contains("Content-Type: application/problem+json"), "\(answer)")
            let text = server.metrics.text()
            #expect(text.contains("baton_http_connections_cut_total{reason=\"headers\"} 1"), "\(text)")
        }
    }

    @Test("a body that drips is answered with 408, and its handler does not take it for whole")
    func slowSender() async throws {
        let server = server {
            // Long enough for the handler to begin, also while everything else begins.
            $0.grace = .milliseconds(1_000)
            $0.bytesPerSecond = 1_000_000
        }
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(
                requestHead("POST /v1/upload", "Content-Type: text/csv", "Content-Length: 1000"))
            let dripping = Task {
                while !Task.isCancelled {
                    try await client.send("x")
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
            let answer = await client.rest()
            dripping.cancel()
            #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"), "\(answer)")
            await server.sightings.wait(for: "upload cut off")
            #expect(!server.sightings.all.contains("upload complete"))
        }
    }

    @Test("a reader that does not read is cut off")
    func slowReader() async throws {
        let server = server {
            $0.grace = .milliseconds(200)
            $0.bytesPerSecond = 1_000_000_000
        }
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port, receiveBuffer: 4_096, autoRead: false)
            try await client.send(requestHead("GET /v1/endless-lines"))
            await server.sightings.wait(for: "lines cut off")
            #expect(!server.sightings.all.contains("lines complete"))
            try await client.close()
        }
    }

    @Test("a reader that keeps up gets it all, with the line that says so")
    func steadyReader() async throws {
        let server = server { $0.grace = .seconds(30) }
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(requestHead("GET /v1/lines?count=20000", "Connection: close"))
            let answer = await client.rest()
            #expect(answer.contains("Content-Type: application/x-ndjson"))
            #expect(answer.contains("{\"index\":19999}\n{\"count\":20000,\"end\":true}\n"))
            #expect(answer.hasSuffix("0\r\n\r\n"))
        }
        let line = server.logs.requests().first
        #expect(line?["http.status"] == 200 && line?["http.incomplete"] == nil)
    }

    @Test("a stream that breaks off has no last line and no proper end, and is logged")
    func brokenStream() async throws {
        let server = server { _ in }
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(requestHead("GET /v1/broken-lines"))
            let answer = await client.rest()
            #expect(answer.contains("{\"index\":0}\n"))
            #expect(!answer.contains("\"end\"") && !answer.hasSuffix("0\r\n\r\n"), "\(answer)")
        }
        #expect(server.logs.all.contains { $0["message"] == "A stream was cut off" })
        #expect(server.logs.requests().first?["http.incomplete"] == true)
        #expect(!server.logs.all.map(\.description).joined().contains("hunter2"))
    }

    @Test("the handler of a caller that has gone is cancelled", arguments: [true, false])
    func departure(halfCloses: Bool) async throws {
        let server = server { _ in }
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(requestHead("GET /v1/hang"))
            await server.sightings.wait(for: "hanging")
            if halfCloses { try await client.closeOutput() } else { try await client.close() }
            await server.sightings.wait(for: "cancelled")
        }
    }

    @Test("a caller that closes its side and waits gets a quick answer")
    func halfClose() async throws {
        try await server { $0.departure = .seconds(60) }.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(requestHead("GET /healthz"))
            try await client.closeOutput()
            let answer = await client.rest()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
        }
    }

    @Test("an idle connection is closed, before a request and between two")
    func idle() async throws {
        try await server { $0.idle = .milliseconds(100) }.running { port, _ in
            let silent = try await RawClient.connect(to: port)
            #expect(await silent.rest() == "")
            // On a busy machine a request may itself come too late.
            for _ in 0..<100 {
                let client = try await RawClient.connect(to: port)
                try? await client.send(requestHead("GET /healthz"))
                let answer = await client.rest()
                if answer.isEmpty { continue }
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("{\"status\":\"ok\"}"))
                return
            }
            Issue.record("no request was early enough")
        }
    }

    @Test("requests that follow at once on one connection are all answered, in order")
    func pipelining() async throws {
        try await server { _ in }.running { port, _ in
            let client = try await RawClient.connect(to: port)
            let requests = (1...20).map { requestHead("GET /healthz", "X-Request-Id: r\($0)") }
            try await client.send(requests.joined() + requestHead("GET /healthz", "Connection: close"))
            let answer = await client.rest()
            let ids = answer.split(separator: "\r\n").filter { $0.hasPrefix("X-Request-Id: r") }
            #expect(ids == (1...20).map { "X-Request-Id: r\($0)" })
        }
    }

    @Test(
        "what is no HTTP is answered as a problem",
        arguments: ["\u{1}\u{2}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GÉT / HTTP/1.1\r\n\r\n"])
    func garbage(text: String) async throws {
        try await server { _ in }.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(text)
            let answer = await client.rest()
            #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(answer)")
            #expect(answer.contains("\"code\":\"invalid_request\""), "\(answer)")
            #expect(answer.ranges(of: "HTTP/1.1").count == 1, "\(answer)")
        }
    }

    @Test("a header section beyond its bound is not read on")
    func largeHeaders() async throws {
        try await server { $0.headerSection = 4_096 }.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(
                requestHead("GET /healthz", "X-Large: " + String(repeating: "x", count: 8_000)))
            let answer = await client.rest()
            #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(answer)")
        }
    }

    @Test(
        "lines that are made on all cores come in the order of their items, and none is missing",
        arguments: [0, 1, 127, 128, 129, 5_000])
    func madeLines(count: Int) async throws {
        try await server { _ in }.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(requestHead("GET /v1/made-lines?count=\(count)", "Connection: close"))
            let answer = await client.rest()
            let numbers = answer.matches(of: /"index":(\d+)/).compactMap { Int($0.output.1) }
            #expect(numbers == Array(0..<count))
            #expect(answer.contains(#"{"count":\#(count),"end":true}"#), "\(answer.suffix(200))")
        }
    }

    @Test("a refused body is read for a while, so that the refusal arrives, and then no more")
    func lingers() async throws {
        try await server { $0.linger = .milliseconds(200) }.running { port, _ in
            let client = try await RawClient.connect(to: port)
            try await client.send(
                requestHead("POST /v1/echo", "Content-Type: application/json", "Content-Length: 5000000"))
            let answer = await client.rest()
            #expect(answer.hasPrefix("HTTP/1.1 413 Payload Too Large\r\n"), "\(answer)")
        }
    }

    @Test("no more connections are served at once than are allowed, and the next one waits its turn")
    func boundsConnections() async throws {
        var server = server { _ in }
        server.configuration.maximumConnections = 1
        try await server.running { port, _ in
            let first = try await RawClient.connect(to: port)
            try await first.send(requestHead("GET /v1/things"))
            _ = await first.text(upTo: "[]")
            let second = try await RawClient.connect(to: port)
            try await second.send(requestHead("GET /v1/things", "X-Request-Id: second", "Connection: close"))
            try await first.send(requestHead("GET /v1/things", "X-Request-Id: first", "Connection: close"))
            let answer = await first.rest()
            #expect(answer.contains("X-Request-Id: first"), "\(answer)")
            try await first.close()
            #expect(await second.rest().contains("X-Request-Id: second"))
        }
        let order = server.logs.requests().compactMap { $0["request.id"]?.stringValue }.suffix(2)
        #expect(Array(order) == ["first", "second"])
    }

    @Test("the last byte of an answer arrives before the connection that was to be closed is")
    func lastBytes() async throws {
        let server = server { $0.linger = .milliseconds(50) }
        try await server.running { port, _ in
            let client = try await RawClient.connect(to: port, receiveBuffer: 4_096, autoRead: false)
            try await client.send(requestHead("GET /v1/large?bytes=20000000", "Connection: close"))
            await server.sightings.wait(for: "large")
            try await Task.sleep(for: .milliseconds(200))
            try await client.startReading()
            let answer = await client.rest()
            let head = answer.prefix(
                upTo: answer.firstRange(of: "\r\n\r\n")?.upperBound ?? answer.endIndex)
            #expect(answer.utf8.count - head.utf8.count == 20_000_000)
        }
    }

    @Test("a server that is told to stop finishes what runs, the last byte included")
    func stops() async throws {
        let server = server { _ in }
        try await server.running { port, services in
            let client = try await RawClient.connect(to: port, receiveBuffer: 4_096, autoRead: false)
            try await client.send(requestHead("GET /v1/large?bytes=20000000"))
            await server.sightings.wait(for: "large")
            await services.triggerGracefulShutdown()
            // A connection that is refused tells that the server has begun to stop.
            while let probe = try? await RawClient.connect(to: port) { try? await probe.close() }
            try await client.startReading()
            let answer = await client.rest()
            let head = answer.prefix(
                upTo: answer.firstRange(of: "\r\n\r\n")?.upperBound ?? answer.endIndex)
            #expect(answer.utf8.count - head.utf8.count == 20_000_000)
        }
    }

    @Test("a server that is told to stop does not wait for ever")
    func stopsInTime() async throws {
        let server = server { _ in }
        try await server.running(stopSeconds: 1) { port, services in
            let client = try await RawClient.connect(to: port)
            try await client.send(requestHead("GET /v1/hang"))
            await server.sightings.wait(for: "hanging")
            await services.triggerGracefulShutdown()
            await server.sightings.wait(for: "cancelled")
            _ = await client.rest()
        }
    }
}
