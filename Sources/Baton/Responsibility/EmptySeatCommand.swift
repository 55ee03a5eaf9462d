// baton people seats: what nobody active fills, in agreements and outside them.

import ArgumentParser
import Client
import Domain

struct ListEmptySeats: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "seats", abstract: "List seats that nobody active fills, with the reason.",
        discussion: """
            Seats are slots that wait for a signature, parties' representatives, the board, escalation levels, owners, \
            participants and RACI roles in versions that are proposed, scheduled or in force; and posts, places on \
            teams, deputyships, and open milestones of plans and action items of \
            members who are gone. Somebody who is away is missed only where nobody stands in.

            EXAMPLES:
              baton people seats
              baton people seats ada --language de
            """)

    @Argument(help: "Only seats that name this member.") var person: String?
    @Option(help: "As it was or will be then: an instant, or a date for its first moment in UTC.")
    var at: Instant?
    @Option(help: "The language of the reasons, en or de.") var language: Language = .english
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let answer = try await client.emptySeats(of: person, at: at, in: language)
        output.show(answer, json: options.json) { report in
            var table = Table([.key("Kind"), .text("Seat"), .key("Reason"), .text("Detail")])
            for seat in report.seats { table.add([seat.kind, seat.place, seat.reason, seat.detail]) }
            output.table(table, ifEmpty: "No seat is empty.")
            if report.isTruncated { output.note("There may be more than these \(report.seats.count).") }
        }
    }
}

extension EmptySeatRecord {
    /// `inbound v3 /parties/sales/representative`, `inside-sales (dach)`, a team, `for ada`.
    fileprivate var place: String {
        if let agreement, let version {
            return "\(agreement) v\(version) \(pointer?.dropPrefix("/terms") ?? "")"
        }
        return post?.words ?? team ?? deputyOf.map { "for \($0)" } ?? milestone ?? action ?? ""
    }
}

extension String {
    fileprivate func dropPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
