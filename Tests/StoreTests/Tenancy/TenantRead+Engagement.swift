// Reads of who is at accounts.

import Domain
import Store
import Testing

extension TenantRead {
    static let engagement = [
        marked("a contact") { try await $0.contact("c-1", at: "a-1") },
        marked("the contacts of an account") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await transaction.contacts(of: account, after: "b", limit: 9)
        },
        plain("how many contacts an account has") { transaction in
            let account = try #require(try await transaction.lockAccountID("a-1"))
            return try await transaction.contactCount(of: account)
        },
    ]
}
