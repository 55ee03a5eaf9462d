// baton renew|terminate|expiring: how agreements go on and how they end.

import ArgumentParser
import Client
import Domain

struct RenewCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "Renew an agreement: the same text for the time that follows.",
        discussion: """
            It begins on the day after the last one and is proposed at once. Where the agreement says that an \
            unchanged renewal needs no signature, it is scheduled.

            EXAMPLES:
              baton renew inbound
              baton renew inbound --to 2029-12-31 --sign-by 2028-11-30
            """)

    @Argument(help: "The agreement's key.") var agreement: String
    @Option(help: "The last day of the renewal; else as the agreement says.") var to: CivilDate?
    @Option(help: "The last day for signatures; else the last day of the current validity.")
    var signBy: CivilDate?
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let preview = try await client.preview(nil, of: agreement)
        if !options.yes {
            let current = preview.version
            let next = current.renewal.nextValidity(SystemClock.now).map(\.days)
            let plan = to.map { "to \($0)" } ?? next ?? "the time that the agreement says"
            let deadline = (signBy ?? current.validity.to).map { " by \($0)" } ?? ""
            let needs =
                current.renewal.terms.unchanged == .noSignature
                ? "It needs no signature and is scheduled at once."
                : "It is to be signed\(deadline)."
            output.show(preview)
            try Confirmation.terminal.require(
                "Renew version \(current.version) of “\(agreement)” for \(plan)? \(needs)", yes: false)
        }
        output.written(
            try await client.renewAgreement(agreement, to: to, signBy: signBy), json: options.json
        ) { output.fields($0.fields) }
    }
}

struct TerminateCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "terminate", abstract: "Terminate an agreement with a last day and a reason.",
        discussion: """
            The notice period must be kept, unless the parties do without it. A scheduled version that ends before it \
            begins never comes into force, and the one before it goes on.

            EXAMPLES:
              baton terminate inbound --on 2027-12-31 --reason "Replaced by the new programme"
              baton terminate inbound --version 4 --on 2027-06-30 --reason "Signed by mistake" --waive-notice
            """)

    @Argument(help: "The agreement's key.") var agreement: String
    @Option(help: "The last day in force, such as 2027-12-31.") var on: CivilDate
    @Option(help: "Why.") var reason: String
    @Option(help: "A scheduled version; else the one in force.") var version: Int?
    @Flag(help: "Do without the notice period.") var waiveNotice = false
    @OptionGroup var options: CallOptions

    func call(_ client: BatonClient, _ output: Output) async throws {
        let preview = try await client.preview(version, of: agreement)
        if !options.yes {
            let current = preview.version
            output.show(preview)
            let earliest = Termination.earliestLastDay(of: current.renewal, SystemClock.now)
            let ordinary = earliest.map { "With notice kept it can end on \($0)." } ?? ""
            try Confirmation.terminal.require(
                "Terminate version \(current.version) of “\(agreement)” with \(on) as its last day? \(ordinary)",
                yes: false)
        }
        let order = TerminationOrder(on: on, reason: reason, version: version, waivesNotice: waiveNotice)
        let answer = try await client.terminateAgreement(agreement, order)
        output.show(answer, json: options.json) { output.fields($0.version.fields) }
        for warning in answer.value.warnings { output.note("Warning: \(warning.detail.printable)") }
    }
}

struct ExpiringCommand: APICommand {
    static let configuration = CommandConfiguration(
        commandName: "expiring", abstract: "List what ends, renews itself or runs on; the earliest first.")

    @Option(help: "Days to look ahead.") var within = ExpiringVersion.standardDays
    @OptionGroup var options: CallOptions

    func validate() throws {
        guard ExpiringVersion.days.contains(within) else {
            throw ValidationError("--within is from 0 to \(ExpiringVersion.days.upperBound).")
        }
    }

    func call(_ client: BatonClient, _ output: Output) async throws {
        output.show(
            try await client.expiring(within: within).collect(), json: options.json,
            columns: [
                .key("Agreement"), .number("Version"), .key("Last day"), .number("Days left"),
                .key("Notice until"), .key("Then"), .key("Successor"),
            ],
            ifEmpty: "Nothing ends within \(within) days."
        ) {
            [
                $0.agreement, String($0.version), $0.lastDay, String($0.daysLeft), $0.noticeLastDay.orDash,
                $0.isRunningOn ? "is running on" : $0.outcome,
                $0.successor.map { "version \($0)" } ?? "–",
            ]
        }
    }
}

extension BatonClient {
    /// The version that is named, else the one in force.
    fileprivate func preview(_ number: Int?, of agreement: String) async throws -> VersionPreview {
        if let number { return try await VersionPreview(number, of: agreement, self) }
        guard let inForce = try await self.agreement(agreement).value.versionInForce else {
            throw CommandError.impossible("The agreement “\(agreement)” has no version in force.")
        }
        return try await VersionPreview(inForce, of: agreement, self)
    }
}

extension VersionRecord {
    fileprivate var renewal: Renewal {
        Renewal(
            terms.flatMap(RenewalTerms.init(of:)) ?? .unsaid, of: validity, begins: inForceFrom ?? signedAt)
    }
}

extension Output {
    /// What people are shown before they decide how a version goes on; never part of an answer.
    fileprivate func show(_ preview: VersionPreview) {
        preview.show(self)
        let version = preview.version
        if let day = version.renewal.noticeLastDay { note("Notice can be given until \(day).") }
        if version.isRunningOn { note("Its last day is past, and it is running on.") }
    }
}

extension Validity {
    var days: String {
        "from \(from?.description ?? "its signature") to \(to?.description ?? "its replacement") (\(zone))"
    }
}
