// baton version impact: what would change if a version were in force.

import ArgumentParser
import Client
import Domain

struct ImpactOfVersion: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "impact", abstract: "Show what would change if a version were in force.",
        discussion: """
            Compares today's effective SLAs with those that the version, draft or not, would \
            cause, over all accounts and segments. With --json each line is one of the stream \
            that the API answers.

            EXAMPLES:
              baton version impact inbound
              baton version impact inbound-brazil 3 --json
            """)

    @OptionGroup var version: VersionArguments
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        var table = Table(
            .number("Accounts"), .number("Segments"), .path("Value"), .text("Today"), .text("Then"),
            .text("Such as"))
        var sum: ImpactSum?
        try await client.impact(of: version.number(client), version.agreement) { line, json in
            if options.json { return output.line(json.canonicalText) }
            switch line {
            case .group: break
            case .value(let value): table.add(value.cells)
            case .totals(let totals): sum = totals
            }
        }
        guard !options.json, let sum else { return }
        output.table(table, ifEmpty: "No value would change.")
        output.note(sum.sentence)
    }
}

extension ImpactValue {
    fileprivate var cells: [String] {
        [
            String(accounts), String(segments), pointer.readablePath, before?.summary ?? "–",
            after?.summary ?? "–", accountExamples.prefix(2).joined(separator: ", "),
        ]
    }
}

extension ImpactSum {
    fileprivate var sentence: String {
        var sentences = ["It would concern \(affectedAccounts) of \(accounts) accounts."]
        if gainingAccounts > 0 { sentences.append("\(gainingAccounts) have no SLA today.") }
        if losingAccounts > 0 { sentences.append("\(losingAccounts) would have none.") }
        if omittedValues > 0 { sentences.append("\(omittedValues) further changes are not shown.") }
        return sentences.joined(separator: " ")
    }
}
