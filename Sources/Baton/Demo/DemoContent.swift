// The demo company: what it is made of, as the program carries it.

import Client
import Domain

/// An invented group with its segments and agreements, to be built over the accounts of `accountsCSV`.
struct DemoContent: Sendable {
    /// A region or vertical: its key, and the body that defines it.
    struct Node: Sendable {
        let key: String
        let definition: JSON
    }

    struct Agreement: Sendable {
        let key: String
        let name: String
        let creation: AgreementCreation
        /// nil for the framework.
        let selector: [String: String]?
        let terms: JSON
    }

    let tenantKey: String
    let tenantName: String
    /// Strongest first.
    let dimensionPrecedence: [String]
    let defaultFramework: String
    /// Parents before their children.
    let regions: [Node]
    /// Parents before their children.
    let verticals: [Node]
    let bands: [SizeBand]
    let tiers: [Tier]
    /// The framework first.
    let agreements: [Agreement]
    let accountTiers: [(externalID: String, tier: String)]

    /// What the program carries.
    static func carried() throws -> DemoContent {
        try DemoContent(reading: ResourceReader(JSON.parse(companyJSON)))
    }
}

extension DemoContent: Resource {
    init(reading reader: ResourceReader) throws(ClientError) {
        (tenantKey, tenantName) = try reader.object("tenant") { (tenant) throws(ClientError) in
            (try tenant.text("key"), try tenant.text("name"))
        }
        (dimensionPrecedence, defaultFramework) = try reader.object("settings") {
            (settings) throws(ClientError) in
            (try settings.texts("dimension_precedence"), try settings.text("default_framework"))
        }
        regions = try reader.objects("regions", Node.init(reading:))
        verticals = try reader.objects("verticals", Node.init(reading:))
        bands = try SizeBands(reading: ResourceReader(["bands": try reader.any("sizes")])).bands
        tiers = try TierSet(reading: reader).tiers
        agreements = try reader.objects("agreements", Agreement.init(reading:))
        accountTiers = try reader.object("account_tiers") { (assignments) throws(ClientError) in
            var pairs: [(externalID: String, tier: String)] = []
            for tier in assignments.json.objectValue?.keys ?? [] {
                pairs += try assignments.texts(tier).map { ($0, tier) }
            }
            return pairs
        }
    }
}

extension DemoContent.Node {
    fileprivate init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        var definition = reader.json.objectValue ?? JSONObject()
        definition["key"] = Optional.none
        self.definition = .object(definition)
    }
}

extension DemoContent.Agreement {
    fileprivate init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        name = try reader.text("name")
        if let framework = try reader.optionalText("framework") {
            creation = .local(framework: framework)
        } else {
            creation = .framework(programme: try reader.optionalText("programme"))
        }
        selector = try reader.optionalObject("selector") { (selector) throws(ClientError) in
            var nodes: [String: String] = [:]
            for dimension in selector.json.objectValue?.keys ?? [] {
                nodes[dimension] = try selector.text(dimension)
            }
            return nodes
        }
        terms = try reader.any("terms")
    }
}
