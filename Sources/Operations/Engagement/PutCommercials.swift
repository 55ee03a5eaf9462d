// Commercials of accounts: stating them, and what was stated at an instant.

package import Domain
import Store

extension Workspace {
    /// - Parameter instant: nil for now.
    /// - Throws: 404 for the account, and where nothing was stated by then.
    package func commercials(
        of account: String, at instant: Instant?, by call: Call
    ) async throws -> StatedCommercials {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            return try await transaction.commercials(of: id, at: instant ?? .latest)
                .orNotFound("commercials of account", account)
        }
    }

    /// States the commercials of an account from now on. Answers whether they are the first.
    ///
    /// - Throws: 404 for the account; 422 for a date to come.
    package func putCommercials(
        of account: String, _ commercials: Commercials, _ precondition: Precondition, by call: Call
    ) async throws -> (stated: StatedCommercials, isNew: Bool) {
        try await change(call, .writeEngagement, nil) { transaction in
            let id = try await transaction.lockAccountID(account).orNotFound("account", account)
            let current = try await transaction.commercials(of: id, at: .latest)
            try precondition.check(orCreate: current?.tag)
            let zone = try await transaction.settings().timeZone
            try commercials.faults(on: zone.date(at: call.now)).throwIfAny()
            let fields = commercials.fields(otherThan: current?.commercials)
            if let current, fields.isEmpty { return .nothing((current, false)) }
            let stated = StatedCommercials(
                commercials: commercials, validFrom: call.now, revision: (current?.revision ?? 0) + 1,
                statedBy: call.principal.reference)
            try await transaction.insert(stated, of: id)
            let written = try await transaction.commercials(of: id, at: .latest)
            return Changed(
                (written ?? stated, current == nil),
                AuditEntry(.commercialsPut, .account(account), ["fields": .texts(fields)]))
        }
    }
}
