// An editor writes inside its region's subtree and nowhere else.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Editing rights")
struct EditingRightsTests {
    /// An operation that writes, on the agreement `target`, which has a version 1 in force and a draft 2.
    struct Writing: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let run: @Sendable (TestTenant, Call) async throws -> Void

        static let all = [
            Writing(testDescription: "rename") {
                _ = try await $0.workspace.renameAgreement("target", to: "Other", .exists, by: $1)
            },
            Writing(testDescription: "edit the draft") { tenant, call in
                _ = try await tenant.workspace.editDraft(2, of: "target", .exists, by: call) { $0 }
            },
            Writing(testDescription: "delete the draft") {
                try await $0.workspace.deleteDraft(2, of: "target", .exists, by: $1)
            },
            Writing(testDescription: "propose") {
                _ = try await $0.workspace.proposeVersion(2, of: "target", by: $1)
            },
            Writing(testDescription: "draft anew") { tenant, call in
                try await tenant.workspace.deleteDraft(
                    2, of: "target", .exists, by: tenant.call(at: .hour(3)))
                try await tenant.draft(
                    "target", Selector(region: "de"), terms: .responses(saying: "1h"), by: call)
            },
            Writing(testDescription: "ask for a change") { try await $0.requestChange("target", by: $1) },
            Writing(testDescription: "decide on a change") { tenant, call in
                let number = try await tenant.change("target", in: .open, at: .hour(3))
                _ = try await tenant.workspace.decideChange(
                    number, of: "target", .agreed, reason: nil, by: call)
            },
            Writing(testDescription: "take a change back") { tenant, call in
                // The editor's own, from when it could.
                var editor = tenant.call(at: .hour(3)).principal
                editor.credential = call.principal.credential
                try await tenant.requestChange("target", by: Call(principal: editor, now: .hour(3)))
                _ = try await tenant.workspace.withdrawChange(1, of: "target", by: call)
            },
            Writing(testDescription: "draft a change") { tenant, call in
                let number = try await tenant.change("target", in: .agreed, at: .hour(3))
                _ = try await tenant.workspace.draftChange(number, of: "target", .exists, by: call)
            },
        ]
    }

    @Test(
        "every writing operation is allowed at the region and below it, and nowhere else",
        arguments: Writing.all)
    func bounds(_ writing: Writing) async throws {
        let cases: [(selector: Selector, bound: Slug, isAllowed: Bool)] = [
            (Selector(region: "de"), "de", true), (Selector(region: "de"), "dach", true),
            (Selector(region: "de", tier: "tier-1"), "emea", true), (Selector(region: "de"), "uk", false),
            (Selector(region: "de"), "americas", false), (Selector(tier: "tier-1"), "emea", false),
        ]
        for (selector, bound, isAllowed) in cases {
            try await withServer { server in
                let tenant = try await target(server, inForce: selector, draft: selector)
                let refused = try await refusal {
                    try await writing.run(tenant, tenant.editor(bound, at: .hour(4)))
                }
                #expect(
                    (refused == nil) == isAllowed,
                    "\(selector) by an editor of \(bound): \(refused?.detail ?? "done")")
                if let refused { #expect(refused.code == .outsideRegion) }
            }
        }
    }

    @Test(
        "a text in force elsewhere keeps an editor out, though the draft lies in its region",
        arguments: Writing.all)
    func otherTexts(_ writing: Writing) async throws {
        try await withServer { server in
            let tenant = try await target(
                server, inForce: Selector(region: "americas"), draft: Selector(region: "de"))
            let refused = try await refusal {
                try await writing.run(tenant, tenant.editor("dach", at: .hour(4)))
            }
            #expect(refused?.code == .outsideRegion)
        }
    }

    @Test("a version in force outside the region keeps an editor out, also behind a scheduled one inside")
    func behindScheduled() async throws {
        try await withServer { server in
            let tenant = try await target(server, inForce: Selector(region: "americas"), draft: nil)
            try await tenant.publish(
                "target", Selector(region: "de"), terms: .responses(saying: "1h"),
                validity: StatedValidity(from: .day(5)), by: tenant.call(at: .hour(3)))
            let refused = try await refusal {
                try await tenant.draft(
                    "target", Selector(region: "de"), terms: .responses(saying: "1h"),
                    by: tenant.editor("dach", at: .hour(4)))
            }
            #expect(refused?.code == .outsideRegion)
        }
    }

    @Test("rights follow the tree as it stands: a region that moved away takes its agreements along")
    func moves() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
            try await tenant.createAgreement("target", under: "global", by: tenant.call())
            try await tenant.draft(
                "target", Selector(region: "uk"), terms: .responses(saying: "1h"), by: tenant.call())
            func edit(_ bound: Slug, _ now: Instant) async throws -> DomainError? {
                try await refusal {
                    _ = try await tenant.workspace.editDraft(
                        1, of: "target", .exists, by: tenant.editor(bound, at: now)
                    ) { $0 }
                }
            }
            let before = try await (edit("emea", .hour(2)), edit("americas", .hour(2)))
            #expect(before.0 == nil && before.1?.code == .outsideRegion)
            try await tenant.putRegion(
                "uk", below: "americas", ["GB"], by: tenant.call(at: .hour(3)), .exists)
            let after = try await (edit("emea", .hour(4)), edit("americas", .hour(4)))
            #expect(after.0?.code == .outsideRegion && after.1 == nil)
        }
    }

    @Test("a draft cannot be moved out of the editor's region, and a framework is not an editor's to write")
    func escapes() async throws {
        try await withServer { server in
            let tenant = try await target(
                server, inForce: Selector(region: "de"), draft: Selector(region: "de"))
            let editor = tenant.editor("dach", at: .hour(4))
            for selector in [Selector(region: "uk"), Selector(tier: "tier-1"), Selector(region: "emea")] {
                let refused = try await refusal {
                    _ = try await tenant.workspace.editDraft(2, of: "target", .exists, by: editor) { old in
                        var text = old
                        text.selector = selector
                        return text
                    }
                }
                #expect(refused?.code == .outsideRegion, "\(selector)")
            }
            let frameworks: [() async throws -> Void] = [
                { try await tenant.createAgreement("mine", by: editor) },
                { try await tenant.draft("global", terms: .responses(saying: "1h"), by: editor) },
                { _ = try await tenant.workspace.renameAgreement("global", to: "Mine", .exists, by: editor) },
            ]
            for attempt in frameworks { #expect(try await refusal(attempt)?.code == .outsideRegion) }
            let bare = try await refusal {
                try await tenant.createAgreement("x", under: "global", by: tenant.editor(nil))
            }
            #expect(bare?.code == .forbidden)
        }
    }

    private func target(_ server: TestServer, inForce: Selector, draft: Selector?) async throws -> TestTenant
    {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.agree("global", terms: .responses(saying: "8h"), by: tenant.call())
        try await tenant.agree(
            "target", under: "global", inForce, terms: .responses(saying: "4h"), by: tenant.call())
        if let draft {
            try await tenant.draft(
                "target", draft, terms: .responses(saying: "2h"), by: tenant.call(at: .hour(2)))
        }
        return tenant
    }
}
