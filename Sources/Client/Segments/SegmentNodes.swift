// Regions and verticals: the two trees of segments.

package import Domain

/// Which tree.
package enum SegmentTree: String, Sendable, Hashable, CaseIterable {
    case regions, verticals
}

/// A region or a vertical; what only the other has is empty.
package struct SegmentNodeRecord: Resource {
    package let key: String
    package let name: String
    package let parent: String?
    /// From the root to the node itself.
    package let path: [String]
    /// Regions only, ISO 3166-1 alpha-2.
    package let countries: [String]
    /// Regions only, thousandths.
    package let maturityIndex: Int?
    /// Regions only.
    package let timeZone: String?
    /// Regions only.
    package let calendar: String?
    /// Verticals only.
    package let aliases: [String]
    package let validFrom: Instant

    package init(reading reader: ResourceReader) throws(ClientError) {
        key = try reader.text("key")
        name = try reader.text("name")
        parent = try reader.optionalText("parent")
        path = try reader.texts("path")
        countries = reader.json["countries"] == nil ? [] : try reader.texts("countries")
        maturityIndex = try reader.optionalInteger("maturity_index")
        timeZone = try reader.optionalText("time_zone")
        calendar = try reader.optionalText("calendar")
        aliases = reader.json["aliases"] == nil ? [] : try reader.texts("aliases")
        validFrom = try reader.instant("valid_from")
    }
}

extension BatonClient {
    /// - Parameter parent: only the nodes directly below this one.
    package func nodes(of tree: SegmentTree, below parent: String? = nil) -> Listing<SegmentNodeRecord> {
        list(["v1", tree.rawValue], [("parent", parent)])
    }

    package func node(
        _ key: String, of tree: SegmentTree
    ) async throws(ClientError) -> Answer<SegmentNodeRecord> {
        try await send(Request(.get, ["v1", tree.rawValue, key]))
    }

    /// nil where there is none.
    package func existingNode(
        _ key: String, of tree: SegmentTree
    ) async throws(ClientError) -> Answer<SegmentNodeRecord>? {
        try await optional { () throws(ClientError) in try await node(key, of: tree) }
    }

    /// - Parameters:
    ///   - definition: the whole of it; what it leaves out is emptied.
    ///   - etag: of what it replaces; nil creates.
    package func putNode(
        _ key: String, of tree: SegmentTree, _ definition: JSON, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<SegmentNodeRecord> {
        try await send(.change(.put, ["v1", tree.rawValue, key], ifMatch: etag, .json(definition)))
    }

    package func deleteNode(
        _ key: String, of tree: SegmentTree, ifMatch etag: String
    ) async throws(ClientError) {
        try await sendForNothing(.change(.delete, ["v1", tree.rawValue, key], ifMatch: etag))
    }
}
