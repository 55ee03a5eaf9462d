// The demo's content as Domain's values, and its files, for tests.

import Domain
import Foundation
import Operations

@testable import Baton

struct Demo {
    let content: DemoContent
    let regions: [Region]
    let verticals: [Vertical]
    let bands: [SizeBand]
    let tiers: [Tier]
    /// The framework first.
    let agreements: [AgreementText]

    init() throws {
        content = try DemoContent.carried()
        let files = content.files.content
        regions = (files.regions ?? [:]).values.sorted { $0.key < $1.key }
        verticals = (files.verticals ?? [:]).values.sorted { $0.key < $1.key }
        (bands, tiers) = (files.bands ?? [], files.tiers ?? [])
        agreements = files.orderedAgreements
    }

    var classifier: AccountClassifier {
        AccountClassifier(regions: regions, verticals: verticals, bands: bands)
    }

    /// The files that deploy/embed_demo.py reads.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Baton/Demo/content")
}

extension AgreementText {
    var terms: JSON { text?.terms ?? .null }
    var selector: Selector { text?.selector ?? Selector() }
}
