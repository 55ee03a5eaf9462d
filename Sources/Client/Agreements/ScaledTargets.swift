// The targets that market maturity scales, region by region.

package import Domain

package struct ScaledTargetsRecord: Resource {
    package struct Target: Resource {
        package let pointer: String
        package let base: JSON
        package let scaled: JSON
        package let unit: String?
        package let agreement: String
        package let version: Int

        package init(reading reader: ResourceReader) throws(ClientError) {
            pointer = try reader.text("pointer")
            base = try reader.any("base")
            scaled = try reader.any("scaled")
            unit = try reader.optionalText("unit")
            agreement = try reader.text("agreement")
            version = try reader.integer("version")
        }
    }

    package let region: String
    /// The region that gives the index, and the index in thousandths.
    package let maturity: (region: String, index: Int)?
    package let targets: [Target]

    package init(reading reader: ResourceReader) throws(ClientError) {
        region = try reader.text("region")
        maturity = try reader.optionalObject("maturity") { (maturity) throws(ClientError) in
            (try maturity.text("region"), try maturity.integer("index"))
        }
        targets = try reader.objects("targets", Target.init(reading:))
    }
}

extension BatonClient {
    /// - Parameter segment: keys of size, vertical and tier; the others are open.
    package func scaledTargets(
        in segment: [String: String] = [:], at instant: Instant? = nil, framework: String? = nil
    ) -> Listing<ScaledTargetsRecord> {
        list(
            ["v1", "reports", "maturity"],
            segment.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
                + [("at", instant?.description), ("framework", framework)])
    }
}
