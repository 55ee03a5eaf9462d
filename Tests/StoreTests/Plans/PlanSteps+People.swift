// What is done with people and teams while PostgreSQL explains it.

import Domain
import Operations
import Support
import Testing

extension PlanStep {
    /// All who hold something below a region of many, to find the first of them by key: a tenant has thousands of
    /// people, not more.
    private static let pagesOfPeople = 12_000

    /// Of the 450 holders and deputies of two functions each costs its own row, its absence, and its deputies once to find
    /// them and once to name them: some thirty pages, whatever else the tenant has.
    private static let pagesOfStandIns = 8_000

    private static func peopleList(
        _ name: String, pages: Int = 2_500, _ filter: PersonFilter
    ) -> PlanStep {
        PlanStep("people by \(name)", pages: pages) { tenant in
            let call = tenant.call(at: now)
            let first = try await tenant.workspace.people(filter, after: nil, limit: 11, by: call)
            let last = try #require(first.last, "nobody by \(name): it proves nothing")
            _ = try await tenant.workspace.people(filter, after: last.member.key.text, limit: 11, by: call)
        }
    }

    static let people = [
        peopleList("nothing", PersonFilter()), peopleList("nothing, then", PersonFilter(at: .start)),
        peopleList("a function", PersonFilter(function: "function-7")),
        peopleList("a function then", PersonFilter(function: "function-7", at: .start)),
        peopleList("a region of few", PersonFilter(region: "region-7")),
        peopleList("a region of many", pages: pagesOfPeople, PersonFilter(region: "emea")),
        peopleList("a team", PersonFilter(team: "team-7")),
        PlanStep("who holds some functions, now and then", pages: pagesOfStandIns) { tenant in
            for instant in [now, Instant.start] {
                let staffing = try await tenant.workspace.staffing(
                    functions: ["function-7", "function-8"], at: instant, by: tenant.call(at: now))
                try #require(staffing.holdings.count > 100 && staffing.people.count > 100)
            }
        },
        PlanStep("empty seats, of all and of one", pages: pagesOfPeople) { tenant in
            let call = tenant.call(at: now)
            let gone = try await tenant.workspace.emptySeats(SeatQuestion(at: .hour(24 * 30)), by: call)
            try #require(gone.seats.count > 30, "nobody is missed: it proves nothing")
            _ = try await tenant.workspace.emptySeats(SeatQuestion(person: "member-50"), by: call)
        },
        PlanStep("posts and deputies, a team, and a region that is held") { tenant in
            let call = tenant.call(at: now)
            let place = Territory(region: "region-7")
            for post in ["inside-sales", "sales-manager"] as [Slug] {
                try await tenant.hold("member-20", [Post(post, in: place)], deputies: ["member-31"], by: call)
            }
            try await tenant.hold("member-20", [], deputies: ["member-41"], by: call)
            try await tenant.putTeam("planned", [TeamMember("member-20", capacity: 1)], in: [place], by: call)
            let seats = [TeamMember("member-20", capacity: 2), TeamMember("member-21", capacity: 1)]
            try await tenant.putTeam("planned", seats, holding: ["sales-manager"], by: call, .exists)
            _ = try await tenant.workspace.teams(after: "planned", limit: 11, by: call)
            _ = try await tenant.workspace.replacePerson("member-41", by: "member-61", by: call)
            try await tenant.workspace.deleteTeam("planned", .exists, by: call)
        },
    ]
}
