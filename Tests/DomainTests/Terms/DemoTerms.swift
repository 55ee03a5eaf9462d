// The terms of the demo, read from its files.

import Domain
import Foundation
import Testing

struct DemoTerms: Sendable {
    struct Local: Sendable, CustomTestStringConvertible {
        var key: Slug
        var selector: Selector
        var terms: JSON

        var testDescription: String { key.text }
    }

    private static let folder = ReferenceData.packageRoot.appending(path: "Sources/Baton/Demo/content")

    /// The sections of the framework's files together.
    static let framework: JSON = {
        var terms: JSON = [:]
        for file in files("framework") where file.objectValue?["key"] == nil {
            terms = MergePatch.apply(file, to: terms)
        }
        return terms
    }()

    static let locals: [Local] = files("local").compactMap { file in
        guard let key = file["key"]?.stringValue.flatMap({ Slug($0) }), let terms = file["terms"],
            let selector = file["selector"]
        else { return nil }
        return Local(key: key, selector: Selector(stored: selector), terms: terms)
    }

    /// Of the regions.
    static let parents: [Slug: Slug?] = {
        var parents: [Slug: Slug?] = [:]
        for file in files("") {
            for region in file["regions"]?.arrayValue ?? [] {
                guard let key = region["key"]?.stringValue.flatMap({ Slug($0) }) else { continue }
                parents[key] = region["parent"]?.stringValue.flatMap { Slug($0) }
            }
        }
        return parents
    }()

    private static func files(_ name: String) -> [JSON] {
        let folder = folder.appending(path: name)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return try? JSON.parse(String(decoding: data, as: UTF8.self))
        }
    }
}
