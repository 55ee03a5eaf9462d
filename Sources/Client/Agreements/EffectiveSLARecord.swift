// The SLA that holds for a segment or an account, with the source of each value.

package import Domain

package struct EffectiveSLARecord: Resource {
    package struct Layer: Resource {
        package let number: Int
        package let agreement: String
        package let version: Int
        package let kind: String
        package let name: String
        package let selector: [(dimension: String, key: String)]

        package init(reading reader: ResourceReader) throws(ClientError) {
            number = try reader.integer("layer")
            agreement = try reader.text("agreement")
            version = try reader.integer("version")
            kind = try reader.text("kind")
            name = try reader.text("name")
            selector = try reader.object("selector") { (selector) throws(ClientError) in
                try selector.dimensions()
            }
        }
    }

    package struct Source: Resource {
        package let layer: Int
        /// Where a region's maturity index scaled the value: the region, its index in thousandths, the agreed value.
        package let maturity: (region: String, index: Int, base: JSON)?
        /// The exception of the layer's agreement by which the value counts, and its last day.
        package let exception: (number: Int, until: String)?

        package init(reading reader: ResourceReader) throws(ClientError) {
            layer = try reader.integer("layer")
            maturity = try reader.optionalObject("maturity") { (maturity) throws(ClientError) in
                (try maturity.text("region"), try maturity.integer("index"), try maturity.any("base"))
            }
            exception = try reader.optionalObject("exception") { (exception) throws(ClientError) in
                (try exception.integer("number"), try exception.text("until"))
            }
        }
    }

    package let framework: String
    package let segment: [(dimension: String, key: String)]
    package let account: (externalID: String, name: String)?
    package let at: Instant?
    package let isProvisional: Bool
    package let terms: JSON
    package let layers: [Layer]
    /// By the pointer of each leaf of the terms, in the terms' order.
    package let provenance: [(pointer: String, source: Source)]

    package init(reading reader: ResourceReader) throws(ClientError) {
        framework = try reader.text("framework")
        segment = try reader.object("segment") { (segment) throws(ClientError) in try segment.dimensions() }
        account = try reader.optionalObject("account") { (account) throws(ClientError) in
            (try account.text("external_id"), try account.text("name"))
        }
        at = try reader.optionalInstant("at")
        isProvisional = try reader.boolean("provisional")
        terms = try reader.any("terms")
        layers = try reader.objects("layers", Layer.init(reading:))
        provenance = try reader.object("provenance") { (sources) throws(ClientError) in
            var provenance: [(pointer: String, source: Source)] = []
            for pointer in sources.json.objectValue?.keys ?? [] {
                provenance.append((pointer, try sources.object(pointer, Source.init(reading:))))
            }
            return provenance
        }
    }
}

/// For what an SLA is asked.
package enum SLASubject: Sendable, Hashable {
    /// Keys by dimension; the others are open.
    case segment([String: String])
    case account(String)
}

extension BatonClient {
    package func effectiveSLA(
        of subject: SLASubject, at instant: Instant? = nil, framework: String? = nil
    ) async throws(ClientError) -> Answer<EffectiveSLARecord> {
        let query = subject.query + [("at", instant?.description), ("framework", framework)]
        return try await send(Request(.get, ["v1", "effective-sla"], query: query))
    }
}

extension SLASubject {
    var query: [(name: String, value: String?)] {
        switch self {
        case .segment(let keys): keys.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        case .account(let externalID): [("account", externalID)]
        }
    }
}
