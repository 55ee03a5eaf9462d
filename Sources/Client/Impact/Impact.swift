// What-if: what a version would change, as a stream.

package import Domain

/// One line of the answer.
package enum ImpactLine: Sendable {
    /// Segments with the same difference.
    case group(JSON)
    case value(ImpactValue)
    case totals(ImpactSum)
}

/// A value that would change, with all accounts that it concerns.
package struct ImpactValue: Resource {
    package let pointer: String
    package let before: JSON?
    package let after: JSON?
    package let accounts: Int
    package let segments: Int
    /// External ids, where there are any.
    package let accountExamples: [String]

    package init(reading reader: ResourceReader) throws(ClientError) {
        pointer = try reader.text("pointer")
        before = reader.json["before"]
        after = reader.json["after"]
        accounts = try reader.integer("accounts")
        segments = try reader.integer("segments")
        accountExamples = (reader.json["examples"]?.arrayValue ?? []).compactMap {
            $0["account"]?.stringValue
        }
    }
}

package struct ImpactSum: Resource {
    package let accounts: Int
    package let segments: Int
    package let affectedAccounts: Int
    package let affectedSegments: Int
    package let gainingAccounts: Int
    package let losingAccounts: Int
    package let omittedValues: Int

    package init(reading reader: ResourceReader) throws(ClientError) {
        accounts = try reader.integer("accounts")
        segments = try reader.integer("segments")
        affectedAccounts = try reader.integer("affected_accounts")
        affectedSegments = try reader.integer("affected_segments")
        gainingAccounts = try reader.integer("gaining_accounts")
        losingAccounts = try reader.integer("losing_accounts")
        omittedValues = try reader.integer("omitted_values")
    }
}

extension BatonClient {
    /// Asks what a version would change; `line` is called for each line as it arrives, with its JSON.
    ///
    /// - Throws: `cut` when the stream ends without its marker.
    package func impact(
        of number: Int, _ agreement: String, _ line: (ImpactLine, JSON) async throws -> Void
    ) async throws {
        let path = Self.agreementsPath + [agreement, "versions", String(number), "impact"]
        try await records(of: Request(.get, path)) { json in
            let reader = ResourceReader(json)
            if let group = json["group"] {
                try await line(.group(group), json)
            } else if json["value"] != nil {
                try await line(.value(try reader.object("value", ImpactValue.init(reading:))), json)
            } else {
                try await line(.totals(try reader.object("totals", ImpactSum.init(reading:))), json)
            }
        }
    }
}
