// What is overdue is told to who has to do it, then level after level, each exactly once.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Following up what is overdue")
struct FollowUpTests {
    private func withRhythm(
        connections: Int = 4, _ body: @Sendable @escaping (TestTenant, TestServer) async throws -> Void
    ) async throws {
        try await withServer(connections: connections) { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            try await body(tenant, server)
        }
    }

    private func told(_ tenant: TestTenant, _ kind: NoticeKind) async throws -> [String] {
        try await tenant.notices(NoticeFilter(kind: kind)).map {
            "\($0.payload["level"]?.intValue ?? -1) \($0.recipient.name)"
        }.sorted()
    }

    @Test(
        "an action that is late is told to its owner, then to each level, once, however often and late work is done"
    )
    func action() async throws {
        try await withRhythm { tenant, server in
            let item = try await tenant.workspace.createAction(
                NewActionItem(
                    agreement: "global", action: NewAction(title: "Ask", owner: "cleo", dueOn: .day(1))),
                by: tenant.call(at: .hour(2)))
            #expect(item.deadline == .midnight(of: 2))
            let due = item.deadline
            try await tenant.work(at: due.adding(seconds: -1))
            #expect(try await told(tenant, .actionOverdue).isEmpty)
            for seconds in [0, 60, 3600] { try await tenant.work(at: due.adding(seconds: seconds)) }
            #expect(try await told(tenant, .actionOverdue) == ["0 Member cleo"])
            try await tenant.work(at: due.adding(seconds: 86_400))
            #expect(try await told(tenant, .actionOverdue) == ["0 Member cleo", "1 Member bob"])
            try await tenant.on(server.sibling(Memory())).work(at: due.adding(seconds: 86_400 * 20))
            let all = ["0 Member cleo", "1 Member bob", "2 The board"]
            #expect(try await told(tenant, .actionOverdue) == all)
            try await tenant.work(at: due.adding(seconds: 86_400 * 30))
            #expect(try await told(tenant, .actionOverdue) == all)
        }
    }

    @Test("a worker that was away tells all levels that are past, once")
    func late() async throws {
        try await withRhythm { tenant, _ in
            _ = try await tenant.workspace.createAction(
                NewActionItem(
                    agreement: "global", action: NewAction(title: "Ask", owner: "cleo", dueOn: .day(1))),
                by: tenant.call(at: .hour(2)))
            try await tenant.work(at: .midnight(of: 20))
            #expect(
                try await told(tenant, .actionOverdue) == ["0 Member cleo", "1 Member bob", "2 The board"])
        }
    }

    @Test("what is done, dismissed or put off is not told; a new day that is missed is")
    func settled() async throws {
        try await withRhythm { tenant, _ in
            var items: [ActionItem] = []
            for title in ["done", "dismissed", "put off"] {
                items.append(
                    try await tenant.workspace.createAction(
                        NewActionItem(
                            agreement: "global",
                            action: NewAction(title: title, owner: "cleo", dueOn: .day(1))),
                        by: tenant.call(at: .hour(2))))
            }
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.completeAction(items[0].id, result: nil, by: call)
            _ = try await tenant.workspace.dismissAction(items[1].id, reason: "x", by: call)
            _ = try await tenant.workspace.changeAction(
                items[2].id, ActionChange(dueOn: .set(.day(4))), .exists, by: call)
            try await tenant.work(at: .midnight(of: 4))
            #expect(try await told(tenant, .actionOverdue).isEmpty)
            try await tenant.work(at: .midnight(of: 5))
            #expect(try await told(tenant, .actionOverdue) == ["0 Member cleo"])
        }
    }

    @Test("a review that nobody opened is told to who leads it and escalated; moving it begins anew")
    func review() async throws {
        try await withRhythm { tenant, _ in
            let review = try #require(try await tenant.reviews("quarterly", at: .hour(2)).first)
            try await tenant.work(at: review.endsAt)
            #expect(try await told(tenant, .reviewOverdue) == ["0 Member ada"])
            let overdue = try await tenant.reviews(ReviewFilter(state: .overdue), at: review.endsAt)
            #expect(overdue.map(\.id) == [review.id])
            let later = review.endsAt.adding(seconds: 7_200)
            _ = try await tenant.workspace.moveReview(
                review.id, ReviewMove(startsAt: later, reason: "Away"), .exists,
                by: tenant.call(at: review.endsAt))
            try await tenant.work(at: review.endsAt.adding(seconds: 86_400))
            #expect(try await told(tenant, .reviewOverdue) == ["0 Member ada", "0 Member ada"])
            _ = try await tenant.workspace.openReview(
                review.id, by: tenant.call(at: later.adding(seconds: 90_000)))
            try await tenant.work(at: later.adding(seconds: 86_400 * 10))
            #expect(try await told(tenant, .reviewOverdue).count == 2)
        }
    }

    @Test("four workers at once tell each level once")
    func workers() async throws {
        try await withRhythm(connections: 8) { tenant, server in
            for number in 1...12 {
                _ = try await tenant.workspace.createAction(
                    NewActionItem(
                        agreement: "global",
                        action: NewAction(title: "\(number)", owner: "cleo", dueOn: .day(1))),
                    by: tenant.call(at: .hour(2)))
            }
            let other = tenant.on(server.sibling(Memory()))
            try await withThrowingTaskGroup(of: WorkReport.self) { group in
                for worker in [tenant, other, tenant, other] {
                    group.addTask { try await worker.work(at: .midnight(of: 20)) }
                }
                for try await report in group { #expect(report.failures == 0) }
            }
            try await tenant.work(at: .midnight(of: 20))
            #expect(try await told(tenant, .actionOverdue).count == 36)
            let faults = AuditChain.faults(in: try await tenant.auditChain(), sha256: AuditTests.sha256)
            #expect(faults.isEmpty)
        }
    }
}
