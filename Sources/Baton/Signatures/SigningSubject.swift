// What somebody is about to sign, as it is shown before the question.

import ArgumentParser
import Client
import Domain

extension Signatory.Capacity: ExpressibleByArgument {}

/// A version with its slots, and what it says otherwise than the version before.
struct SigningSubject: Sendable {
    let version: VersionRecord
    let slots: SlotsRecord
    let diff: DiffRecord

    init(_ number: Int, of agreement: String, _ client: BatonClient) async throws {
        version = try await client.version(number, of: agreement).value
        slots = try await client.slots(number, of: agreement).value
        diff = try await client.diff(of: number, agreement).value
    }

    /// The slot that a member is named for; the one that was said, where one was.
    ///
    /// - Throws: usage, where nothing or more than one is open to the member.
    func slot(_ named: String?, for member: String?) throws(CommandError) -> SlotsRecord.Slot {
        if let named {
            guard let slot = slots.slots.first(where: { $0.key == named }) else {
                throw .failed("There is no slot “\(named)”; there are \(keys(slots.slots)).")
            }
            return slot
        }
        guard let member else {
            throw .failed("Your key belongs to no member: name the slot, or use a member's key.")
        }
        let own = slots.slots.filter { slot in
            slot.state == "open" && slot.signatories.contains { $0.member == member }
        }
        guard let only = own.first else {
            throw .failed("Nothing here is open for the member “\(member)” to sign: \(keys(slots.slots)).")
        }
        guard own.count == 1 else { throw .usage("Say with --slot which of \(keys(own)).") }
        return only
    }

    private func keys(_ slots: [SlotsRecord.Slot]) -> String {
        slots.map { "\($0.key) (\($0.state))" }.joined(separator: ", ")
    }

    /// Before a question, on standard error: standard output is for the result.
    func show(_ output: Output) {
        output.note("\(version.agreement), version \(version.version)")
        output.note("  Hash       \(slots.contentSHA256)")
        output.note("  Valid      \(version.validity.words)")
        if let signBy = slots.signBy { output.note("  Sign by    \(signBy)") }
        let changes = diff.sections.flatMap(\.changes)
        output.note("  Changes    \(diff.from.map { "\(changes.count) since \($0)" } ?? "the first version")")
        guard diff.from != nil else { return }
        for change in changes.prefix(Self.shownChanges) {
            output.note(
                "    \(change.path.printable): \(change.before.printable) → \(change.after.printable)")
        }
        if changes.count > Self.shownChanges {
            output.note(
                "    … and \(changes.count - Self.shownChanges) more: baton version diff \(version.agreement)"
            )
        }
    }

    private static let shownChanges = 20
}

extension Output {
    func signed(_ answer: Answer<SigningResultRecord>, json: Bool) {
        show(answer, json: json) { result in
            fields([
                ("Agreement", result.version.agreement), ("Version", String(result.version.version)),
                ("Slot", result.signature.slot), ("Act", result.signature.act),
                ("At", result.signature.signedAt.short), ("Record", result.signature.sha256),
                ("State", result.version.state),
                (
                    "In force",
                    result.version.inForceFrom.map { "\($0.short) to \(result.version.inForceTo.short)" }
                ),
            ])
        }
    }
}
