// What changed between two versions.

package import Domain

package struct DiffRecord: Resource {
    package struct Section: Resource {
        package let key: String
        package let label: String
        package let changes: [Change]

        package init(reading reader: ResourceReader) throws(ClientError) {
            key = try reader.text("key")
            label = try reader.text("label")
            changes = try reader.objects("changes", Change.init(reading:))
        }
    }

    package struct Change: Resource {
        package let pointer: String
        package let path: String
        package let before: String
        package let after: String

        package init(reading reader: ResourceReader) throws(ClientError) {
            pointer = try reader.text("pointer")
            path = try reader.text("path")
            before = try reader.text("before_text")
            after = try reader.text("after_text")
        }
    }

    /// As `inbound:4`; nil: there was nothing before.
    package let from: String?
    package let to: String
    /// Whether both sides are the framework's terms, without and with the local version.
    package let isMerged: Bool
    /// RFC 6902.
    package let patch: JSON
    package let sections: [Section]

    package init(reading reader: ResourceReader) throws(ClientError) {
        from = try reader.optionalObject("from", Self.reference)
        to = try reader.object("to", Self.reference)
        isMerged = try reader.boolean("merged")
        patch = try reader.any("patch")
        sections = try reader.objects("sections", Section.init(reading:))
    }

    private static func reference(_ reader: ResourceReader) throws(ClientError) -> String {
        "\(try reader.text("agreement")):\(try reader.integer("version"))"
    }
}

extension BatonClient {
    /// - Parameters:
    ///   - other: as `inbound:4`; the version before it when nil.
    ///   - language: `en` or `de`.
    package func diff(
        of number: Int, _ agreement: String, against other: String? = nil, language: String? = nil
    ) async throws(ClientError) -> Answer<DiffRecord> {
        try await send(
            Request(
                .get, Self.agreementsPath + [agreement, "versions", String(number), "diff"],
                query: [("against", other), ("language", language)]))
    }
}
