// What renews itself: the worker does what people would, and says so where it cannot.

import Domain
import Operations
import Support
import Testing

@Suite("Renewal by itself")
struct AutomaticRenewalTests {
    @Test("month by month, over the end of February, each renewal once, in force without a gap")
    func months() async throws {
        let terms = JSON.renewing(
            ["mode": "automatic", "notice": "P7D", "extension": "P1M", "unchanged": "no_signature"],
            signed: true)
        let last = try #require(CivilDate("2027-12-31"))
        try await withAgreement(terms, to: last) { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            let march = try #require(Instant(rfc3339: "2028-03-30T00:00:00Z"))
            // As the worker does: again while there is work, else at the next instant.
            var now = Instant.hour(3)
            while now < march {
                let report = try await tenant.work(at: now)
                #expect(report.failures == 0)
                if report.jobs + report.reviewJobs == 0 { now = try #require(report.nextDueAt) }
            }
            let versions = try await tenant.workspace.versions(
                of: "global", before: nil, limit: 20, by: tenant.call(at: march)
            ).compactMap(\.frozen)
            let validities = versions.reversed().map { version in
                let days =
                    "\(version.validity.from?.description ?? "-") \(version.validity.to?.description ?? "-")"
                return "\(version.number) \(days) \(version.renews ?? 0) \(version.proposedBy)"
            }
            #expect(
                validities.dropFirst() == [
                    "2 2028-01-01 2028-01-31 1 baton", "3 2028-02-01 2028-02-29 2 baton",
                    "4 2028-03-01 2028-03-31 3 baton", "5 2028-04-01 2028-04-30 4 baton",
                ])
            let times = versions.reversed().compactMap(\.facts.inForce)
            for (earlier, later) in zip(times, times.dropFirst()) { #expect(earlier.to == later.from) }
            let renewed = try await tenant.notices(NoticeFilter(kind: .renewed))
            #expect(renewed.count == 16)
            #expect(renewed.last?.payload["successor"] == 5)
            #expect(try await tenant.notices(NoticeFilter(kind: .superseded)).count == 12)
            let records = try await tenant.auditChain().filter { $0.action == "version.renewed" }
            #expect(records.count == 4 && records.allSatisfy { $0.actor == "baton" })
        }
    }

    @Test(
        "what must be signed again is proposed when notice is over, and asks for signatures by the last day")
    func signedAgain() async throws {
        let terms = JSON.renewing(["mode": "automatic", "notice": "P7D", "extension": "P1M"], signed: true)
        try await withAgreement(terms, to: .day(30)) { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            try await tenant.work(at: .midnight(of: 24).adding(seconds: -1))
            #expect(try await tenant.notices(NoticeFilter(kind: .renewed)).isEmpty)
            try await tenant.work(at: .midnight(of: 24))
            try await tenant.work(at: .midnight(of: 24))
            let version = try await tenant.workspace.version(
                2, of: "global", by: tenant.call(at: .midnight(of: 24)))
            #expect(version.state == .proposed && version.frozen?.signBy == .day(30))
            #expect(
                try await tenant.notices(NoticeFilter(kind: .signatureRequested)).count { $0.version == 2 }
                    == 3)
            // Nobody signs: the first one ends, and the second can no longer be signed.
            try await tenant.work(at: .midnight(of: 31))
            #expect(try await tenant.state("global", 1, at: .midnight(of: 31)) == .expired)
            #expect(try await tenant.state("global", 2, at: .midnight(of: 31)) == .lapsed)
            #expect(try await tenant.told(.expired).count == 4)
            #expect(try await tenant.told(.signatureDeadlinePassed).count == 3)
        }
    }

    @Test("a renewal that is refused is told of once, and what runs on says so after its last day")
    func refused() async throws {
        let terms = JSON.renewing(
            ["mode": "automatic", "notice": "P7D", "extension": "P1M", "unchanged": "no_signature"])
        try await withAgreement(terms, to: .day(30)) { tenant in
            try await tenant.draft("global", terms: .responses(saying: "1h"), by: tenant.call(at: .hour(2)))
            for day in 24...31 { try await tenant.work(at: .midnight(of: day)) }
            let told = try await tenant.notices(NoticeFilter(kind: .renewalRefused))
            #expect(told.count == 2 && told.allSatisfy { $0.payload["code"] == "draft_exists" })
            #expect(try await tenant.told(.runningOn).count == 2)
            let version = try await tenant.workspace.version(
                1, of: "global", by: tenant.call(at: .midnight(of: 31)))
            #expect(version.state == .active && version.isRunningOn)
        }
    }

    @Test("what was terminated in time is not renewed, nor what a renewal follows already")
    func moot() async throws {
        let terms = JSON.renewing(
            ["mode": "automatic", "notice": "P7D", "extension": "P1M", "unchanged": "no_signature"])
        try await withAgreement(terms, to: .day(30)) { tenant in
            try await tenant.work(at: .hour(1))
            _ = try await tenant.workspace.terminateAgreement(
                "global", TerminationOrder(on: .day(30), reason: "x"), by: tenant.call(at: .hour(2)))
            for day in 20...40 { try await tenant.work(at: .midnight(of: day)) }
            let versions = try await tenant.workspace.versions(
                of: "global", before: nil, limit: 9, by: tenant.call(at: .midnight(of: 40)))
            #expect(versions.map(\.state) == [.terminated])
            #expect(try await tenant.notices(NoticeFilter(kind: .renewalRefused)).isEmpty)
        }
        try await withAgreement(terms, to: .day(30)) { tenant in
            _ = try await tenant.workspace.renewAgreement("global", by: tenant.call(at: .hour(2)))
            for day in 20...32 { try await tenant.work(at: .midnight(of: day)) }
            let versions = try await tenant.workspace.versions(
                of: "global", before: nil, limit: 9, by: tenant.call(at: .midnight(of: 32)))
            #expect(versions.map(\.state) == [.active, .superseded])
        }
    }

    @Test("a worker that was away at the end still proposes what renews itself")
    func late() async throws {
        let terms = JSON.renewing(["mode": "automatic", "notice": "P7D", "extension": "P1M"])
        try await withAgreement(terms, to: .day(30)) { tenant in
            try await tenant.work(at: .midnight(of: 100))
            let second = try await tenant.workspace.version(
                2, of: "global", by: tenant.call(at: .midnight(of: 100)))
            // The first period that is not over by then.
            #expect(second.state == .active && second.frozen?.validity.to?.description == "2026-07-01")
            #expect(second.frozen?.validity.from?.description == "2026-06-02")
            #expect(second.facts?.inForce?.from == .midnight(of: 100))
        }
    }
}
