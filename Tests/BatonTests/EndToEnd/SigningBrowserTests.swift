// The page behind a signing link in a browser, in both languages, with nothing but a keyboard.

import Domain
import Foundation
import Support
import Testing

private let hasBrowser = ConditionTrait.enabled(
    if: BatonProgram.python != nil
        && ["chromium", "chromedriver"].allSatisfy {
            FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
        },
    "there is no Python, Chromium or ChromeDriver; `make test` brings them")

extension EndToEnd {
    @Suite("Signing in a browser", hasBrowser) struct SigningBrowserTests {
        /// Where the pictures stay; set by who wants to look at them.
        private static let pictures = ProcessInfo.processInfo.environment["BATON_PICTURES"]

        @Test(
            "a version is signed and another declined by keyboard alone, and the pages give nothing to complain of",
            arguments: Language.allCases)
        func keyboard(language: Language) async throws {
            let server = try await SharedServer.server()
            let stage = try await SigningStage(try await TestTenant(on: server))
            let signed = try await stage.propose("signed")
            let declined = try await stage.propose("declined")
            let (bob, ada) = (try await signed.link("sales"), try await declined.link("marketing"))
            let python = try #require(BatonProgram.python)
            try await withScratch { scratch in
                let result = try await BatonProgram.run(
                    python,
                    [
                        BatonProgram.root + "/Tests/Contracts/signing_page.py", language.rawValue,
                        "Member bob",
                        server.url + bob.path, server.url + ada.path, Self.pictures ?? scratch.path,
                    ], in: scratch)
                #expect(result.ending == .exited(0), "\(result.output)\(result.errors)")
            }
            let records = try await signed.records() + declined.records()
            #expect(
                records.map { $0["language"] } == [.string(language.rawValue), .string(language.rawValue)])
            #expect(records.map { $0["type"] } == ["baton.signature.v1", "baton.declination.v1"])
            #expect(records.last?["intent"] == "1 < 2 & 3 > 2")
            #expect(records.first?["user_agent"]?.stringValue?.contains("Chrome/") == true)
            #expect(try await declined.state() == "declined")
        }
    }
}
