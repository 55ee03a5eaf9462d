// baton people: who holds which function where, and who stands in.

import ArgumentParser
import Client
import Domain

struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Show and set who holds which function where, and who stands in.",
        discussion: """
            A person is a member. A post is a function, as agreements name it, in a region and a vertical; without \
            either, everywhere. Deputies stand in, in their order.

            EXAMPLES:
              baton people set ada --post inside-sales/dach/industrials --post sales-manager --deputy grace
              baton people list --function inside-sales --region emea
              baton people show ada --at 2027-01-31
              baton people seats
              baton people replace ada --by grace
            """,
        subcommands: [
            ListPeople.self, ShowPerson.self, SetPerson.self, ListEmptySeats.self, ReplacePerson.self,
            ImportPeople.self, ExportPeople.self, AbsenceCommand.self,
        ])
}

struct ListPeople: APICommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List people by key.")

    @Option(help: "Only who holds this function.") var function: String?
    @Option(help: "Only who holds something in this region or below it.") var region: String?
    @Option(help: "Only who holds something in this vertical or below it.") var vertical: String?
    @Option(help: "Only who is on this team.") var team: String?
    @Option(help: "As it was then: an instant, or a date for its first moment in UTC.") var at: Instant?
    @OptionGroup var options: CallOptions

    var query: PeopleQuery {
        var query = PeopleQuery()
        (query.function, query.region, query.vertical) = (function, region, vertical)
        (query.team, query.at) = (team, at)
        return query
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.people(query).collect(), json: options.json,
            columns: [
                .key("Key"), .text("Name"), .text("Presence"), .text("Posts"), .text("Teams"),
                .text("Deputies"),
            ],
            ifEmpty: "There is nobody such."
        ) { [$0.key, $0.name, $0.presence.words, $0.postWords, $0.teamWords, $0.deputyWords] }
    }
}

struct ShowPerson: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a person.")

    @Argument(help: "The member's key.") var key: String
    @Option(help: "As it was then: an instant, or a date for its first moment in UTC.") var at: Instant?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.person(key, at: at), json: options.json) { output.fields($0.fields) }
    }
}

struct SetPerson: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Replace somebody's posts or deputies.",
        discussion: """
            --post gives all posts anew, --deputy all deputies; what is not given stays as it is. What is new counts \
            from now on. A name, an address or a position is set with `baton member set`.

            EXAMPLES:
              baton people set ada --post inside-sales/dach/industrials --post lead-manager//industrials
              baton people set ada --deputy grace --deputy ida
              baton people set ada --no-posts --no-deputies
            """)

    @Argument(help: "The member's key.") var key: String
    @Option(
        name: .customLong("post"),
        help: ArgumentHelp("A function, where it is held behind it.", valueName: "function/region/vertical"))
    var posts: [String] = []
    @Flag(help: "No posts.") var noPosts = false
    @Option(name: .customLong("deputy"), help: "Who stands in; the first one is asked first.")
    var deputies: [String] = []
    @Flag(help: "No deputies.") var noDeputies = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard posts.isEmpty || !noPosts, deputies.isEmpty || !noDeputies else {
            throw ValidationError("Say --post or --no-posts, --deputy or --no-deputies, not both.")
        }
        guard !posts.isEmpty || noPosts || !deputies.isEmpty || noDeputies else {
            throw ValidationError("Say what to set: --post, --no-posts, --deputy or --no-deputies.")
        }
        _ = try changes
    }

    var changes: JSONObject {
        get throws {
            var changes = JSONObject()
            if !posts.isEmpty || noPosts { changes["posts"] = .array(try posts.map(PlaceText.post)) }
            if !deputies.isEmpty || noDeputies { changes["deputies"] = .texts(deputies) }
            return changes
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let current = try await client.person(key)
        let definition = current.value.definition.merging(try changes)
        let answer = try await client.putPerson(key, .object(definition), ifMatch: current.etag ?? "*")
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

/// `function/region/vertical` and `region/vertical`, of which the end may be left out and any place empty.
enum PlaceText {
    static func post(_ text: String) throws -> JSON {
        let parts = try parts(
            text, atMost: 3, "--post is FUNCTION/REGION/VERTICAL, such as inside-sales/dach.")
        return ["function": .text(parts[0]), "region": .text(parts[1]), "vertical": .text(parts[2])]
    }

    static func segment(_ text: String) throws -> JSON {
        let parts = try parts(text, atMost: 2, "--segment is REGION/VERTICAL, such as dach/industrials.")
        return ["region": .text(parts[0]), "vertical": .text(parts[1])]
    }

    static func words(_ region: String?, _ vertical: String?) -> String {
        [region, vertical].compactMap { $0 }.joined(separator: " + ")
    }

    private static func parts(_ text: String, atMost limit: Int, _ rule: String) throws -> [String?] {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= limit, limit == 2 || parts.first?.isEmpty == false else {
            throw ValidationError(rule)
        }
        return (0..<limit).map { $0 < parts.count && !parts[$0].isEmpty ? parts[$0] : nil }
    }
}

extension PersonRecord {
    /// The body that would put it there again.
    fileprivate var definition: JSONObject {
        [
            "posts": .array(
                posts.map {
                    [
                        "function": .string($0.function), "region": .text($0.region),
                        "vertical": .text($0.vertical),
                    ]
                }), "deputies": .texts(deputies.map(\.key)),
        ]
    }

    fileprivate var postWords: String { posts.map(\.words).joined(separator: ", ") }

    fileprivate var teamWords: String { teams.map { "\($0.key) (\($0.capacity))" }.joined(separator: ", ") }
    fileprivate var deputyWords: String { deputies.map(\.key).joined(separator: ", ") }

    var fields: [(name: String, value: String?)] {
        [
            ("Key", key), ("Name", name), ("Position", position), ("Presence", presence.words),
            ("Posts", postWords), ("Teams", teamWords), ("Deputies", deputyWords),
        ]
    }
}

extension PersonRecord.Post {
    /// `inside-sales (dach + industrials)`.
    var words: String {
        let place = PlaceText.words(region, vertical)
        return place.isEmpty ? function : "\(function) (\(place))"
    }
}

extension PersonRecord.Presence {
    fileprivate var words: String {
        switch state {
        case "absent": "absent until \(until.short)"
        case "deactivated": "deactivated since \(since.short)"
        default: "in office"
        }
    }
}
