// Terminating: what ends when, what goes on all the same, and who is left without a framework.

import Domain
import Operations
import Support
import Testing

@Suite("Terminating")
struct TerminateTests {
    private func order(
        on day: Int, version: Int? = nil, waiving: Bool = true
    ) -> TerminationOrder {
        TerminationOrder(on: .day(day), reason: "Replaced", version: version, waivesNotice: waiving)
    }

    @Test("a version ends after the day that is named, and a second termination can only be earlier")
    func ends() async throws {
        try await withAgreement(.renewing(["notice": "P14D"]), to: .day(60)) { tenant in
            func terminate(_ order: TerminationOrder, _ at: Int) async throws -> DomainError? {
                try await refusal {
                    _ = try await tenant.workspace.terminateAgreement(
                        "global", order, by: tenant.call(at: .hour(at)))
                }
            }
            let short = try await terminate(order(on: 20, waiving: false), 2)
            #expect(short?.code == .noticeNotKept)
            #expect(short?.detail.contains(CivilDate.day(60).description) == true, "\(short?.detail ?? "")")
            #expect(try await terminate(order(on: 20), 3) == nil)
            let version = try #require(
                try await tenant.workspace.version(1, of: "global", by: tenant.call(at: .hour(4))).frozen)
            #expect(version.facts.terminatesAt == .midnight(of: 21) && version.facts.endReason == .terminated)
            #expect(version.facts.terminatedAt == .hour(3) && version.terminationReason == "Replaced")
            #expect(version.terminatedBy == tenant.call().principal.reference)
            #expect(version.facts.inForce?.to == .midnight(of: 21))
            #expect(try await terminate(order(on: 20), 5)?.code == .versionTerminated)
            #expect(try await terminate(order(on: 21), 5)?.code == .versionTerminated)
            #expect(try await terminate(order(on: 10), 6) == nil)
            #expect(try await tenant.state("global", at: .midnight(of: 11).adding(seconds: -1)) == .active)
            #expect(try await tenant.state("global", at: .midnight(of: 11)) == .terminated)
        }
    }

    @Test("a scheduled version that is terminated before it begins gives the one before it its end back")
    func scheduled() async throws {
        try await withAgreement(.renewing(["extension": "P1M"]), to: .day(60)) { tenant in
            let call = tenant.call(at: .hour(2))
            try await tenant.publish(
                "global", terms: .responses(saying: "1h"), validity: StatedValidity(from: .day(30)), by: call)
            #expect(try await tenant.state("global", 2, at: .hour(3)) == .scheduled)
            let current = try await refusal {
                _ = try await tenant.workspace.terminateAgreement("global", order(on: 20), by: call)
            }
            #expect(current?.code == .successorScheduled)
            let result = try await tenant.workspace.terminateAgreement(
                "global", order(on: 10, version: 2), by: tenant.call(at: .hour(4)))
            #expect(result.version.state == .terminated && result.version.facts?.inForce == nil)
            let first = try await tenant.workspace.version(1, of: "global", by: tenant.call(at: .hour(5)))
            #expect(first.facts?.inForce?.to == .midnight(of: 61) && first.facts?.endReason == nil)
            // And now it can be renewed again.
            let renewed = try await tenant.workspace.renewAgreement("global", by: tenant.call(at: .hour(6)))
            #expect(renewed.facts?.inForce?.from == .midnight(of: 61) && renewed.frozen?.renews == 1)
        }
    }

    @Test("what is not in force cannot be terminated, and what is not there is not found")
    func refused() async throws {
        try await withAgreement(.renewing([:], signed: true), to: .day(60)) { tenant in
            func code(_ order: TerminationOrder) async throws -> ErrorCode? {
                try await refusal {
                    _ = try await tenant.workspace.terminateAgreement(
                        "global", order, by: tenant.call(at: .hour(2)))
                }?.code
            }
            let codes = [
                try await code(order(on: 20)), try await code(order(on: 20, version: 1)),
                try await code(order(on: 20, version: 2)),
            ]
            #expect(codes == [.nothingInForce, .notTerminable, .notFound])
        }
    }

    @Test("whoever ends a framework is told which local agreements are left without one")
    func framework() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agreeOnTheUsual()
            let local = try await tenant.workspace.terminateAgreement(
                "large-sla", order(on: 10), by: tenant.call(at: .hour(2)))
            #expect(local.warnings.isEmpty)
            let result = try await tenant.workspace.terminateAgreement(
                "global", order(on: 20), by: tenant.call(at: .hour(3)))
            #expect(result.warnings.map(\.agreement) == ["dach-sla"])
            #expect(result.warnings.first?.code == .localWithoutFramework)
            let earlier = try await tenant.workspace.terminateAgreement(
                "global", order(on: 5), by: tenant.call(at: .hour(4)))
            #expect(earlier.warnings.map(\.agreement) == ["dach-sla", "large-sla"])
            let others = try await refusal {
                _ = try await tenant.workspace.terminateAgreement(
                    "dach-sla", order(on: 10), by: tenant.editor("uk", at: .hour(5)))
            }
            #expect(others?.code == .outsideRegion)
        }
    }

    @Test("the list of what ends soon has each with its last day, page by page")
    func expiring() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            let locals: [(Slug, Selector, JSON, Int)] = [
                ("a", Selector(region: "dach"), ["at_expiry": "run_on"], 5),
                ("b", Selector(region: "uk"), ["notice": "P7D"], 20),
                ("c", Selector(size: "large"), ["mode": "automatic", "extension": "P1M"], 20),
                ("d", Selector(size: "small"), [:], 91), ("e", Selector(tier: "tier-1"), [:], 40),
            ]
            for (key, selector, renewal, last) in locals {
                try await tenant.agree(
                    key, under: "global", selector, terms: .renewing(renewal),
                    validity: StatedValidity(to: .day(last)), by: tenant.call())
            }
            _ = try await tenant.workspace.terminateAgreement(
                "e", order(on: 15), by: tenant.call(at: .hour(2)))
            _ = try await tenant.workspace.renewAgreement(
                "b", to: .day(50), by: tenant.call(at: .hour(2)))
            let now = Instant.midnight(of: 6)
            var found: [ExpiringVersion] = []
            repeat {
                let page = try await tenant.workspace.expiringVersions(
                    within: 84, after: found.last.map { ($0.endsAt, $0.agreement) }, limit: 2,
                    by: tenant.call(at: now))
                found += page
                if page.count < 2 { break }
            } while true
            let lines = found.map {
                "\($0.agreement) \($0.lastDay) \($0.daysLeft(now)) \($0.outcome.rawValue) \($0.isRunningOn(now)) "
                    + "\($0.noticeLastDay?.description ?? "-") \($0.successor ?? 0)"
            }
            #expect(
                lines == [
                    "a 2026-03-07 -1 runs_on true - 0", "e 2026-03-17 9 ends false - 0",
                    "b 2026-03-22 14 ends false 2026-03-15 2", "c 2026-03-22 14 renews false - 0",
                ])
            let more = try await tenant.workspace.expiringVersions(
                within: 85, after: nil, limit: 9, by: tenant.call(at: now))
            #expect(more.map(\.agreement) == ["a", "e", "b", "c", "d"])
        }
    }
}
