// Reads of who is at accounts.

import Domain
import Store
import Support
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
        marked("the commercials of an account") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await transaction.commercials(of: account, at: .hour(99))
        },
        marked("the dossier of an account") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await [
                transaction.dossier(of: account), transaction.dossier(of: account, version: 1),
            ]
        },
        marked("the versions of a dossier") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await transaction.dossiers(of: account, before: 9, limit: 9)
        },
        marked("contacts by their names") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await transaction.contacts(of: account, named: ["c-1", "c-2"]).values.map { $0 }
        },
        marked("a plan, and with its row locked") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await [
                transaction.plan(1, of: account), transaction.lockPlan(1, of: account),
            ]
        },
        marked("the plans of an account") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await transaction.plans(of: account, before: 9, limit: 9, now: now).map(\.plan)
        },
        plain("the numbers of an account's plans") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await [transaction.planNumbers(of: account).newest]
        },
        marked("the milestones of all tenants' accounts") { transaction in
            try await transaction.milestones(MilestoneFilter(), after: nil, limit: 9, now: now)
        },
        plain("the commercials of all accounts") {
            try await $0.commercials(at: .hour(99)).values.map { $0 }
        },
        plain("the stakeholders of an account") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await transaction.stakeholders(of: account, EngagementQuestion(at: now))
        },
        plain("the stakeholders of all accounts") { transaction in
            try await transaction.stakeholders(EngagementQuestion(at: now)).values.map { $0 }
        },
        plain("the tiers of all accounts then") { transaction in
            try await transaction.accountGroups(by: .tier, at: now).map { $0.group?.text ?? "" }
        },
        plain("the regions of all accounts then") { transaction in
            try await transaction.accountGroups(by: .region, at: now).map { $0.group?.text ?? "" }
        },
        plain("what is known of events") { transaction in
            try await transaction.places(of: [
                EngagementEvent(
                    account: "a-1", contact: "c-1", kind: .call, occurredAt: now, source: "crm", id: "e-1")
            ])
        },
        marked("the events of an account") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            return try await transaction.events(
                of: account, named: "a-1", EventFilter(from: .start, to: .hour(99)), contact: nil,
                after: (.hour(99), "z", "z"), limit: 9)
        },
        marked("the events of a contact, of one kind") { transaction in
            let account = try #require(try await transaction.accountID("a-1"))
            let contact = try #require(try await transaction.contact("c-1", at: "a-1"))
            return try await transaction.events(
                of: account, named: "a-1", EventFilter(kind: .meeting), contact: contact.id, after: nil,
                limit: 9)
        },
    ]
}
