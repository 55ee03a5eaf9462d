// baton segment region|vertical set: create a node, or change what is named and leave the rest.

import ArgumentParser
import Client
import Domain

struct SetRegion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Create a region, or change one.",
        discussion: """
            What is not given stays as it is. --country gives all countries anew.

            EXAMPLES:
              baton segment region set dach --name DACH --parent emea --country DE
              baton segment region set dach --maturity 1100
            """)

    @Argument(help: "Its key.") var key: String
    @OptionGroup var node: NodeOptions
    @Option(name: .customLong("country"), help: "An ISO 3166-1 code, such as DE; may be repeated.")
    var countries: [String] = []
    @Flag(help: "No countries of its own.") var noCountries = false
    @Option(help: "Its maturity index in thousandths, 1 to 10000.") var maturity: Int?
    @Flag(help: "No maturity index of its own.") var noMaturity = false
    @Option(help: "Its IANA time zone, such as Europe/Berlin.") var timeZone: String?
    @Flag(help: "No time zone of its own.") var noTimeZone = false
    @Option(help: "The key of its working calendar; see “baton calendar”.") var calendar: String?
    @Flag(help: "No calendar of its own: that of the nearest region above.") var noCalendar = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.set(key, of: .regions, node.changes.merging(changes))
        output.show(answer, json: options.json) { output.fields($0.fields(Regions.self)) }
    }

    var changes: JSONObject {
        var changes = JSONObject()
        if !countries.isEmpty || noCountries { changes["countries"] = .texts(countries) }
        if maturity != nil || noMaturity { changes["maturity_index"] = .integer(maturity) }
        if timeZone != nil || noTimeZone { changes["time_zone"] = .text(timeZone) }
        if calendar != nil || noCalendar { changes["calendar"] = .text(calendar) }
        return changes
    }
}

struct SetVertical: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Create a vertical, or change one.",
        discussion: """
            What is not given stays as it is. --alias gives all aliases anew.

            EXAMPLE:
              baton segment vertical set pharma --name Pharma --alias Pharmaceuticals
            """)

    @Argument(help: "Its key.") var key: String
    @OptionGroup var node: NodeOptions
    @Option(name: .customLong("alias"), help: "A name that the industry has in a CRM; may be repeated.")
    var aliases: [String] = []
    @Flag(help: "No aliases.") var noAliases = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.set(key, of: .verticals, node.changes.merging(changes))
        output.show(answer, json: options.json) { output.fields($0.fields(Verticals.self)) }
    }

    var changes: JSONObject {
        !aliases.isEmpty || noAliases ? ["aliases": .texts(aliases)] : [:]
    }
}

struct NodeOptions: ParsableArguments {
    @Option(help: "Its name; needed for a new one.") var name: String?
    @Option(help: "The key of the one above it.") var parent: String?
    @Flag(help: "Nothing above it.") var root = false

    func validate() throws {
        guard parent == nil || !root else { throw ValidationError("Say --parent or --root, not both.") }
    }

    var changes: JSONObject {
        var changes = JSONObject()
        if let name { changes["name"] = .string(name) }
        if parent != nil || root { changes["parent"] = .text(parent) }
        return changes
    }
}

extension JSONObject {
    func merging(_ others: JSONObject) -> JSONObject {
        others.reduce(into: self) { merged, member in merged[member.key] = member.value }
    }
}

extension BatonClient {
    /// Creates the node, or changes of it what `changes` names.
    fileprivate func set(
        _ key: String, of tree: SegmentTree, _ changes: JSONObject
    ) async throws -> Answer<SegmentNodeRecord> {
        try await edit {
            try await existingNode(key, of: tree)
        } write: { current, etag in
            let definition = (current?.definition ?? [:]).merging(changes)
            guard definition["name"] != nil else {
                throw CommandError.usage("There is no “\(key)” yet; to create it, give it a --name.")
            }
            return try await putNode(key, of: tree, .object(definition), ifMatch: etag)
        }
    }
}
