// The README's walk-through, typed as it stands there, and held to the output that it shows.

import ArgumentParser
import Domain
import Foundation
import Support
import Testing

@testable import Baton

extension EndToEnd {
    @Suite("The README's walk-through") struct ReadmeTests {
        @Test("from proposal to proof, every command prints what the README shows")
        func walk() async throws {
            let steps = try Walkthrough.steps(under: "## From proposal to proof")
            try #require(steps.count >= 12, "\(steps.map(\.command))")
            try await withScratch { scratch in
                let server = try await ProgramServer(in: scratch)
                let surroundings = [
                    "BATON_URL": server.url, "BATON_HOME": server.home,
                    "PATH": (BatonProgram.path as NSString).deletingLastPathComponent + ":/usr/bin:/bin",
                ]
                let demo = try await BatonProgram.run(
                    ["demo"],
                    environment: surroundings.merging(["BATON_OPERATOR_KEY": server.operatorKey]) { $1 },
                    in: scratch)
                try #require(demo.ending == .exited(0), "\(demo.errors)")
                for step in steps {
                    // The server stops for good: what follows must not need it.
                    if step.command == "make down" {
                        #expect(await server.stop() == .exited(0), "\(server.log.suffix(2_000))")
                        continue
                    }
                    let command = step.command.replacing("localhost:8080", with: server.url)
                    let result = try await BatonProgram.run(
                        "/bin/bash", ["-c", "cd \"$BATON_HOME\"; exec 2>&1; \(command)"],
                        environment: surroundings, in: scratch)
                    #expect(
                        Walkthrough.matches(step.output, result.output),
                        "\(step.command)\n\(result.output)\nand not\n\(step.output.joined(separator: "\n"))")
                    if let link = Link(result.output) { try await link.sign(on: server.url) }
                }
            }
        }

        @Test("every command of the README is one that the program takes")
        func commands() async throws {
            let commands = try await withScratch { try await Walkthrough.arguments(in: $0) }
            #expect(commands.count > 100, "\(commands.count)")
            for arguments in commands {
                do {
                    _ = try BatonCommand.parseAsRoot(arguments)
                } catch {
                    Issue.record("\(arguments): \(BatonCommand.message(for: error))")
                }
            }
        }

        @Test(
            "the comparison tells another output",
            arguments: [
                (["a", "…"], "a\nb\nc\n", true), (["a", "…", "c"], "a\nc", true), (["a"], "a\nb", false),
                (["a", "…", "d"], "a\nb\nc", false), (["VERSION  2"], "VERSION 3", false),
                (["at 2026-11-26 09:56 x"], "at 2027-01-02 23:01 x", true),
                (["at 2026-11-26 09:56 x"], "at 2027-01-02 23:01 y", false),
            ])
        func comparison(shown: [String], printed: String, isSame: Bool) {
            #expect(Walkthrough.matches(shown, printed) == isSame)
        }
    }
}

/// What the README lets its reader type, and shows as the answer.
private enum Walkthrough {
    struct Step {
        let command: String
        var output: [String] = []
    }

    static func steps(under heading: String) throws -> [Step] {
        let readme = try String(contentsOfFile: BatonProgram.root + "/README.md", encoding: .utf8)
        let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
        let begin = try #require(lines.firstIndex { $0 == heading })
        var steps: [Step] = []
        var isInBlock = false
        for line in lines[(begin + 1)...].prefix(while: { !$0.hasPrefix("## ") }) {
            if line.hasPrefix("    $ ") {
                steps.append(Step(command: String(line.dropFirst(6))))
                isInBlock = true
            } else if line.hasPrefix("    "), isInBlock {
                steps[steps.count - 1].output.append(String(line.dropFirst(4)))
            } else if !line.isEmpty {
                isInBlock = false
            }
        }
        return steps
    }

    /// The arguments of every call of the program in the README, as a shell splits them.
    static func arguments(in scratch: ScratchDirectory) async throws -> [[String]] {
        let readme = try String(contentsOfFile: BatonProgram.root + "/README.md", encoding: .utf8)
        let calls = readme.matches(of: /(?m)^    (?:\$ )?((?:[a-z]+=\$\()?baton (?:.*\\\n)*.*)$/).map(
            \.output.1)
        let script =
            "baton() { printf '%s\\0' \"$@\" >>calls; printf '\\n' >>calls; echo key; }\n"
            + calls.joined(separator: "\n")
        let result = try await BatonProgram.run(
            "/bin/bash", ["-c", "cd \"$BATON_HOME\"; \(script)"], in: scratch)
        try #require(result.ending == .exited(0) && result.errors.isEmpty, "\(result.errors)")
        return try String(contentsOfFile: scratch.path + "/calls", encoding: .utf8)
            .split(separator: "\0\n").map { $0.split(separator: "\0").map(String.init) }
    }

    /// Whether the output is the one shown but for hashes, tokens, instants, blank lines and what a line “…” stands for.
    static func matches(_ shown: [String], _ output: String) -> Bool {
        let printed = output.split(separator: "\n").map { plain(String($0)) }
        return matches(shown.map(plain).filter { !$0.isEmpty }[...], printed.filter { !$0.isEmpty }[...])
    }

    private static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
        guard let first = shown.first else { return printed.isEmpty }
        guard first == "…" else {
            return first == printed.first && matches(shown.dropFirst(), printed.dropFirst())
        }
        return (printed.startIndex...printed.endIndex).contains { matches(shown.dropFirst(), printed[$0...]) }
    }

    private static func plain(_ line: String) -> String {
        line.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?/, with: "DAY")
            .replacing(/http:\/\/[^\/]*\/sign\/[A-Za-z0-9_-]{64}/, with: "LINK")
            .replacing(/record [0-9]+, [0-9a-f]{64}/, with: "RECORD")
            .replacing(/[A-Za-z0-9_-]{43,64}|\b[0-9a-f]{12}\b/, with: "HASH")
            .replacing(/[ ]+/, with: " ").trimmingCharacters(in: .whitespaces)
    }
}

/// A link that was printed, and for whom it is.
private struct Link {
    let token: String
    let name: String

    init?(_ output: String) {
        guard let token = output.firstMatch(of: /\/sign\/([A-Za-z0-9_-]+)/)?.output.1,
            let name = output.firstMatch(of: /For (.*), until/)?.output.1
        else { return nil }
        (self.token, self.name) = (String(token), String(name))
    }

    func sign(on url: String) async throws {
        let visitor = Visitor(caller: Caller(url: url, bearer: nil), token: token)
        let signed = try await visitor.sign(name)
        #expect(signed.status == 200, "\(signed.summary)")
    }
}
