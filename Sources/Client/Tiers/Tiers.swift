// The tiers of accounts: the dry run of the rules, applying it, tiers by hand.

package import Domain

/// How many accounts do what in an evaluation.
package struct TierTotalsRecord: Resource {
    package struct OfTier: Resource {
        package let tier: String
        package let before: Int
        package let after: Int
        package let cut: Int

        package init(reading reader: ResourceReader) throws(ClientError) {
            tier = try reader.text("tier")
            before = try reader.integer("before")
            after = try reader.integer("after")
            cut = try reader.integer("cut")
        }
    }

    /// Of an evaluation; nil of what was applied.
    package let inputsHash: String?
    package let accounts: Int
    package let rises: Int
    package let falls: Int
    package let stays: Int
    package let cut: Int
    package let tiers: [OfTier]

    package init(reading reader: ResourceReader) throws(ClientError) {
        inputsHash = try reader.optionalText("inputs_sha256")
        accounts = try reader.integer("accounts")
        rises = try reader.integer("rises")
        falls = try reader.integer("falls")
        stays = try reader.integer("stays")
        cut = try reader.integer("cut")
        tiers = try reader.objects("tiers", OfTier.init(reading:))
    }
}

/// What an evaluation says of one account.
package struct TierDecisionRecord: Resource {
    package let account: String
    package let name: String
    package let before: String?
    package let after: String?
    package let movement: String
    package let isCut: Bool
    package let explanation: LocalizedText

    package init(reading reader: ResourceReader) throws(ClientError) {
        account = try reader.text("account")
        name = try reader.text("name")
        before = try reader.optionalText("before")
        after = try reader.optionalText("after")
        movement = try reader.text("movement")
        isCut = try reader.boolean("cut")
        explanation = try reader.object("explanation", LocalizedText.init(reading:))
    }
}

package struct TierAssignmentRecord: Resource {
    package let tier: String?
    package let cause: String
    package let reason: String?
    package let until: Instant?
    package let explanation: LocalizedText?
    package let by: String
    package let validFrom: Instant
    package let validTo: Instant?

    package init(reading reader: ResourceReader) throws(ClientError) {
        tier = try reader.optionalText("tier")
        cause = try reader.text("cause")
        reason = try reader.optionalText("reason")
        until = try reader.optionalInstant("until")
        explanation = try reader.optionalObject("explanation", LocalizedText.init(reading:))
        by = try reader.text("by")
        validFrom = try reader.instant("valid_from")
        validTo = try reader.optionalInstant("valid_to")
    }
}

extension LocalizedText {
    fileprivate init(reading reader: ResourceReader) throws(ClientError) {
        self.init(try reader.text("en"), german: try reader.text("de"))
    }
}

/// One line of an evaluation.
package enum TierEvaluationLine: Sendable {
    case totals(TierTotalsRecord)
    case decision(TierDecisionRecord)
}

extension BatonClient {
    private static let evaluationsPath = ["v1", "tier-evaluations"]

    private static func tierPath(_ account: String) -> [String] { accountsPath + [account, "tier"] }

    /// Asks what the rules would do; `line` is called for each line as it arrives, with its JSON: the totals first.
    ///
    /// - Parameter wish: the body, with `filter` and `only`.
    /// - Throws: `cut` when the stream ends without its marker.
    package func evaluateTiers(
        _ wish: JSONObject, _ line: (TierEvaluationLine, JSON) async throws -> Void
    ) async throws {
        try await records(of: .post(Self.evaluationsPath, .object(wish))) { json in
            let reader = ResourceReader(json)
            if json["evaluation"] != nil {
                let totals = try reader.object("evaluation", TierTotalsRecord.init(reading:))
                try await line(.totals(totals), json)
            } else {
                try await line(
                    .decision(try reader.object("decision", TierDecisionRecord.init(reading:))), json)
            }
        }
    }

    /// - Parameter inputsHash: of the evaluation that was looked at.
    package func applyTiers(
        _ inputsHash: String, filter: JSONObject, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<TierTotalsRecord> {
        let path = Self.evaluationsPath + [inputsHash, "application"]
        return try await send(.post(path, ["filter": .object(filter)], key: idempotencyKey))
    }

    /// - Parameter tier: nil keeps it out of every tier.
    package func assignTier(
        _ account: String, _ tier: String?, reason: String, until: Instant?
    ) async throws(ClientError) -> Answer<TierAssignmentRecord> {
        var body: JSONObject = ["tier": .text(tier), "reason": .string(reason)]
        body["until"] = until.map { .string($0.description) }
        var request = Request(.put, Self.tierPath(account))
        request.body = .json(.object(body))
        request.isRepeatable = true
        return try await send(request)
    }

    package func releaseTier(_ account: String) async throws(ClientError) -> Answer<TierAssignmentRecord> {
        var request = Request(.delete, Self.tierPath(account))
        request.isRepeatable = true
        return try await send(request)
    }

    /// Newest first.
    package func tierAssignments(of account: String) -> Listing<TierAssignmentRecord> {
        list(Self.accountsPath + [account, "tier-assignments"], [])
    }
}
