// Requests on stakeholders, and the account that they need.

import Domain
import Support
import Testing

extension AccessStage {
    func engagement(_ operation: String) async throws -> Attempt? {
        let account = "/v1/accounts/\(name)"
        let contact = account + "/contacts/\(name)"
        let events = account + "/engagement-events"
        var event: JSONObject = [
            "id": .string(name), "source": "crm", "kind": "call", "occurred_at": "2026-01-01T00:00:00Z",
        ]
        let commercials: JSON = [
            "revenue": ["amount": 12.5, "currency": "EUR"], "as_of": "2026-01-01", "source": "crm",
        ]
        if let attempt = try await plans(operation) { return attempt }
        if operation == "getEngagementReport" { return Attempt("GET", "/v1/reports/engagement?by=tier") }
        switch operation {
        case "getCommercials", "putCommercials", "getEngagement", "listEngagementEvents",
            "getDossier", "getDossierDocument", "putDossier", "listDossierVersions",
            "recordEngagementEvent", "recordEngagementEvents", "listContacts",
            "getContact", "putContact", "eraseContact":
            break
        default: return nil
        }
        try await tenant.admin.post("/v1/accounts", ["external_id": .string(name), "name": "Account"])
        switch operation {
        case "getEngagement": return Attempt("GET", account + "/engagement")
        case "getCommercials", "putCommercials":
            let stated = try await tenant.admin.put(account + "/commercials", commercials)
            return operation == "getCommercials"
                ? Attempt("GET", account + "/commercials")
                : Attempt(
                    "PUT", account + "/commercials", ifMatch: stated.etag,
                    ["as_of": "2026-01-02", "source": "crm"])
        case "getDossier", "getDossierDocument", "putDossier", "listDossierVersions":
            let dossier = account + "/dossier"
            let written = try await tenant.admin.put(dossier, ["summary": "A bakery"])
            return switch operation {
            case "getDossier": Attempt("GET", dossier)
            case "getDossierDocument": Attempt("GET", dossier + "/document")
            case "listDossierVersions": Attempt("GET", dossier + "/versions?limit=1")
            default: Attempt("PUT", dossier, ifMatch: written.etag, ["summary": "Two bakeries"])
            }
        case "listEngagementEvents": return Attempt("GET", events + "?limit=1")
        case "recordEngagementEvent": return Attempt("POST", events, .object(event))
        case "recordEngagementEvents":
            event["account"] = .string(name)
            return Attempt("POST", "/v1/engagement-events/batch", ["events": [.object(event)]])
        default: break
        }
        let made = try await tenant.admin.put(contact, ["name": "Ida"])
        switch operation {
        case "listContacts": return Attempt("GET", account + "/contacts?limit=1")
        case "getContact": return Attempt("GET", contact)
        case "putContact": return Attempt("PUT", contact, ifMatch: made.etag, ["name": "Renamed"])
        default: return Attempt("DELETE", contact, ifMatch: made.etag)
        }
    }
}
