// Dossiers of accounts: writing a version, reading one, and the page of it.

package import Domain
package import Store

extension Workspace {
    /// - Parameter number: nil for the newest version.
    /// - Throws: 404 for the account, and where nothing was written yet.
    package func dossier(
        of account: String, version number: Int?, by call: Call
    ) async throws -> DossierVersion {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            return try await transaction.dossier(of: id, version: number).orNotFound(
                "dossier of account", account)
        }
    }

    /// A page of the versions, the newest first.
    package func dossiers(
        of account: String, before number: Int?, limit: Int, by call: Call
    ) async throws -> [DossierEntry] {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            return try await transaction.dossiers(of: id, before: number, limit: limit)
        }
    }

    /// A version with what stands beside it on its page: the account, the people and the metrics of now.
    ///
    /// - Throws: 404 as for `dossier`.
    package func dossierSubject(
        of account: String, version number: Int?, by call: Call
    ) async throws -> DossierSubject {
        try call.principal.require(.readAccounts)
        return try await snapshot(call, .readEngagement) { transaction in
            let entry = try await transaction.account(account).orNotFound("account", account)
            let version = try await transaction.dossier(of: entry.id, version: number)
                .orNotFound("dossier of account", account)
            let question = EngagementQuestion(at: call.now)
            let stakeholders = try await transaction.stakeholders(of: entry.id, question)
            let commercials = try await transaction.commercials(of: entry.id, at: call.now)?.commercials
            let contacts = try await transaction.contacts(
                of: entry.id, named: version.dossier.stakeholders.map(\.contact))
            let rates = try await transaction.currencyRates().value
            let zone = try await transaction.settings().timeZone
            let plan = try await transaction.openPlan(of: entry.id)
            return DossierSubject(
                tenantName: call.principal.tenantName, account: entry, version: version,
                contacts: contacts.mapValues(\.definition),
                metrics: EngagementMetrics(
                    stakeholders, commercials, rates, question, on: zone.date(at: call.now)),
                question: question, zone: zone, plan: plan)
        }
    }

    /// Writes the next version of an account's dossier; the same as the newest makes none. Answers whether it is the first.
    ///
    /// - Throws: 404 for the account; 422 for contacts that it does not have, and for insights of days to come.
    package func putDossier(
        of account: String, _ dossier: Dossier, _ precondition: Precondition, by call: Call
    ) async throws -> (version: DossierVersion, isNew: Bool) {
        try await change(call, .writeEngagement, nil) { transaction in
            let id = try await transaction.lockAccountID(account).orNotFound("account", account)
            let current = try await transaction.dossier(of: id)
            try precondition.check(orCreate: current?.tag)
            let names = dossier.stakeholders.map(\.contact)
            let contacts = try await transaction.contacts(of: id, named: names)
            let zone = try await transaction.settings().timeZone
            try dossier.faults(on: zone.date(at: call.now), contacts: Set(contacts.keys)).throwIfAny()
            let parts = dossier.parts(otherThan: current?.dossier)
            if let current, parts.isEmpty { return .nothing((current, false)) }
            let version = DossierVersion(
                number: (current?.number ?? 0) + 1, dossier: dossier, writtenAt: call.now,
                writtenBy: call.principal.reference)
            try await transaction.insert(version, of: id, contacts: names.compactMap { contacts[$0]?.id })
            return Changed(
                (version, current == nil),
                AuditEntry(
                    .dossierWritten, .account(account),
                    ["version": .integer(version.number), "parts": .texts(parts)]))
        }
    }
}

extension TenantTransaction {
    /// The plan of an account that has not ended, with the names of its milestones' owners.
    fileprivate func openPlan(
        of account: AccountID
    ) async throws -> (plan: EngagementPlan, owners: [Slug: String])? {
        guard let number = try await planNumbers(of: account).open,
            let plan = try await self.plan(number, of: account)
        else { return nil }
        let owners = try await members(plan.milestones.flatMap { [$0.owners.marketing, $0.owners.sales] })
        return (plan, owners.mapValues(\.definition.name))
    }
}
