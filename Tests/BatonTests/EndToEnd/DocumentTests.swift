// Documents over HTTP and on the command line, and what is unwise in a version.

import Crypto
import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Documents over HTTP") struct DocumentTests {
        private static let path = "/v1/agreements/local/versions/1"

        /// A tenant with a local agreement whose first version is in force.
        private func furnished(_ server: ProgramServer) async throws -> TestTenant {
            let tenant = try await TestTenant(on: server)
            try await tenant.furnish()
            try await tenant.admin.post(
                "/v1/agreements",
                ["key": "local", "name": "Inside & <out>", "kind": "local", "framework": "framework"])
            try await tenant.admin.post(
                "/v1/agreements/local/versions",
                ["selector": ["region": "inside"], "terms": TestTenant.localTerms])
            return tenant
        }

        @Test("a page is one file that a browser shows as it is meant, and nothing else")
        func page() async throws {
            let tenant = try await furnished(try await SharedServer.server())
            let page = try await tenant.admin.get(Self.path + "/document")
            #expect(page.status == 200 && page.header("Content-Type") == "text/html; charset=utf-8")
            #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"), "\(page.summary)")
            #expect(page.text.contains("Inside &amp; &lt;out&gt;"), "the name is not escaped")
            for word in [
                "<script", "<link", "<img", "<iframe", " style=\"", " src=", "url(", "@import", "http:",
            ] {
                #expect(!page.text.contains(word), "\(word) is in the page")
            }
            #expect(page.header("Content-Language") == "en")
            #expect(
                page.header("Content-Disposition") == "inline; filename=\"local-v1-draft.en.html\"",
                "\(page.headers)")
            #expect(page.header("Cache-Control") == "private, no-cache")
            let style = try #require(page.text.firstMatch(of: /<style>((?s).*?)<\/style>/)?.output.1)
            let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
            let policy = try #require(page.header("Content-Security-Policy"))
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(policy.hasSuffix("style-src 'sha256-\(hash)'"), "\(policy)")
            let known = try await tenant.admin.send(
                "GET", Self.path + "/document", headers: [("If-None-Match", page.etag)])
            #expect(known.status == 304 && known.header("Content-Security-Policy") == policy)
        }

        @Test(
            "a local agreement shows its own values over the framework, draft and frozen, in both languages")
        func local() async throws {
            let tenant = try await furnished(try await SharedServer.server())
            let admin = tenant.admin
            let draft = try await admin.get(Self.path + "/document?format=markdown&language=de")
            #expect(draft.header("Content-Type") == "text/markdown; charset=utf-8", "\(draft.headers)")
            // The framework's value, the local one, and the segment's name in the tenant's words.
            for word in ["4 Geschäftsstunden", "2 Geschäftsstunden", "Inside", "Entwurf"] {
                #expect(draft.text.spaced.contains(word), "\(word) is missing: \(draft.text.prefix(3_000))")
            }
            let proposed = try await admin.post(Self.path + "/proposal", [:])
            let hash = try #require(proposed.json["content_sha256"]?.stringValue)
            let frozen = try await admin.get(Self.path + "/document?format=markdown&language=de")
            #expect(frozen.etag != draft.etag && frozen.text.contains(hash), "\(frozen.summary)")
            #expect(!draft.text.contains(hash))

            // What was agreed on stays, whatever happens to the name and the framework.
            let etag = try await admin.get("/v1/agreements/local").etag
            let renamed = try await admin.send(
                "PATCH", "/v1/agreements/local", headers: [("If-Match", etag)], ["name": "Renamed"])
            #expect(renamed.status == 200, "\(renamed.summary)")
            try await admin.post("/v1/agreements/framework/versions", ["based_on": 1])
            let slower: JSON = ["responses": ["mql": ["first_response": ["within": "PT9H"]]]]
            let changed = try await admin.send(
                "PATCH", "/v1/agreements/framework/versions/2/terms", headers: [("If-Match", "*")], slower)
            #expect(changed.status == 200, "\(changed.summary)")
            try await admin.post("/v1/agreements/framework/versions/2/proposal", [:])
            let later = try await admin.get(Self.path + "/document?format=markdown&language=de")
            #expect(later.text == frozen.text, "\(later.text.prefix(1_000))")
            try await admin.post("/v1/agreements/local/versions", ["based_on": 1])
            let next = try await admin.get("/v1/agreements/local/versions/2/document?format=markdown")
            #expect(
                next.text.spaced.contains("9 business hours") && next.text.contains("Renamed"),
                "\(next.summary)")
            #expect(try await admin.get("/v1/agreements/local/versions/7/document").status == 404)
            #expect(try await admin.get(Self.path + "/document?format=pdf").status == 400)
        }

        @Test("what is unwise in a version is said with it, and by the command that wrote it")
        func warnings() async throws {
            let server = try await SharedServer.server()
            let tenant = try await furnished(server)
            let crowd: JSON = [
                "meetings": ["monthly": ["name": "All hands", "interval": "month", "people": 12]]
            ]
            let patched = try await tenant.admin.send(
                "PATCH", Self.path + "/terms", headers: [("If-Match", "*")], crowd)
            let warning = patched.json["warnings"]?.arrayValue?.first
            #expect(patched.status == 200 && warning?["code"] == "large_meeting", "\(patched.summary)")
            #expect(warning?["pointer"] == "/terms/meetings/monthly", "\(patched.summary)")
            #expect(try await tenant.admin.get(Self.path).json["warnings"] == patched.json["warnings"])
            let list = try await tenant.admin.get("/v1/agreements/local/versions")
            #expect(!list.text.contains("warnings"), "\(list.summary)")
            try await withScratch { scratch in
                let proposed = try await BatonProgram.run(
                    ["version", "propose", "local", "--yes"],
                    environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                    in: scratch)
                #expect(proposed.ending == .exited(0), "\(proposed)")
                #expect(
                    proposed.errors.contains("Note: /terms/meetings/monthly: 12 take part"), "\(proposed)")
            }
            let frozen = try await tenant.admin.get(Self.path)
            #expect(frozen.json["state"] == "active" && frozen.json["warnings"] == patched.json["warnings"])
        }

        @Test("the command line prints a document, or writes a file that it does not replace unasked")
        func commands() async throws {
            let server = try await SharedServer.server()
            let tenant = try await furnished(server)
            try await withScratch { scratch in
                func baton(_ arguments: String...) async throws -> ProgramResult {
                    try await BatonProgram.run(
                        ["version", "document", "local"] + arguments,
                        environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                        in: scratch)
                }
                let printed = try await baton("--language", "de", "--format", "markdown")
                let expected = try await tenant.admin.get(
                    Self.path + "/document?language=de&format=markdown")
                #expect(printed.ending == .exited(0) && printed.output == expected.text, "\(printed.errors)")
                let file = scratch.path + "/local.html"
                #expect(try await baton("1", "--output", file).ending == .exited(0))
                let page = try await tenant.admin.get(Self.path + "/document")
                #expect(FileManager.default.contents(atPath: file).map { Array($0) } == page.answer)
                let again = try await baton("--output", file, "--format", "markdown")
                #expect(again.ending == .exited(1) && again.errors.contains("--force"), "\(again.errors)")
                let forced = try await baton("--output", file, "--format", "markdown", "--force")
                #expect(forced.ending == .exited(0), "\(forced.errors)")
            }
        }
    }
}

extension String {
    /// With spaces in place of those that keep a number and its unit on one line.
    fileprivate var spaced: String { replacingOccurrences(of: "\u{A0}", with: " ") }
}
