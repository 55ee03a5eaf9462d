// Agreements with reviews, for tests over HTTP.

import Domain
import Foundation
import Support
import Testing

extension TestTenant {
    /// The server's clock is this machine's.
    static var today: CivilDate {
        Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)).date
    }

    /// A member, and a region whose agreement is reviewed each week; of a tenant with the framework of `furnish`.
    func agreeOnReviews() async throws {
        guard try await admin.send("GET", "/v1/agreements/reviewed").status == 404 else { return }
        try await putMember("rita")
        try await admin.put("/v1/regions/reviewed", ["name": "Reviewed", "countries": ["MT"]])
        try await admin.post(
            "/v1/agreements",
            ["key": "reviewed", "name": "Reviews", "kind": "local", "framework": "framework"])
        let weekly: JSON = [
            "text": "All of it", "owner": "rita", "interval": "week", "weekday": "tuesday", "time": "09:00",
            "participants": ["rita", "Somebody"],
        ]
        let leads: JSON = [
            "metric": "mql", "target": 100, "unit": "count", "level": "functional", "owner": "marketing",
            "period": "month",
        ]
        try await admin.post(
            "/v1/agreements/reviewed/versions",
            [
                "selector": ["region": "reviewed"],
                "terms": ["parties": .parties, "reviews": ["weekly": weekly], "kpis": ["leads": leads]],
            ])
        try await admin.post("/v1/agreements/reviewed/versions/1/proposal", [:])
    }

    /// The reviews of the agreement, planned by the worker of another server on the same database: the shared one has none, so
    /// that what a test sees is its own doing.
    func plannedReviews() async throws -> [JSON] {
        try await agreeOnReviews()
        func planned() async throws -> [JSON] {
            let page = try await admin.get("/v1/reviews?agreement=reviewed&state=scheduled&limit=200")
            return page.json["items"]?.arrayValue ?? []
        }
        let found = try await planned()
        guard found.isEmpty else { return found }
        let socket = try await SharedServer.server().home + "/postgres/run"
        return try await withScratch { scratch in
            let worker = try await ProgramServer(
                in: scratch, home: "worker",
                settings: [
                    "DATABASE_URL": "host=\(socket) user=baton_app dbname=baton", "BATON_WORKER": "true",
                ])
            var found: [JSON] = []
            for _ in 0..<300 where found.isEmpty {
                try await Task.sleep(for: .milliseconds(100))
                found = try await planned()
            }
            _ = await worker.stop()
            try #require(!found.isEmpty, "None was planned in half a minute:\n\(worker.log.suffix(3_000))")
            return found
        }
    }

    /// The id of one of them that nothing was done with.
    func freshReview() async throws -> String {
        try #require(try await plannedReviews().first?["id"]?.stringValue)
    }

    /// The id of a review that was opened.
    func openReview() async throws -> String {
        let id = try await freshReview()
        try await admin.post("/v1/reviews/\(id)/opening", [:])
        return id
    }

    /// An action item of the agreement that is reviewed.
    func createAction(_ title: String = "Ask") async throws -> Exchange {
        try await agreeOnReviews()
        return try await admin.post(
            "/v1/actions",
            ["agreement": "reviewed", "title": .string(title), "owner": "rita", "due_on": "2199-01-31"])
    }
}
