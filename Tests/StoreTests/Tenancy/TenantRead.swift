// Every read of the Store as a case, and two tenants' worth of rows for them to find.

import Domain
import FoundationEssentials
import Operations
import Postgres
import Store
import Support
import Testing

/// A read, and what it answers as text.
struct TenantRead: Sendable, CustomTestStringConvertible {
    let name: String
    /// Whether the answer has texts of the tenant's own, which carry its mark.
    let isMarked: Bool
    let run: @Sendable (TenantTransaction) async throws -> String
    var testDescription: String { name }

    static let now = Instant.hour(5)
    private static let always = InForce(from: .start, to: nil)
    static let secret = [UInt8](repeating: 7, count: 32)

    static func marked(
        _ name: String, _ run: @escaping @Sendable (TenantTransaction) async throws -> Any?
    ) -> TenantRead {
        TenantRead(name: name, isMarked: true) { try await text(run($0)) }
    }

    static func plain(
        _ name: String, _ run: @escaping @Sendable (TenantTransaction) async throws -> Any?
    ) -> TenantRead {
        TenantRead(name: name, isMarked: false) { try await text(run($0)) }
    }

    private static func text(_ value: Any?) -> String { value.map { String(describing: $0) } ?? "" }

    static let all = [
        audit, access, members, people, accounts, engagement, agreements, segments, notices,
        calendars, actuals, evolution, reviews, feeds,
    ]
    .flatMap(\.self)

    private static let access = [
        marked("the key with a secret") { try await $0.apiKey(secretSHA256: secret) },
        marked("the list of keys") { try await $0.apiKeys(state: nil, now: now, before: nil, limit: 9) },
        marked("the answer to a repeated request") { transaction in
            try await transaction.recordedAnswer(to: request(), by: "somebody", now: now)?.body
        },
        plain("the settings") { try await $0.settings() },
        plain("when the fiscal year began then") { try await $0.fiscalYearStart(at: now) },
        plain("the currency rates") { try await $0.currencyRates() },
    ]

    /// The SHA-256 of what `collectSignatures` uploads.
    static let scan = "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b"

    private static let token = Principal.Credential.jwt(issuer: "tests", subject: "ada")

    private static let members = [
        marked("a member") { try await $0.member("ada") },
        marked("a member to be changed") { try await $0.lockMember("ada") },
        marked("members by their keys") { try await $0.members(["ada", "bob"]) },
        marked("the list of members") { try await $0.members(isActive: true, after: "a", limit: 9) },
        marked("the member of a token") { try await $0.member(of: token) },
        marked("the member of a token who signs") { try await $0.lockMember(of: token) },
        plain("who has a member's address") { transaction in
            try await transaction.memberRivals(
                of: "new", MemberDefinition(name: "N", email: .example("ada"), subject: "ada"))
        },
        marked("the list of absences") { transaction in
            try await transaction.absences(AbsenceFilter(), after: nil, limit: 9)
        },
        marked("the absences of a member then") { transaction in
            let filter = AbsenceFilter(member: "ada", at: now)
            let page = try await transaction.absences(filter, after: nil, limit: 1)
            return try await page
                + transaction.absences(filter, after: (.hour(99), #require(page.first).id), limit: 9)
        },
        marked("who of some members is away") { try await $0.absences(of: ["ada", "bob"], at: now) },
    ]

    private static let people = [
        marked("people with what they hold") { try await $0.people(["ada", "bob"], at: nil, now: now) },
        marked("people with what they held then") { try await $0.people(["ada", "bob"], at: now, now: now) },
        plain("the list of people") { try await $0.peopleKeys(PersonFilter(), after: nil, limit: 9) },
        plain("the people who hold something below a region") { transaction in
            let filter = PersonFilter(
                function: "inside-sales", region: "emea", vertical: "tech", team: "callers", at: now)
            let today = PersonFilter(function: "inside-sales", region: "dach")
            return try await transaction.peopleKeys(filter, after: "a", limit: 9)
                + transaction.peopleKeys(today, after: nil, limit: 9)
        },
        plain("who stands in for whom") { try await $0.deputyChains(from: ["ada"]) },
        marked("who holds some functions") { transaction in
            try await transaction.staffing(functions: ["inside-sales", "sales-manager"], at: now)
        },
        marked("who has a key or a name") { transaction in
            try await transaction.staffing(functions: [], members: ["ada"], names: ["Member bob"], at: now)
        },
        plain("the versions of agreements that name people") {
            try await $0.seatedVersions(at: now, limit: 9)
        },
        plain("what those hold who are gone or away") { transaction in
            // Long after everybody's absence.
            try await transaction.seatsHeldByMissing(at: .hour(24 * 30), limit: 9)
                + transaction.seatsHeldByMissing(at: .hour(24 * 30), of: "ada", limit: 9)
                + transaction.openWorkOfGone(at: .hour(24 * 30), limit: 9)
        },
        plain("the trees below a region") { try await $0.trees(at: now).regions.keys.count },
        marked("a team") { try await $0.team("callers", at: nil) },
        marked("a team then") { try await $0.team("callers", at: now) },
        marked("the list of teams") { try await $0.teams(after: nil, limit: 9) },
        plain("how many teams there are") { try await $0.teamCount() },
    ]

    private static let audit = [
        marked("the records of the audit chain") { transaction in
            try await transaction.auditRecords(AuditFilter(order: .oldest), after: nil, limit: 9)
        },
        marked("the records of a kind, before another") { transaction in
            let filter = AuditFilter(
                action: .regionPut, subject: "region/dach", from: .start, to: .hour(99))
            return try await transaction.auditRecords(filter, after: 9, limit: 9)
        },
        plain("the head of the audit chain") { try await $0.auditHead() },
        plain("what the audit chain says of a version") { try await $0.auditRecords(of: 1, "unsigned") },
        plain("the keys that sealed something") { transaction in
            try await transaction.sealingKeys([ServerSeal.tests.kid])
        },
        marked("a checkpoint of the audit chain") { transaction in
            let seq = try await transaction.auditCheckpoints(before: nil, limit: 1).first?.point.seq
            return try await transaction.auditCheckpoint(seq ?? 1)?.sealed.text
        },
        marked("the checkpoints of the audit chain") { transaction in
            try await transaction.auditCheckpoints(before: 1_000_000, limit: 9).map(\.sealed.text)
        },
    ]

    private static let accounts = [
        marked("an account") { try await $0.account("a-1") },
        marked("an account to be changed") { try await $0.lockAccount("a-1") },
        marked("accounts to be imported") { try await $0.lockAccounts(["a-1", "a-2"]) },
        marked("the list of accounts") { try await $0.accounts(AccountFilter(), after: nil, limit: 9) },
        marked("the accounts below a region") { transaction in
            var filter = AccountFilter()
            filter.region = "emea"
            filter.vertical = "tech"
            filter.size = "small"
            filter.tier = "tier-1"
            return try await transaction.accounts(filter, after: nil, limit: 9)
        },
        plain("how many accounts each segment has") { try await $0.accountCounts() },
        marked("the segments of accounts then") { try await $0.segments(of: ["a-1"], at: now) },
        marked("the segments of accounts now") { try await $0.segments(of: ["a-1"]) },
        marked("what tiers are evaluated by") { try await $0.tierInputs() },
        marked("the tiers of an account") { transaction in
            let account = try #require(try await transaction.account("a-1"))
            return try await transaction.tierAssignments(of: account.id, before: .hour(9_999), limit: 9)
        },
        plain("what accounts are classified by") { transaction in
            let definitions = try await transaction.classificationDefinitions()
            let account = AccountInput(
                externalID: "x", name: "x", country: "DE", industries: ["Software"], employees: 5)
            return definitions.nodes(of: definitions.classifier.classify(account), tier: nil)
        },
    ]

    private static let agreements = [
        marked("an agreement") { try await $0.agreement("dach-sla", now: now) },
        marked("an agreement to be changed") { try await $0.lockAgreement("dach-sla", now: now) },
        marked("the list of agreements") { transaction in
            try await transaction.agreements(AgreementFilter(), now: now, after: nil, limit: 9)
        },
        marked("the agreements below a framework and a region") { transaction in
            var filter = AgreementFilter()
            filter.framework = "global"
            filter.region = "emea"
            filter.state = .active
            return try await transaction.agreements(filter, now: now, after: nil, limit: 9)
        },
        marked("the model of an instant") { try await $0.model(at: now).model },
        marked("the model of the present") { try await $0.presentModel(now).model },
        marked("the versions of a framework in a range of time") { transaction in
            let id = try await transaction.agreement("global", now: now)?.id
            return try await transaction.frameworkVersions(of: #require(id), during: always)
        },
        marked("the local versions under a framework") { transaction in
            let id = try await transaction.agreement("global", now: now)?.id
            return try await transaction.localVersions(under: #require(id), during: always)
        },
        plain("the keys of local agreements") { transaction in
            let id = try await transaction.agreement("global", now: now)?.id
            return try await transaction.localKeys(under: #require(id))
        },
        plain("the key of an open tenant") { try await $0.openTenantKey() },
        plain("the name of the tenant") { try await $0.tenantName() },
        plain("a link by its token") { try await $0.signingLink(tokenSHA256: secret) },
        plain("the file of a scan") { try await $0.scanBytes(scan, of: "unsigned")?.bytes },
        marked("an envelope") { try await $0.envelope(1, of: "dach-sla")?.text },
        plain("the envelope of an exception") { try await $0.exceptionEnvelope(1, of: "bound-sla")?.text },
    ]

    private static let notices = [
        marked("the list of notices") { transaction in
            let page = try await transaction.notices(NoticeFilter(), before: nil, limit: 9)
            let filter = NoticeFilter(
                agreement: "global", kind: .inForce, member: page.first?.recipient.member,
                isAcknowledged: false)
            return try await page + transaction.notices(filter, before: page.last?.id, limit: 9)
        },
        marked("the acknowledged notices") { transaction in
            try await transaction.notices(NoticeFilter(isAcknowledged: true), before: nil, limit: 9)
        },
        plain("the jobs that are due") { transaction in
            try await transaction.dueJobs(JobKind.allCases, now: .hour(9_999), limit: 9)
        },
        plain("the jobs that are claimed") { transaction in
            try await transaction.claimJobs(JobKind.allCases, now: .hour(9_999), limit: 9)
        },
        plain("the local agreements in force") { transaction in
            let id = try await transaction.agreement("global", now: now)?.id
            return try await transaction.locals(under: #require(id), inForceFrom: now, limit: 9)
        },
        marked("what ends soon among the agreements") { transaction in
            let first = try await transaction.expiringVersions(within: 400, now: now, after: nil, limit: 9)
            let last = try #require(first.first)
            return try await first
                + transaction.expiringVersions(
                    within: 400, now: now, after: (last.endsAt.adding(seconds: -1), last.agreement), limit: 9)
        },
    ]

    private static let segments = [
        marked("a region") { try await $0.region("dach") },
        marked("the list of regions") { try await $0.regions(parent: "emea", after: nil, limit: 9) },
        plain("the regions of countries") { try await $0.regionsOfCountries(["DE"]) },
        plain("the tree of regions") { try await $0.nodes(of: .region) },
        plain("the tree of verticals") { try await $0.nodes(of: .vertical) },
        plain("the ids of nodes") { try await $0.nodeIDs(.region, ["dach"]) },
        marked("a vertical") { try await $0.vertical("software") },
        marked("the list of verticals") { try await $0.verticals(parent: nil, after: nil, limit: 9) },
        plain("the verticals of aliases") { try await $0.verticalsOfAliases(["software"]) },
        marked("the sizes") { try await $0.sizes() },
        marked("the tiers") { try await $0.tiers() },
        plain("the nodes of sizes") { try await $0.flatNodes(.size) },
        plain("a tier to be given") { try await $0.lockTier("tier-1") },
    ]

    private static func request() throws -> RepeatableRequest {
        RepeatableRequest(
            key: try #require(IdempotencyKey("k")), method: "POST", path: "/p", bodyHash: secret)
    }

    /// Everything there is, in which only texts differ from another tenant's.
    static func fill(_ tenant: TestTenant, _ mark: String) async throws {
        try await tenant.furnish()
        try await tenant.agree("global", terms: .responses(saying: mark), by: tenant.call())
        try await tenant.agree(
            "dach-sla", under: "global", Selector(region: "dach", tier: "tier-1"),
            terms: .responses(saying: mark),
            by: tenant.call())
        _ = try await tenant.change("global", in: .carried, patch: .responses(saying: mark))
        try await tenant.draft(
            "dach-sla", Selector(region: "dach"), terms: .responses(saying: mark),
            by: tenant.call(at: .hour(2)))
        let request = try await tenant.agreedChange(
            "dach-sla", patch: .responses(saying: mark), at: .hour(2))
        _ = try await tenant.workspace.draftChange(
            request, of: "dach-sla", .exists, by: tenant.call(at: .hour(2)))
        for account in ["a-1", "a-2"] {
            try await tenant.createAccount(account, tier: "tier-1", by: tenant.call())
        }
        try await tenant.engage("a-1")
        try await measure(tenant, mark)
        try await grow(tenant, mark)
        try await tenant.makeSigners()
        try await tenant.workOnPlan(for: "a-1")
        try await tenant.collectSignatures("unsigned")
        try await tenant.bind("bound-sla", under: "bound")
        try await tenant.grantException("bound-sla")
        try await tenant.publish(
            "bound-sla", Selector(region: "uk"), terms: .answering(within: 8), by: tenant.call(at: .hour(3)))
        try await tenant.absent("ada", by: tenant.call())
        try await tenant.staff(by: tenant.call())
        try await tenant.furnishCalendars(by: tenant.call())
        try await tenant.agree(
            "ending", under: "global", Selector(vertical: "software"), terms: .signed(saying: mark),
            validity: StatedValidity(to: .day(60)), by: tenant.call())
        try await tenant.sign("ending", "marketing", by: "ada")
        try await tenant.sign("ending", "sales", by: "bob")
        try await tenant.tellOnce()
        try await tenant.holdReview(of: "global", by: tenant.call(at: .hour(4)))
        _ = try await tenant.workspace.createAPIKey(
            NewAPIKey(name: "a key", roles: [.editor], region: "dach", member: "ada", expiresAt: nil),
            by: tenant.call())
        _ = try await tenant.workspace.createCalendarToken(
            NewCalendarToken(scope: .person("ada"), name: mark), by: tenant.call())
        _ = try await tenant.workspace.takeCheckpoint(by: tenant.call())
        let sealed = try ServerSeal.tests.seal(mark).compact
        let repeatable = try Self.request()
        try await tenant.server.database.transaction(tenant.id) { transaction in
            try await transaction.record(
                RecordedAnswer(status: 200, headers: [:], body: mark), to: repeatable, by: "somebody",
                now: .hour(4))
        }
        try await tenant.server.asOwner { transaction in
            for table in [
                "region_history", "vertical_history", "size_history", "tier_history", "agreements",
                "accounts", "members", "signature_slots", "notices", "teams",
            ] {
                try await transaction.query(
                    "UPDATE \(identifier: table) SET name = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            }
            try await transaction.query(
                """
                UPDATE calendar_versions
                SET name = \(mark), definition = jsonb_set(definition, '{name}', to_jsonb(\(mark)::text))
                WHERE tenant_id = \(tenant.id.uuid)
                """)
            try await transaction.query(
                "UPDATE contacts SET name = \(mark) WHERE tenant_id = \(tenant.id.uuid) AND name IS NOT NULL")
            try await transaction.query(
                "UPDATE engagement_events SET event_id = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE account_commercials SET actor = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE account_dossiers SET actor = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE engagement_plans SET created_by = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE engagement_milestones SET text = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE milestone_confirmations SET evidence = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE milestone_moves SET reason = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                """
                UPDATE review_series
                SET definition = jsonb_set(definition, '{title}', to_jsonb(\(mark)::text))
                WHERE tenant_id = \(tenant.id.uuid)
                """)
            try await transaction.query(
                "UPDATE reviews SET opened_by = \(mark) WHERE tenant_id = \(tenant.id.uuid) AND opened_by IS NOT NULL"
            )
            try await transaction.query(
                "UPDATE review_decisions SET text = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE action_items SET title = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE absences SET note = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE tier_assignments SET reason = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE audit_records SET actor = \(mark) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                "UPDATE audit_checkpoints SET sealed = \(sealed) WHERE tenant_id = \(tenant.id.uuid)")
            try await transaction.query(
                """
                UPDATE signing_links SET token_sha256 = \(PostgresBytes(secret))
                WHERE tenant_id = \(tenant.id.uuid) AND revoked_at IS NULL AND used_at IS NULL
                """)
            try await transaction.query(
                """
                UPDATE calendar_tokens SET token_sha256 = \(PostgresBytes(secret))
                WHERE tenant_id = \(tenant.id.uuid)
                """)
            try await transaction.query(
                """
                UPDATE api_keys SET name = \(mark), secret_sha256 = \(PostgresBytes(secret))
                WHERE tenant_id = \(tenant.id.uuid)
                """)
        }
    }
}

extension TestTenant {
    /// Has everybody told what is due of this tenant, one of them say that it was read, and leaves jobs that are open.
    fileprivate func tellOnce() async throws {
        _ = try await workspace.remindSignatories(1, of: "unsigned", by: call(at: .hour(3)))
        let ada = call(subject: "ada", as: [.signatory])
        while true {
            // Another tenant's worker may be at it.
            try await work(at: .hour(3))
            let page = try await workspace.notices(
                NoticeFilter(kind: .inForce, member: "ada"), before: nil, limit: 1, by: ada)
            guard let notice = page.first else { continue }
            _ = try await workspace.acknowledgeNotice(notice.id, by: ada)
            return
        }
    }
}
