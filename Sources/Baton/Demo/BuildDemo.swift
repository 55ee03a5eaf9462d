// Builds the demo company through the public API, and only what is not there yet.

import Client
import Domain
import Foundation
import Operations

/// One run over a tenant. A second run finds everything in place and changes nothing; a run after one that was cut
/// off goes on where that ended. Agreements that are in force stay as they are.
struct BuildDemo {
    let content: DemoContent
    let client: BatonClient
    /// Takes a line for the person who waits.
    let tell: (String) -> Void

    func callAsFunction() async throws {
        try await putMembers()
        // Regions name them.
        try await putCalendars()
        // A local agreement is checked against its framework in force, so that one is signed first.
        try await applyFiles { $0.agreement.kind == .framework }
        try await sign()
        try await applyFiles { _ in true }
        try await sign()
        try await putPeople()
        try await importAccounts()
        try await assignTiers()
        try await putCurrencyRates()
        try await applyTiers()
        try await startPlans()
        try await recordActuals()
    }
}

// MARK: - Segments and agreements

extension BuildDemo {
    /// As `baton apply --propose --yes` does, but for agreements that are proposed already.
    private func applyFiles(_ isMeant: (AgreementText) -> Bool) async throws {
        var files = content.files
        files.content.agreements = files.content.agreements.filter { isMeant($0.value) }
        for try await agreement in client.agreements() {
            guard let key = Slug(agreement.value.key), files.content.agreements[key] != nil,
                try await isProposed(agreement.value)
            else { continue }
            files.content.agreements[key] = nil
            tell("agreement \(key): proposed already")
        }
        let server = try await ServerContent(reading: client, for: files)
        let plan = FilePlan(files: files.content, server: server, proposing: true)
        guard plan.faults.isEmpty else {
            throw FilesRefused(faults: plan.faults.map { files.fault(in: $0.path, $0.fault) })
        }
        for kind in ["region", "vertical"] {
            let steps = plan.steps.filter { $0.object.kind == kind }
            tell("\(kind)s: \(steps.count), \(steps.count { !$0.isNothing }) of them to be written")
        }
        do {
            try await ApplyPlan(plan: plan, files: files, server: server, client: client) { step in
                if step.object.pointer == .root { tell("\(step.object.words): \(step.words)") }
            }()
        } catch let stop as PlanStopped {
            throw ApplyStopped(stop, stop.faults)
        }
    }

    private func isProposed(_ agreement: AgreementRecord) async throws -> Bool {
        if agreement.versionInForce != nil || agreement.scheduledVersion != nil { return true }
        return try await pending(agreement) != nil
    }

    /// The version that waits for signatures.
    private func pending(_ agreement: AgreementRecord) async throws -> Int? {
        guard let latest = agreement.latestVersion else { return nil }
        let version = try await client.version(latest, of: agreement.key).value
        return version.state == VersionState.proposed.rawValue ? latest : nil
    }
}

// MARK: - People and signatures

extension BuildDemo {
    private func putMembers() async throws {
        var made = 0
        for member in content.members where try await client.existingMember(member.key) == nil {
            _ = try await client.putMember(member.key, member.definition, ifMatch: nil)
            made += 1
        }
        tell("members: \(content.members.count), \(made) of them new")
    }

    /// One that is there is somebody's.
    private func putCalendars() async throws {
        var made = 0
        for (key, definition) in content.calendars where try await client.existingCalendar(key) == nil {
            _ = try await client.putCalendar(key, definition, ifMatch: nil)
            made += 1
        }
        tell("calendars: \(content.calendars.count), \(made) of them new")
    }

    /// Who holds something already, or is on a team that is there, stays as they are.
    private func putPeople() async throws {
        var (posted, made) = (0, 0)
        for (key, definition) in content.people {
            let person = try await client.person(key)
            guard person.value.posts.isEmpty, person.value.deputies.isEmpty else { continue }
            _ = try await client.putPerson(key, definition, ifMatch: person.etag ?? "*")
            posted += 1
        }
        for (key, definition) in content.teams where try await client.existingTeam(key) == nil {
            _ = try await client.putTeam(key, definition, ifMatch: nil)
            made += 1
        }
        tell(
            "people with posts: \(content.people.count), \(posted) of them now; teams: \(content.teams.count), \(made) new"
        )
    }

    /// Signs the demo's own texts, each slot as the representative whom it names: with a key of that person's, which is
    /// revoked at once. What somebody has proposed since is theirs to sign: the demo proposes no second version.
    private func sign() async throws {
        for agreement in try await client.agreements().collect() {
            guard let key = Slug(agreement.value.key), content.files.content.agreements[key] != nil,
                let number = try await pending(agreement.value), number == 1
            else { continue }
            let slots = try await client.slots(.version(number), of: agreement.value.key).value
            for slot in slots.slots where slot.state == "open" {
                guard let member = slot.signatories.first?.member else { continue }
                try await sign(number, agreement.value.key, slot.key, slots.contentSHA256, as: member)
            }
            tell("agreement \(agreement.value.key): version \(number) signed")
        }
    }

    private func sign(
        _ number: Int, _ agreement: String, _ slot: String, _ hash: String, as member: String
    ) async throws {
        let key = try await client.createKey(
            APIKeyCreation(
                name: "Demo signatory", roles: [Role.signatory.rawValue], region: nil, member: member,
                expiresAt: nil)
        ).value
        guard let secret = key.secret else { throw ClientError.unreadable("the new key has no secret") }
        let connection = try BatonClient.Connection(url: client.connection.url, bearer: secret)
        try await BatonClient.withClient(connection) { signatory in
            _ = try await signatory.sign(
                .version(number), of: agreement, slot: slot, contentSHA256: hash,
                language: Language.english.rawValue)
        }
        _ = try await client.revokeKey(key.id)
    }
}

// MARK: - Accounts

extension BuildDemo {
    private func importAccounts() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("baton-demo-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("companies.csv")
        try Data(DemoContent.accountsCSV.utf8).write(to: file)
        let report = try await client.importAccounts(FileUpload(path: file.path), AccountFileLayout()).json
        let counts = ["created", "updated", "unchanged", "refused", "unclassified"].map { name in
            "\(report[name]?.intValue ?? 0) \(name)"
        }
        tell("accounts: \(counts.joined(separator: ", "))")
    }

    private func assignTiers() async throws {
        var changed = 0
        for (externalID, tier) in content.accountTiers {
            let account = try await client.account(externalID)
            guard !account.value.segment.contains(where: { $0 == ("tier", tier) }) else { continue }
            _ = try await client.updateAccount(
                externalID, ["tier": .string(tier)], ifMatch: account.etag ?? "")
            changed += 1
        }
        tell("accounts with a tier by hand: \(content.accountTiers.count), \(changed) of them assigned now")
    }

    /// Rates that are there are somebody's.
    private func putCurrencyRates() async throws {
        let present = try await client.currencyRates()
        guard present.value.table.entries.isEmpty else { return }
        _ = try await client.putCurrencyRates(content.currencyRates, ifMatch: present.etag ?? "*")
        tell("currency rates: \(content.currencyRates.entries.count) against \(content.currencyRates.base)")
    }

    private func applyTiers() async throws {
        var totals: TierTotalsRecord?
        try await client.evaluateTiers(["only": ["rises", "falls"]]) { line, _ in
            if case .totals(let found) = line { totals = found }
        }
        guard let totals, let hash = totals.inputsHash, totals.rises + totals.falls > 0 else {
            return tell("tiers by rule: nothing moves")
        }
        _ = try await client.applyTiers(hash, filter: [:])
        tell("tiers by rule: \(totals.rises) rise, \(totals.falls) fall, \(totals.cut) cut by capacity")
    }

    /// An account that has had a plan keeps what became of it.
    private func startPlans() async throws {
        var begun = 0
        for demo in content.plans where try await client.plans(of: demo.account).collect(limit: 1).isEmpty {
            let plan = try await client.startPlan(for: demo.account, demo.plan).value
            for (milestone, evidence) in demo.confirmed {
                for side in PlanSide.allCases {
                    _ = try await client.confirmMilestone(
                        milestone, ofPlan: plan.number, of: demo.account,
                        ["side": .string(side.rawValue), "evidence": .string(evidence)])
                }
            }
            begun += 1
        }
        tell("engagement plans: \(content.plans.count), \(begun) of them begun now")
    }

    /// An agreement of which there are figures keeps them.
    private func recordActuals() async throws {
        var recorded = 0
        for (agreement, values) in content.actuals
        where try await client.actuals(of: agreement).collect(limit: 1).isEmpty {
            for value in values { _ = try await client.recordActual(of: agreement, value) }
            recorded += values.count
        }
        let count = content.actuals.reduce(0) { $0 + $1.values.count }
        tell("actuals: \(count), \(recorded) of them recorded now")
    }
}
