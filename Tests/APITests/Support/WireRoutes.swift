// Routes that take their time, read bodies as they come, and answer in streams.

import API
import Domain
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization
import Testing

/// What handlers saw, for tests that look from outside.
final class Sightings: Sendable {
    private static let patience: Duration = .seconds(60)

    private let seen = Mutex<[String]>([])

    func note(_ sighting: String) { seen.withLock { $0.append(sighting) } }

    var all: [String] { seen.withLock { $0 } }

    /// Returns when something was seen; fails the test where it is not, which must not hold up all others.
    func wait(for sighting: String) async {
        let deadline = ContinuousClock.now + Sightings.patience
        while !all.contains(sighting) {
            guard ContinuousClock.now < deadline else {
                Issue.record("“\(sighting)” was not seen, only \(all)")
                return
            }
            try? await Task.sleep(for: .milliseconds(2))
        }
    }
}

struct WireRoutes: TenantRoutes {
    let sightings: Sightings

    struct SecretFailure: Error, CustomStringConvertible {
        var description: String { "password=hunter2" }
    }

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.post("echo") { request, _ in try await Response.json(request.json(limit: 1_000)) }
        group.post("trigger") { request, _ in try await Response.json(request.emptyOrJSON(limit: 1_000)) }
        group.post("upload", use: upload)
        group.get("hang", use: hang)
        group.get("failure") { _, _ -> Response in throw SecretFailure() }
        group.get("hummingbird-failure") { _, _ -> Response in throw HTTPError(.contentTooLarge) }
        group.get("lines") { request, context in
            let count = try request.query { $0["count"].integer(0...100_000) }
            return lines(count: count, padding: "", context)
        }
        group.get("made-lines") { request, context in
            let count = try request.query { $0["count"].integer(0...100_000) }
            return Response.lines(logger: context.logger) { lines in
                try await lines.write(Array(0..<count)) { index in ["index": .number(Double(index))] }
            }
        }
        group.get("endless-lines") { _, context in
            lines(count: .max, padding: String(repeating: "x", count: 16_384), context)
        }
        group.get("broken-lines") { _, context in
            Response.lines(logger: context.logger) { lines in
                try await lines.write(["index": 0])
                try await lines.flush()
                throw SecretFailure()
            }
        }
        group.get("large", use: large)
    }

    @Sendable func large(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let count = try request.query { $0["bytes"].integer(0...100_000_000) }
        sightings.note("large")
        return Response(
            status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0x78, count: count)))
    }

    @Sendable func upload(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        _ = try request.bodyType(of: [.csv])
        var bytes = 0
        do {
            for try await part in try request.upload(limit: 1_000_000) { bytes += part.count }
        } catch {
            if let error = error as? DomainError { sightings.note("upload refused: \(error.code.rawValue)") }
            sightings.note("upload cut off")
            throw error
        }
        sightings.note("upload complete")
        return .json(["bytes": .number(Double(bytes))])
    }

    @Sendable func hang(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        sightings.note("hanging")
        do {
            try await Task.sleep(for: .seconds(3_600))
        } catch {
            sightings.note("cancelled")
            throw error
        }
        return .noContent
    }

    private func lines(count: Int, padding: String, _ context: AuthenticatedContext) -> Response {
        let sightings = sightings
        return .lines(logger: context.logger) { lines in
            do {
                for index in 0..<count {
                    var line: JSONObject = ["index": .number(Double(index))]
                    if !padding.isEmpty { line["padding"] = .string(padding) }
                    try await lines.write(.object(line))
                }
            } catch {
                sightings.note("lines cut off")
                throw error
            }
            sightings.note("lines complete")
        }
    }
}
