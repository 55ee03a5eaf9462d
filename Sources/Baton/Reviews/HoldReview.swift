// baton review minutes, decide and close: what is written down while a review is held.

import ArgumentParser
import Client
import Domain

/// What can be written down of a review.
struct NoteOptions: ParsableArguments {
    @Option(name: .customLong("file"), help: "A file with the minutes in Markdown, or - for standard input.")
    var file: InputFile?
    @Option(name: .customLong("text"), help: "The minutes.") var text: String?
    @Option(name: .customLong("present"), help: "Who was there, by key or name; again for each.")
    var present: [String] = []
    @Option(name: .customLong("absent"), help: "Who was missing, by key or name; again for each.")
    var absent: [String] = []
    @Option(
        name: .customLong("cause"),
        help: "Why a figure deviates: /kpis/x=the reason; again for each. Replaces those written before.")
    var causes: [String] = []

    func validate() throws {
        guard file == nil || text == nil else { throw ValidationError("Say --file or --text, not both.") }
        for cause in causes where !cause.hasPrefix("/") || !cause.contains("=") {
            throw ValidationError("--cause is a figure's place, =, and the reason: /kpis/x=…")
        }
    }

    func notes(_ client: BatonClient) async throws -> JSONObject {
        var notes = JSONObject()
        if let minutes = try text ?? file.map { String(decoding: try $0.bytes(), as: UTF8.self) } {
            notes["minutes"] = .string(minutes)
        }
        var attendance: [JSON] = []
        for (names, isPresent) in [(present, true), (absent, false)] {
            for name in names { attendance.append(try await attendee(name, isPresent, client)) }
        }
        if !attendance.isEmpty { notes["attendance"] = .array(attendance) }
        if !causes.isEmpty {
            let pairs = causes.map { cause in
                let parts = cause.split(separator: "=", maxSplits: 1)
                return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            }
            var object = JSONObject()
            for (place, text) in pairs { object[place] = .string(text) }
            notes["causes"] = .object(object)
        }
        return notes
    }

    /// What is a member's key stands for that member.
    private func attendee(_ name: String, _ isPresent: Bool, _ client: BatonClient) async throws -> JSON {
        let member = Slug(name) == nil ? nil : try await client.existingMember(name)?.value
        return [
            "name": .string(member?.name ?? name), "member": .text(member?.key), "present": .bool(isPresent),
        ]
    }
}

struct WriteMinutes: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes", abstract: "Write down minutes, causes and who was there.")

    @Argument(help: "The review's id.") var id: String
    @OptionGroup var notes: NoteOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let notes = try await notes.notes(client)
        guard !notes.isEmpty else { throw CommandError.usage("Say what to write down.") }
        let answer = try await client.edit {
            try await client.review(id)
        } write: { _, etag in
            try await client.noteReview(id, notes, ifMatch: etag)
        }
        output.show(answer, json: options.json, output.review)
    }
}

struct DecideInReview: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Write down a decision, and what follows from it.")

    @Argument(help: "The review's id.") var id: String
    @Argument(help: "What was decided.") var text: String
    @Option(help: "The title of the change request that it opens.") var change: String?
    @Option(help: "A file with the values that the change request proposes, a merge patch on the terms.")
    var values: InputFile?
    @Option(help: "What somebody does about it.") var action: String?
    @Option(help: "The key of the member who does it.") var owner: String?
    @Option(help: "By which day.") var due: CivilDate?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard values == nil || change != nil else { throw ValidationError("--values needs a --change.") }
        guard (action == nil) == (owner == nil), (action == nil) == (due == nil) else {
            throw ValidationError("--action, --owner and --due belong together.")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        var decision: JSONObject = ["text": .string(text)]
        if let change {
            decision["change_request"] = try [
                "title": .string(change), "patch": values?.json() ?? .object(JSONObject()),
            ]
        }
        if let action, let owner, let due {
            decision["actions"] = [
                ["title": .string(action), "owner": .string(owner), "due_on": .string(due.description)]
            ]
        }
        try await output.show(
            try await client.decide(inReview: id, [.object(decision)]), of: client, json: options.json)
    }
}

struct CloseReview: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a review with what is still to be written down; it never changes again.",
        discussion: """
            The file of decisions is a list: [{"text", "change_request": {"title", "patch"}, "actions": [{"title", "owner", \
            "due_on"}]}], each part but the text where there is one.
            """)

    @Argument(help: "The review's id.") var id: String
    @Option(help: "A JSON file of decisions, or - for standard input.") var decisions: InputFile?
    @OptionGroup var notes: NoteOptions
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var closure = try await notes.notes(client)
        if let decisions { closure["decisions"] = try decisions.json() }
        try Confirmation.terminal.require("Close the review for good?", yes: options.yes)
        try await output.show(
            try await client.closeReview(id, closure), of: client, json: options.json)
    }
}
