// People in bulk: files of them, and one who takes another's place.

import Domain

package struct PeopleReportRecord: Resource {
    package struct Fault: Resource {
        package let line: Int
        package let key: String?
        package let errors: [Problem.Fault]

        package init(reading reader: ResourceReader) throws(ClientError) {
            line = try reader.integer("line")
            key = try reader.optionalText("key")
            errors = try reader.objects("errors", Problem.Fault.init(reading:))
        }
    }

    package let rows: Int
    package let people: Int
    package let created: Int
    package let updated: Int
    package let unchanged: Int
    package let refused: Int
    package let faults: [Fault]

    package init(reading reader: ResourceReader) throws(ClientError) {
        rows = try reader.integer("rows")
        people = try reader.integer("people")
        created = try reader.integer("created")
        updated = try reader.integer("updated")
        unchanged = try reader.integer("unchanged")
        refused = try reader.integer("refused")
        faults = try reader.objects("faults", Fault.init(reading:))
    }
}

package struct ReplacementRecord: Resource {
    /// What went over, in words; `isNew` is false where the other one had it already.
    package struct Item: Sendable, Hashable {
        package let words: String
        package let isNew: Bool
    }

    package let items: [Item]

    package init(reading reader: ResourceReader) throws(ClientError) {
        let posts = try reader.objects("posts") { item throws(ClientError) in
            let place = [try item.optionalText("region"), try item.optionalText("vertical")]
                .compactMap { $0 }.joined(separator: " + ")
            let function = try item.text("function")
            return Item(
                words: "post \(function)" + (place.isEmpty ? "" : " (\(place))"),
                isNew: try item.boolean("is_new"))
        }
        let teams = try reader.objects("teams") { item throws(ClientError) in
            Item(
                words: "team \(try item.text("key")) (\(try item.integer("capacity")))",
                isNew: try item.boolean("is_new"))
        }
        let wards = try reader.objects("deputyships") { item throws(ClientError) in
            Item(words: "deputy of \(try item.text("of"))", isNew: try item.boolean("is_new"))
        }
        let counts = [
            ("open milestones", try reader.integer("milestones")),
            ("open action items", try reader.integer("actions")),
        ]
        let handed = counts.filter { $0.1 > 0 }.map { Item(words: "\($0.0): \($0.1)", isNew: true) }
        items = posts + teams + wards + handed
    }
}

extension BatonClient {
    /// Streams the file. Repeating an import ends with the same people, so a broken connection is tried again.
    ///
    /// - Parameter separator: nil for a comma.
    package func importPeople(
        _ file: FileUpload, separator: String? = nil
    ) async throws(ClientError) -> Answer<PeopleReportRecord> {
        var request = Request(.post, Self.peoplePath + ["imports"])
        request.query = [("separator", separator)]
        request.body = .file(file, type: "text/csv; charset=utf-8")
        request.isRepeatable = true
        request.timeoutSeconds = ClientLimits.transferTimeoutSeconds
        return try await send(request)
    }

    /// The file as the server wrote it.
    package func exportPeople() async throws(ClientError) -> [UInt8] {
        var request = Request(.get, Self.peoplePath + ["export"])
        request.timeoutSeconds = ClientLimits.transferTimeoutSeconds
        return try await sendForBytes(request).bytes
    }

    package func replacePerson(
        _ key: String, by other: String
    ) async throws(ClientError) -> Answer<ReplacementRecord> {
        try await send(.post(Self.peoplePath + [key, "replacement"], ["by": .string(other)]))
    }
}
