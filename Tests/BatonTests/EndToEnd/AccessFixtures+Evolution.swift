// Requests on figures of the company and on evolution paths, of an agreement of their own.

import Domain
import Support
import Testing

extension AccessStage {
    func path(_ key: String) -> JSON {
        [
            "key": .string(key), "agreement": .string(name), "name": "A path",
            "condition": ["field": "metric.products", "op": "gte", "value": 1_000],
            "change": ["title": "Grow", "reason": "We are many"],
        ]
    }

    func evolution(_ operation: String) async throws -> Attempt? {
        let figure: JSON = ["value": 5, "as_of": "2026-01-01"]
        switch operation {
        case "listTenantMetrics": return Attempt("GET", "/v1/tenant-metrics")
        case "getTenantMetric": return Attempt("GET", "/v1/tenant-metrics/locations")
        case "listTenantMetricValues": return Attempt("GET", "/v1/tenant-metrics/locations/values?limit=1")
        case "putTenantMetric": return Attempt("PUT", "/v1/tenant-metrics/locations", ifMatch: "*", figure)
        case "listEvolutionPaths": return Attempt("GET", "/v1/evolution-paths?limit=1")
        case "listEvolutionPresets": return Attempt("GET", "/v1/evolution-presets")
        case "addEvolutionPath", "getEvolutionPath", "changeEvolutionPath", "withdrawEvolutionPath": break
        default: return nil
        }
        try await tenant.admin.post(
            "/v1/agreements", ["key": .string(name), "name": "Growing", "kind": "framework"])
        if operation == "addEvolutionPath" { return Attempt("POST", "/v1/evolution-paths", path(name)) }
        let made = try await tenant.admin.post("/v1/evolution-paths", path(name))
        let place = "/v1/evolution-paths/\(name)"
        switch operation {
        case "getEvolutionPath": return Attempt("GET", place)
        case "changeEvolutionPath":
            return Attempt(
                "PATCH", place, ifMatch: made.etag, ["name": "Another name"],
                type: "application/merge-patch+json")
        default: return Attempt("POST", place + "/withdrawal", [:])
        }
    }
}
