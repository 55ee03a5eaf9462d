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
        },
        AuditedStep("an event is recorded, and again", [.engagementRecorded]) {
            for _ in 0..<2 { try await $0.meet(at: "a-1", "m-1", by: $0.call()) }
        },
        AuditedStep("events are recorded together, and again", [.engagementRecorded]) { tenant in
            let events = ["e-1", "e-2"].map {
                EngagementEvent(account: "a-1", kind: .call, occurredAt: .start, source: "crm", id: $0)
            }
            for _ in 0..<2 { _ = try await tenant.workspace.recordEvents(events, by: tenant.call()) }
        },
        AuditedStep("commercials are stated, again, and others", [.commercialsPut, .commercialsPut]) {
            for revenue in [1, 1, 2] { try await $0.state("a-1", revenue: revenue, by: $0.call()) }
        },
        AuditedStep("a dossier is written, again, and otherwise", [.dossierWritten, .dossierWritten]) {
            tenant in
            for goal in ["Grow", "Grow", "Shrink"] {
                let dossier = try Dossier(["goals": [["text": .string(goal)]]])
                try await tenant.write(dossier, of: "a-1", by: tenant.call())
            }
        },
        AuditedStep("an event that differs is refused", []) { tenant in
            _ = try await refusal {
                try await tenant.meet(at: "a-1", "e-1", by: tenant.call())
            }
        },
    ]

    /// Of members that are there already.
    static let plans = [
        AuditedStep(
            "milestones are agreed on", [.memberPut, .agreementCreated, .versionDrafted, .versionProposed]
        ) {
            try await $0.putMember("bob", by: $0.call())
            try await $0.agree("abm", terms: .threeMilestones, by: $0.call())
        },
        AuditedStep(
            "a plan is begun, worked on, and ended",
            [
                .planStarted, .milestoneConfirmed, .milestoneConfirmed, .milestoneUnconfirmed,
                .milestoneChanged, .milestoneDismissed, .planClosed,
            ]
        ) {
            try await $0.workOnPlan(for: "a-1")
            _ = try await $0.workspace.closePlan(1, of: "a-1", reason: "Sold", by: $0.call())
        },
        AuditedStep("a milestone is put as it is, and what has ended is refused", [.planStarted]) { tenant in
            try await tenant.startPlan(for: "a-1", by: tenant.call())
            _ = try await tenant.workspace.changeMilestone(
                "dossier", ofPlan: 2, of: "a-1", .exists, MilestoneChange(sales: .set("bob")),
                by: tenant.call())
            _ = try await refusal {
                try await tenant.confirm("dossier", of: "a-1", .marketing, by: tenant.call())
            }
        },
    ]
}
