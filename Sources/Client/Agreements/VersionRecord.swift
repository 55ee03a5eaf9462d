// A version of an agreement as the API answers it.

package import Domain

package struct VersionRecord: Resource {
    package let agreement: String
    package let version: Int
    package let state: String
    /// Whether it is in force past its validity's last day.
    package let isRunningOn: Bool
    /// Keys by dimension; nil for a framework.
    package let selector: [(dimension: String, key: String)]?
    package let validity: Validity
    package let draftedAt: Instant
    package let draftedBy: String
    package let proposedAt: Instant?
    package let signedAt: Instant?
    package let inForceFrom: Instant?
    package let inForceTo: Instant?
    package let endReason: String?
    package let terminatesAt: Instant?
    package let terminationReason: String?
    /// The version that this one renews.
    package let renews: Int?
    package let contentSHA256: String?
    package let checkedAgainst: (agreement: String, version: Int)?
    /// The change requests whose values it has.
    package let changes: [(number: Int, title: String)]
    /// The exceptions from guard rails that it relies on, with their last days.
    package let exceptions: [(number: Int, title: String, until: String)]
    /// nil in lists.
    package let terms: JSON?
    /// What is allowed and seldom wise; empty in lists.
    package let warnings: [WarningRecord]

    package init(reading reader: ResourceReader) throws(ClientError) {
        agreement = try reader.text("agreement")
        version = try reader.integer("version")
        state = try reader.text("state")
        isRunningOn = try reader.boolean("running_on")
        selector = try reader.optionalObject("selector") { (selector) throws(ClientError) in
            try selector.dimensions()
        }
        validity = try reader.object("validity") { (validity) throws(ClientError) in
            Validity(
                from: try validity.optionalDate("from"), to: try validity.optionalDate("to"),
                zone: try validity.timeZone("time_zone"))
        }
        draftedAt = try reader.instant("drafted_at")
        draftedBy = try reader.text("drafted_by")
        proposedAt = try reader.optionalInstant("proposed_at")
        signedAt = try reader.optionalInstant("signed_at")
        let inForce = try reader.optionalObject("in_force") { (range) throws(ClientError) in
            (from: try range.instant("from"), to: try range.optionalInstant("to"))
        }
        (inForceFrom, inForceTo) = (inForce?.from, inForce?.to)
        endReason = try reader.optionalText("end_reason")
        terminatesAt = try reader.optionalInstant("terminates_at")
        terminationReason = try reader.optionalText("termination_reason")
        renews = try reader.optionalInteger("renews")
        contentSHA256 = try reader.optionalText("content_sha256")
        checkedAgainst = try reader.optionalObject("checked_against") { (reference) throws(ClientError) in
            (try reference.text("agreement"), try reference.integer("version"))
        }
        changes =
            try reader.optionalObjects("changes") { (change) throws(ClientError) in
                (number: try change.integer("number"), title: try change.text("title"))
            } ?? []
        exceptions =
            try reader.optionalObjects("exceptions") { (exception) throws(ClientError) in
                (
                    number: try exception.integer("number"), title: try exception.text("title"),
                    until: try exception.text("until")
                )
            } ?? []
        terms = reader.json["terms"]
        warnings = try reader.optionalObjects("warnings", WarningRecord.init(reading:)) ?? []
    }
}

/// Advice on a version.
package struct WarningRecord: Resource, Hashable {
    package let pointer: String
    package let code: String
    package let detail: String

    package init(reading reader: ResourceReader) throws(ClientError) {
        pointer = try reader.text("pointer")
        code = try reader.text("code")
        detail = try reader.text("detail")
    }
}

extension ResourceReader {
    /// The dimensions that an object names, in the order in which people say them.
    func dimensions() throws(ClientError) -> [(dimension: String, key: String)] {
        var named: [(dimension: String, key: String)] = []
        for dimension in ["region", "size", "vertical", "tier"] {
            if let key = try optionalText(dimension) { named.append((dimension, key)) }
        }
        return named
    }
}
