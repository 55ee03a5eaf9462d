// Agreements with reviews that are planned, for tests over HTTP.

import Domain
import Support
import Testing

extension TestTenant {
    /// The rhythm of a local agreement of a region: a weekly meeting, and reviews at the end of each month.
    static let rhythmTerms: JSON = [
        "parties": .parties,
        "meetings": [
            "weekly": [
                "name": "Jour fixe; Übergabe", "interval": "week", "weekday": "tuesday", "time": "09:00",
                "time_zone": "Europe/Berlin", "minutes": 30, "participants": ["feed-ada", "Somebody else"],
            ]
        ],
        "reviews": [
            "monthly": [
                "text": "Targets", "owner": "feed-ada", "interval": "month", "weekday": "friday", "week": -1,
            ]
        ],
    ]

    /// A member, a region, and its agreement with a rhythm; of a tenant with the framework of `furnish`. Answers its reviews,
    /// once they are planned, in the order of their beginnings.
    @discardableResult
    func agreeOnRhythm() async throws -> [JSON] {
        if try await admin.send("GET", "/v1/agreements/rhythm").status == 404 {
            try await putMember("feed-ada")
            try await admin.put("/v1/regions/rhythm", ["name": "Rhythm", "countries": ["LI"]])
            try await admin.post(
                "/v1/agreements",
                ["key": "rhythm", "name": "Rhythm", "kind": "local", "framework": "framework"])
            try await admin.post(
                "/v1/agreements/rhythm/versions",
                ["selector": ["region": "rhythm"], "terms": Self.rhythmTerms])
            try await admin.post("/v1/agreements/rhythm/versions/1/proposal", [:])
        }
        while true {
            let reviews = try await reviews(of: "rhythm")
            if !reviews.isEmpty { return reviews }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    func reviews(of agreement: String) async throws -> [JSON] {
        try await Walk(admin).items("/v1/reviews?agreement=\(agreement)&limit=200")
    }

    /// The token and the path of a calendar.
    func calendar(_ body: JSON) async throws -> (id: String, token: String, path: String) {
        let made = try await admin.post("/v1/calendar-tokens", body)
        let token = try #require(made.json["token"]?.stringValue, "\(made.summary)")
        return (made.json["id"]?.stringValue ?? "", token, "/v1/calendar.ics?token=\(token)")
    }
}

extension AccessStage {
    func feeds(_ operation: String) async throws -> Attempt? {
        switch operation {
        case "listCalendarTokens": return Attempt("GET", "/v1/calendar-tokens?limit=1")
        case "createCalendarToken": return Attempt("POST", "/v1/calendar-tokens", ["scope": "all"])
        case "revokeCalendarToken":
            return Attempt("DELETE", "/v1/calendar-tokens/\(try await tenant.calendar(["scope": "all"]).id)")
        case "getCalendarFeed": return Attempt("GET", try await tenant.calendar(["scope": "all"]).path)
        case "getReviewInvitation":
            let review = try await tenant.agreeOnRhythm().first?["id"]?.stringValue ?? ""
            return Attempt("GET", "/v1/reviews/\(review)/invitation")
        default: return nil
        }
    }
}
