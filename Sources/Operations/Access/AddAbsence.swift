// Absences: entering one's own or another's, listing them, cancelling.

package import Domain
import Store

extension Workspace {
    /// Enters an absence of the caller's own member, or of any with `members.write`.
    ///
    /// - Throws: 403 `others_absence`; 409 `absence_overlap`; 422 with the faults of the dates and of the member.
    package func addAbsence(_ new: NewAbsence, by call: Call) async throws -> Absence {
        try await change(call, .writeAbsences, nil) { transaction in
            try await requireRight(toAbsencesOf: new.member, call, transaction)
            // Of two at once the second waits here, and meets the constraint: inserts that overlap could deadlock.
            let member = try await transaction.lockMember(new.member)
            try (Member.faults(of: member, named: new.member) + new.faults(now: call.now)).throwIfAny()
            let absence = Absence(
                id: newID(call.now), new, by: call.principal.reference, at: call.now)
            if let member { try await transaction.insert(absence, of: member.id) }
            return Changed(
                absence,
                AuditEntry(
                    .absenceAdded, .member(new.member), ["absence": .string(absence.id.description)]))
        }
    }

    package func absence(_ id: AbsenceID, by call: Call) async throws -> Absence {
        guard let absence = try await read(call, .readMembers, { try await $0.absence(id) }) else {
            throw DomainError.notFound("absence", id.description)
        }
        return absence
    }

    /// A page of the absences, those that begin last first.
    ///
    /// - Throws: `unknown_reference` for a member that is none.
    package func absences(
        _ filter: AbsenceFilter, after last: (startsAt: Instant, id: AbsenceID)?, limit: Int, by call: Call
    ) async throws -> [Absence] {
        try await snapshot(call, .readMembers) { transaction in
            if let key = filter.member, try await transaction.member(key) == nil {
                try [Fault("/query/member", .unknownReference, "There is no member “\(key)”.")].throwIfAny()
            }
            return try await transaction.absences(filter, after: last, limit: limit)
        }
    }

    /// Cancels an absence of the caller's own member, or of any with `members.write`.
    ///
    /// - Throws: 403 `others_absence`, and what `Absence.cancelled` refuses.
    package func cancelAbsence(
        _ id: AbsenceID, _ precondition: Precondition, by call: Call
    ) async throws -> Absence {
        try await change(call, .writeAbsences, nil) { transaction in
            guard let known = try await transaction.absence(id) else {
                throw DomainError.notFound("absence", id.description)
            }
            let key = known.entered.member
            try await requireRight(toAbsencesOf: key, call, transaction)
            // Read again under the lock of its member: another cancellation may have come first.
            _ = try await transaction.lockMember(key)
            guard let found = try await transaction.absence(id) else {
                throw DomainError.notFound("absence", id.description)
            }
            try precondition.check(against: found.tag)
            let cancelled = try found.cancelled(by: call.principal.reference, at: call.now)
            guard cancelled != found else { return .nothing(found) }
            try await transaction.saveCancellation(of: cancelled)
            return Changed(
                cancelled,
                AuditEntry(
                    .absenceCancelled, .member(key),
                    [
                        "absence": .string(id.description),
                        "had_begun": .bool(cancelled.startsAt < cancelled.endsAt),
                    ]))
        }
    }

    /// The one place that says whose absences a caller may write.
    private func requireRight(
        toAbsencesOf member: Slug, _ call: Call, _ transaction: TenantTransaction
    ) async throws {
        guard !call.principal.may(.writeMembers) else { return }
        let own = try await transaction.member(of: call.principal.credential)
        guard own?.key == member else {
            throw DomainError(
                .forbidden, .othersAbsence,
                own.map {
                    "You are “\($0.key)”, and the absences of others need the permission members.write."
                }
                    ?? "Your key is no member's, and the absences of members need the permission members.write."
            )
        }
    }
}
