// Renewing and terminating agreements, and the list of what ends soon.

package import Domain

/// A version in force whose last day comes, or is past.
package struct ExpiringRecord: Resource {
    package let agreement: String
    package let name: String
    package let version: Int
    package let lastDay: String
    package let noticeLastDay: String?
    /// Negative after the last day.
    package let daysLeft: Int
    /// `manual` or `automatic`.
    package let mode: String
    /// `ends`, `renews` or `runs_on`.
    package let outcome: String
    package let isTerminated: Bool
    /// The version that is scheduled to follow.
    package let successor: Int?
    package let isRunningOn: Bool

    package init(reading reader: ResourceReader) throws(ClientError) {
        agreement = try reader.text("agreement")
        name = try reader.text("name")
        version = try reader.integer("version")
        lastDay = try reader.text("last_day")
        noticeLastDay = try reader.optionalText("notice_last_day")
        daysLeft = try reader.integer("days_left")
        mode = try reader.text("mode")
        outcome = try reader.text("outcome")
        isTerminated = try reader.boolean("terminated")
        successor = try reader.optionalInteger("successor")
        isRunningOn = try reader.boolean("running_on")
    }
}

/// A termination as the API answered it.
package struct TerminationRecord: Resource {
    package let version: VersionRecord
    package let warnings: [(agreement: String, detail: String)]

    package init(reading reader: ResourceReader) throws(ClientError) {
        version = try reader.object("version") { (version) throws(ClientError) in
            try VersionRecord(reading: version)
        }
        warnings = try reader.objects("warnings") { (warning) throws(ClientError) in
            (agreement: try warning.text("agreement"), detail: try warning.text("detail"))
        }
    }
}

extension BatonClient {
    /// The earliest first.
    package func expiring(within days: Int? = nil) -> Listing<ExpiringRecord> {
        list(Self.agreementsPath + ["expiring"], [("within_days", days.map(String.init))])
    }

    package func renewAgreement(
        _ key: String, to last: CivilDate? = nil, signBy: CivilDate? = nil,
        idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<VersionRecord> {
        let body: JSON = ["to": .text(last?.description), "sign_by": .text(signBy?.description)]
        return try await send(.post(Self.agreementsPath + [key, "renewals"], body, key: idempotencyKey))
    }

    package func terminateAgreement(
        _ key: String, _ order: TerminationOrder, idempotencyKey: String = .newIdempotencyKey
    ) async throws(ClientError) -> Answer<TerminationRecord> {
        let body: JSON = [
            "on": .string(order.on.description), "reason": .string(order.reason),
            "version": .integer(order.version), "waive_notice": .bool(order.waivesNotice),
        ]
        return try await send(.post(Self.agreementsPath + [key, "termination"], body, key: idempotencyKey))
    }
}
