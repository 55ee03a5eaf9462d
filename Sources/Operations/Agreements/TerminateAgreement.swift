// Terminating a version: it ends on a day that is named, for a reason, and what follows from that.

package import Domain
import Store

/// What a termination led to.
package struct TerminationResult: Sendable, Hashable {
    package var version: VersionView
    /// Local agreements that the framework's end leaves without one.
    package var warnings: [TerminationWarning]
}

/// Something that holds, and that whoever terminates should know.
package struct TerminationWarning: Sendable, Hashable {
    /// Warnings of one termination.
    package static let maximum = 200

    package var agreement: Slug
    package var detail: String

    package var code: ErrorCode { .localWithoutFramework }
}

extension Workspace {
    /// Sets the last day of the version in force, or of a scheduled one. A scheduled one that ends before it begins
    /// replaces nothing: its predecessor has its own end back.
    ///
    /// - Throws: 409 `nothing_in_force`; 409 `successor_scheduled` where another version would go on all the same; 409
    ///   `selector_taken` where a predecessor's time is another agreement's by now; what `TerminationOrder.require` says.
    package func terminateAgreement(
        _ key: Slug, _ order: TerminationOrder, by call: Call
    ) async throws -> TerminationResult {
        try await change(call, .writeAgreements, .structure) { transaction in
            let turn = try await transaction.beginStructureChange(call.now)
            let agreement = try await transaction.lockAgreement(key, now: turn.at).orNotFound(
                "agreement", key)
            try await requireRight(to: agreement, call, transaction)
            let version = try await terminable(order, of: agreement, transaction)
            try order.require(of: version, agreement: key, turn.at)
            try await transaction.terminate(
                version.id, endsAt: order.ends(in: version), at: turn.at, by: call.principal.reference,
                reason: order.reason)
            let times = InForceTimeline.times(of: try await transaction.signedVersions(of: agreement.id))
            try await transaction.save(times)
            try await schedule(agreement.id, at: turn.at, transaction)
            let view = try await transaction.version(version.number, of: key, now: turn.at)
            let warnings = try await warnings(
                of: agreement, times.map(\.time.inForce), at: turn.at, transaction)
            return Changed(
                TerminationResult(version: view, warnings: warnings),
                AuditEntry(
                    .versionTerminated, .agreement(key),
                    [
                        "version": .integer(version.number),
                        "terminates_at": .instant(order.ends(in: version)),
                        "notice_waived": .bool(order.waivesNotice), "state": .string(view.state.rawValue),
                        "in_force_to": .instant(view.facts?.inForce?.to),
                    ]))
        }
    }

    private func terminable(
        _ order: TerminationOrder, of agreement: AgreementEntry, _ transaction: TenantTransaction
    ) async throws -> VersionEntry {
        guard let number = order.version ?? agreement.versionInForce else {
            throw DomainError(
                .conflict, .nothingInForce,
                agreement.scheduledVersion.map {
                    "“\(agreement.key)” has no version in force; name version \($0), which is scheduled."
                } ?? "“\(agreement.key)” has no version in force.")
        }
        if let scheduled = agreement.scheduledVersion, number == agreement.versionInForce {
            throw DomainError(
                .conflict, .successorScheduled,
                "Version \(scheduled) of “\(agreement.key)” is scheduled to follow version \(number): "
                    + "terminate version \(scheduled) first.")
        }
        guard let version = try await transaction.version(number, of: agreement.id) else {
            throw DomainError.notFound("proposed version", number, of: agreement.key)
        }
        return version
    }

    /// - Parameter times: of all versions of the agreement, as they are now.
    private func warnings(
        of agreement: AgreementEntry, _ times: [InForce], at now: Instant, _ transaction: TenantTransaction
    ) async throws -> [TerminationWarning] {
        let ends = times.filter { !$0.isEmpty }.map(\.to)
        guard agreement.kind == .framework, !ends.contains(nil) else { return [] }
        let end = max(ends.compactMap(\.self).max() ?? now, now)
        return try await transaction.locals(
            under: agreement.id, inForceFrom: end, limit: TerminationWarning.maximum
        ).map {
            TerminationWarning(
                agreement: $0,
                detail:
                    "“\($0)” has versions in force after \(end), when its framework “\(agreement.key)” has none: "
                    + "they mean nothing then.")
        }
    }
}
