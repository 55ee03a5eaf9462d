// Contacts of accounts: defining, listing, erasing.

package import Domain
import Store

extension Workspace {
    package func contact(_ externalID: String, at account: String, by call: Call) async throws -> Contact {
        try await read(call, .readEngagement) { try await $0.contact(externalID, at: account) }
            .orNotFound("contact", externalID)
    }

    /// A page of an account's contacts in the order of their external ids.
    package func contacts(
        at account: String, after externalID: String?, limit: Int, by call: Call
    ) async throws -> [Contact] {
        try await snapshot(call, .readEngagement) { transaction in
            let id = try await transaction.accountID(account).orNotFound("account", account)
            return try await transaction.contacts(of: id, after: externalID, limit: limit)
        }
    }

    /// Makes a contact or replaces its definition. Answers whether it is new.
    ///
    /// - Throws: 404 for the account; 422 for an external id that none can have, and `too_many`.
    package func putContact(
        _ externalID: String, at account: String, _ definition: ContactDefinition,
        _ precondition: Precondition, by call: Call
    ) async throws -> (contact: Contact, isNew: Bool) {
        try await change(call, .writeEngagement, nil) { transaction in
            let accountID = try await transaction.lockAccountID(account).orNotFound("account", account)
            let current = try await transaction.contact(externalID, at: account)
            try precondition.check(orCreate: current?.tag)
            let fields = definition.fields(otherThan: current?.definition)
            func entry(_ id: ContactID) -> AuditEntry {
                .of(.contactPut, account, id, ["is_new": .bool(current == nil), "fields": .texts(fields)])
            }
            guard var contact = current else {
                try await refuseContact(externalID, at: accountID, transaction)
                let contact = Contact(
                    id: newID(call.now), externalID: externalID, definition: definition, createdAt: call.now,
                    updatedAt: call.now)
                try await transaction.insert(contact, at: accountID)
                return Changed((contact, true), entry(contact.id))
            }
            guard !fields.isEmpty else { return .nothing((contact, false)) }
            contact.definition = definition
            contact.updatedAt = call.now
            contact.revision += 1
            try await transaction.save(contact)
            return Changed((contact, false), entry(contact.id))
        }
    }

    /// Takes away for good what is personal of a contact. Its external id may name another one afterwards.
    ///
    /// - Throws: 404 for the account and the contact.
    package func eraseContact(
        _ externalID: String, at account: String, _ precondition: Precondition, by call: Call
    ) async throws {
        try await change(call, .writeEngagement, nil) { transaction in
            _ = try await transaction.lockAccountID(account).orNotFound("account", account)
            let contact = try await transaction.contact(externalID, at: account)
                .orNotFound("contact", externalID)
            try precondition.check(against: contact.tag)
            try await transaction.erase(contact.id, at: call.now)
            return Changed(.of(.contactErased, account, contact.id))
        }
    }

    private func refuseContact(
        _ externalID: String, at account: AccountID, _ transaction: TenantTransaction
    ) async throws {
        var faults: [Fault] = []
        if let problem = Contact.externalIDProblem(externalID) {
            faults.append(Fault("/path/contact", problem.code, problem.detail))
        }
        if try await transaction.contactCount(of: account) >= ContactLimits.perAccount {
            faults.append(
                Fault(
                    "", .tooMany,
                    "The account has \(ContactLimits.perAccount) contacts, the most it may have."))
        }
        try faults.throwIfAny()
    }
}

extension AuditEntry {
    /// A record of a contact names it by the id that Baton gave it: the CRM's may say who it is.
    fileprivate static func of(
        _ action: AuditAction, _ account: String, _ contact: ContactID, _ payload: JSONObject = [:]
    ) -> AuditEntry {
        var payload = payload
        payload["contact"] = .string(contact.description)
        return AuditEntry(action, .account(account), payload)
    }
}
