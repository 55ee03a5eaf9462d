// What is done with stakeholders at accounts while PostgreSQL explains it.

import Domain
import Operations
import Store
import Support
import Testing

extension PlanStep {
    static let engagement = [
        PlanStep("a contact from its definition to its erasure, and the list of them") { tenant in
            let call = tenant.call(at: now)
            let contacts = try await tenant.workspace.contacts(at: "crm-8", after: nil, limit: 51, by: call)
            let last = try #require(contacts.last, "no contact: it proves nothing")
            _ = try await tenant.workspace.contacts(
                at: "crm-8", after: last.externalID, limit: 51, by: call)
            try await tenant.putContact("new", at: "crm-8", by: call)
            try await tenant.putContact("new", at: "crm-8", role: .champion, by: call, .exists)
            try await tenant.workspace.eraseContact("new", at: "crm-8", .exists, by: call)
        }
    ]
}
