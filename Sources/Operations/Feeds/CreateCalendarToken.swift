// Tokens of calendars: making one, listing them, revoking one.

import Crypto
package import Domain
import Store

/// The secret of a calendar: which tenant it leads into, and 256 random bits. Only the hash of its text is stored.
struct CalendarSecret: Sendable, Hashable {
    static let prefix = "baton_cal_"

    let tenant: TenantID
    let text: String

    init(tenant: TenantID, secret: [UInt64]) {
        self.tenant = tenant
        text = CalendarSecret.prefix + SigningToken(tenant: tenant, secret: secret).text
    }

    /// nil for what cannot be one; whether it is, the database says.
    init?(_ text: String) {
        guard text.hasPrefix(CalendarSecret.prefix),
            let token = SigningToken(String(text.dropFirst(CalendarSecret.prefix.count)))
        else { return nil }
        tenant = token.tenant
        self.text = text
    }

    var sha256: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

/// What a token is made from.
package struct NewCalendarToken: Sendable, Hashable {
    package var scope: FeedScope
    package var name: String?
    package var language: Language

    package init(scope: FeedScope, name: String? = nil, language: Language = .english) {
        self.scope = scope
        self.name = name
        self.language = language
    }
}

/// A token that was just made. Its text is shown this once.
package struct IssuedCalendarToken: Sendable, Hashable {
    package var token: CalendarToken
    package var text: String
}

extension Workspace {
    /// Makes a token of the calendar of the caller's own member, or of any with `calendar_tokens.manage`.
    ///
    /// - Throws: 403 `others_calendar`; 409 `too_many`; 422 for what is not there.
    package func createCalendarToken(
        _ new: NewCalendarToken, by call: Call
    ) async throws -> IssuedCalendarToken {
        try await change(call, .subscribeCalendars, nil) { transaction in
            let creator = try await transaction.member(of: call.principal.credential)
            try requireRight(to: new.scope, creator, call)
            let subject = try await transaction.subject(of: new.scope, now: call.now)
            guard try await transaction.openCalendarTokens(of: subject) < CalendarToken.maximumPerScope else {
                throw DomainError(
                    .conflict, .tooMany,
                    "This calendar has \(CalendarToken.maximumPerScope) tokens already; revoke one.")
            }
            let token = CalendarToken(
                id: newID(call.now), scope: new.scope, name: new.name, language: new.language,
                createdAt: call.now, createdBy: call.principal.reference)
            let secret = CalendarSecret(tenant: transaction.tenant, secret: (0..<4).map { _ in random() })
            try await transaction.insert(
                token, of: subject, tokenSHA256: secret.sha256, creator: creator?.id)
            return Changed(
                IssuedCalendarToken(token: token, text: secret.text), token.entry(.calendarTokenCreated))
        }
    }

    /// A page of tokens, the newest first, revoked ones too: those of the caller's own calendar, or all of the tenant for
    /// who manages them or may list keys.
    package func calendarTokens(
        before id: CalendarTokenID?, limit: Int, by call: Call
    ) async throws -> [CalendarToken] {
        try await snapshot(call, .subscribeCalendars) { transaction in
            if call.principal.may(.manageCalendars) || call.principal.may(.readKeys) {
                return try await transaction.calendarTokens(of: nil, before: id, limit: limit)
            }
            guard let own = try await transaction.member(of: call.principal.credential) else { return [] }
            return try await transaction.calendarTokens(of: own.id, before: id, limit: limit)
        }
    }

    /// Revokes a token at once. Revoking it again changes nothing.
    ///
    /// - Throws: 404, also for the token of a calendar that is not the caller's to revoke.
    package func revokeCalendarToken(_ id: CalendarTokenID, by call: Call) async throws -> CalendarToken {
        try await change(call, .subscribeCalendars, nil) { transaction in
            var member: MemberID?
            if !call.principal.may(.manageCalendars) {
                member = try await transaction.member(of: call.principal.credential)
                    .orNotFound("calendar token", id.description).id
            }
            let token = try await transaction.calendarToken(id, of: member)
                .orNotFound("calendar token", id.description)
            guard try await transaction.revokeCalendarToken(id, at: call.now) else { return .nothing(token) }
            var revoked = token
            revoked.revokedAt = call.now
            return Changed(revoked, token.entry(.calendarTokenRevoked))
        }
    }

    /// The one place that says of which calendars a caller may make tokens.
    private func requireRight(to scope: FeedScope, _ own: Member?, _ call: Call) throws(DomainError) {
        guard !call.principal.may(.manageCalendars) else { return }
        if case .person(let key) = scope, own?.key == key { return }
        throw DomainError(
            .forbidden, .othersCalendar,
            own.map {
                "You are “\($0.key)”; any other calendar than yours needs the permission "
                    + "calendar_tokens.manage."
            }
                ?? "Your key is no member's, and a calendar needs the permission calendar_tokens.manage.")
    }
}

extension CalendarToken {
    /// Its name, which may be a person's, is left out.
    fileprivate func entry(_ action: AuditAction) -> AuditEntry {
        AuditEntry(
            action, .calendarToken(id),
            [
                "scope": .string(scope.kind.rawValue), "subject": .slug(scope.key),
                "language": .string(language.rawValue),
            ])
    }
}

extension TenantTransaction {
    /// - Throws: 422 at the member of the body that names the person, the region or the agreement.
    fileprivate func subject(of scope: FeedScope, now: Instant) async throws -> FeedSubject {
        switch scope {
        case .all: return FeedSubject()
        case .person(let key):
            let member = try await member(key)
            try (Member.fault(of: member, named: key, at: "/person").map { [$0] } ?? []).throwIfAny()
            return FeedSubject(member: member?.id)
        case .region(let key):
            let region = try await nodeIDs(.region, [key])[key]
            if region == nil {
                try [Fault("/region", .unknownReference, "There is no region “\(key)”.")].throwIfAny()
            }
            return FeedSubject(region: region)
        case .agreement(let key):
            let agreement = try await agreement(key, now: now)
            if agreement == nil {
                try [Fault("/agreement", .unknownReference, "There is no agreement “\(key)”.")].throwIfAny()
            }
            return FeedSubject(agreement: agreement?.id)
        }
    }
}
