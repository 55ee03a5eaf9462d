// baton absence: when members are away.

import ArgumentParser
import Client
import Domain

struct AbsenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "absence", abstract: "Enter, list and cancel when members are away.",
        discussion: """
            While somebody is away, a deputy may sign. Everybody enters their own absences; those of others need the \
            permission members.write.

            EXAMPLES:
              baton absence add --from 2027-07-12 --to 2027-07-30 --time-zone Europe/Berlin
              baton absence add --member ada --from 2027-07-12 --to 2027-07-12
              baton absence list --at 2027-07-20
            """,
        subcommands: [ListAbsences.self, AddAbsence.self, CancelAbsence.self])
}

struct ListAbsences: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List absences; those that begin last first.")

    @Option(help: "Only this member's.") var member: String?
    @Option(help: "Only who is away then: an instant, or a date for its first moment in UTC.")
    var at: Instant?
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit is at least 1.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.absences(of: member, at: at).collect(limit: limit), json: options.json,
            columns: [
                .key("Id"), .key("Member"), .key("From"), .key("To"), .key("Time zone"), .key("Back at"),
                .key("Cancelled"), .text("Note"),
            ],
            ifEmpty: "There are no such absences."
        ) {
            [
                $0.id, $0.member, $0.from, $0.to, $0.timeZone, $0.local($0.endsAt), $0.cancelledAt.short,
                $0.note.orDash,
            ]
        }
    }
}

struct AddAbsence: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Enter an absence; without --member your own.",
        discussion: """
            It counts from the first day's midnight, but no earlier than now, until the end of the last day. \
            Everybody who may read members can read the note: it is no place for reasons of health.
            """)

    @Option(help: "Whose; without it, the member whose key or token you use.") var member: String?
    @Option(help: "The first day, such as 2027-07-12.") var from: CivilDate
    @Option(help: "The last day.") var to: CivilDate
    @Option(help: "Where those days are: an IANA zone, such as Europe/Berlin; else UTC.")
    var timeZone: String?
    @Option(help: "A word to the others.") var note: String?
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard from <= to else { throw ValidationError("--to lies before --from.") }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        var member = member
        if member == nil { member = try await client.me().value.member?.key }
        guard let member else {
            throw CommandError.usage("Your key is no member's: say whose absence it is with --member.")
        }
        let creation = AbsenceCreation(member: member, from: from, to: to, timeZone: timeZone, note: note)
        output.show(try await client.addAbsence(creation), json: options.json) { output.fields($0.fields) }
    }
}

struct CancelAbsence: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel an absence: undo one to come, or end one that has begun.")

    @Argument(help: "The absence's id.") var id: String
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let absence = try await client.absence(id)
        try Confirmation.terminal.require(
            "Cancel the absence of “\(absence.value.member)” from \(absence.value.from) to \(absence.value.to)?",
            yes: options.yes)
        let cancelled = try await client.cancelAbsence(id, ifMatch: absence.etag ?? "*")
        output.show(cancelled, json: options.json) { output.fields($0.fields) }
    }
}

extension AbsenceRecord {
    /// In the zone of its days: `Tue 2026-12-01 00:00`.
    fileprivate func local(_ instant: Instant) -> String {
        TimeZoneName(timeZone).map { instant.wallTime(in: $0) } ?? instant.short
    }

    fileprivate var fields: [(name: String, value: String?)] {
        let cancelled = cancelledAt.map { "\($0.short) by \(cancelledBy.orDash)" }
        return [
            ("Id", id), ("Member", member), ("Days", from == to ? from : "\(from) to \(to)"),
            ("Time zone", timeZone), ("Note", note), ("Away from", local(startsAt)),
            ("Back at", local(endsAt)),
            ("Entered", "\(enteredAt.short) by \(enteredBy)"), ("Cancelled", cancelled),
        ]
    }
}
