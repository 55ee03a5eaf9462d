// Who is responsible, and matrices.

package import Domain

/// The people of one role in one activity.
package struct ResponsibilityRecord: Resource {
    package struct Holder: Resource {
        /// Who acts; nil: nobody is in office.
        package let name: String?
        package let reason: String

        package init(reading reader: ResourceReader) throws(ClientError) {
            name = try reader.optionalText("name")
            reason = try reader.text("reason")
        }
    }

    package let activity: String
    package let duty: String
    package let role: String
    package let people: [Holder]
    package let gap: String?

    package init(reading reader: ResourceReader) throws(ClientError) {
        activity = try reader.text("activity")
        duty = try reader.text("duty")
        role = try reader.text("role")
        people = try reader.objects("people", Holder.init(reading:))
        gap = try reader.optionalText("gap")
    }
}

package struct ResponsibilitiesRecord: Resource {
    package let items: [ResponsibilityRecord]

    package init(reading reader: ResourceReader) throws(ClientError) {
        items = try reader.objects("items", ResponsibilityRecord.init(reading:))
    }
}

/// What is wrong with who is responsible.
package struct ResponsibilityGapsRecord: Resource {
    package struct Gap: Resource {
        package let kind: String
        package let activity: String?
        package let duty: String?
        /// Keys by dimension; those that are open are left out.
        package let segments: [[(dimension: String, key: String)]]
        package let detail: String

        package init(reading reader: ResourceReader) throws(ClientError) {
            kind = try reader.text("kind")
            activity = try reader.optionalText("activity")
            duty = try reader.optionalText("duty")
            segments = try reader.objects("segments") { (segment) throws(ClientError) in
                try segment.dimensions()
            }
            detail = try reader.text("detail")
        }
    }

    package let framework: String
    package let segments: Int
    package let isComplete: Bool
    package let gaps: [Gap]

    package init(reading reader: ResourceReader) throws(ClientError) {
        framework = try reader.text("framework")
        segments = try reader.integer("segments")
        isComplete = try reader.boolean("complete")
        gaps = try reader.objects("items", Gap.init(reading:))
    }
}

/// How a version's responsibilities are staffed.
package struct StaffingRecord: Resource {
    /// Whether the framework refuses the proposal for these warnings.
    package let isRefused: Bool
    package let warnings: [WarningRecord]

    package init(reading reader: ResourceReader) throws(ClientError) {
        warnings = try reader.objects("warnings", WarningRecord.init(reading:))
        let isFound = warnings.contains { $0.code != TermWarning.Code.staffingUnchecked.rawValue }
        let rule = try reader.text("rule")
        isRefused = isFound && rule == StaffingRule.refuse.rawValue
    }
}

/// What a matrix is written in.
package enum MatrixFormat: String, Sendable, Hashable, CaseIterable {
    case json, csv, markdown, html
}

extension BatonClient {
    package func responsibilities(
        for activity: String?, _ subject: SLASubject, at instant: Instant? = nil, framework: String? = nil,
        in language: Language = .english
    ) async throws(ClientError) -> Answer<ResponsibilitiesRecord> {
        let query =
            [("activity", activity)] + subject.query + [
                ("at", instant?.description), ("framework", framework), ("language", language.rawValue),
            ]
        return try await send(Request(.get, ["v1", "responsibilities"], query: query))
    }

    /// - Parameter limit: activities and territories that one person may answer for; nil: the server's own.
    package func responsibilityGaps(
        framework: String? = nil, limit: Int? = nil, in language: Language = .english
    ) async throws(ClientError) -> Answer<ResponsibilityGapsRecord> {
        let query: [(name: String, value: String?)] = [
            ("framework", framework), ("limit", limit.map { String($0) }), ("language", language.rawValue),
        ]
        return try await send(Request(.get, ["v1", "reports", "responsibility-gaps"], query: query))
    }

    /// What proposing the version would find now of who is responsible.
    package func staffing(
        of version: Int, _ agreement: String
    ) async throws(ClientError) -> Answer<StaffingRecord> {
        let path = Self.agreementsPath + [agreement, "versions", String(version), "staffing"]
        return try await send(Request(.get, path))
    }

    /// The matrix of a version, byte for byte as it was answered.
    package func matrix(
        _ version: Int, of agreement: String, in language: Language, as format: MatrixFormat
    ) async throws(ClientError) -> [UInt8] {
        let path = Self.agreementsPath + [agreement, "versions", String(version), "raci"]
        let query: [(name: String, value: String?)] = [
            ("language", language.rawValue), ("format", format.rawValue),
        ]
        return try await sendForBytes(Request(.get, path, query: query)).bytes
    }
}
