// What is done in the crowded database while PostgreSQL explains it: every statement of the Store, as users cause it.

import Domain
import Operations
import Store
import Support
import Testing

/// Something whose statements are explained.
struct PlanStep: Sendable {
    let name: String
    /// Pages that each of its statements may touch beside those of its rows.
    let pages: Int
    let run: @Sendable (TestTenant) async throws -> Void

    /// What a statement may touch that looks at every agreement, at every child of a node, or at every member, of which a
    /// tenant has hundreds or thousands and not hundreds of thousands.
    private static let pagesOfStructure = 2_500
    /// The accounts of the crowded tenant from end to end: a part of a name is looked for without an index, and
    /// what-if counts them all.
    private static let pagesOfAccounts = 4_500

    /// 51 rows of each of 200 nodes, each with its page while nothing was vacuumed: by the nodes, not by the accounts.
    private static let pagesOfNodes = 12_000
    static let pagesOfStep = 500

    init(
        _ name: String, pages: Int = pagesOfStep, _ run: @escaping @Sendable (TestTenant) async throws -> Void
    ) {
        self.name = name
        self.pages = pages
        self.run = run
    }

    static let all = [
        reads, foreignIDs, lists, accounts, engagement, segments, agreements, access, people, calendars,
        actuals, evolution, reviews, feeds, notices,
        tenancy,
    ].flatMap(\.self)

    static let now = Instant.hour(100)

    /// What the tests of isolation read, too.
    private static let reads = TenantRead.all.map { read in
        let isOfStructure = [
            "agreements", "local versions", "below a region", "list of regions", "gone or away",
        ].contains { read.name.contains($0) }
        let isOfAllAccounts = read.name.contains("each segment") || read.name.contains("of all accounts")
        let pages = isOfAllAccounts ? pagesOfAccounts : isOfStructure ? pagesOfStructure : pagesOfStep
        return PlanStep(read.name, pages: pages) { tenant in
            _ = try await tenant.server.database.transaction(tenant.id) { try await read.run($0) }
        }
    }

    private static let foreignIDs = ForeignID.all.map { read in
        PlanStep(read.name) { tenant in
            _ = try await tenant.server.database.transaction(tenant.id) { transaction in
                try await read.finds(transaction, Ids(transaction))
            }
        }
    }

    private static func accountList(
        _ name: String, pages: Int = pagesOfStep, _ narrow: @escaping @Sendable (inout AccountFilter) -> Void
    ) -> PlanStep {
        PlanStep("accounts by \(name)", pages: pages) { tenant in
            var filter = AccountFilter()
            narrow(&filter)
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.accounts(filter, after: nil, limit: 51, by: call)
            let last = try #require(first.last, "no account by \(name): it proves nothing")
            _ = try await tenant.workspace.accounts(
                filter, after: last.account.input.externalID, limit: 51, by: call)
        }
    }

    private static func auditList(_ name: String, _ filter: AuditFilter) -> PlanStep {
        PlanStep("audit records by \(name)") { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.auditRecords(filter, after: nil, limit: 51, by: call)
            let last = try #require(first.last, "no record by \(name): it proves nothing")
            _ = try await tenant.workspace.auditRecords(filter, after: last.seq, limit: 51, by: call)
        }
    }

    private static func absenceList(
        _ name: String, pages: Int = pagesOfStep, _ filter: AbsenceFilter
    ) -> PlanStep {
        PlanStep("absences by \(name)", pages: pages) { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.absences(filter, after: nil, limit: 51, by: call)
            let last = try #require(first.last, "no absence by \(name): it proves nothing")
            _ = try await tenant.workspace.absences(
                filter, after: (last.startsAt, last.id), limit: 51, by: call)
        }
    }

    /// Each filter by itself, with many and with few that it lets through, and those that people combine.
    private static let lists = [
        accountList("nothing") { _ in },
        accountList("a region of many", pages: pagesOfNodes) { $0.region = "emea" },
        accountList("a region of few") { $0.region = "region-7" },
        accountList("a vertical of many", pages: pagesOfNodes) { $0.vertical = "tech" },
        accountList("a vertical of few") { $0.vertical = "vertical-7" },
        accountList("a size") { $0.size = "small" },
        accountList("a tier of many") { $0.tier = "tier-2" },
        accountList("a tier of few") { $0.tier = "tier-1" },
        accountList("a country of many") { $0.country = "DE" },
        accountList("a country of few") { $0.country = "FR" },
        accountList("a name of many", pages: pagesOfAccounts) { $0.namePart = "Company" },
        accountList("a name of few", pages: pagesOfAccounts) { $0.namePart = "c4ca42" },
        accountList("what is not classified") { $0.isUnclassified = true },
        accountList("what is classified") { $0.isUnclassified = false },
        accountList("region, size and tier", pages: pagesOfStructure) { filter in
            (filter.region, filter.size, filter.tier) = ("emea", "small", "tier-2")
        },
        accountList("region and name", pages: pagesOfStructure) {
            ($0.region, $0.namePart) = ("region-7", "company")
        },
        PlanStep("members by state") { tenant in
            for isActive in [nil, true, false] {
                let call = tenant.call(at: now)
                let first = try await tenant.workspace.members(
                    isActive: isActive, after: nil, limit: 51, by: call)
                let last = try #require(first.last, "no such member: it proves nothing")
                _ = try await tenant.workspace.members(
                    isActive: isActive, after: last.key.text, limit: 51, by: call)
            }
        },
        absenceList("nothing", AbsenceFilter()), absenceList("a member", AbsenceFilter(member: "member-7")),
        // All who began within the longest absence that there may be: a tenant has thousands of people, not more.
        absenceList("an instant", pages: pagesOfStructure, AbsenceFilter(at: .start)),
        absenceList("a member and an instant", AbsenceFilter(member: "member-7", at: .start)),
        PlanStep("keys by state") { tenant in
            for state in [APIKeyEntry.State.active, .revoked, .expired] {
                _ = try await tenant.workspace.apiKeys(
                    state: state, before: nil, limit: 51, by: tenant.call(at: now))
            }
        },
        PlanStep("agreements by state", pages: pagesOfStructure) { tenant in
            for state in VersionState.allCases {
                var filter = AgreementFilter()
                filter.state = state
                _ = try await tenant.workspace.agreements(
                    filter, after: nil, limit: 51, by: tenant.call(at: now))
            }
        },
        auditList("nothing", AuditFilter()),
        auditList("nothing, oldest first", AuditFilter(order: .oldest)),
        auditList("an action of many", AuditFilter(action: .accountChanged)),
        auditList("an action of few", AuditFilter(action: .tiersPut)),
        auditList("a subject", AuditFilter(subject: "account/crm-7")),
        auditList("an actor", AuditFilter(actor: "key:7", order: .oldest)),
        auditList(
            "a day of the past",
            AuditFilter(from: .start.adding(seconds: -5_000_000), to: .start.adding(seconds: -4_913_600))),
        auditList("all from an instant on", AuditFilter(from: .start.adding(seconds: -5_000_000))),
        auditList("an action until an instant", AuditFilter(action: .accountChanged, to: .start)),
        PlanStep("checkpoints, taken and read") { tenant in
            let call = tenant.call(at: now)
            let taken = try await tenant.workspace.takeCheckpoint(by: call).point.seq
            _ = try await tenant.workspace.checkpoint(taken, by: call)
            let first = try await tenant.workspace.checkpoints(before: nil, limit: 51, by: call)
            let last = try #require(first.last).point.seq
            try #require(first.count == 51, "too few checkpoints: it proves nothing")
            _ = try await tenant.workspace.checkpoints(before: last, limit: 51, by: call)
        },
        PlanStep("the keys that seal") { tenant in
            try await tenant.workspace.registerSealingKey(at: now)
            _ = try await tenant.workspace.sealingKeys()
        },
        PlanStep("tenants") { tenant in
            for isSuspended in [nil, true, false] {
                _ = try await tenant.workspace.tenants(isSuspended: isSuspended, after: "tenant-1", limit: 11)
            }
        },
        PlanStep("whether the database answers") { tenant in
            _ = try await tenant.server.database.directory { try await $0.session() }
        },
    ]

    private static let accounts = [
        PlanStep("an account made, read and changed") { tenant in
            try await tenant.createAccount("new-1", by: tenant.call(at: now))
            _ = try await tenant.workspace.account("new-1", by: tenant.call(at: now))
            _ = try await tenant.workspace.changeAccount("new-1", .exists, by: tenant.call(at: .hour(101))) {
                old in
                var new = old
                new.input.country = "GB"
                return new
            }
        },
        PlanStep("a chunk of an import, of new and of known accounts") { tenant in
            let rows = (0..<400).map { "crm-\(1 + $0 * 7),Renamed,GB\nnew-\($0),New,DE\n" }.joined()
            let file = AsyncStream { continuation in
                continuation.yield(Array("external_id,name,country\n\(rows)".utf8))
                continuation.finish()
            }
            _ = try await tenant.workspace.importAccounts(
                file, ImportOptions(), by: tenant.call(at: .hour(102)))
        },
        PlanStep("a tier by hand, given back, and the list of them") { tenant in
            let call = tenant.call(at: .hour(103))
            let manual = ManualAssignment(tier: "tier-1", reason: "Wanted", until: nil)
            _ = try await tenant.workspace.assignTier("crm-7", manual, by: call)
            _ = try await tenant.workspace.releaseTier("crm-7", by: tenant.call(at: .hour(104)))
            _ = try await tenant.workspace.tierAssignments(
                of: "crm-7", before: .hour(104), limit: 51, by: call)
        },
        PlanStep("the tiers evaluated and applied", pages: pagesOfAccounts) { tenant in
            let call = tenant.call(at: .hour(105))
            var filter = TierSurveyFilter()
            filter.account = "crm-7"
            let hash = try await tenant.workspace.evaluateTiers(by: call).inputsHash
            _ = try await tenant.workspace.applyTiers(hash, filter, by: call)
        },
        PlanStep("a chunk of a classification") { tenant in
            _ = try await tenant.server.database.transaction(tenant.id) {
                try await $0.lockAccounts(after: "crm-5", limit: 1_000)
            }
        },
        PlanStep("the effective SLAs of a thousand accounts, now and then") { tenant in
            let names = (1...1_000).map { "crm-\($0 * 97)" }
            _ = try await tenant.server.database.read(tenant.id) { try await $0.segments(of: names) }
            _ = try await tenant.server.database.read(tenant.id) {
                try await $0.segments(of: names, at: .start)
            }
        },
    ]

    private static let segments = [
        PlanStep("regions made, changed, listed and ended", pages: pagesOfStructure) { tenant in
            let call = tenant.call(at: .hour(103))
            try await tenant.putRegion("new", below: "emea", ["NL", "BE"], by: call)
            try await tenant.putRegion("new", below: "americas", ["NL"], by: call, .exists)
            _ = try await tenant.workspace.regions(parent: nil, after: "r", limit: 51, by: call)
            _ = try await tenant.workspace.regions(parent: "emea", after: nil, limit: 51, by: call)
            try await tenant.workspace.deleteNode("new", of: .region, .exists, by: call)
        },
        PlanStep("verticals made, changed, listed and ended", pages: pagesOfStructure) { tenant in
            let call = tenant.call(at: .hour(103))
            try await tenant.putVertical("new", below: "tech", ["Robots"], by: call)
            try await tenant.putVertical("new", below: nil, ["Robots", "Drones"], by: call, .exists)
            _ = try await tenant.workspace.verticals(parent: "tech", after: nil, limit: 51, by: call)
            try await tenant.workspace.deleteNode("new", of: .vertical, .exists, by: call)
        },
        PlanStep("sizes and tiers replaced") { tenant in
            let call = tenant.call(at: .hour(104))
            var sizes = try await tenant.workspace.sizes(by: call).value
            sizes[1].employeesTo = 9_999
            sizes.append(SizeBand(key: "huge", name: "Huge", employeesFrom: 10_000, employeesTo: nil))
            _ = try await tenant.workspace.putSizes(sizes, .exists, by: call)
            let tiers = try await tenant.workspace.tiers(by: call).value
            let more = tiers + [Tier(key: "tier-9", name: "Ninth", rank: 9)]
            _ = try await tenant.workspace.putTiers(more, .exists, by: call)
            _ = try await tenant.workspace.putTiers(tiers, .exists, by: call)
            let held = try await refusal {
                _ = try await tenant.workspace.putTiers([tiers[0]], .exists, by: call)
            }
            #expect(held?.code == .nodeInUse)
        },
    ]

    private static let agreements = [
        PlanStep("an agreement from its creation to its second version") { tenant in
            try await tenant.agree(
                "planned", under: "global", Selector(region: "region-3", tier: "tier-1"),
                terms: .responses(saying: "1"), by: tenant.call(at: .hour(105)))
            let call = tenant.call(at: .hour(106))
            _ = try await tenant.workspace.renameAgreement("planned", to: "Other", .exists, by: call)
            let selector = Selector(region: "region-3", tier: "tier-1")
            try await tenant.draft("planned", selector, terms: .responses(saying: "2"), by: call)
            _ = try await tenant.workspace.editDraft(2, of: "planned", .exists, by: call) { $0 }
            try await tenant.workspace.deleteDraft(2, of: "planned", .exists, by: call)
            try await tenant.publish("planned", selector, terms: .responses(saying: "3"), by: call)
            _ = try await tenant.workspace.versions(of: "planned", before: nil, limit: 51, by: call)
        },
        PlanStep("changes from the request to the version that carries them") { tenant in
            let call = tenant.call(at: .hour(106))
            for _ in 0..<2 {
                let number = try await tenant.agreedChange("planned", at: .hour(106))
                _ = try await tenant.workspace.draftChange(
                    number, of: "planned", number == 1 ? .none : .exists, by: call)
            }
            let withdrawn = try await tenant.change("planned", in: .withdrawn, at: .hour(106))
            _ = try await tenant.workspace.changeRequest(withdrawn, of: "planned", by: call)
            _ = try await tenant.workspace.proposeVersion(3, of: "planned", by: tenant.call(at: .hour(107)))
        },
        PlanStep("what a local version is held against, and what it would change", pages: pagesOfAccounts) {
            tenant in
            let call = tenant.call(at: .hour(108))
            let selector = Selector(region: "region-3", tier: "tier-1")
            let draft = try await tenant.draft(
                "planned", selector, terms: .responses(saying: "4"), by: call
            ).number
            _ = try await tenant.workspace.conformance(of: draft, "planned", after: nil, limit: 51, by: call)
            _ = try await tenant.workspace.impact(of: draft, "planned", by: call)
            _ = try await tenant.workspace.compareVersion(draft, of: "planned", against: nil, by: call)
        },
        PlanStep("what a framework version means for its local agreements", pages: pagesOfStructure) {
            tenant in
            let call = tenant.call(at: .hour(108))
            let draft = try await tenant.draft("global", terms: .responses(saying: "2"), by: call).number
            let last = VersionReference(agreement: "a", number: 1)
            _ = try await tenant.workspace.conformance(of: draft, "global", after: last, limit: 51, by: call)
            try await tenant.workspace.deleteDraft(draft, of: "global", .exists, by: call)
        },
        // As many as an agreement may have come by in years: whoever looks for a state looks at all of them.
        PlanStep("change requests by state", pages: pagesOfStructure) { tenant in
            for state in [nil] + ChangeRequestState.allCases {
                let call = tenant.call(at: .hour(107))
                let first = try await tenant.workspace.changeRequests(
                    of: "dach-sla", in: state, before: nil, limit: 51, by: call)
                _ = try await tenant.workspace.changeRequests(
                    of: "dach-sla", in: state, before: first.last?.number ?? 200, limit: 51, by: call)
            }
        },
        PlanStep("a version from its proposal to its last signature") { tenant in
            try await tenant.makeSigners(at: .hour(107))
            try await tenant.collectSignatures(
                "planned-signing", Selector(vertical: "vertical-2"), at: .hour(108))
            try await tenant.decline("planned-signing", "sales", by: "bob", at: .hour(109))
            _ = try await tenant.proof("planned-signing", at: .hour(109))
            try await tenant.publish(
                "planned-signing", Selector(vertical: "vertical-2"), terms: .signed(saying: "2h"),
                by: tenant.call(at: .hour(110)))
            _ = try await tenant.workspace.withdrawVersion(
                2, of: "planned-signing", reason: nil, by: tenant.call(at: .hour(111)))
        },
        PlanStep("an exception from the request to the version that relies on it") { tenant in
            let number = try await tenant.grantException("bound-sla", until: .day(20), at: .hour(112))
            try await tenant.publish(
                "bound-sla", Selector(region: "uk"), terms: .answering(within: 9),
                by: tenant.call(at: .hour(113)))
            _ = try await tenant.workspace.slots(
                .exception(number), of: "bound-sla", by: tenant.call(at: .hour(113)))
            _ = try await tenant.workspace.rows(
                ofException: number, of: "bound-sla", by: tenant.call(at: .hour(113)))
            let taken = try await tenant.requestException(
                "bound-sla", until: .day(20), by: tenant.asker(at: .hour(114)))
            _ = try await tenant.workspace.withdrawChange(
                taken.number, of: "bound-sla", by: tenant.asker(at: .hour(115)))
        },
        PlanStep("the settings replaced") { tenant in
            _ = try await tenant.workspace.putSettings(
                .standard, defaultFramework: "global", timeZone: .utc, .exists,
                by: tenant.call(at: .hour(107)))
        },
        PlanStep("the currency rates replaced") { tenant in
            let rate = RateTable.Entry("USD", from: CivilDate(daysSince1970: 20_000), value: 0.92)
            _ = try await tenant.workspace.putCurrencyRates(
                RateTable(base: "EUR", entries: [rate]), .exists, by: tenant.call(at: .hour(107)))
        },
    ]

    private static let access = [
        PlanStep("a key from its creation to its revocation") { tenant in
            let attempt = try Attempt.creating("/v1/api-keys", body: "key")
            let new = NewAPIKey(name: "user", roles: [.editor], region: "dach", expiresAt: nil)
            let issued = try await tenant.workspace.createAPIKey(
                new, by: tenant.call(at: .hour(108), attempt: attempt))
            _ = try await tenant.workspace.authenticate(bearer: issued.secret, tokens: nil, now: .hour(109))
            _ = try await tenant.workspace.revokeAPIKey(issued.key.id, by: tenant.call(at: .hour(109)))
        },
        PlanStep("a member from the first definition to the reactivation, and an absence") { tenant in
            let call = tenant.call(at: .hour(109))
            try await tenant.putMember("new", subject: "new", by: call)
            try await tenant.putMember("new", subject: "other", by: call, .exists)
            let absence = try await tenant.absent("new", by: call)
            _ = try await tenant.workspace.cancelAbsence(absence.id, .exists, by: tenant.call(at: .hour(110)))
            _ = try await tenant.workspace.deactivateMember("new", by: call)
            _ = try await tenant.workspace.reactivateMember("new", by: call)
            _ = try await tenant.workspace.callingMember(by: call)
        },
    ]

    /// Last, since it deletes another tenant.
    private static let tenancy = [
        PlanStep("a tenant from its creation to its deletion") { tenant in
            let workspace = tenant.workspace
            _ = try await workspace.createTenant("new", name: "New", by: OperatorCall(now: now))
            for key: Slug in ["new", "tenant-40"] {
                _ = try await workspace.suspendTenant(key, reason: "unpaid", by: OperatorCall(now: now))
                _ = try await workspace.resumeTenant(key, by: OperatorCall(now: now))
                let name = try await workspace.tenant(key).name
                _ = try await workspace.deleteTenant(key, name: name, by: OperatorCall(now: now))
            }
        }
    ]
}
