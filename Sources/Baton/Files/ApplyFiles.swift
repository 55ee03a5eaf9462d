// baton apply: makes the server say what files say.

import ArgumentParser
import Client
import Domain

struct ApplyFiles: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Create and change segments and agreements as files say.",
        discussion: """
            Shows the plan and asks; --yes goes ahead. Regions and verticals come first, then sizes and tiers, then \
            agreements, frameworks before what is under them. An agreement whose newest version says something else \
            gets a draft, or its draft is edited; with --propose drafts are proposed as well, which freezes them. \
            Applying the same files again changes nothing.

            Nothing is deleted: what is only on the server stays, and is named. Sizes and tiers hold as a whole, so \
            their files replace the whole set. Where a step is refused, the steps before it stand and the rest is not \
            done; apply again when the cause is gone.

            EXIT STATUS: 0 done, 1 failed, 2 wrong usage, 3 refused by a rule.

            EXAMPLES:
              baton apply agreements/
              baton apply agreements/ --propose --yes
            """)

    @Argument(help: "The directory.", completion: .directory) var directory: String
    @Flag(help: "Propose the drafts, also those that say the same as the files already.") var propose = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let directory = FileDirectory(path: directory)
        let files = try directory.readAll()
        let server = try await ServerContent(reading: client, for: files)
        let plan = try directory.plan(files, server, proposing: propose)
        if !options.json {
            if !plan.changes.isEmpty { output.table(plan.table, ifEmpty: "") }
            output.rest(of: plan)
        }
        if !plan.changes.isEmpty {
            try Confirmation.terminal.require(question(plan), yes: options.yes)
        }
        do {
            try await ApplyPlan(plan: plan, files: files, server: server, client: client) { step in
                if !options.json { output.note("\(step.object.words): \(step.words)") }
            }()
        } catch let stop as PlanStopped {
            let named = directory.naming(stop.faults)
            if options.json { output.json(report(plan, stop, named)) }
            throw ApplyStopped(stop, named)
        }
        if options.json { output.json(report(plan, nil, [])) }
    }

    private func question(_ plan: FilePlan) -> String {
        let count = plan.changes.count
        let frozen = plan.proposals > 0 ? " Versions that are proposed cannot be changed after that." : ""
        return "Take \(count == 1 ? "this step" : "these \(count) steps")?\(frozen)"
    }

    private func report(_ plan: FilePlan, _ stop: PlanStopped?, _ faults: [FileFault]) -> JSON {
        var report = plan.json.objectValue ?? JSONObject()
        report["done"] = .array((stop?.done ?? plan.changes).map { .object($0.object.members) })
        report["not_done"] = .array((stop?.left ?? []).map { .object($0.object.members) })
        report["faults"] = .array(faults.map(\.json))
        return .object(report)
    }
}

/// What a person is told of an apply that did not get to its end.
struct ApplyStopped: CommandEnd {
    let status: Int32
    let message: String

    init(_ stop: PlanStopped, _ faults: [FileFault]) {
        let failure = BatonCommand.failure(of: stop.cause)
        status = failure.status
        let cause =
            faults.isEmpty ? failure.message : faults.map(\.description.printable).joined(separator: "\n")
        let rest = stop.left.dropFirst().map(\.object.words)
        var lines = [cause, "baton: Stopped at: \(stop.step.object.words)."]
        if !stop.done.isEmpty {
            lines.append("Done: \(stop.done.map(\.object.words).joined(separator: ", ")).")
        }
        if !rest.isEmpty { lines.append("Not done: \(rest.joined(separator: ", ")).") }
        lines.append("Applying again goes on from here.")
        message = lines.joined(separator: "\n")
    }
}
