// Reading notices, and saying that one was read.

package import Domain
import Store

extension Workspace {
    /// A page of the notices, newest first.
    ///
    /// - Throws: 422 `unknown_reference` for an agreement or a member that is none.
    package func notices(
        _ filter: NoticeFilter, before id: NoticeID?, limit: Int, by call: Call
    ) async throws -> [Notice] {
        try await snapshot(call, .readAgreements) { transaction in
            var faults: [Fault] = []
            if let key = filter.agreement, try await transaction.agreement(key, now: call.now) == nil {
                faults.append(Fault("/query/agreement", .unknownReference, "There is no agreement “\(key)”."))
            }
            if let key = filter.member, try await transaction.member(key) == nil {
                faults.append(Fault("/query/member", .unknownReference, "There is no member “\(key)”."))
            }
            try faults.throwIfAny()
            return try await transaction.notices(filter, before: id, limit: limit)
        }
    }

    /// Writes down that a notice was read by the member whom it is for. A second time changes nothing.
    ///
    /// - Throws: 403 `others_notice`.
    package func acknowledgeNotice(_ id: NoticeID, by call: Call) async throws -> Notice {
        try await change(call, .acknowledgeNotices, nil) { transaction in
            var notice = try await transaction.lockNotice(id).orNotFound("notice", id.description)
            let own = try await transaction.member(of: call.principal.credential)
            guard let own, own.key == notice.recipient.member else {
                throw DomainError(
                    .forbidden, .othersNotice,
                    own.map { "You are “\($0.key)”, and this notice is for somebody else." }
                        ?? "Your key is no member's, and notices are acknowledged by those whom they are for."
                )
            }
            guard notice.acknowledgement == nil else { return .nothing(notice) }
            let actor = call.principal.reference
            try await transaction.acknowledge(id, at: call.now, by: actor)
            notice.acknowledgement = Notice.Acknowledgement(at: call.now, by: actor)
            return Changed(
                notice,
                AuditEntry(
                    .noticeAcknowledged, .agreement(notice.agreement),
                    [
                        "notice": .string(id.description), "version": .integer(notice.version),
                        "kind": .string(notice.kind.rawValue),
                    ]))
        }
    }
}
