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

    /// Somebody at an account.
    package func engage(_ account: String, at now: Instant = .hour(1)) async throws {
        try await putContact("c-1", at: account, role: .champion, by: call(at: now))
    }
}
