// baton team: people who hold functions together.

import ArgumentParser
import Client
import Domain

struct TeamCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "team", abstract: "List, define and delete teams.",
        discussion: """
            Everybody on a team holds each of its functions in each of its segments; without segments, everywhere. A \
            capacity is leads a month.

            EXAMPLES:
              baton team set callers --name Callers --function inside-sales --segment dach/industrials \
            --member ada=40 --member grace=25
              baton team show callers --at 2027-01-31
            """,
        subcommands: [ListTeams.self, ShowTeam.self, SetTeam.self, DeleteTeam.self])
}

struct ListTeams: APICommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List teams by key.")

    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.teams().collect(), json: options.json,
            columns: [.key("Key"), .text("Name"), .text("Functions"), .text("Segments"), .text("Members")],
            ifEmpty: "There are no teams."
        ) {
            [$0.key, $0.name, $0.functions.joined(separator: ", "), $0.segmentWords, $0.memberWords]
        }
    }
}

struct ShowTeam: APICommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a team.")

    @Argument(help: "The team's key.") var key: String
    @Option(help: "As it was then: an instant, or a date for its first moment in UTC.") var at: Instant?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.team(key, at: at), json: options.json) { output.fields($0.fields) }
    }
}

struct SetTeam: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Create a team, or change one.",
        discussion: """
            What is not given stays as it is. --function, --segment and --member each give all of them anew.

            EXAMPLES:
              baton team set callers --name Callers --function inside-sales --member ada=40
              baton team set callers --everywhere
            """)

    @Argument(help: "Its key.") var key: String
    @Option(help: "Its name; needed for a new one.") var name: String?
    @Option(name: .customLong("function"), help: "A function; needed for a new one; may be repeated.")
    var functions: [String] = []
    @Option(
        name: .customLong("segment"),
        help: ArgumentHelp("Where it works; may be repeated.", valueName: "region/vertical"))
    var segments: [String] = []
    @Flag(help: "No segments: everywhere.") var everywhere = false
    @Option(
        name: .customLong("member"),
        help: ArgumentHelp("Who is on it, for how many leads a month.", valueName: "member=capacity"))
    var members: [String] = []
    @Flag(help: "Nobody is on it.") var noMembers = false
    @Option(help: "The key of its own working calendar; else that of the segment holds.") var calendar:
        String?
    @Flag(help: "No calendar of its own.") var noCalendar = false
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard segments.isEmpty || !everywhere, members.isEmpty || !noMembers, calendar == nil || !noCalendar
        else {
            throw ValidationError(
                "Say --segment or --everywhere, --member or --no-members, --calendar or --no-calendar, not both."
            )
        }
        _ = try changes
    }

    var changes: JSONObject {
        get throws {
            var changes = JSONObject()
            if let name { changes["name"] = .string(name) }
            if !functions.isEmpty { changes["functions"] = .texts(functions) }
            if !segments.isEmpty || everywhere {
                changes["segments"] = .array(try segments.map(PlaceText.segment))
            }
            if !members.isEmpty || noMembers { changes["members"] = .array(try members.map(Self.member)) }
            if calendar != nil || noCalendar { changes["calendar"] = .text(calendar) }
            return changes
        }
    }

    private static func member(_ text: String) throws -> JSON {
        let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, !sides[0].isEmpty, let capacity = Int(sides[1]), capacity >= 0 else {
            throw ValidationError("--member is MEMBER=CAPACITY, such as ada=40.")
        }
        return ["member": .string(sides[0]), "capacity": .integer(capacity)]
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.edit {
            try await client.existingTeam(key)
        } write: { current, etag in
            let definition = (current?.value.definition ?? [:]).merging(try changes)
            guard definition["name"] != nil, definition["functions"] != nil else {
                throw CommandError.usage(
                    "There is no “\(key)” yet; to create it, give it a --name and a --function.")
            }
            return try await client.putTeam(key, .object(definition), ifMatch: etag)
        }
        output.show(answer, json: options.json) { output.fields($0.fields) }
    }
}

struct DeleteTeam: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "End a team, and what is held through it.",
        discussion: "Who was on it stays known.")

    @Argument(help: "The team's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let team = try await client.team(key)
        try Confirmation.terminal.require(
            "Delete the team “\(team.value.name)” of \(team.value.members.count)?", yes: options.yes)
        try await client.deleteTeam(key, ifMatch: team.etag ?? "*")
        if options.json {
            output.json([:])
        } else {
            output.note("Deleted the team “\(team.value.name)”.")
        }
    }
}

extension TeamRecord {
    /// The body that would put it there again.
    fileprivate var definition: JSONObject {
        [
            "name": .string(name), "functions": .texts(functions),
            "segments": .array(
                segments.map { ["region": .text($0.region), "vertical": .text($0.vertical)] }),
            "members": .array(
                members.map { ["member": .string($0.member), "capacity": .integer($0.capacity)] }),
            "calendar": .text(calendar),
        ]
    }

    fileprivate var segmentWords: String {
        guard !segments.isEmpty else { return "everywhere" }
        return segments.map { segment in
            let words = PlaceText.words(segment.region, segment.vertical)
            return words.isEmpty ? "everywhere" : words
        }.joined(separator: ", ")
    }

    fileprivate var memberWords: String {
        members.map { "\($0.member) (\($0.capacity))" }.joined(separator: ", ")
    }

    fileprivate var fields: [(name: String, value: String?)] {
        [
            ("Key", key), ("Name", name), ("Functions", functions.joined(separator: ", ")),
            ("Segments", segmentWords), ("Members", memberWords), ("Calendar", calendar),
        ]
    }
}
