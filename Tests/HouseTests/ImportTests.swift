// Holds the layers apart: which target may import which of ours, and what Domain may not know.

import Foundation
import Testing

@Suite("The house")
struct ImportTests {
    static let allowed: [String: Set<String>] = [
        "Postgres": ["CLibPQ"],
        "Domain": [],
        "Store": ["Domain", "Postgres"],
        "Operations": ["Domain", "Store"],
        "API": ["Domain", "Operations"],
        "Console": ["Domain", "Operations"],
        "Client": ["Domain"],
        "Worker": ["Domain", "Operations"],
        "Baton": ["API", "Client", "Console", "Domain", "Operations", "Postgres", "Store", "Worker"],
    ]

    static let ownTargets = Set(allowed.keys).union(["CLibPQ"])

    static let domainMayImport: Set<String> = [
        "FoundationEssentials", "FoundationInternationalization", "Synchronization",
    ]

    @Test("a layer imports only the layers below it", arguments: allowed.keys.sorted())
    func layers(target: String) throws {
        let allowed = Self.allowed[target] ?? []
        for (file, module) in try SourceTree.imports(of: target) where Self.ownTargets.contains(module) {
            #expect(allowed.contains(module), "\(file) imports \(module)")
        }
    }

    @Test("Domain is pure: it imports nothing that could touch the world")
    func purity() throws {
        for (file, module) in try SourceTree.imports(of: "Domain") {
            #expect(Self.domainMayImport.contains(module), "\(file) imports \(module)")
        }
    }

    @Test("the driver knows nothing of Baton")
    func driver() throws {
        for file in try SourceTree.files(of: "Postgres") {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.lowercased().contains("baton"), "\(file.lastPathComponent) names Baton")
        }
    }

    @Test("every file opens with one line that says what it is for, and none is too long")
    func files() throws {
        for target in Self.allowed.keys {
            for file in try SourceTree.files(of: target) {
                let lines = try String(contentsOf: file, encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false)
                #expect(
                    lines.first?.hasPrefix("// ") == true,
                    "\(file.path) opens with \(lines.first ?? "nothing")")
                #expect(lines.count <= 400, "\(file.path) has \(lines.count) lines")
            }
        }
    }

    @Test("what writes goes through the places that leave a record in the audit chain")
    func recorded() throws {
        // A change; the operator's changes; and the note of a key's last use, which is no change of state.
        let expected = ["Authenticate.swift": 1, "CreateTenant.swift": 4, "Workspace.swift": 1]
        var found: [String: Int] = [:]
        for target in ["Operations", "API", "Baton"] {
            for file in try SourceTree.files(of: target) {
                let text = try String(contentsOf: file, encoding: .utf8)
                let count = ["database.transaction(", "database.operate(", "database.operate {"].reduce(0) {
                    $0 + text.components(separatedBy: $1).count - 1
                }
                if count > 0 { found[file.lastPathComponent] = count }
            }
        }
        #expect(found == expected, "a new place must leave a record, too; then it belongs into this list")
    }

    @Test("unchecked sendability and forced tries stay inside the driver")
    func escapes() throws {
        let escapes = ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError("]
        for target in Self.allowed.keys where target != "Postgres" {
            for file in try SourceTree.files(of: target) {
                let text = try String(contentsOf: file, encoding: .utf8)
                for escape in escapes { #expect(!text.contains(escape), "\(file.path) has \(escape)") }
            }
        }
    }
}

/// The sources of this package.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Swift files that people wrote.
    static func files(of target: String) throws -> [URL] {
        let folder = root.appendingPathComponent("Sources/\(target)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { $0.hasSuffix(".swift") && !$0.contains("Generated/") }
            .map { folder.appendingPathComponent($0) }
    }

    static func imports(of target: String) throws -> [(file: String, module: String)] {
        try files(of: target).flatMap { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return text.split(separator: "\n").compactMap { line -> (file: String, module: String)? in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1,
                    index == 0 || ["package", "internal", "public", "@testable"].contains(words[0])
                else { return nil }
                let module = words.last.map { $0.split(separator: ".")[0] } ?? ""
                return ("\(target)/\(file.lastPathComponent)", String(module))
            }
        }
    }
}
