// Requests on actuals, of an agreement of their own.

import Domain
import Support
import Testing

extension AccessStage {
    static let actual: JSON = ["metric": "mql", "from": "2026-07-01", "to": "2026-07-31", "value": 128]

    /// The value of one of three months of 28 days.
    static func actual(_ number: Int, metric: String) -> JSON {
        let month = 1 + number % 3
        return [
            "metric": .string(metric), "from": .string("2026-0\(month)-01"),
            "to": .string("2026-0\(month)-28"),
            "value": .integer(number),
        ]
    }

    func actuals(_ operation: String) async throws -> Attempt? {
        guard ["listActuals", "recordActual", "importActuals"].contains(operation) else { return nil }
        try await tenant.admin.post(
            "/v1/agreements", ["key": .string(name), "name": "Measured", "kind": "framework"])
        let path = "/v1/agreements/\(name)/actuals"
        switch operation {
        case "listActuals": return Attempt("GET", path + "?limit=1")
        case "recordActual": return Attempt("POST", path, Self.actual)
        default:
            var attempt = Attempt("POST", path + "/imports")
            attempt.headers = [("Content-Type", "text/csv")]
            attempt.body = Array("metric,from,to,value\nmql,2026-07-01,2026-07-31,1\n".utf8)
            return attempt
        }
    }
}
