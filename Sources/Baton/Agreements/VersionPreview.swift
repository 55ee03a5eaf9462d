// What a version says, as it is shown before somebody is asked to commit to it.

import Client
import Domain

/// A version, what it says otherwise than the version before, and the tag under which both were read.
struct VersionPreview: Sendable {
    let version: VersionRecord
    let etag: String?
    private let diff: DiffRecord

    init(_ number: Int, of agreement: String, _ client: BatonClient) async throws {
        let answer = try await client.version(number, of: agreement)
        version = answer.value
        etag = answer.etag
        diff = try await client.diff(of: number, agreement).value
    }

    /// Before a question, on standard error: standard output is for the result.
    func show(_ output: Output, signBy: CivilDate? = nil) {
        output.note("version \(version.version) of “\(version.agreement)”")
        output.note("  Hash       \(version.contentSHA256 ?? "made by the proposal, of exactly this text")")
        output.note("  Valid      \(version.validity.days)")
        if let inForce = version.inForceFrom {
            output.note("  In force   \(inForce.short) to \(version.inForceTo.short)")
        }
        if let signBy { output.note("  Sign by    \(signBy)") }
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
