// Requests on reviews and action items, and what they need.

import Domain
import Support
import Testing

extension AccessStage {
    func reviews(_ operation: String) async throws -> Attempt? {
        switch operation {
        case "listReviews": return Attempt("GET", "/v1/reviews?limit=1")
        case "listReviewSeries":
            try await tenant.agreeOnReviews()
            return Attempt("GET", "/v1/agreements/reviewed/review-series?limit=1")
        case "getReview": return Attempt("GET", "/v1/reviews/\(try await tenant.freshReview())")
        case "getReviewAgenda": return Attempt("GET", "/v1/reviews/\(try await tenant.freshReview())/agenda")
        case "moveReview":
            let path = "/v1/reviews/\(try await tenant.freshReview())"
            return Attempt(
                "PATCH", path, ifMatch: "*", ["starts_at": .string(Self.soon), "reason": "Away"],
                type: "application/merge-patch+json")
        case "cancelReview":
            return Attempt(
                "POST", "/v1/reviews/\(try await tenant.freshReview())/cancellation", ["reason": "Away"])
        case "openReview":
            return Attempt("POST", "/v1/reviews/\(try await tenant.freshReview())/opening", [:])
        case "noteReview":
            return Attempt(
                "PATCH", "/v1/reviews/\(try await tenant.openReview())/minutes", ifMatch: "*",
                ["minutes": "All is well."], type: "application/merge-patch+json")
        case "decideInReview":
            return Attempt(
                "POST", "/v1/reviews/\(try await tenant.openReview())/decisions",
                ["decisions": [["text": "Go on."]]])
        case "closeReview":
            return Attempt("POST", "/v1/reviews/\(try await tenant.openReview())/closure", [:])
        default: return try await actions(operation)
        }
    }

    private func actions(_ operation: String) async throws -> Attempt? {
        switch operation {
        case "listActions": return Attempt("GET", "/v1/actions?limit=1")
        case "createAction":
            try await tenant.agreeOnReviews()
            return Attempt(
                "POST", "/v1/actions",
                ["agreement": "reviewed", "title": "Ask", "owner": "rita", "due_on": "2199-01-31"])
        case "getAction", "changeAction", "completeAction", "dismissAction": break
        default: return nil
        }
        let path = try #require(try await tenant.createAction().header("Location"))
        switch operation {
        case "getAction": return Attempt("GET", path)
        case "changeAction":
            return Attempt(
                "PATCH", path, ifMatch: "*", ["title": "Ask again"], type: "application/merge-patch+json")
        case "completeAction": return Attempt("POST", path + "/completion", ["result": "Done"])
        default: return Attempt("POST", path + "/dismissal", ["reason": "Sold"])
        }
    }

    /// In a year, at which no review is.
    private static var soon: String {
        TestTenant.today.moved(days: 365).start(in: .utc).adding(seconds: 1800).description
    }
}
