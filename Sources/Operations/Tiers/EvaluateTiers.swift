// Which tier the rules would give each account: looking first, then applying exactly what was looked at.

import Crypto
package import Domain
import Store

/// An evaluation, and the name by which it can be applied while nothing that it went by has changed.
package struct EvaluatedTiers: Sendable {
    package let survey: TierSurvey
    /// The SHA-256 of what it went by: accounts, definitions, rates, and which assignments by hand still hold.
    package let inputsHash: String
    package let at: Instant
    fileprivate let nodes: [Slug: NodeID]
}

extension Workspace {
    /// Evaluates the tiers over all accounts, and changes nothing.
    package func evaluateTiers(by call: Call) async throws -> EvaluatedTiers {
        try call.principal.require(.readSegments)
        return try await snapshot(call, .readAccounts) { try await Workspace.evaluated($0, at: call.now) }
    }

    /// Applies an evaluation to the accounts that a filter admits.
    ///
    /// - Parameter inputsHash: of the evaluation that was looked at.
    /// - Returns: the totals of what was applied.
    /// - Throws: 409 `evaluation_outdated` when accounts, tiers, segments or rates have changed since.
    package func applyTiers(
        _ inputsHash: String, _ filter: TierSurveyFilter, by call: Call
    ) async throws -> TierTotals {
        try await change(call, .writeAccounts, .accounts) { transaction in
            try await transaction.holdStructure()
            let evaluated = try await Workspace.evaluated(transaction, at: call.now)
            guard evaluated.inputsHash == inputsHash else { throw DomainError.evaluationOutdated }
            let survey = evaluated.survey
            let admitted = survey.indices(filter)
            let changes = survey.changes(of: admitted)
            let totals = survey.totals(of: admitted)
            guard !changes.isEmpty else { return .nothing(totals) }
            // Words for many accounts take a while, in which the database moves them.
            let actor = call.principal.reference
            async let assignments = changes.map { evaluated.assignment(of: $0, by: actor) }
            let moved = changes.filter { survey.decisions[$0].changesTier }.map(evaluated.move)
            guard try await transaction.move(moved, at: call.now) == moved.count else {
                throw DomainError.evaluationOutdated
            }
            try await transaction.assign(changes.map(evaluated.move), await assignments, at: call.now)
            return Changed(
                totals,
                AuditEntry(
                    .tiersApplied, .tiers,
                    [
                        "inputs_sha256": .string(inputsHash), "moved": .integer(moved.count),
                        "confirmed": .integer(changes.count - moved.count),
                        "external_ids_sha256": .string(
                            AuditEntry.digest(
                                of: changes.map { survey.accounts[$0].candidate.values.externalID })),
                    ]))
        }
    }

    private static func evaluated(
        _ transaction: TenantTransaction, at now: Instant
    ) async throws -> EvaluatedTiers {
        var inputs = try await transaction.tierInputs()
        let settings = try await transaction.settings()
        let rates = try await transaction.currencyRates()
        let date = settings.timeZone.date(at: now)
        if inputs.tiers.contains(where: \.rule.asksEngagement) {
            try await transaction.addEngagement(to: &inputs.accounts, by: rates.value, on: date, at: now)
        }
        return EvaluatedTiers(
            survey: TierSurvey(inputs.accounts, inputs.tiers, rates.value, on: date, at: now),
            inputsHash: inputs.hash(ratesRevision: rates.revision, on: date, at: now), at: now,
            nodes: try await transaction.flatNodes(.tier))
    }
}

extension TenantTransaction {
    /// Two statements, however many accounts.
    fileprivate func addEngagement(
        to accounts: inout [TieredAccount], by rates: RateTable, on date: CivilDate, at now: Instant
    ) async throws {
        let question = EngagementQuestion(at: now)
        let stakeholders = try await stakeholders(question)
        let commercials = try await commercials(at: now)
        for index in accounts.indices {
            let id = accounts[index].id
            accounts[index].candidate.engagement = EngagementMetrics(
                stakeholders[id] ?? [], commercials[id], rates, question, on: date)
        }
    }
}

extension TierInputs {
    fileprivate func hash(ratesRevision: Int64, on date: CivilDate, at now: Instant) -> String {
        var hash = SHA256()
        hash.update("baton-tiers-1 \(tiersRevision) \(structureChangedAt) \(ratesRevision) \(date)\n")
        for account in accounts {
            let manual = account.candidate.manual.map { $0.holds(at: now) ? "held" : "expired" }
            let cause = manual ?? account.cause?.rawValue ?? "none"
            let engagement = account.candidate.engagement.map { "\t" + $0.fingerprint } ?? ""
            hash.update(
                "\(account.candidate.values.externalID)\t\(account.revision)\t\(cause)\(engagement)\n")
        }
        return hash.finalize().hexadecimal
    }
}

extension EngagementMetrics {
    /// What conditions can see of it: other events may come, and an evaluation stays what it was.
    fileprivate var fingerprint: String {
        let coverage = committee.percentage.value?.tenths
        let share = shareOfWallet.value?.tenths
        let pipeline = openPipeline.value
        let parts = [engaged, coverage, share, pipeline?.hundredths].map { $0.map(String.init) ?? "-" }
        return (parts + [pipeline?.currency ?? "-"]).joined(separator: " ")
    }
}

extension EvaluatedTiers {
    fileprivate func move(of index: Int) -> TierMove {
        let account = survey.accounts[index]
        return TierMove(
            account: account.id, revision: account.revision,
            tier: survey.decisions[index].after.flatMap { nodes[$0] })
    }

    fileprivate func assignment(of index: Int, by actor: String) -> TierAssignment {
        let decision = survey.decisions[index]
        return TierAssignment(
            tier: decision.after, cause: .rule, explanation: decision.line, actor: actor, from: at)
    }
}

extension TierDecision {
    package var line: LocalizedText { LocalizedText(line(.english), german: line(.german)) }
}

extension SHA256 {
    fileprivate mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
}

extension DomainError {
    static let evaluationOutdated = DomainError(
        .conflict, .evaluationOutdated,
        "Accounts, tiers, segments or rates have changed since this evaluation: evaluate again, look, and apply that."
    )
}
