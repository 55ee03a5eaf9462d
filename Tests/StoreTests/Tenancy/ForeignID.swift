// Reads that take an id, each to be given one of another tenant.

import Domain
import FoundationEssentials
import Operations
import Postgres
import Store
import Support
import Testing

/// The ids of a tenant's rows.
struct Ids: Sendable {
    let agreement: AgreementID
    let framework: AgreementID
    let region: NodeID
    let tier: NodeID
    let account: AccountID
    let key: APIKeyID
    let absence: AbsenceID
    /// The agreement that waits for a signature.
    let unsigned: AgreementID
    let notice: NoticeID
    let job: JobID
    /// The agreement that relies on an exception.
    let bound: AgreementID
    /// Who stands in for somebody.
    let deputy: MemberID
    let calendar: CalendarID
    /// Of a calendar of meetings.
    let token: CalendarTokenID

    init(_ transaction: TenantTransaction) async throws {
        agreement = try #require(try await transaction.agreement("dach-sla", now: TenantRead.now)).id
        framework = try #require(try await transaction.agreement("global", now: TenantRead.now)).id
        region = try #require(try await transaction.nodeIDs(.region, ["dach"])["dach"])
        tier = try #require(try await transaction.nodeIDs(.tier, ["tier-1"])["tier-1"])
        account = try #require(try await transaction.account("a-1")).id
        let keys = try await transaction.apiKeys(state: nil, now: TenantRead.now, before: nil, limit: 9)
        key = try #require(keys.first).id
        let absences = try await transaction.absences(AbsenceFilter(member: "ada"), after: nil, limit: 1)
        absence = try #require(absences.first).id
        unsigned = try #require(try await transaction.agreement("unsigned", now: TenantRead.now)).id
        notice = try #require(
            try await transaction.notices(NoticeFilter(agreement: "unsigned"), before: nil, limit: 1).first
        ).id
        let jobs = try await transaction.dueJobs(JobKind.allCases, now: .hour(9_999), limit: 1)
        job = try #require(jobs.first).id
        deputy = try #require(try await transaction.member("bob")).id
        calendar = try #require(try await transaction.calendarID("office"))
        token = try #require(try await transaction.calendarTokens(of: nil, before: nil, limit: 1).first).id
        bound = try #require(try await transaction.agreement("bound-sla", now: TenantRead.now)).id
    }
}

/// A read by id, given an id of another tenant's.
struct ForeignID: Sendable, CustomTestStringConvertible {
    let name: String
    let finds: @Sendable (TenantTransaction, Ids) async throws -> Bool
    var testDescription: String { name }

    init(_ name: String, _ finds: @escaping @Sendable (TenantTransaction, Ids) async throws -> Bool) {
        self.name = name
        self.finds = finds
    }

    static let all = [
        ForeignID("a key") { try await $0.apiKey($1.key) != nil },
        ForeignID("the member of a key") { try await $0.member(of: .apiKey($1.key)) != nil },
        ForeignID("the member of a key who signs") {
            try await $0.lockMember(of: .apiKey($1.key)) != nil
        },
        ForeignID("an absence") { try await $0.absence($1.absence) != nil },
        ForeignID("a draft") { try await $0.draft(of: $1.agreement) != nil },
        ForeignID("a version") { try await $0.version(1, of: $1.agreement) != nil },
        ForeignID("the versions") { try await !$0.versions(of: $1.agreement, before: nil, limit: 9).isEmpty },
        ForeignID("the highest version") { try await $0.highestVersion(of: $1.agreement) > 0 },
        ForeignID("the selectors") { try await !$0.selectors(of: $1.agreement, now: TenantRead.now).isEmpty },
        ForeignID("an agreement by its id") {
            try await $0.agreement($1.agreement, now: TenantRead.now) != nil
        },
        ForeignID("the signed versions") { try await !$0.signedVersions(of: $1.agreement).isEmpty },
        ForeignID("the version that waits for signatures") {
            try await $0.pendingVersion(of: $1.unsigned, now: TenantRead.now) != nil
        },
        ForeignID("the slots") { try await !$0.slots(of: .version(1), $1.unsigned).isEmpty },
        ForeignID("the signatures") { try await !$0.signatures(of: .version(1), $1.unsigned).isEmpty },
        ForeignID("the links of a slot") {
            try await !$0.signingLinks(of: .version(1), $1.unsigned, slot: "sales").isEmpty
        },
        ForeignID("the rows behind a version") {
            try await !$0.signedRows(of: 1, $1.unsigned).hashes.isEmpty
        },
        ForeignID("the rows behind an exception") {
            try await !$0.signedRows(ofException: 1, $1.bound).isEmpty
        },
        ForeignID("a scan") { try await $0.scan(TenantRead.scan, of: $1.unsigned) != nil },
        ForeignID("the framework's version") {
            try await $0.frameworkVersion(of: $1.framework, at: TenantRead.now) != nil
        },
        ForeignID("a change request") { try await $0.changeRequest(1, of: $1.agreement) != nil },
        ForeignID("the change requests") {
            try await !$0.changeRequests(of: $1.agreement, in: nil, before: nil, limit: 9).isEmpty
        },
        ForeignID("the granted exceptions") {
            try await !$0.grantedExceptions(of: $1.bound, at: TenantRead.now).isEmpty
        },
        ForeignID("how many exceptions there are") {
            try await $0.exceptionCount(of: $1.bound, at: TenantRead.now) > 0
        },
        ForeignID("the version that relies on an exception") {
            try await $0.versionRelying(on: 1, of: $1.bound) != nil
        },
        ForeignID("the actuals of an agreement") {
            try await !$0.actuals(of: $1.framework, ActualFilter(), after: nil, limit: 9).isEmpty
        },
        ForeignID("the standing actuals of an agreement") {
            let value = ActualValue(metric: "mql", period: .test("2026-07-01", days: 31), amount: 1)
            return try await !$0.standingActuals(of: $1.framework, [value]).isEmpty
        },
        ForeignID("the newest actuals of an agreement") {
            try await !$0.currentActuals(of: $1.framework, upTo: CivilDate(daysSince1970: 30_000)).isEmpty
        },
        ForeignID("the evolution paths of an agreement") {
            try await !$0.evolutionPaths(of: $1.framework, in: nil, after: nil, limit: 9).isEmpty
        },
        ForeignID("the highest change request") { try await $0.highestChangeRequest(of: $1.agreement) > 0 },
        ForeignID("what a draft carries") { try await $0.draft(of: $1.agreement)?.changes.isEmpty == false },
        ForeignID("what a version carries") {
            try await $0.version(2, of: $1.framework)?.changes.isEmpty == false
        },
        ForeignID("a notice") { try await $0.lockNotice($1.notice) != nil },
        ForeignID("a job") { try await $0.claimJob($1.job, now: .hour(9_999)) != nil },
        ForeignID("when slots were reminded") {
            try await !$0.lastReminders(of: 1, $1.unsigned).isEmpty
        },
        ForeignID("the courses of versions") { try await !$0.courses(of: $1.agreement).isEmpty },
        ForeignID("the uses of a region") {
            try await !$0.uses(of: [$1.region], now: TenantRead.now).isEmpty
        },
        ForeignID("those for whom somebody stands in") { try await !$0.wards(of: $1.deputy).isEmpty },
        ForeignID("a calendar by its id") {
            try await $0.calendar($1.calendar, at: TenantRead.now) != nil
        },
        ForeignID("who has a calendar") { try await !$0.uses(ofCalendar: $1.calendar).isEmpty },
        ForeignID("a calendar token") { try await $0.calendarToken($1.token, of: nil) != nil },
        ForeignID("what is held in a region") { try await !$0.holdings(in: $1.region).isEmpty },
        ForeignID("the tiers of an account") {
            try await !$0.tierAssignments(of: $1.account, before: nil, limit: 9).isEmpty
        },
        ForeignID("the contacts of an account") {
            try await !$0.contacts(of: $1.account, after: nil, limit: 9).isEmpty
        },
        ForeignID("how many contacts an account has") { try await $0.contactCount(of: $1.account) > 0 },
        ForeignID("the events of an account") {
            try await !$0.events(
                of: $1.account, named: "a-1", EventFilter(), contact: nil, after: nil, limit: 9
            ).isEmpty
        },
        ForeignID("the stakeholders of an account") {
            try await !$0.stakeholders(of: $1.account, EngagementQuestion(at: .hour(9_999))).isEmpty
        },
        ForeignID("the commercials of an account") {
            try await $0.commercials(of: $1.account, at: .latest) != nil
        },
        ForeignID("the dossier of an account") { try await $0.dossier(of: $1.account) != nil },
        ForeignID("the versions of a dossier") {
            try await !$0.dossiers(of: $1.account, before: nil, limit: 9).isEmpty
        },
        ForeignID("a plan") {
            let plans = try await [$0.plan(1, of: $1.account), $0.lockPlan(1, of: $1.account)]
            return plans != [nil, nil]
        },
        ForeignID("the plans of an account") {
            try await !$0.plans(of: $1.account, before: nil, limit: 9, now: .start).isEmpty
        },
        ForeignID("the numbers of an account's plans") {
            try await $0.planNumbers(of: $1.account).newest > 0
        },
        ForeignID("contacts by their names") {
            try await !$0.contacts(of: $1.account, named: ["c-1"]).isEmpty
        },
        ForeignID("the holders of a tier") { try await !$0.holders(ofTiers: [$1.tier]).isEmpty },
    ]
}
