// What is on the table of a review.

package import Domain

package struct AgendaRecord: Resource {
    package struct Figure: Sendable, Hashable {
        package let pointer: String
        package let title: LocalizedText
        package let unit: String
        package let currency: String?
        package let period: String?
        package let target: Double
        package let actual: Double?
        package let actualTo: CivilDate?
        package let before: Double?
        package let outcome: String
        /// In thousandths of a percent.
        package let deviation: Int?
        package let needsCause: Bool
    }

    package struct Line: Sendable, Hashable {
        package let part: String
        package let text: String
    }

    private struct Trigger {
        let text: String
        let change: String?
        let fired: String?

        /// nil for one whose condition does not hold.
        var line: Line? {
            guard fired != Truth.no.rawValue else { return nil }
            let part = fired == Truth.yes.rawValue ? "Trigger fired" : "Trigger to be judged"
            return Line(part: part, text: [text, change].compactMap(\.self).joined(separator: " "))
        }
    }

    package let filledAt: Instant
    package let version: Int
    package let title: String
    package let participants: [String]
    package let points: [String]
    package let topics: [LocalizedText]
    package let figures: [Figure]
    /// Triggers that fired or that nobody can tell of, open actions, change requests, what ends, exceptions: each in a line.
    package let lines: [Line]

    package init(reading reader: ResourceReader) throws(ClientError) {
        filledAt = try reader.instant("filled_at")
        version = try reader.integer("version")
        title = try reader.text("title")
        participants = try reader.objects("participants") { (name) throws(ClientError) in
            let people = try name.objects("people") { (person) throws(ClientError) in try person.text("name")
            }
            return people.joined(separator: ", ")
        }
        points = try reader.texts("points")
        topics = try reader.objects("topics") { (topic) throws(ClientError) in
            LocalizedText(try topic.text("en"), german: try topic.text("de"))
        }
        figures = try reader.objects("figures", Figure.init(reading:))
        let actions = try reader.objects("open_actions") { (item) throws(ClientError) in
            let due = try item.text("due_on")
            return Line(
                part: "Action",
                text:
                    "\(try item.text("title")) (\(try item.text("owner_name")), \(due), \(try item.text("state")))"
            )
        }
        let requests = try reader.objects("change_requests") { (item) throws(ClientError) in
            Line(
                part: "Change request",
                text: "\(try item.integer("number")): \(try item.text("title")) (\(try item.text("state")))")
        }
        let expiring = try reader.objects("expiring") { (item) throws(ClientError) in
            Line(
                part: "Ends",
                text:
                    "\(try item.text("agreement")) on \(try item.text("last_day")) (\(try item.text("outcome")))"
            )
        }
        let exceptions = try reader.objects("exceptions") { (item) throws(ClientError) in
            Line(part: "Exception", text: "\(try item.text("title")), until \(try item.text("until"))")
        }
        let triggers = try reader.objects("triggers") { (item) throws(ClientError) in
            Trigger(
                text: try item.text("text"), change: try item.optionalText("change"),
                fired: try item.optionalText("fired"))
        }
        lines = triggers.compactMap(\.line) + actions + requests + expiring + exceptions
    }
}

extension AgendaRecord.Figure {
    fileprivate init(reading reader: ResourceReader) throws(ClientError) {
        pointer = try reader.text("pointer")
        title = try reader.object("title") { (title) throws(ClientError) in
            LocalizedText(try title.text("en"), german: try title.text("de"))
        }
        unit = try reader.text("unit")
        currency = try reader.optionalText("currency")
        period = try reader.optionalText("period")
        target = reader.json["target"]?.doubleValue ?? 0
        actual = reader.json["actual"]?["value"]?.doubleValue
        actualTo =
            try reader.optionalObject("actual") { (actual) throws(ClientError) in
                try actual.optionalDate("to")
            } ?? nil
        before = reader.json["before"]?["value"]?.doubleValue
        outcome = try reader.text("outcome")
        deviation = try reader.optionalInteger("deviation")
        needsCause = try reader.boolean("needs_cause")
    }
}
