// The demo's content as Domain's values, and its files, for tests.

import Domain
import Foundation

@testable import Baton

struct Demo {
    let content: DemoContent
    let regions: [Region]
    let verticals: [Vertical]

    init() throws {
        content = try DemoContent.carried()
        regions = content.regions.compactMap { node in
            Slug(node.key).map {
                Region(
                    key: $0, name: node.text("name"), parent: Slug(node.text("parent")),
                    countries: node.texts("countries"),
                    maturityIndex: node.definition["maturity_index"]?.intValue,
                    timeZone: node.definition["time_zone"]?.stringValue)
            }
        }
        verticals = content.verticals.compactMap { node in
            Slug(node.key).map {
                Vertical(
                    key: $0, name: node.text("name"), parent: Slug(node.text("parent")),
                    aliases: node.texts("aliases"))
            }
        }
    }

    var classifier: AccountClassifier {
        AccountClassifier(regions: regions, verticals: verticals, bands: content.bands)
    }
}

extension DemoContent.Node {
    fileprivate func text(_ field: String) -> String { definition[field]?.stringValue ?? "" }

    fileprivate func texts(_ field: String) -> [String] {
        definition[field]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
}

/// The files that deploy/embed_demo.py reads, put together once more.
enum DemoFiles {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Baton/Demo/content")

    static func composed() throws -> JSON {
        var company = JSONObject()
        for file in ["company.json", "segments.json", "verticals.json"] {
            for (key, value) in try object(file) { company[key] = value }
        }
        var framework = try object("framework/agreement.json")
        var terms = JSONObject()
        for file in try files("framework") where file != "framework/agreement.json" {
            for (section, value) in try object(file) { terms[section] = value }
        }
        framework["terms"] = .object(terms)
        company["agreements"] = .array(
            [.object(framework)] + (try files("local").map { .object(try object($0)) }))
        company["account_tiers"] = .object(try object("account-tiers.json"))
        return .object(company)
    }

    private static func files(_ name: String) throws -> [String] {
        let path = folder.appendingPathComponent(name).path
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { "\(name)/\($0)" }
    }

    private static func object(_ file: String) throws -> JSONObject {
        let data = try Data(contentsOf: folder.appendingPathComponent(file))
        return try JSON.parse([UInt8](data)).objectValue ?? JSONObject()
    }
}
