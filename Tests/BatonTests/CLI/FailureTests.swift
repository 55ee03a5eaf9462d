// How the program ends.

import ArgumentParser
import Client
import Testing

@testable import Baton

@Suite("Ends")
struct FailureTests {
    private static func refused(_ status: Int) -> ClientError {
        .refused(Problem(status: status, code: "c", title: "T", detail: "No."))
    }

    @Test(
        "exit codes: 1 failed, 2 usage, 3 refused by a rule",
        arguments: [
            (refused(400), 3), (refused(401), 3), (refused(404), 3), (refused(409), 3), (refused(422), 3),
            (refused(429), 3), (refused(500), 1), (refused(503), 1),
            (.unreachable(server: "s", reason: "r"), 1), (.cut(received: 3), 1), (.unreadable("x"), 1),
            (.invalidAddress("x"), 1),
        ] as [(ClientError, Int32)])
    func clientErrors(_ error: ClientError, _ status: Int32) {
        let failure = BatonCommand.failure(of: error)
        #expect(failure.status == status)
        #expect(failure.message == "baton: \(error)")
    }

    @Test("a command's own errors have their codes")
    func commandErrors() {
        #expect(BatonCommand.failure(of: CommandError.usage("x")).status == 2)
        #expect(BatonCommand.failure(of: CommandError.failed("x")).status == 1)
        #expect(
            BatonCommand.failure(of: CommandError.notConfirmed)
                == Failure(status: 1, message: "baton: Nothing was done."))
    }

    @Test(
        "what the parser refuses is usage",
        arguments: [
            ["nonsense"], ["account", "list", "--bogus"], ["account", "show"],
            ["effective-sla", "a", "--region", "b"],
            ["key", "create", "--name", "x", "--role", "god"], ["effective-sla", "--at", "tomorrow"],
        ])
    func parserErrors(_ arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) { try BatonCommand.parseAsRoot(arguments) }
        let failure = try BatonCommand.failure(of: #require(error))
        #expect(failure.status == 2, "\(failure.message)")
        #expect(failure.message.hasPrefix("Error: "))
    }

    @Test(
        "help that was asked for is no failure",
        arguments: [["--help"], ["account", "import", "--help"], ["help", "key"]])
    func help(_ arguments: [String]) throws {
        do {
            var command = try BatonCommand.parseAsRoot(arguments)
            try command.run()
            Issue.record("help does not run through")
        } catch {
            let failure = BatonCommand.failure(of: error)
            #expect(failure.status == 0)
            #expect(failure.message.contains("USAGE: baton"))
        }
    }
}
