// What a notice says and to whom it goes: the facts of its version as they are when it is written.

import Domain
import Store

/// A version with everything that its notices need.
struct NoticeSubject: Sendable {
    var agreement: AgreementEntry
    var version: VersionEntry
    /// The version with what its jobs follow from.
    var course: VersionCourse
    var plan: SlotPlan
    var acts: [String: SlotAct]
    var proposer: Recipient?

    /// The slots at which a signature counts and is missing.
    var openSlots: [Slot] {
        plan.slots.filter { ($0.requirement == .required || $0.isBoard) && acts[$0.key] == nil }
    }

    func payload(at now: Instant, adding more: JSONObject) -> JSON {
        let facts = version.facts
        let zone = version.validity.zone
        let renewal = version.renewal
        let ends = facts.terminatesAt.map { zone.date(at: Instant(microseconds: $0.microseconds - 1)) }
        let last = ends ?? version.validity.to
        var payload: JSONObject = [
            "agreement_name": .string(agreement.name), "content_sha256": .string(version.contentSHA256),
            "state": .string(facts.state(at: now).rawValue), "time_zone": .string(zone.text),
            "sign_by": .text(version.signBy?.description), "last_day": .text(last?.description),
            "notice_last_day": .text(facts.terminatesAt == nil ? renewal.noticeLastDay?.description : nil),
            "days_left": .integer(last.map { $0.daysSince1970 - zone.date(at: now).daysSince1970 }),
            "in_force_from": .instant(facts.inForce?.from), "in_force_to": .instant(facts.inForce?.to),
            "reason": .text(version.withdrawalReason ?? version.terminationReason),
            "successor": .integer(course.successor),
            "code": .null, "detail": .null,
        ]
        for key in more.keys { payload[key] = more[key] }
        return .object(payload)
    }
}

extension Workspace {
    /// The subject of a version's notices, read without locks.
    func noticeSubject(
        _ number: Int, of agreement: AgreementID, at now: Instant, _ transaction: TenantTransaction
    ) async throws -> NoticeSubject? {
        guard let entry = try await transaction.agreement(agreement, now: now),
            let version = try await transaction.version(number, of: agreement),
            let course = try await transaction.courses(of: agreement).first(where: { $0.number == number })
        else { return nil }
        let subject = SignedSubject.version(number)
        let records = try await transaction.signatures(of: subject, agreement)
        var proposer: Recipient?
        if let credential = Principal.Credential(reference: version.proposedBy) {
            proposer = try await transaction.member(of: credential).map {
                Recipient(name: $0.definition.name, email: $0.definition.email.text, member: $0.key)
            }
        }
        return NoticeSubject(
            agreement: entry, version: version, course: course,
            plan: SlotPlan(
                slots: try await transaction.slots(of: subject, agreement), quorum: version.quorum),
            acts: Dictionary(uniqueKeysWithValues: records.map { ($0.slot, $0.act) }), proposer: proposer)
    }

    /// The notices of a kind on an occasion: for each open slot to whom it names, else to everybody once.
    func notices(
        _ kind: NoticeKind, of subject: NoticeSubject, occasion: String, slots: [Slot]? = nil,
        adding more: JSONObject = JSONObject(), at now: Instant
    ) -> [Notice] {
        let payload = subject.payload(at: now, adding: more)
        func notice(_ recipient: Recipient, _ occasion: String, slot: String?) -> Notice {
            Notice(
                id: newID(now), kind: kind, agreementID: subject.agreement.id,
                agreement: subject.agreement.key, version: subject.version.number, slot: slot,
                occasion: occasion, recipient: recipient, payload: payload, createdAt: now)
        }
        guard kind.isForOpenSlots else {
            return Recipient.all(
                of: subject.plan.slots, subject.version.terms, and: [subject.proposer].compactMap(\.self)
            ).map { notice($0, occasion, slot: nil) }
        }
        var notices = (slots ?? subject.openSlots).flatMap { slot in
            Recipient.distinct(slot.signatories.map(Recipient.init)).map {
                notice($0, "\(occasion)/\(slot.key)", slot: slot.key)
            }
        }
        if kind == .signatureDeadlinePassed, let proposer = subject.proposer {
            notices.append(notice(proposer, occasion, slot: nil))
        }
        return notices
    }
}
