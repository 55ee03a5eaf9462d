// Reminding by hand those whose signatures are missing.

package import Domain
import Store

extension Workspace {
    /// Reminds everybody who can sign at a slot that must be signed and is open; each slot once an hour at most.
    ///
    /// - Returns: the notices that were written.
    /// - Throws: 409 `not_open_for_signing`, `deadline_passed`; 409 `reminded_recently` where every open slot was reminded
    ///   within the last hour.
    package func remindSignatories(_ number: Int, of key: Slug, by call: Call) async throws -> [Notice] {
        try await change(call, .collectSignatures, nil) { transaction in
            let signing = try await beginSigning(.version(number), of: key, now: call.now, transaction)
            try signing.requireWaiting()
            guard
                let subject = try await noticeSubject(
                    number, of: signing.agreement.id, at: signing.at, transaction)
            else { throw DomainError.notFound("version", number, of: key) }
            let last = try await transaction.lastReminders(of: number, signing.agreement.id)
            let slots = try Reminding.due(subject.openSlots, last: last, signing.at)
            let notices = notices(
                .signatureReminder, of: subject, occasion: "by_hand/\(signing.at.microseconds)", slots: slots,
                at: signing.at)
            guard try await transaction.insert(notices) > 0 else { return .nothing([]) }
            return Changed(
                notices,
                AuditEntry(
                    .signaturesReminded, .agreement(key),
                    [
                        "version": .integer(number), "slots": .array(slots.map { .string($0.key) }),
                        "notices": .integer(notices.count),
                    ]))
        }
    }
}

extension SigningCase {
    /// - Throws: 409 unless the version waits for signatures.
    fileprivate func requireWaiting() throws(DomainError) {
        let state = matter.version.state
        switch state {
        case .proposed: return
        case .lapsed:
            throw DomainError(
                .conflict, .deadlinePassed,
                "The time to sign version \(matter.versionNumber) of “\(agreement.key)” is over: propose a new one."
            )
        default:
            throw DomainError(
                .conflict, .notOpenForSigning,
                "Version \(matter.versionNumber) of “\(agreement.key)” is \(state.rawValue): nobody is missing."
            )
        }
    }
}
