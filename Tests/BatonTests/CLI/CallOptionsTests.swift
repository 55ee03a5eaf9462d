// Where and as whom: what was typed, profiles, the environment, files.

import ArgumentParser
import Client
import Foundation
import Testing

@testable import Baton

@Suite("Connections")
struct CallOptionsTests {
    /// A home and a working directory with what a demo leaves there.
    private static func withSurroundings<Result>(
        _ environment: [String: String] = [:], profiles: String? = nil, demo: Bool = true,
        _ body: (Surroundings) throws -> Result
    ) throws -> Result {
        let place = FileManager.default.temporaryDirectory.appending(path: "baton-\(UUID())")
        defer { try? FileManager.default.removeItem(at: place) }
        for directory in [".config/baton", ".baton"] {
            try FileManager.default.createDirectory(
                at: place.appending(path: directory), withIntermediateDirectories: true)
        }
        func write(_ text: String, _ path: String) throws {
            try text.write(to: place.appending(path: path), atomically: true, encoding: .utf8)
        }
        if demo { try write("demo-key\n", ".baton/" + Surroundings.demoKeyFile) }
        if demo { try write("operator-file\n", ".baton/" + Surroundings.operatorKeyFile) }
        if let profiles { try write(profiles, Surroundings.profileFile) }
        return try body(
            Surroundings(environment: environment, homeDirectory: place.path, workingDirectory: place.path))
    }

    private static let profiles = """
        {"profiles": {"default": {"url": "https://default.example", "api_key": "default-key"},
                      "prod": {"url": "https://prod.example", "api_key": "prod-key", "operator_key": "prod-op"}}}
        """
    private static let environment = ["BATON_URL": "https://env.example", "BATON_API_KEY": "env-key"]

    @Test(
        "what is said nearest counts",
        arguments: [
            ("--url https://a.example --api-key k --profile prod", environment, "https://a.example k"),
            ("--profile prod", environment, "https://prod.example prod-key"),
            ("", environment, "https://env.example env-key"),
            ("", ["BATON_PROFILE": "prod"], "https://prod.example prod-key"),
            ("", ["BATON_API_KEY": ""], "https://default.example default-key"),
            ("--url http://b.example/", [:], "http://b.example default-key"),
        ])
    func order(_ line: String, _ environment: [String: String], _ expected: String) throws {
        let options = try CallOptions.parse(line.split(separator: " ").map(String.init))
        let connection = try Self.withSurroundings(environment, profiles: Self.profiles) {
            try options.connection($0)
        }
        #expect("\(connection.url) \(connection.bearer ?? "-")" == expected)
    }

    @Test("beside a demo nothing need be said")
    func demo() throws {
        let connection = try Self.withSurroundings { try CallOptions.parse([]).connection($0) }
        #expect("\(connection.url) \(connection.bearer ?? "-")" == "http://localhost:8080 demo-key")
    }

    @Test("the operator's key comes from the option, the profile, the environment or the file")
    func operatorKey() throws {
        let keys = try Self.withSurroundings(profiles: Self.profiles) { surroundings in
            var withVariable = surroundings
            withVariable.environment["BATON_OPERATOR_KEY"] = "env-op"
            return try [
                CallOptions.parse([]).operatorConnection(withVariable, operatorKey: "typed"),
                CallOptions.parse(["--profile", "prod"]).operatorConnection(withVariable, operatorKey: nil),
                CallOptions.parse([]).operatorConnection(withVariable, operatorKey: nil),
                CallOptions.parse([]).operatorConnection(surroundings, operatorKey: nil),
            ].map(\.bearer)
        }
        #expect(keys == ["typed", "prod-op", "env-op", "operator-file"])
    }

    @Test("no key and an unknown profile are wrong usage; a damaged profile file is a failure")
    func failures() throws {
        try Self.withSurroundings(demo: false) { surroundings in
            let error = #expect(throws: CommandError.self) {
                try CallOptions.parse([]).connection(surroundings)
            }
            #expect(error.map { BatonCommand.failure(of: $0).status } == 2)
            #expect(throws: CommandError.self) {
                try CallOptions.parse(["--profile", "x"]).connection(surroundings)
            }
        }
        try Self.withSurroundings(profiles: "{") { surroundings in
            let error = #expect(throws: CommandError.self) {
                try CallOptions.parse([]).connection(surroundings)
            }
            #expect(error.map { BatonCommand.failure(of: $0).status } == 1)
        }
    }

    @Test("a question is asked where somebody can answer, and refused where nobody can")
    func confirmation() throws {
        let mute = Confirmation(isInteractive: false) { _ in nil }
        let yes = Confirmation(isInteractive: true) { _ in "Y" }
        let no = Confirmation(isInteractive: true) { _ in "" }
        try mute.require("Sure?", yes: true)
        try yes.require("Sure?", yes: false)
        #expect(throws: CommandError.notConfirmed) { try no.require("Sure?", yes: false) }
        #expect(throws: CommandError.self) { try mute.require("Sure?", yes: false) }
        #expect(throws: CommandError.notConfirmed) { try yes.requireTyping("Nordlicht Group", "Sure?") }
        let typed = Confirmation(isInteractive: true) { _ in "Nordlicht Group" }
        try typed.requireTyping("Nordlicht Group", "Sure?")
    }
}
