// What is written about stakeholders, and the records that it must leave.

import Domain
import Operations
import Support

extension AuditedStep {
    static let engagement = [
        AuditedStep(
            "a contact is made, changed, put as it is, and erased",
            [.contactPut, .contactPut, .contactErased]
        ) {
            try await $0.putContact("c-1", at: "a-1", by: $0.call())
            try await $0.putContact("c-1", at: "a-1", role: .champion, by: $0.call(), .exists)
            try await $0.putContact("c-1", at: "a-1", role: .champion, by: $0.call(), .exists)
            try await $0.workspace.eraseContact("c-1", at: "a-1", .exists, by: $0.call())
        }
    ]
}
