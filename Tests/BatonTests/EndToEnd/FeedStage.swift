// Calendars of a tenant, for tests over HTTP.

import Domain
import Support
import Testing

extension TestTenant {
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
            return Attempt("GET", "/v1/reviews/\(try await tenant.freshReview())/invitation")
        default: return nil
        }
    }
}
