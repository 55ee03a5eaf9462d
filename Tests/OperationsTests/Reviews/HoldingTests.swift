// Holding a review: agenda, minutes, decisions, and that what is closed stays.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Holding reviews")
struct HoldingTests {
    private func withReview(
        _ body: @Sendable @escaping (TestTenant, Review) async throws -> Void
    ) async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let first = try await tenant.reviews("quarterly", at: .hour(2)).first
            try await body(tenant, try #require(first))
        }
    }

    @Test("opening fills the agenda with targets and what is open, and again fills it anew")
    func agenda() async throws {
        try await withReview { tenant, review in
            let call = tenant.call(at: .hour(3))
            let preview = try await tenant.workspace.agenda(of: review.id, by: call)
            let opened = try await tenant.workspace.openReview(review.id, by: call)
            #expect(opened.agenda == preview && opened.state(at: .hour(3)) == .open)
            let figures = try #require(opened.agenda?["figures"]?.arrayValue)
            #expect(figures.map { $0["pointer"]?.stringValue } == ["/kpis/leads", "/kpis/speed"])
            #expect(figures.map { $0["target"]?.doubleValue } == [100, 95])
            #expect(figures.allSatisfy { $0["outcome"]?.stringValue == "no_actual" })
            let item = try await tenant.workspace.createAction(
                NewActionItem(
                    agreement: "global", action: NewAction(title: "Ask", owner: "ada", dueOn: .day(3))),
                by: call)
            _ = try await tenant.workspace.requestChange(
                of: "global", NewChangeRequest(title: "Faster", reason: "x", patch: [:]), by: call)
            let again = try await tenant.workspace.openReview(review.id, by: tenant.call(at: .hour(4)))
            #expect(again.opening == opened.opening && again.revision == opened.revision + 1)
            #expect(
                again.agenda?["open_actions"]?.arrayValue?.first?["id"]?.stringValue == item.id.description)
            #expect(again.agenda?["change_requests"]?.arrayValue?.first?["title"]?.stringValue == "Faster")
            // The same as it is read.
            #expect(try await tenant.workspace.review(review.id, by: call) == again)
        }
    }

    @Test("closing with decisions opens a change request, makes actions, freezes, and says what comes next")
    func closing() async throws {
        try await withReview { tenant, review in
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.openReview(review.id, by: call)
            let decisions = [
                NewDecision(
                    text: "Call within an hour.",
                    change: DecidedChange(title: "An hour", patch: ["kpis": ["leads": ["target": 120]]]),
                    actions: [NewAction(title: "Tell the shifts", owner: "ada", dueOn: .day(10))]),
                NewDecision(
                    text: "Routing is checked.",
                    actions: [NewAction(title: "Check", owner: "bob", dueOn: .day(5))]),
            ]
            let notes = ReviewNotes(
                minutes: "# Minutes", causes: [JSONPointer(tokens: ["kpis", "leads"]): "The fair"],
                attendance: [Review.Attendee(name: "Member ada", member: "ada", isPresent: true)])
            let closed = try await tenant.workspace.closeReview(review.id, notes, decisions, nil, by: call)
            #expect(closed.review.state(at: .hour(3)) == .closed)
            #expect(closed.review.decisions.map(\.changeRequest) == [1, nil])
            let next = try await tenant.reviews("quarterly", at: .hour(4))[1]
            #expect(closed.next == ReviewPlace(startsAt: next.startsAt, id: next.id))
            let request = try await tenant.workspace.changeRequest(1, of: "global", by: call)
            #expect(request.reason == "Call within an hour." && request.state == .open)
            let items = try await tenant.workspace.actions(
                ActionFilter(review: review.id), after: nil, limit: 10, by: call)
            #expect(items.map(\.title) == ["Check", "Tell the shifts"])
            #expect(items.map(\.links.decision) == [2, 1] && items[1].links.changeRequest == 1)
            let stored = try await tenant.workspace.review(review.id, by: call)
            #expect(stored == closed.review)
            for code in try await codes(of: review.id, tenant) { #expect(code == .reviewClosed) }
            #expect(try await tenant.workspace.review(review.id, by: call) == stored)
        }
    }

    /// What each change of a review is refused with.
    private func codes(of id: ReviewID, _ tenant: TestTenant) async throws -> [ErrorCode] {
        let call = tenant.call(at: .hour(5))
        let changes: [@Sendable () async throws -> Void] = [
            { _ = try await tenant.workspace.openReview(id, by: call) },
            { _ = try await tenant.workspace.noteReview(id, ReviewNotes(minutes: "x"), .exists, by: call) },
            { _ = try await tenant.workspace.decide([NewDecision(text: "x")], in: id, by: call) },
            { _ = try await tenant.workspace.closeReview(id, ReviewNotes(), [], nil, by: call) },
            { _ = try await tenant.workspace.cancelReview(id, reason: "x", by: call) },
            {
                _ = try await tenant.workspace.moveReview(
                    id, ReviewMove(startsAt: .hour(99), reason: "x"), .exists, by: call)
            },
        ]
        var codes: [ErrorCode] = []
        for change in changes {
            let error = await #expect(throws: DomainError.self) { try await change() }
            codes.append(try #require(error?.code))
        }
        return codes
    }

    @Test("the database itself refuses to change what is closed")
    func frozen() async throws {
        try await withReview { tenant, review in
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.openReview(review.id, by: call)
            _ = try await tenant.workspace.closeReview(review.id, ReviewNotes(), [], nil, by: call)
            var forged = try await tenant.workspace.review(review.id, by: call)
            forged.minutes = "Nobody said this."
            let text = forged
            try await tenant.server.database.transaction(tenant.id) { try await $0.save(text) }
            #expect(try await tenant.workspace.review(review.id, by: call).minutes == nil)
        }
    }

    @Test("a review that was opened keeps the words that it was opened with, whatever later versions say")
    func words() async throws {
        try await withReview { tenant, review in
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.openReview(review.id, by: call)
            _ = try await tenant.workspace.closeReview(review.id, ReviewNotes(), [], nil, by: call)
            let closed = try await tenant.workspace.review(review.id, by: call)
            let terms = MergePatch.apply(
                ["reviews": ["quarterly": ["text": "Other things", "owner": "cleo"]]], to: .rhythm)
            try await tenant.publish("global", terms: terms, by: tenant.call(at: .hour(4)))
            try await tenant.work(at: .hour(5))
            let reviews = try await tenant.reviews("quarterly", at: .hour(6))
            #expect(
                reviews.map(\.series.title).sorted() == [
                    "Other things", "Other things", "Other things", "Other things", "Targets",
                ])
            #expect(try await tenant.workspace.review(review.id, by: call) == closed)
        }
    }

    @Test("whoever dies while a review is closed has closed nothing, and closes all of it the next time")
    func killed() async throws {
        try await withServer(connections: 6) { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let review = try #require(try await tenant.reviews("quarterly", at: .hour(2)).first)
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.openReview(review.id, by: call)
            let decision = NewDecision(
                text: "x", change: DecidedChange(title: "x", patch: [:]),
                actions: [NewAction(title: "x", owner: "ada", dueOn: .day(9))])
            let closing = try await server.asOwner { hold in
                _ = try await hold.query("LOCK TABLE action_items IN SHARE MODE")
                let closing = Task {
                    try await tenant.workspace.closeReview(
                        review.id, ReviewNotes(), [decision], nil, by: call)
                }
                try await WorkerTests.blocked(server) { _ in closing.cancel() }
                return closing
            }
            _ = try? await closing.value
            let found = try await tenant.workspace.review(review.id, by: call)
            #expect(found.outcome == .open && found.decisions.isEmpty)
            let closed = try await tenant.workspace.closeReview(
                review.id, ReviewNotes(), [decision], nil, by: call)
            #expect(closed.review.decisions.map(\.changeRequest) == [1])
        }
    }

    @Test("a local agreement's agenda tells its own end, however much else ends before")
    func ends() async throws {
        try await withReview { tenant, review in
            for (key, region, last) in [("first-sla", "uk", 20), ("dach-sla", "dach", 40)]
                as [(Slug, Slug, Int)]
            {
                try await tenant.agree(
                    key, under: "global", Selector(region: region), terms: ["parties": .parties],
                    validity: StatedValidity(to: .day(last)), by: tenant.call(at: .hour(2)))
            }
            try await tenant.work(at: .hour(3))
            let call = tenant.call(at: .hour(4))
            func ends(_ id: ReviewID) async throws -> [String?]? {
                try await tenant.workspace.agenda(of: id, by: call)["expiring"]?.arrayValue?
                    .map { $0["agreement"]?.stringValue }
            }
            let own = try #require(try await tenant.reviews("quarterly", of: "dach-sla", at: .hour(4)).first)
            #expect(try await ends(own.id) == ["dach-sla"])
            #expect(try await ends(review.id) == ["first-sla", "dach-sla"])
        }
    }

    @Test("all faults of a closure are told at once, and nothing of it is done")
    func faults() async throws {
        try await withReview { tenant, review in
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.openReview(review.id, by: call)
            let decisions = [
                NewDecision(text: "Fine.", actions: [NewAction(title: "x", owner: "ada", dueOn: .day(1))]),
                NewDecision(
                    text: "Not.",
                    change: DecidedChange(title: "x", patch: ["kpis": ["leads": ["target": "many"]]]),
                    actions: [NewAction(title: "x", owner: "nobody", dueOn: .day(-1))]),
            ]
            let notes = ReviewNotes(
                causes: [JSONPointer(tokens: ["kpis", "none"]): "x"],
                attendance: [Review.Attendee(name: "x", member: "nobody", isPresent: false)])
            let error = await #expect(throws: DomainError.self) {
                try await tenant.workspace.closeReview(review.id, notes, decisions, nil, by: call)
            }
            #expect(
                error?.faults.map(\.pointer).sorted() == [
                    "/attendance/0/member", "/causes/~1kpis~1none", "/decisions/1/actions/0/due_on",
                    "/decisions/1/actions/0/owner", "/decisions/1/change_request/patch/kpis/leads/target",
                ])
            let found = try await tenant.workspace.review(review.id, by: call)
            #expect(found.outcome == .open && found.decisions.isEmpty)
            #expect(
                try await tenant.workspace.actions(ActionFilter(), after: nil, limit: 9, by: call).isEmpty)
        }
    }

    @Test("of two who close at once one does, and there is one change request")
    func race() async throws {
        try await withServer(connections: 6) { server in
            let tenant = try await server.makeTenant()
            try await tenant.agreeOnRhythm()
            let review = try #require(try await tenant.reviews("quarterly", at: .hour(2)).first)
            let call = tenant.call(at: .hour(3))
            _ = try await tenant.workspace.openReview(review.id, by: call)
            let decision = NewDecision(text: "x", change: DecidedChange(title: "x", patch: [:]))
            let done = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let closed = try? await tenant.workspace.closeReview(
                            review.id, ReviewNotes(), [decision], nil, by: call)
                        return closed != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
            let requests = try await tenant.workspace.changeRequests(
                of: "global", in: nil, before: nil, limit: 9, by: call)
            #expect(requests.map(\.number) == [1])
        }
    }

    @Test("an editor holds the reviews of agreements within the region, and no others")
    func regions() async throws {
        try await withReview { tenant, review in
            try await tenant.agree(
                "dach-sla", under: "global", Selector(region: "dach"), terms: ["parties": .parties],
                by: tenant.call(at: .hour(2)))
            try await tenant.work(at: .hour(3))
            let editor = tenant.editor("dach", at: .hour(4))
            let own = try #require(try await tenant.reviews("quarterly", of: "dach-sla", at: .hour(4)).first)
            _ = try await tenant.workspace.openReview(own.id, by: editor)
            await #expect(throws: DomainError.self) {
                try await tenant.workspace.openReview(review.id, by: editor)
            }
            let item = try await tenant.workspace.createAction(
                NewActionItem(
                    agreement: "dach-sla", action: NewAction(title: "x", owner: "ada", dueOn: .day(2))),
                by: editor)
            // Its owner says that it is done, and nobody else who may not write agreements.
            try await tenant.putMember("ada", subject: "ada", by: tenant.call(at: .hour(4)), .exists)
            try await tenant.putMember("bob", subject: "bob", by: tenant.call(at: .hour(4)), .exists)
            let others = tenant.call(subject: "bob", as: [.signatory], at: .hour(5))
            let error = await #expect(throws: DomainError.self) {
                try await tenant.workspace.completeAction(item.id, result: nil, by: others)
            }
            #expect(error?.code == .othersAction)
            let done = try await tenant.workspace.completeAction(
                item.id, result: "Done", by: tenant.call(subject: "ada", as: [.signatory], at: .hour(5)))
            #expect(done.outcome == .done)
        }
    }
}
