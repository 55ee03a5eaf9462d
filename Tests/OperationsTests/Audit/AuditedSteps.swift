// Every operation that writes, in an order in which each can be done, and the records that it must leave.

import Domain
import Operations
import Store
import Support

/// Something that is done in a tenant.
struct AuditedStep: Sendable {
    let name: String
    /// The records that it leaves; none for what changes nothing or is refused.
    let leaves: [AuditAction]
    let run: @Sendable (TestTenant) async throws -> Void

    init(
        _ name: String, _ leaves: [AuditAction],
        _ run: @escaping @Sendable (TestTenant) async throws -> Void
    ) {
        self.name = name
        self.leaves = leaves
        self.run = run
    }

    static let all =
        [
            segments, agreements, changes, actuals, evolution, accounts, engagement, access, members, people,
            plans, signatures, renewals, reviews,
            audit,
            tenancy,
        ]
        .flatMap(\.self)

    private static let operatorCall = OperatorCall(now: .hour(5))

    private static let segments = [
        AuditedStep("a region is made", [.regionPut]) {
            try await $0.putRegion("emea", below: nil, by: $0.call())
        },
        AuditedStep("a region is changed", [.regionPut]) {
            try await $0.putRegion("emea", below: nil, ["DE", "AT"], by: $0.call(), .exists)
        },
        AuditedStep("a region is put as it is, and gets a new tag", [.regionPut]) {
            try await $0.putRegion("emea", below: nil, ["DE", "AT"], by: $0.call(), .exists)
        },
        AuditedStep("a region is refused", []) { tenant in
            _ = try await refusal { try await tenant.putRegion("emea", below: nil, by: tenant.call()) }
        },
        AuditedStep("a region is deleted", [.regionPut, .regionDeleted]) {
            try await $0.putRegion("spare", below: nil, by: $0.call())
            try await $0.workspace.deleteNode("spare", of: .region, .exists, by: $0.call())
        },
        AuditedStep("a vertical is made", [.verticalPut]) {
            try await $0.putVertical("tech", below: nil, ["Software"], by: $0.call())
        },
        AuditedStep("a vertical is deleted", [.verticalPut, .verticalDeleted]) {
            try await $0.putVertical("spare", below: nil, by: $0.call())
            try await $0.workspace.deleteNode("spare", of: .vertical, .exists, by: $0.call())
        },
        AuditedStep("sizes", [.sizesPut]) {
            _ = try await $0.workspace.putSizes(
                [SizeBand(key: "all", name: "All", employeesFrom: 0, employeesTo: nil)], .exists,
                by: $0.call())
        },
        AuditedStep("tiers", [.tiersPut]) {
            _ = try await $0.workspace.putTiers(
                [Tier(key: "tier-1", name: "Tier 1", rank: 1)], .exists, by: $0.call())
        },
        AuditedStep("currency rates", [.currencyRatesPut]) {
            _ = try await $0.workspace.putCurrencyRates(RateTable(base: "CHF"), .exists, by: $0.call())
        },
        AuditedStep("settings", [.settingsPut]) {
            _ = try await $0.workspace.putSettings(
                .standard, defaultFramework: nil, timeZone: .utc, .exists, by: $0.call())
        },
    ]

    private static let agreements = [
        AuditedStep("an agreement is created", [.agreementCreated]) {
            try await $0.createAgreement("global", by: $0.call())
        },
        AuditedStep("it is renamed", [.agreementRenamed]) {
            _ = try await $0.workspace.renameAgreement("global", to: "New", .exists, by: $0.call())
        },
        AuditedStep("it is renamed to the name that it has", []) {
            _ = try await $0.workspace.renameAgreement("global", to: "New", .exists, by: $0.call())
        },
        AuditedStep("a version is drafted", [.versionDrafted]) {
            try await $0.draft("global", terms: .responses(saying: "8h"), by: $0.call())
        },
        AuditedStep("a draft is edited", [.versionEdited]) {
            _ = try await $0.workspace.editDraft(1, of: "global", .exists, by: $0.call()) { $0 }
        },
        AuditedStep("a draft is deleted", [.versionDeleted]) {
            try await $0.workspace.deleteDraft(1, of: "global", .exists, by: $0.call())
        },
        AuditedStep("a version is drafted and proposed", [.versionDrafted, .versionProposed]) {
            try await $0.publish("global", terms: .responses(saying: "8h"), by: $0.call())
        },
    ]

    private static let changes = [
        AuditedStep("a change is asked for", [.changeRequested]) {
            try await $0.requestChange("global", by: $0.asker())
        },
        AuditedStep("it is decided", [.changeDecided]) {
            _ = try await $0.workspace.decideChange(1, of: "global", .agreed, reason: nil, by: $0.call())
        },
        AuditedStep("it is drafted", [.changeDrafted]) {
            _ = try await $0.workspace.draftChange(1, of: "global", .none, by: $0.call())
        },
        AuditedStep("it is withdrawn, and leaves the draft", [.changeWithdrawn]) {
            _ = try await $0.workspace.withdrawChange(1, of: "global", by: $0.call())
        },
        AuditedStep("it is withdrawn again", []) {
            _ = try await $0.workspace.withdrawChange(1, of: "global", by: $0.call())
        },
    ]

    private static let accounts = [
        AuditedStep("an account is created", [.accountCreated]) {
            try await $0.createAccount("a-1", by: $0.call())
        },
        AuditedStep("a creation is repeated with its key", [.accountCreated]) { tenant in
            let attempt = try Attempt.creating("/v1/accounts", body: "a-2")
            try await tenant.createAccount("a-2", by: tenant.call(attempt: attempt))
            do {
                try await tenant.createAccount("a-2", by: tenant.call(attempt: attempt))
            } catch is RecordedAnswer {}
        },
        AuditedStep("an account is changed", [.accountChanged]) {
            _ = try await $0.workspace.changeAccount("a-1", .exists, by: $0.call()) { old in
                var new = old
                new.input.employees = 7
                return new
            }
        },
        AuditedStep("an account is changed to what it is", []) {
            _ = try await $0.workspace.changeAccount("a-1", .exists, by: $0.call()) { $0 }
        },
        AuditedStep(
            "an account is put into a tier, the same again, given back, and back again",
            [.tiersPut, .tierAssigned, .tierReleased]
        ) { tenant in
            _ = try await tenant.workspace.putTiers(
                [Tier(key: "top", name: "Top", rank: 1)], .exists, by: tenant.call())
            let manual = ManualAssignment(tier: "top", reason: "Wanted", until: .hour(99))
            for _ in 0..<2 { _ = try await tenant.workspace.assignTier("a-1", manual, by: tenant.call()) }
            for _ in 0..<2 { _ = try await tenant.workspace.releaseTier("a-1", by: tenant.call()) }
        },
        AuditedStep("the tiers are applied, and again", [.tiersApplied]) { tenant in
            for _ in 0..<2 {
                let hash = try await tenant.workspace.evaluateTiers(by: tenant.call()).inputsHash
                _ = try await tenant.workspace.applyTiers(hash, TierSurveyFilter(), by: tenant.call())
            }
        },
        AuditedStep("accounts are imported, more than a chunk", [.accountsImported, .accountsImported]) {
            try await $0.importFile(rows: Workspace.importChunkRows + 1)
        },
        AuditedStep("the same accounts are imported again", []) {
            try await $0.importFile(rows: Workspace.importChunkRows + 1)
        },
        AuditedStep("accounts are classified, and none falls into another segment", []) {
            _ = try await $0.workspace.classifyAccounts(by: $0.call())
        },
        AuditedStep("accounts are classified anew", [.regionPut, .accountsClassified, .accountsClassified]) {
            try await $0.putRegion("emea", below: nil, ["AT"], by: $0.call(at: .hour(2)), .exists)
            _ = try await $0.workspace.classifyAccounts(by: $0.call(at: .hour(3)))
        },
    ]

    private static let access = [
        AuditedStep("a key is created and revoked, twice", [.keyCreated, .keyRevoked]) {
            let new = NewAPIKey(name: "a key", roles: [.analyst], region: nil, expiresAt: nil)
            let id = try await $0.workspace.createAPIKey(new, by: $0.call()).key.id
            _ = try await $0.workspace.revokeAPIKey(id, by: $0.call())
            _ = try await $0.workspace.revokeAPIKey(id, by: $0.call())
        },
        AuditedStep(
            "a calendar token is created and revoked, twice", [.calendarTokenCreated, .calendarTokenRevoked]
        ) {
            let new = NewCalendarToken(scope: .all)
            let id = try await $0.workspace.createCalendarToken(new, by: $0.call()).token.id
            _ = try await $0.workspace.revokeCalendarToken(id, by: $0.call())
            _ = try await $0.workspace.revokeCalendarToken(id, by: $0.call())
        },
        AuditedStep("the operator makes a key, and it is used", [.keyCreated]) {
            let new = NewAPIKey(name: "first", roles: [.admin], region: nil, expiresAt: nil)
            let key = try await $0.workspace.createAPIKey(new, for: $0.entry.key, by: operatorCall)
            _ = try await $0.workspace.authenticate(bearer: key.secret, tokens: nil, now: .hour(6))
        },
    ]

    private static let signatures = [
        AuditedStep(
            "signatures are collected",
            [
                .memberPut, .memberPut, .memberPut, .memberPut, .agreementCreated, .versionDrafted,
                .versionProposed, .linkCreated, .linkRevoked, .linkCreated, .scanUploaded, .versionSigned,
                .linkCreated, .versionSigned,
            ]
        ) {
            try await $0.makeSigners()
            try await $0.collectSignatures("signing", Selector(vertical: "tech"))
        },
        AuditedStep("a signatory is reminded, and again", [.signaturesReminded]) { tenant in
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.remindSignatories(1, of: "signing", by: call)
            _ = try await refusal {
                _ = try await tenant.workspace.remindSignatories(1, of: "signing", by: call)
            }
        },
        AuditedStep("a notice is acknowledged, twice", [.noticeAcknowledged]) { tenant in
            let bob = tenant.call(subject: "bob", as: [.signatory], at: .hour(3))
            for notice in try await tenant.notices(NoticeFilter(member: "bob")) {
                _ = try await tenant.workspace.acknowledgeNotice(notice.id, by: bob)
                _ = try await tenant.workspace.acknowledgeNotice(notice.id, by: bob)
            }
        },
        AuditedStep("a scan is uploaded again", []) {
            _ = try await $0.workspace.uploadScan(
                Array("%PDF-1.7".utf8), stated: "application/pdf", of: "signing", by: $0.call())
        },
        AuditedStep("a signature is declined", [.versionDeclined]) {
            try await $0.decline("signing", "sales", by: "bob")
        },
        AuditedStep("a proposal is withdrawn", [.versionDrafted, .versionProposed, .versionWithdrawn]) {
            try await $0.publish(
                "signing", Selector(vertical: "tech"), terms: .signed(saying: "2h"), by: $0.call())
            _ = try await $0.workspace.withdrawVersion(2, of: "signing", reason: nil, by: $0.call())
        },
        AuditedStep(
            "a framework gets a board",
            [
                .regionPut, .regionPut, .regionPut, .agreementCreated, .versionDrafted, .versionProposed,
                .versionSigned, .versionSigned,
                .agreementCreated,
            ]
        ) {
            for region: Slug in ["dach", "uk", "americas"] {
                try await $0.putRegion(region, below: nil, by: $0.call())
            }
            try await $0.bind("bound-sla", under: "bound")
        },
        AuditedStep(
            "an exception is granted", [.changeRequested, .exceptionSigned, .exceptionSigned]
        ) {
            try await $0.grantException("bound-sla", at: .hour(1))
        },
        AuditedStep("a signature under one is declined", [.exceptionDeclined]) {
            try await $0.decline("bound-sla", exception: 1, "board.americas", by: "cleo", at: .hour(1))
        },
    ]

    private static let renewals = [
        AuditedStep(
            "an agreement is renewed and terminated",
            [.agreementCreated, .versionDrafted, .versionProposed, .versionRenewed, .versionTerminated]
        ) {
            try await $0.agree(
                "renewing", under: "global", Selector(vertical: "tech"),
                terms: .renewing(["extension": "P1M"]), validity: StatedValidity(to: .day(30)), by: $0.call())
            _ = try await $0.workspace.renewAgreement("renewing", by: $0.call(at: .hour(2)))
            _ = try await $0.workspace.terminateAgreement(
                "renewing", TerminationOrder(on: .day(9), reason: "x", version: 2, waivesNotice: true),
                by: $0.call(at: .hour(3)))
        },
        AuditedStep("people are told what is due, and there is nothing more to tell", [.noticesWritten]) {
            try await $0.work(at: .hour(4))
            try await $0.work(at: .hour(4))
        },
    ]

    private static let audit = [
        AuditedStep("a checkpoint is taken", [.auditCheckpointed]) {
            _ = try await $0.workspace.takeCheckpoint(by: $0.call())
        }
    ]

    private static let members = [
        AuditedStep("a member is made and changed", [.memberPut, .memberPut]) {
            try await $0.putMember("ada", by: $0.call())
            try await $0.putMember("ada", subject: "a", by: $0.call(), .exists)
        },
        AuditedStep("a member is put as it is", []) {
            try await $0.putMember("ada", subject: "a", by: $0.call(), .exists)
        },
        AuditedStep("a member is deactivated, twice", [.memberDeactivated]) {
            _ = try await $0.workspace.deactivateMember("ada", by: $0.call())
            _ = try await $0.workspace.deactivateMember("ada", by: $0.call())
        },
        AuditedStep("a member is reactivated, twice", [.memberReactivated]) {
            _ = try await $0.workspace.reactivateMember("ada", by: $0.call())
            _ = try await $0.workspace.reactivateMember("ada", by: $0.call())
        },
        AuditedStep("an absence is entered and cancelled, twice", [.absenceAdded, .absenceCancelled]) {
            let absence = try await $0.absent("ada", by: $0.call())
            _ = try await $0.workspace.cancelAbsence(absence.id, .exists, by: $0.call())
            _ = try await $0.workspace.cancelAbsence(absence.id, .exists, by: $0.call())
        },
    ]

    private static let people = [
        AuditedStep("somebody gets a post, and the same again", [.personPut]) { tenant in
            for _ in 0..<2 { try await tenant.hold("ada", [Post("inside-sales")], by: tenant.call()) }
        },
        AuditedStep(
            "somebody takes another's place, and again, and people are imported, twice",
            [.memberPut, .personReplaced, .peopleImported]
        ) { tenant in
            try await tenant.putMember("eve", by: tenant.call())
            for _ in 0..<2 {
                _ = try await tenant.workspace.replacePerson("ada", by: "eve", by: tenant.call())
            }
            for _ in 0..<2 {
                try await tenant.importPeople("fay,Fay,fay@example.com,,inside-sales,,\n", by: tenant.call())
            }
        },
        AuditedStep(
            "a calendar is made, put as it is, gets holidays twice, and is deleted",
            [.calendarPut, .holidaysImported, .calendarDeleted]
        ) { tenant in
            try await tenant.putCalendar("office", by: tenant.call())
            try await tenant.putCalendar("office", by: tenant.call(), .exists)
            for _ in 0..<2 {
                _ = try await tenant.workspace.importHolidays(
                    Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261231\nEND:VEVENT\nEND:VCALENDAR".utf8),
                    into: "office", years: 2026...2026, isRehearsal: false, by: tenant.call())
            }
            try await tenant.workspace.deleteCalendar("office", .exists, by: tenant.call())
        },
        AuditedStep("a team is made, put as it is, and deleted", [.teamPut, .teamDeleted]) { tenant in
            try await tenant.putTeam("callers", [TeamMember("ada", capacity: 9)], by: tenant.call())
            try await tenant.putTeam("callers", [TeamMember("ada", capacity: 9)], by: tenant.call(), .exists)
            try await tenant.workspace.deleteTeam("callers", .exists, by: tenant.call())
        },
    ]

    private static let tenancy = [
        AuditedStep("the tenant is suspended, twice", [.tenantSuspended]) {
            _ = try await $0.workspace.suspendTenant($0.entry.key, reason: "late", by: operatorCall)
            _ = try await $0.workspace.suspendTenant($0.entry.key, reason: "later", by: operatorCall)
        },
        AuditedStep("the tenant is resumed, twice", [.tenantResumed]) {
            _ = try await $0.workspace.resumeTenant($0.entry.key, by: operatorCall)
            _ = try await $0.workspace.resumeTenant($0.entry.key, by: operatorCall)
        },
    ]
}

extension TestTenant {
    fileprivate func importFile(rows: Int) async throws {
        let lines = (0..<rows).map { "crm-\($0),Company,DE\n" }.joined()
        let file = AsyncStream { continuation in
            continuation.yield(Array("external_id,name,country\n\(lines)".utf8))
            continuation.finish()
        }
        _ = try await workspace.importAccounts(file, ImportOptions(), by: call())
    }

    /// The whole chain, from the first record on.
    func auditChain() async throws -> [AuditRecord] {
        var records: [AuditRecord] = []
        while true {
            let page = try await workspace.auditRecords(
                AuditFilter(order: .oldest), after: records.last?.seq, limit: 500, by: call())
            records += page
            if page.count < 500 { return records }
        }
    }
}
