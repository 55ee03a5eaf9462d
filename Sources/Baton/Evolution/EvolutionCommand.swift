// baton evolution list|show|add|edit|withdraw|presets: how agreements grow with the company.

import ArgumentParser
import Client
import Domain

extension EvolutionPath.State: ExpressibleByArgument {}
extension EvolutionPreset: ExpressibleByArgument {}

struct EvolutionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evolution", abstract: "Prepare changes of agreements for when the company grows.",
        discussion: """
            An evolution path has a condition over figures of the company (baton metric). When it comes true, a change \
            request is opened with the prepared values; once, until the condition holds no more.
            """,
        subcommands: [
            ListPaths.self, ShowPath.self, AddPath.self, EditPath.self, WithdrawPath.self, ListPresets.self,
        ])
}

struct ListPaths: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the evolution paths.")

    @Option(help: "Only of this agreement.") var agreement: String?
    @Option(help: "Only those that are armed, fired or withdrawn.") var state: EvolutionPath.State?
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let filter: [(name: String, value: String?)] = [("agreement", agreement), ("state", state?.rawValue)]
        output.show(
            try await client.evolutionPaths(filter).collect(limit: limit), json: options.json,
            columns: [
                .key("Key"), .key("Agreement"), .key("State"), .number("Fired"), .text("When"),
                .text("Change"),
            ],
            ifEmpty: "There are none."
        ) { [$0.key, $0.agreement, $0.state, String($0.firingCount), $0.condition, $0.title] }
    }
}

struct ShowPath: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a path, and the change requests that came of it.")

    @Argument(help: "The path's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(try await client.evolutionPath(key), json: options.json, output.path)
    }
}

/// What makes a condition on the command line.
struct PathConditionOptions: ParsableArguments {
    @Option(help: "A comparison such as employees>=50; several must all be true.") var when:
        [FigureComparison] = []
    @Option(help: "A JSON file with a condition, or - for standard input.") var condition: InputFile?

    func validate() throws {
        guard when.isEmpty || condition == nil else {
            throw ValidationError("Give --when or --condition, not both.")
        }
    }

    func json() throws -> JSON? {
        if let condition { return try condition.json() }
        guard let first = when.first else { return nil }
        return when.count == 1 ? first.json : ["all": .array(when.map(\.json))]
    }
}

struct AddPath: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Prepare a change for when the company gets there.",
        discussion: """
            With --preset condition and values are those of a size of company, where you give none yourself.

            EXAMPLES:
              baton evolution add fifty --agreement inbound --name "Fifty of us" --when "employees>=50" \\
                --title "Monthly meetings" --reason "One meeting a week no longer reaches all" --values monthly.json
              baton evolution add medium --agreement inbound --preset 50-200 --language en
            """)

    @Argument(help: "A new key.") var key: String
    @Option(help: "The agreement that is to change.") var agreement: String
    @Option(help: "What the path is called.") var name: String?
    @OptionGroup var conditions: PathConditionOptions
    @Option(help: "The title of the change request.") var title: String?
    @Option(help: "Why the change is asked for.") var reason: String?
    @Option(help: "A JSON file with the proposed values, or - for standard input.") var values: InputFile?
    @Option(
        help: ArgumentHelp(
            "A size of company: " + EvolutionPreset.allCases.map(\.rawValue).joined(separator: ", ") + "."))
    var preset: EvolutionPreset?
    @Option(help: "The language of the preset's values, en or de.") var language: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        let isWhole = name != nil && title != nil && reason != nil
        guard preset != nil || (isWhole && (!conditions.when.isEmpty || conditions.condition != nil)) else {
            throw ValidationError("Give --preset, or --name, --title, --reason and --when or --condition.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        let sample = try await sample(client)
        let condition = try conditions.json() ?? sample?.condition ?? .null
        let change: JSONObject = [
            "title": .string(title ?? sample?.name ?? ""),
            "reason": .string(reason ?? sample?.advice.joined(separator: "\n") ?? ""),
            "values": try values?.json() ?? sample?.values ?? [:],
        ]
        let answer = try await client.addEvolutionPath([
            "key": .string(key), "agreement": .string(agreement), "name": .string(name ?? sample?.name ?? ""),
            "condition": condition, "change": .object(change),
        ])
        output.show(answer, json: options.json, output.path)
    }

    private func sample(_ client: BatonClient) async throws -> EvolutionPresetRecord? {
        guard let preset else { return nil }
        let all = try await client.evolutionPresets(language).collect(limit: nil)
        return all.map(\.value).first { $0.size == preset.rawValue }
    }
}

struct EditPath: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a path; what is not given stays.",
        discussion: "With another condition the path is armed again, and fires if that holds already.")

    @Argument(help: "The path's key.") var key: String
    @Option(help: "What the path is called.") var name: String?
    @OptionGroup var conditions: PathConditionOptions
    @Option(help: "The title of the change request.") var title: String?
    @Option(help: "Why the change is asked for.") var reason: String?
    @Option(help: "A JSON file with the proposed values, which replace the others.") var values: InputFile?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var change = JSONObject()
        if let title { change["title"] = .string(title) }
        if let reason { change["reason"] = .string(reason) }
        if let values { change["values"] = try values.json() }
        var patch = JSONObject()
        if let name { patch["name"] = .string(name) }
        if let condition = try conditions.json() { patch["condition"] = condition }
        if !change.isEmpty { patch["change"] = .object(change) }
        guard !patch.isEmpty else { throw CommandError.usage("Say what to change.") }
        let sent = patch
        let answer = try await client.edit {
            try await client.evolutionPath(key)
        } write: { _, etag in
            try await client.changeEvolutionPath(key, sent, ifMatch: etag ?? "*")
        }
        output.show(answer, json: options.json, output.path)
    }
}

struct WithdrawPath: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a path: it opens no more change requests.")

    @Argument(help: "The path's key.") var key: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        try Confirmation.terminal.require("Withdraw the evolution path “\(key)” for good?", yes: options.yes)
        output.show(try await client.withdrawEvolutionPath(key), json: options.json, output.path)
    }
}

struct ListPresets: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "presets",
        abstract: "Show what suits companies of up to 20, 20-50, 50-200 and more employees.",
        discussion: """
            With --json, also the values that a path can propose.

            EXAMPLES:
              baton evolution presets
              baton evolution presets --size 50-200 --language de --json
            """)

    @Option(help: "Only this size.") var size: EvolutionPreset?
    @Option(help: "en or de.") var language: String?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let all = try await client.evolutionPresets(language).collect(limit: nil)
        output.show(
            all.filter { size == nil || $0.value.size == size?.rawValue }, json: options.json,
            columns: [.key("Size"), .text("Advice")], ifEmpty: "There are none."
        ) { [$0.size, $0.advice.joined(separator: " ")] }
    }
}

/// `employees>=50`: a figure, a comparison, a whole number.
struct FigureComparison: ExpressibleByArgument, Sendable, Hashable {
    let json: JSON

    private static let operators = [(">=", "gte"), ("<=", "lte"), (">", "gt"), ("<", "lt"), ("=", "eq")]

    init?(argument: String) {
        guard let (sign, op) = Self.operators.first(where: { argument.contains($0.0) }) else { return nil }
        let parts = argument.split(separator: sign, maxSplits: 1).map {
            $0.filter { $0 != " " }
        }
        guard parts.count == 2, let metric = TenantMetric(rawValue: parts[0]), let value = Int(parts[1])
        else {
            return nil
        }
        json = ["field": .string(metric.field), "op": .string(op), "value": .integer(value)]
    }
}

extension Output {
    fileprivate func path(_ path: EvolutionPathRecord) {
        fields([
            ("Key", path.key), ("Agreement", path.agreement), ("Name", path.name), ("When", path.condition),
            ("Change", path.title), ("Reason", path.reason), ("State", path.state),
            ("Created", "\(path.createdAt.short) by \(path.createdBy)"),
        ])
        for firing in path.firings {
            let figures = firing.figures.map { "\($0.key) \($0.value.intValue ?? 0)" }.joined(separator: ", ")
            note(
                "Fired \(firing.at.short) at \(figures): change request \(firing.request) of “\(path.agreement)”."
            )
        }
    }
}
