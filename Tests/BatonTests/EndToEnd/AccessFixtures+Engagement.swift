// Requests on stakeholders, and the account that they need.

import Domain
import Support
import Testing

extension AccessStage {
    func engagement(_ operation: String) async throws -> Attempt? {
        let account = "/v1/accounts/\(name)"
        let contact = account + "/contacts/\(name)"
        switch operation {
        case "listContacts", "getContact", "putContact", "eraseContact": break
        default: return nil
        }
        try await tenant.admin.post("/v1/accounts", ["external_id": .string(name), "name": "Account"])
        let made = try await tenant.admin.put(contact, ["name": "Ida"])
        switch operation {
        case "listContacts": return Attempt("GET", account + "/contacts?limit=1")
        case "getContact": return Attempt("GET", contact)
        case "putContact": return Attempt("PUT", contact, ifMatch: made.etag, ["name": "Renamed"])
        default: return Attempt("DELETE", contact, ifMatch: made.etag)
        }
    }
}
