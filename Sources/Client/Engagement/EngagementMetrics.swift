// What engagement comes to: of an account, and of the tiers or regions.

package import Domain

/// A percentage, or why there is none.
package struct PercentageRecord: Sendable, Hashable {
    package let percent: Double?
    /// In words.
    package let unknown: String?

    init(reading reader: ResourceReader) throws(ClientError) {
        percent = reader.json["percent"]?.doubleValue
        unknown = try reader.optionalObject("unknown") { (unknown) throws(ClientError) in
            try unknown.text("detail")
        }
    }
}

/// An amount of money as it is shown: `1250000 EUR`.
package struct MoneyRecord: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    init(reading reader: ResourceReader) throws(ClientError) {
        let amount = reader.json["amount"]?.doubleValue ?? 0
        description = "\(JSON.number(amount).canonicalText) \(try reader.text("currency"))"
    }
}

package struct AccountEngagementRecord: Resource {
    package let account: String
    package let at: Instant
    package let window: String
    package let contacts: Int
    package let engagedStakeholders: Int
    package let coverage: PercentageRecord
    package let rolesKnown: [String]
    package let rolesCovered: [String]
    package let shareOfWallet: PercentageRecord
    package let openPipeline: MoneyRecord?
    package let openPipelineUnknown: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        at = try reader.instant("at")
        window = try reader.text("window")
        contacts = try reader.integer("contacts")
        engagedStakeholders = try reader.integer("engaged_stakeholders")
        coverage = try reader.object("committee", PercentageRecord.init(reading:))
        (rolesKnown, rolesCovered) = try reader.object("committee") { (committee) throws(ClientError) in
            (try committee.texts("roles_known"), try committee.texts("roles_covered"))
        }
        shareOfWallet = try reader.object("share_of_wallet", PercentageRecord.init(reading:))
        openPipeline = try reader.object("open_pipeline") { (pipeline) throws(ClientError) in
            try pipeline.optionalObject("value", MoneyRecord.init(reading:))
        }
        openPipelineUnknown = try reader.object("open_pipeline") { (pipeline) throws(ClientError) in
            try pipeline.optionalObject("unknown") { (unknown) throws(ClientError) in
                try unknown.text("detail")
            }
        }
    }
}

package struct EngagementReportRecord: Resource {
    package struct Group: Sendable, Hashable {
        package let key: String?
        package let accounts: Int
        package let engagedAccounts: Int
        package let engagedStakeholders: Int
        package let average: Double?
        package let coverage: PercentageRecord
        package let shareOfWallet: PercentageRecord
        package let unknownShares: Int
        package let openPipeline: MoneyRecord
        /// Accounts whose pipeline is not in the sum, since it was not stated or cannot be converted.
        package let missingPipelines: Int

        init(reading reader: ResourceReader) throws(ClientError) {
            key = try reader.optionalText("key")
            accounts = try reader.integer("accounts")
            engagedAccounts = try reader.integer("engaged_accounts")
            engagedStakeholders = try reader.integer("engaged_stakeholders")
            average = reader.json["average_engaged_stakeholders"]?.doubleValue
            coverage = try reader.object("committee", PercentageRecord.init(reading:))
            shareOfWallet = try reader.object("share_of_wallet", PercentageRecord.init(reading:))
            unknownShares = try reader.object("share_of_wallet") { (share) throws(ClientError) in
                try share.integer("unknown_accounts")
            }
            (openPipeline, missingPipelines) = try reader.object("open_pipeline") {
                (pipeline) throws(ClientError) in
                (
                    try pipeline.object("sum", MoneyRecord.init(reading:)),
                    try pipeline.integer("not_stated") + pipeline.integer("not_converted")
                )
            }
        }
    }

    package let window: String
    package let by: String
    package let groups: [Group]

    package init(reading reader: ResourceReader) throws(ClientError) {
        window = try reader.text("window")
        by = try reader.text("by")
        groups = try reader.objects("groups", Group.init(reading:))
    }
}

package struct CommercialsRecord: Resource {
    package let account: String
    package let revenue: MoneyRecord?
    package let spend: MoneyRecord?
    package let openPipeline: MoneyRecord?
    package let asOf: String
    package let source: String
    package let validFrom: Instant
    package let statedBy: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        revenue = try reader.optionalObject("revenue", MoneyRecord.init(reading:))
        spend = try reader.optionalObject("spend", MoneyRecord.init(reading:))
        openPipeline = try reader.optionalObject("open_pipeline", MoneyRecord.init(reading:))
        asOf = try reader.text("as_of")
        source = try reader.text("source")
        validFrom = try reader.instant("valid_from")
        statedBy = try reader.text("stated_by")
    }
}

extension BatonClient {
    /// - Parameters:
    ///   - instant: nil for now.
    ///   - days: of the window; nil for the API's default.
    package func engagement(
        of account: String, at instant: Instant?, days: Int?
    ) async throws(ClientError) -> Answer<AccountEngagementRecord> {
        try await send(
            Request(
                .get, Self.accountsPath + [account, "engagement"],
                query: [("at", instant?.description), ("window", days.map { "P\($0)D" })]))
    }

    /// - Parameter grouping: `tier` or `region`.
    package func engagementReport(
        by grouping: String, at instant: Instant?, days: Int?, currency: String?
    ) async throws(ClientError) -> Answer<EngagementReportRecord> {
        try await send(
            Request(
                .get, ["v1", "reports", "engagement"],
                query: [
                    ("by", grouping), ("at", instant?.description), ("window", days.map { "P\($0)D" }),
                    ("currency", currency),
                ]))
    }

    package func commercials(of account: String) async throws(ClientError) -> Answer<CommercialsRecord> {
        try await send(Request(.get, Self.accountsPath + [account, "commercials"]))
    }

    /// nil where nothing was stated.
    package func existingCommercials(
        of account: String
    ) async throws(ClientError) -> Answer<CommercialsRecord>? {
        try await optional { () throws(ClientError) in try await commercials(of: account) }
    }

    /// - Parameters:
    ///   - commercials: the whole of it; what it leaves out is not known.
    ///   - etag: of what it replaces; nil for the first.
    package func putCommercials(
        of account: String, _ commercials: JSON, ifMatch etag: String?
    ) async throws(ClientError) -> Answer<CommercialsRecord> {
        try await send(
            .change(.put, Self.accountsPath + [account, "commercials"], ifMatch: etag, .json(commercials)))
    }
}
