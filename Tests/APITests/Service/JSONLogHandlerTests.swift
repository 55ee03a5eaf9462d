// Log lines that machines can read, whatever is logged.

import API
import Domain
import Logging
import Testing

@Suite("JSON log lines")
struct JSONLogHandlerTests {
    private func logger(_ lines: LogLines, provider: Logger.MetadataProvider? = nil) -> Logger {
        Logger(label: "baton.test") { label in
            JSONLogHandler(
                label: label, provider: provider,
                now: { Instant(microseconds: 1_800_000_000_000_000) }, write: { lines.append($0) })
        }
    }

    @Test("a line has its time, level, logger and message, and its metadata beside them")
    func lines() {
        let lines = LogLines()
        var logger = logger(lines)
        logger[metadataKey: "tenant.id"] = "t1"
        logger.warning(
            "Something\n\"odd\"",
            metadata: [
                "count": .stringConvertible(3), "share": .stringConvertible(0.5),
                "done": .stringConvertible(true), "list": ["a", "b"], "map": ["k": "v"],
            ])
        #expect(
            lines.all == [
                [
                    "time": "2027-01-15T08:00:00Z", "level": "warning", "logger": "baton.test",
                    "message": "Something\n\"odd\"", "tenant.id": "t1", "count": 3, "share": 0.5,
                    "done": true, "list": ["a", "b"], "map": ["k": "v"],
                ]
            ])
    }

    @Test("nearer metadata wins, and nothing takes the place of the fixed members")
    func precedence() {
        let lines = LogLines()
        var logger = logger(lines, provider: .init { ["a": "provider", "b": "provider", "c": "provider"] })
        logger[metadataKey: "b"] = "logger"
        logger[metadataKey: "c"] = "logger"
        logger.info("m", metadata: ["c": "line", "level": "forged", "message": "forged"])
        let line = lines.all.first
        #expect(line?["a"] == "provider" && line?["b"] == "logger" && line?["c"] == "line")
        #expect(line?["level"] == "info" && line?["message"] == "m")
    }

    @Test("levels below the set one are not written, and copies have settings of their own")
    func valueSemantics() {
        let lines = LogLines()
        let logger = logger(lines)
        var quiet = logger
        quiet.logLevel = .error
        quiet[metadataKey: "only"] = "here"
        quiet.info("no")
        logger.debug("no")
        logger.info("yes")
        #expect(lines.all.map { $0["message"] } == ["yes"])
        #expect(lines.all.first?["only"] == nil as JSON?)
    }
}
