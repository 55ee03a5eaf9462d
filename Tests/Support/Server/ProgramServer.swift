// A server as it is run outside of tests: the program, a home of its own, its own PostgreSQL.

import AsyncHTTPClient
package import Domain
import Foundation
import NIOCore
import NIOHTTP1
import Operations

package final class ProgramServer: Sendable {
    package let process: ChildProgram
    package let home: String
    package let url: String

    private static let startSeconds = 90

    /// Starts `baton serve` and waits until it is ready.
    ///
    /// - Parameters:
    ///   - home: below the scratch directory; one that an earlier server had is gone on with.
    ///   - settings: environment variables. Without them no caller meets a limit on requests, and nobody works off what is
    ///     due, so that what a test sees is its own doing.
    package init(
        in scratch: ScratchDirectory, home: String = "home", settings: [String: String] = [:]
    ) async throws {
        self.home = scratch.path + "/" + home
        let standard = [
            "BATON_HOME": self.home, "BATON_PORT": "0", "BATON_TRUSTED_PROXIES": "1",
            "BATON_REQUESTS_PER_SECOND": "1000000", "BATON_REQUEST_BURST": "1000000", "BATON_WORKER": "false",
        ]
        process = try ChildProgram(
            BatonProgram.path, ["serve"],
            environment: BatonProgram.environment(
                standard.merging(Self.key(for: settings)) { $1 }.merging(settings) { $1 }, home: scratch.path),
            directory: scratch.path, files: scratch.newName("server"))
        scratch.owns(process)
        let deadline = ContinuousClock.now + .seconds(Self.startSeconds)
        var port: Int?
        while port == nil {
            port = Self.port(in: process.errors)
            if port == nil { try await Self.pause(process, until: deadline) }
        }
        url = "http://127.0.0.1:\(port ?? 0)"
        while try await Self.status(url + "/readyz") != 200 { try await Self.pause(process, until: deadline) }
    }

    /// On a database of the test's own no server makes a key; then it is that of all tests.
    private static func key(for settings: [String: String]) -> [String: String] {
        let isGiven = settings.keys.contains { $0.hasPrefix("BATON_SIGNING_KEY") }
        return settings["DATABASE_URL"] == nil || isGiven ? [:] : ["BATON_SIGNING_KEY": ServerSeal.tests.pem]
    }

    /// The operator's key, which the server made in its home.
    package var operatorKey: String {
        let text = (try? String(contentsOfFile: home + "/operator-key", encoding: .utf8)) ?? ""
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    package var log: String { process.errors }

    /// The log line by line; a line that is no JSON is null.
    package var logLines: [JSON] {
        log.split(separator: "\n").map { (try? JSON.parse(Array($0.utf8))) ?? .null }
    }

    /// Of its own PostgreSQL, as it was started last.
    package var postgresPID: Int32? {
        logLines.compactMap { $0["postgres.pid"]?.stringValue.flatMap { Int32($0) } }.last
    }

    /// Asks it to stop, and answers how it ended.
    package func stop() async -> Ending {
        process.send(signal: SIGTERM)
        return await process.wait()
    }

    package static func isAlive(_ pid: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else {
            return false
        }
        return status.split(separator: ")").last?.split(separator: " ").first != "Z"
    }

    private static func port(in log: String) -> Int? {
        for line in log.split(separator: "\n") where line.contains("Baton is listening") {
            return (try? JSON.parse(Array(line.utf8)))?["http.port"]?.stringValue.flatMap { Int($0) }
        }
        return nil
    }

    private static func status(_ url: String) async throws -> Int {
        let response = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(10))
        _ = try await response.body.collect(upTo: 65_536)
        return Int(response.status.code)
    }

    private static func pause(_ process: ChildProgram, until deadline: ContinuousClock.Instant) async throws {
        if let ending = process.ending { throw NotReady(reason: "ended: \(ending)", log: process.errors) }
        guard ContinuousClock.now < deadline else { throw NotReady(reason: "not ready", log: process.errors) }
        try await Task.sleep(for: .milliseconds(10))
    }

    package struct NotReady: Error, CustomStringConvertible {
        package var reason: String
        package var log: String
        package var description: String { "the server is \(reason)\n\(log)" }
    }
}
