// What a directory of files says, and every fault of it with file, line and pointer.

import Domain
import Foundation
import Operations
import Support
import Testing

@testable import Baton

/// Files as tests spell them out.
enum ExampleFiles {
    static let parties = """
        terms:
          parties:
            marketing: {name: Marketing, signature: none}
            sales: {name: Sales, signature: none}
        """

    static let all: [(path: String, text: String)] = [
        (
            "settings.yaml",
            """
            apiVersion: baton/v1
            kind: Settings
            dimension_precedence: [region, tier, vertical, size]
            default_framework: inbound
            """
        ),
        (
            "segments.yaml",
            """
            apiVersion: baton/v1
            kind: Segments
            regions:
              a-north: {name: North, parent: emea, countries: ["NO", SE]}
              emea: {name: EMEA, maturity_index: 900, time_zone: Europe/Berlin}
            verticals:
              software: {name: Software, aliases: [SaaS, Software]}
            """
        ),
        (
            "sizes.yaml",
            """
            apiVersion: baton/v1
            kind: Sizes
            bands:
              - {key: small, name: Small, employees_from: 0, employees_to: 99}
              - {key: large, name: Large, employees_from: 100}
            """
        ),
        ("tiers.yaml", "apiVersion: baton/v1\nkind: Tiers\ntiers:\n  - {key: tier-1, name: One, rank: 1}\n"),
        (
            "agreements/inbound.yaml",
            """
            # The framework of all inbound leads.
            apiVersion: baton/v1
            kind: Framework
            key: inbound
            name: Inbound
            programme: "1e3"
            \(parties)
              responses:
                mql:
                  first_response: {within: PT4H, clock: business}
              lead_classes:
                mql: {position: 1, name: MQL, definition: Fits the profile.}
              guardrails: {/responses/**: tighten}
              grace:
                a-local: {until: 2999-01-01, reason: Its CRM is renewed.}
            """
        ),
        (
            "agreements/a-local.yaml",
            """
            apiVersion: baton/v1
            kind: LocalAgreement
            key: a-local
            name: North
            framework: inbound
            selector: {region: a-north, tier: tier-1}
            \(parties)
              responses:
                mql:
                  first_response: {within: PT2H}
            """
        ),
    ]

    /// All, with one of them replaced or left out.
    static func replacing(_ path: String, _ text: String?) -> [(path: String, bytes: [UInt8])] {
        all.compactMap { file in
            guard file.path == path else { return (file.path, Array(file.text.utf8)) }
            return text.map { (path, Array($0.utf8)) }
        }
    }

    static func read(_ path: String = "", _ text: String? = nil) throws(FileFaults) -> ReadFiles {
        try ReadFiles(replacing(path, text))
    }

    static func write(to scratch: ScratchDirectory, _ name: String) throws -> String {
        let folder = scratch.path + "/" + name
        for file in all {
            let place = URL(fileURLWithPath: folder + "/" + file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((file.text + "\n").utf8).write(to: place)
        }
        return folder
    }
}

@Suite("Files of agreements")
struct ReadFilesTests {
    @Test("files say what they hold")
    func content() throws {
        let files = try ExampleFiles.read()
        let content = files.content
        #expect(content.settings?.precedence.order == [.region, .tier, .vertical, .size])
        #expect(content.regions?.mapValues(\.countries)[try #require(Slug("a-north"))] == ["NO", "SE"])
        #expect(content.bands?.map(\.employeesTo) == [99, nil])
        #expect(content.orderedAgreements.map(\.agreement.key.text) == ["inbound", "a-local"])
        #expect(content.agreements[try #require(Slug("inbound"))]?.agreement.programme == "1e3")
        #expect(files.remarks == [])
    }

    @Test("what was read is written, read and written as the same bytes")
    func roundTrip() throws {
        let content = try ExampleFiles.read().content
        let written = content.documents
        let again = try ReadFiles(written.map { ($0.path, Array($0.text.utf8)) }).content
        #expect(again == content)
        #expect(again.documents.map(\.text) == written.map(\.text))
        let segments = try #require(written.first { $0.path == "segments.yaml" }?.text)
        #expect(segments.contains("emea:\n    name: EMEA\n    maturity_index: 900"), "\(segments)")
        let order = ["  emea:", "  a-north:"].compactMap { segments.firstRange(of: $0)?.lowerBound }
        #expect(order.count == 2 && order[0] < order[1], "parents come first: \(segments)")
        #expect(
            written.first { $0.path.hasSuffix("inbound.yaml") }?.text.contains("programme: \"1e3\"") == true)
    }

    private static let header = "apiVersion: baton/v1\nkind: LocalAgreement\nkey: a-local\nname: N\n"

    static let faulty: [(path: String, text: String, faults: [String])] = [
        (
            "settings.yaml", "kind: Settings\n",
            ["settings.yaml:1:1: /apiVersion: The file begins with “apiVersion: baton/v1”. (required)"]
        ),
        (
            "tiers.yaml", "apiVersion: baton/v1\nkind: Sizes\nbands: []\n",
            ["tiers.yaml:2:1: /kind: The kind of this file is Tiers. (not_allowed_value)"]
        ),
        (
            "tiers.yaml",
            "apiVersion: baton/v1\nkind: Tiers\ntiers:\n  - {key: a, name: A, rank: 1}\n  - {key: b, name: B, rank: 1}\n",
            ["tiers.yaml:5:", ": /tiers/1/rank", "(rank_taken)"]
        ),
        (
            "sizes.yaml",
            "apiVersion: baton/v1\nkind: Sizes\nbands:\n  - key: a\n    name: A\n    employees_from: 5\n",
            [
                "sizes.yaml:6:5: /bands/0/employees_from: The first band must begin at 0 or 1, not at 5. (band_gap)"
            ]
        ),
        (
            "segments.yaml",
            "apiVersion: baton/v1\nkind: Segments\nregions:\n  x: {name: X, parent: y}\n  y: {name: Y, parent: x}\n",
            ["segments.yaml:4:16: /regions/x/parent: “x” lies below itself. (cycle)"]
        ),
        (
            "segments.yaml",
            "apiVersion: baton/v1\nkind: Segments\nregions:\n  x:\n    name: X\n    countries: [DE, UK]\n    colour: red\n",
            [
                "segments.yaml:6:21: /regions/x/countries/1: ", "Did you mean GB? (not_allowed_value)",
                "segments.yaml:7:5: /regions/x/colour: There is no field “colour”.",
            ]
        ),
        (
            "segments.yaml",
            "apiVersion: baton/v1\nkind: Segments\nregions:\n  x: {name: X, countries: [DE]}\n"
                + "  y: {name: Y, countries: [AT, DE]}\n  Y: {name: Z}\n",
            [
                "segments.yaml:5:32: /regions/y/countries/1: “DE” belongs to “x” already. (country_taken)",
                "segments.yaml:6:3: /regions/Y: “Y” is no key.",
            ]
        ),
        (
            "agreements/a-local.yaml",
            header + "framework: inbound\nselector: {region: a-north}\nterms:\n  response: {}\n",
            ["agreements/a-local.yaml:8:3: /terms/response: There is no section of this name."]
        ),
        (
            "agreements/a-local.yaml",
            header + "framework: inbound\nterms:\n  responses: 5\n  guardrails: {}\n",
            [
                "agreements/a-local.yaml:7:3: /terms/responses: ", "(wrong_type)",
                "agreements/a-local.yaml:8:3: /terms/guardrails: ", "(section_not_allowed)",
                "/selector: A local agreement names at least one of region, size, vertical, tier. (required)",
            ]
        ),
        (
            "agreements/a-local.yaml", header + "terms:\n  responses: 5\n",
            ["agreements/a-local.yaml:1:1: /framework: ", "/terms/responses: "]
        ),
        (
            "agreements/a-local.yaml",
            header.replacing("a-local", with: "other") + "framework: inbound\n"
                + "selector: {tier: tier-1}\nterms: {}\n",
            [
                "agreements/a-local.yaml:3:1: /key: The agreement “other” belongs in the file agreements/other.yaml."
            ]
        ),
        (
            "agreements/inbound.yaml",
            "apiVersion: baton/v1\nkind: Framework\nkey: inbound\nname: N\nselector: {tier: tier-1}\n"
                + "validity: {from: 2027-01-01, to: 2026-12-31}\nterms: {}\n",
            [
                "agreements/inbound.yaml:5:1: /selector: A framework covers every segment; leave it out.",
                "agreements/inbound.yaml:6:30: /validity/to: The validity ends before it begins: use a last day from 2027-01-01 on. (out_of_range)",
            ]
        ),
    ]

    @Test("faults name file, line, column and pointer", arguments: faulty)
    func faults(_ path: String, _ text: String, _ expected: [String]) {
        do {
            let files = try ExampleFiles.read(path, text)
            Issue.record("read: \(files.content)")
        } catch {
            let said = error.faults.map(\.description).joined(separator: "\n")
            for part in expected { #expect(said.contains(part), "\(said)") }
        }
    }

    @Test("what the files name and do not hold is a remark, and so is what cannot be proposed")
    func remarks() throws {
        let text =
            Self.header + "framework: elsewhere\nselector: {region: nowhere, size: huge}\nterms: {}\n"
        let remarks = try ExampleFiles.read("agreements/a-local.yaml", text).remarks.map(\.description)
        for expected in [
            "a-local.yaml:5:1: /framework: There is no framework “elsewhere”.",
            "a-local.yaml:6:12: /selector/region: There is no region “nowhere”. It has to be on the server.",
            "a-local.yaml:6:29: /selector/size: ", "a-local.yaml:7:1: /terms/parties: ",
        ] {
            #expect(remarks.contains { $0.contains(expected) }, "\(remarks)")
        }
        let alone = try ReadFiles([
            (
                "agreements/a-local.yaml",
                Array((Self.header + "framework: f\nselector: {region: r}\n\(ExampleFiles.parties)\n").utf8)
            )
        ])
        #expect(
            alone.remarks.map(\.pointer) == ["/framework"], "nothing is missed of what is not kept in files")
    }
}

@Suite("Directories of agreements")
struct FileDirectoryTests {
    @Test("names that somebody might take for files that are read are refused, others are not looked at")
    func names() async throws {
        try await withScratch { scratch in
            let folder = try ExampleFiles.write(to: scratch, "files")
            let directory = FileDirectory(path: folder)
            try "not: [yaml".write(toFile: folder + "/other.yaml", atomically: true, encoding: .utf8)
            try "text".write(toFile: folder + "/agreements/README.md", atomically: true, encoding: .utf8)
            #expect(try directory.read().map(\.path).sorted() == ExampleFiles.all.map(\.path).sorted())
            for name in ["y.YAML", "x.yml"] {
                let path = folder + "/agreements/" + name
                try "a: 1".write(toFile: path, atomically: true, encoding: .utf8)
                #expect(throws: CommandError.self) { try directory.read() }
                if name == "y.YAML" { try FileManager.default.removeItem(atPath: path) }
            }
            #expect(throws: CommandError.self) { try FileDirectory(path: folder + "/nowhere").read() }
            #expect(throws: CommandError.self) { try FileDirectory(path: folder + "/tiers.yaml").read() }
            try FileManager.default.removeItem(atPath: folder + "/agreements/x.yml")
            #expect(throws: Never.self) { try directory.read() }
            try FileManager.default.removeItem(atPath: folder + "/tiers.yaml")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/tiers.yaml", withDestinationPath: "nowhere.yaml")
            #expect(throws: CommandError.self) { try directory.read() }
            try FileManager.default.removeItem(atPath: folder + "/tiers.yaml")
            try FileManager.default.removeItem(atPath: folder + "/agreements")
            try "text".write(toFile: folder + "/agreements", atomically: true, encoding: .utf8)
            #expect(throws: CommandError.self) { try directory.read() }
        }
    }

    @Test("a file that says the same stays as it is, one that is not Baton's is never overwritten")
    func writing() async throws {
        try await withScratch { scratch in
            let folder = try ExampleFiles.write(to: scratch, "files")
            let directory = FileDirectory(path: folder)
            let documents = try ExampleFiles.read().content.documents
            #expect(try directory.write(documents).map(\.outcome) == documents.map { _ in .unchanged })
            let kept = try String(contentsOfFile: folder + "/agreements/inbound.yaml", encoding: .utf8)
            #expect(kept.hasPrefix("# The framework"))

            let changed = documents.map { ($0.path, $0.text.replacing("PT4H", with: "PT8H")) }
            #expect(
                try directory.write(changed).filter { $0.outcome == .changed }.map(\.path) == [
                    "agreements/inbound.yaml"
                ])
            let written = try String(contentsOfFile: folder + "/agreements/inbound.yaml", encoding: .utf8)
            #expect(written.contains("PT8H") && !written.contains("#"))

            try "services: {}\n".write(toFile: folder + "/settings.yaml", atomically: true, encoding: .utf8)
            #expect(throws: CommandError.self) { try directory.write(documents) }
            let untouched = try String(contentsOfFile: folder + "/agreements/inbound.yaml", encoding: .utf8)
            #expect(untouched.contains("PT8H"), "nothing is written where something is refused")
        }
    }
}
