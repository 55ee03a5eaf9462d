// Agreements as files, end to end: export, validate, diff and apply against a running server.

import Domain
import Foundation
import Support
import Testing

@testable import Baton

/// The program, as a tenant's administrator calls it.
private struct FilesCaller {
    let tenant: TestTenant
    let url: String
    let scratch: ScratchDirectory

    init(_ scratch: ScratchDirectory) async throws {
        let server = try await SharedServer.server()
        tenant = try await TestTenant(on: server)
        url = server.url
        self.scratch = scratch
    }

    /// Runs the program, and demands how it ends.
    func expect(
        _ status: Int32, _ arguments: String..., location: SourceLocation = #_sourceLocation
    ) async throws -> ProgramResult {
        let result = try await BatonProgram.run(
            arguments, environment: ["BATON_URL": url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
            in: scratch)
        try #require(
            result.ending == .exited(status), "\(arguments): \(result.output)\(result.errors)",
            sourceLocation: location)
        return result
    }

    /// Every file below a directory, by its path.
    static func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path.hasSuffix(".yaml")
        {
            files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        }
        return files
    }
}

extension EndToEnd {
    @Suite("Agreements as files") struct FilesTests {
        @Test("each template in each language goes through files into another company, without an edit")
        func templates() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                for template in Templates.all {
                    let language = template.language.rawValue
                    _ = try await caller.expect(
                        0, "agreement", "create", "\(template.key)-\(language)", "--template",
                        "\(template.key)", "--language", language, "--yes")
                }
                let (first, second) = (scratch.path + "/first", scratch.path + "/second")
                _ = try await caller.expect(0, "export", first)
                let other = try await FilesCaller(scratch)
                _ = try await other.expect(0, "apply", first, "--propose", "--yes")
                _ = try await other.expect(0, "export", second)
                let exported = try FilesCaller.files(in: first)
                #expect(exported.keys.count { $0.hasPrefix("agreements/") } == Templates.all.count)
                #expect(try FilesCaller.files(in: second) == exported)
            }
        }

        @Test("applied, exported, applied and exported again: the same bytes, and nothing to do")
        func roundTrip() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let files = try ExampleFiles.write(to: scratch, "files")
                _ = try await caller.expect(0, "validate", files)
                let before = try await caller.expect(1, "diff", files)
                #expect(before.output.contains("agreement inbound"), "\(before.output)")
                let applied = try await caller.expect(0, "apply", files, "--yes")
                #expect(applied.output.contains("create, draft version 1"), "\(applied.output)")

                let (first, second) = (scratch.path + "/first", scratch.path + "/second")
                _ = try await caller.expect(0, "export", first)
                for folder in [files, first] {
                    let nothing = try await caller.expect(0, "apply", folder)
                    #expect(nothing.output.contains("the same on both sides"), "\(nothing.output)")
                    _ = try await caller.expect(0, "diff", folder, "--strict")
                }
                _ = try await caller.expect(0, "export", second)
                let exported = try FilesCaller.files(in: first)
                #expect(exported.count == ExampleFiles.all.count)
                #expect(try FilesCaller.files(in: second) == exported)
                let segments = String(decoding: exported["segments.yaml"] ?? Data(), as: UTF8.self)
                #expect(segments.contains("countries: [\"NO\", SE]"), "\(segments)")

                // Another tenant, from the exported files, to the version in force.
                let other = try await FilesCaller(scratch)
                let proposed = try await other.expect(0, "apply", first, "--propose", "--yes", "--json")
                let report = try JSON.parse(proposed.output)
                #expect(report["done"]?.arrayValue?.count == report["changes"]?.arrayValue?.count)
                let third = scratch.path + "/third"
                _ = try await other.expect(0, "export", "--in-force", third)
                #expect(try FilesCaller.files(in: third) == exported)
                _ = try await other.expect(0, "apply", first, "--propose")
                let versions = try await other.tenant.admin.get("/v1/agreements/a-local/versions")
                #expect(versions.json["items"]?.arrayValue?.count == 1, "\(versions.summary)")
            }
        }

        @Test("a validity in a file has the tenant's zone, and keeps its own when the tenant's changes")
        func zones() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let files = try ExampleFiles.write(to: scratch, "files")
                try edit(
                    files + "/settings.yaml", "default_framework: inbound",
                    "time_zone: Europe/Berlin\nfiscal_year_start: 4\ndefault_framework: inbound")
                try edit(
                    files + "/agreements/a-local.yaml", "\nterms:", "\nvalidity: {to: 2120-12-31}\nterms:")
                // The settings come last, and hold for what is new all the same.
                _ = try await caller.expect(0, "apply", files, "--propose", "--yes")
                let version = try await caller.tenant.admin.get("/v1/agreements/a-local/versions/1")
                #expect(
                    version.json["validity"]
                        == ["from": .null, "to": "2120-12-31", "time_zone": "Europe/Berlin"])
                #expect(version.json["in_force"]?["to"] == "2120-12-31T23:00:00Z", "\(version.summary)")

                let first = scratch.path + "/first"
                _ = try await caller.expect(0, "export", first)
                let exported = try FilesCaller.files(in: first).mapValues {
                    String(decoding: $0, as: UTF8.self)
                }
                #expect(
                    exported["agreements/a-local.yaml"]?.contains(
                        "validity:\n  to: \"2120-12-31\"\n  time_zone: Europe/Berlin\n") == true,
                    "\(exported["agreements/a-local.yaml"] ?? "")")
                #expect(exported["agreements/inbound.yaml"]?.contains("validity") == false)
                #expect(
                    exported["settings.yaml"]?.contains("time_zone: Europe/Berlin\nfiscal_year_start: 4\n")
                        == true)

                _ = try await caller.expect(0, "segment", "precedence", "set", "--time-zone", "Asia/Tokyo")
                try edit(files + "/settings.yaml", "Europe/Berlin", "Asia/Tokyo")
                for folder in [files, first] {
                    if folder == first { try edit(first + "/settings.yaml", "Europe/Berlin", "Asia/Tokyo") }
                    let nothing = try await caller.expect(0, "apply", folder)
                    #expect(nothing.output.contains("the same on both sides"), "\(nothing.output)")
                }
                let shown = try await caller.expect(0, "version", "show", "a-local")
                #expect(shown.output.contains("– to 2120-12-31 (Europe/Berlin)"), "\(shown.output)")
            }
        }

        @Test("drafts are edited, proposed texts get a draft, and drafts that say the same are only proposed")
        func versions() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let files = try ExampleFiles.write(to: scratch, "files")
                let local = files + "/agreements/a-local.yaml"
                func replace(_ old: String, _ new: String) throws { try edit(local, old, new) }
                _ = try await caller.expect(0, "apply", files, "--yes")
                try replace("PT2H", "PT1H")
                try replace("name: North", "name: Far north")
                let edited = try await caller.expect(0, "apply", files, "--yes")
                #expect(edited.output.contains("rename, edit draft 1"), "\(edited.output)")
                let proposed = try await caller.expect(0, "apply", files, "--yes", "--propose")
                #expect(proposed.output.contains("propose version 1"), "\(proposed.output)")
                try replace("PT1H", "PT30M")
                let diff = try await caller.expect(1, "diff", files)
                let row = try #require(diff.output.split(separator: "\n").first { $0.contains("within") })
                #expect(
                    row.contains("/terms/responses/mql/first_response/within") && row.contains("PT1H")
                        && row.contains("PT30M"), "\(diff.output)")
                let drafted = try await caller.expect(0, "apply", files, "--yes")
                #expect(drafted.output.contains("draft version 2"), "\(drafted.output)")
                _ = try await caller.expect(0, "diff", files)
                let inForce = try await caller.tenant.admin.get("/v1/agreements/a-local")
                #expect(inForce.json["versions"] == ["latest": 2, "in_force": 1, "scheduled": .null])
            }
        }

        @Test("a country moves from one region to another, and a child above its parent")
        func moves() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let path = scratch.path + "/files"
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
                func segments(_ regions: String, _ aliases: String) throws {
                    let text =
                        "apiVersion: baton/v1\nkind: Segments\nregions:\n\(regions)verticals:\n\(aliases)"
                    try text.write(toFile: path + "/segments.yaml", atomically: true, encoding: .utf8)
                }
                try segments(
                    "  a: {name: A, countries: [DE, AT]}\n  b: {name: B, parent: a, countries: [CH]}\n",
                    "  x: {name: X, aliases: [Oil & Gas]}\n  y: {name: Y}\n")
                _ = try await caller.expect(0, "apply", path, "--yes")
                try segments(
                    "  a: {name: A, parent: b, countries: [CH, AT]}\n  b: {name: B, countries: [DE]}\n",
                    "  x: {name: X}\n  y: {name: Y, aliases: [oil &  gas]}\n")
                _ = try await caller.expect(0, "apply", path, "--yes")
                _ = try await caller.expect(0, "diff", path)
            }
        }

        @Test("what is only on the server is named, never deleted, and counts with --strict")
        func onlyOnServer() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let files = try ExampleFiles.write(to: scratch, "files")
                _ = try await caller.expect(0, "apply", files, "--yes")
                try FileManager.default.removeItem(atPath: files + "/agreements/a-local.yaml")
                let same = try await caller.expect(0, "diff", files)
                #expect(same.output.contains("agreement a-local"), "\(same.output)")
                _ = try await caller.expect(1, "diff", files, "--strict")
                _ = try await caller.expect(0, "apply", files, "--yes")
                #expect(try await caller.tenant.admin.get("/v1/agreements/a-local").status == 200)
            }
        }

        @Test("faults name file, line and pointer; nothing is done, and the status is 3")
        func faults() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let files = try ExampleFiles.write(to: scratch, "files")
                try edit(files + "/agreements/inbound.yaml", "  responses:", "  response:")
                for command in ["validate", "diff", "apply"] {
                    let refused = try await caller.expect(3, command, files)
                    #expect(
                        refused.errors.contains("\(files)/agreements/inbound.yaml:11:3: /terms/response: "))
                }
                let json = try await caller.expect(3, "validate", files, "--json")
                let fault = try #require(try JSON.parse(json.output)["faults"]?.arrayValue?.first)
                #expect(fault["line"] == 11 && fault["pointer"] == "/terms/response", "\(json.output)")
                let agreements = try await caller.tenant.admin.get("/v1/agreements")
                #expect(agreements.json["items"] == [], "\(agreements.summary)")

                // What only the server can know.
                let unknown = try ExampleFiles.write(to: scratch, "unknown")
                try edit(unknown + "/agreements/a-local.yaml", "region: a-north", "region: nowhere")
                _ = try await caller.expect(0, "validate", unknown)
                let refused = try await caller.expect(3, "apply", unknown, "--yes")
                #expect(
                    refused.errors.contains(
                        "a-local.yaml:6:12: /selector/region: There is no region “nowhere”."))
            }
        }

        @Test("an apply that is refused half-way says what was done, and goes on when it is repeated")
        func partialFailure() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let files = try ExampleFiles.write(to: scratch, "files")
                let local = files + "/agreements/a-local.yaml"
                try edit(local, "\nterms:", "\nvalidity: {to: 2020-01-01}\nterms:")
                let stopped = try await caller.expect(3, "apply", files, "--yes", "--propose")
                for part in [
                    "a-local.yaml:7:12: /validity/to", "(validity_ended)",
                    "Stopped at: agreement a-local.",
                    "Done: ", "agreement inbound", "Not done: settings", "Applying again goes on from here.",
                ] {
                    #expect(stopped.errors.contains(part), "\(stopped.errors)")
                }
                try edit(local, "2020-01-01", "2120-01-01")
                let rest = try await caller.expect(0, "apply", files, "--yes", "--propose")
                #expect(rest.output.contains("edit draft 1, propose version 1"), "\(rest.output)")
                _ = try await caller.expect(0, "diff", files)
            }
        }

        @Test("apply asks, diff tells trouble from differences, and what cannot change is refused")
        func refusals() async throws {
            try await withScratch { scratch in
                let caller = try await FilesCaller(scratch)
                let files = try ExampleFiles.write(to: scratch, "files")
                let unasked = try await caller.expect(2, "apply", files)
                #expect(unasked.errors.contains("--yes"), "\(unasked.errors)")
                _ = try await caller.expect(1, "diff", files)
                _ = try await caller.expect(2, "diff", files, "--url", "http://127.0.0.1:9")
                _ = try await caller.expect(2, "diff", files + "/nowhere")
                _ = try await caller.expect(1, "validate", files + "/nowhere")
                _ = try await caller.expect(0, "apply", files, "--yes")
                try edit(files + "/agreements/inbound.yaml", "\"1e3\"", "\"1e4\"")
                let refused = try await caller.expect(3, "apply", files, "--yes")
                #expect(
                    refused.errors.contains("inbound.yaml:6:1: /programme: On the server it is for “1e3”"),
                    "\(refused.errors)")
            }
        }
    }
}

/// Replaces a text in a file.
private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
}
