// What the program carries must be what stands in the repository.

import Foundation
import Postgres
import Testing

@testable import Baton

@Suite("What the program carries")
struct CarriedTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("the carried openapi.yaml is the one in the repository; make embed writes it")
    func contract() throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent("openapi.yaml"), encoding: .utf8)
        #expect(Carried.openAPIText == text, "run make embed")
    }

    @Test("the carried migrations are those of sql/migrations; make embed writes them")
    func migrations() throws {
        let folder = Self.root.appendingPathComponent("sql/migrations")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(Carried.migrations.map { String(format: "%04d_%@.sql", $0.version, $0.name) } == names)
        for (migration, name) in zip(Carried.migrations, names) {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            #expect(migration.sql == text, "\(name) differs: run make embed")
        }
    }

    @Test("the README's table of settings is the program's")
    func settings() throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        for setting in ServerSetting.allCases {
            let standard = setting.standard.isEmpty ? "" : "`\(setting.standard)`"
            let row = "| `\(setting.environmentName)` | \(standard) | \(setting.explanation) |"
            #expect(readme.contains(row), "the README lacks: \(row)")
        }
        let rows = readme.split(separator: "\n").filter {
            $0.hasPrefix("| `BATON_") || $0.hasPrefix("| `DATABASE_")
        }
        #expect(rows.count == ServerSetting.allCases.count)
    }
}
