// Stakeholders at accounts of a test's tenant.

package import Domain
package import Operations

extension TestTenant {
    @discardableResult
    package func putContact(
        _ externalID: String, at account: String, role: CommitteeRole? = nil, leftOn: CivilDate? = nil,
        by call: Call, _ precondition: Precondition = .create
    ) async throws -> Contact {
        let definition = ContactDefinition(
            name: "Contact \(externalID)", email: .example(externalID), title: "Head of \(externalID)",
            committeeRole: role, language: LanguageTag("de"), leftOn: leftOn)
        return try await workspace.putContact(externalID, at: account, definition, precondition, by: call)
            .contact
    }

    /// Somebody at an account, a meeting, and what the account is worth.
    package func engage(_ account: String, at now: Instant = .hour(1)) async throws {
        try await putContact("c-1", at: account, role: .champion, by: call(at: now))
        try await meet(at: account, with: "c-1", "e-1", by: call(at: now))
        try await state(account, revenue: 100, by: call(at: now))
        try await write(try .about("c-1", goal: "Grow"), of: account, by: call(at: now))
    }

    /// The next version of a dossier.
    @discardableResult
    package func write(_ dossier: Dossier, of account: String, by call: Call) async throws -> DossierVersion {
        let current = try await refusal {
            _ = try await workspace.dossier(of: account, version: nil, by: call)
        }
        return try await workspace.putDossier(
            of: account, dossier, current == nil ? .exists : .create, by: call
        ).version
    }

    /// Commercials with a revenue in whole euros, of which the account spends ten times as much.
    @discardableResult
    package func state(_ account: String, revenue: Int, by call: Call) async throws -> StatedCommercials {
        let commercials = Commercials(
            revenue: ExactMoney(hundredths: revenue * 100, currency: "EUR"),
            spend: ExactMoney(hundredths: revenue * 1_000, currency: "EUR"),
            asOf: CivilDate(daysSince1970: 20_000),
            source: "crm")
        let current = try await refusal {
            _ = try await workspace.commercials(of: account, at: nil, by: call)
        }
        return try await workspace.putCommercials(
            of: account, commercials, current == nil ? .exists : .create, by: call
        ).stated
    }

    /// A meeting at the call's instant.
    @discardableResult
    package func meet(
        at account: String, with contact: String? = nil, _ id: String, by call: Call
    ) async throws -> RecordedEvent {
        let event = EngagementEvent(
            account: account, contact: contact, kind: .meeting, occurredAt: call.now, source: "crm", id: id)
        return try await workspace.recordEvent(event, by: call)
    }
}

extension Dossier {
    /// A goal, and one of the account's contacts who supports us.
    package static func about(_ contact: String, goal: String) throws -> Dossier {
        try Dossier([
            "goals": [["text": .string(goal)]],
            "stakeholders": [
                ["contact": .string(contact), "stance": "supporter", "note": "Met at the trade fair"]
            ],
        ])
    }
}
