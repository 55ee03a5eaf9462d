// Renewal, termination, jobs and notices as plan steps.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    private static func noticeList(_ name: String, _ filter: NoticeFilter) -> PlanStep {
        PlanStep("notices by \(name)") { tenant in
            let call = tenant.call(at: .hour(100))
            let first = try await tenant.workspace.notices(filter, before: nil, limit: 51, by: call)
            let last = try #require(first.last, "no notice by \(name): it proves nothing")
            _ = try await tenant.workspace.notices(filter, before: last.id, limit: 51, by: call)
        }
    }

    static let notices = [
        noticeList("nothing", NoticeFilter()),
        noticeList("an agreement", NoticeFilter(agreement: "dach-sla")),
        noticeList("a kind of few", NoticeFilter(kind: .withdrawn)),
        noticeList("a kind of many", NoticeFilter(kind: .inForce)),
        noticeList("a member", NoticeFilter(member: "member-7")),
        noticeList("being acknowledged", NoticeFilter(isAcknowledged: true)),
        noticeList("being to be acknowledged", NoticeFilter(isAcknowledged: false)),
        noticeList("member and state", NoticeFilter(member: "member-7", isAcknowledged: false)),
        PlanStep("an agreement renewed, terminated and looked after", pages: 2_500) { tenant in
            try await tenant.agree(
                "planned-end", under: "global", Selector(region: "region-9", tier: "tier-1"),
                terms: .renewing(["extension": "P1M"]), validity: StatedValidity(to: .day(60)),
                by: tenant.call(at: .hour(112)))
            _ = try await tenant.workspace.renewAgreement("planned-end", by: tenant.call(at: .hour(113)))
            _ = try await tenant.workspace.terminateAgreement(
                "planned-end", TerminationOrder(on: .day(10), reason: "x", version: 2, waivesNotice: true),
                by: tenant.call(at: .hour(114)))
            _ = try await tenant.workspace.expiringVersions(
                within: 90, after: nil, limit: 51, by: tenant.call(at: .hour(115)))
            try await tenant.work(at: .hour(115))
        },
        PlanStep("a job that is put off") { tenant in
            _ = try await tenant.server.database.transaction(tenant.id) { transaction in
                let job = try await transaction.dueJobs(JobKind.allCases, now: .hour(99_999), limit: 1).first
                let claimed = try await transaction.claimJob(#require(job).id, now: .hour(99_999))
                try await transaction.putOff(#require(claimed).id, to: .hour(99_999))
            }
        },
        PlanStep("a notice acknowledged, and signatories reminded") { tenant in
            let bob = tenant.call(subject: "bob", as: [.signatory], at: .hour(115))
            let page = try await tenant.workspace.notices(
                NoticeFilter(kind: .inForce, member: "bob"), before: nil, limit: 1, by: bob)
            _ = try await tenant.workspace.acknowledgeNotice(#require(page.first).id, by: bob)
            _ = try await tenant.workspace.remindSignatories(
                1, of: "unsigned", by: tenant.call(at: .hour(115)))
        },
    ]
}
