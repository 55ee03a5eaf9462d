// What the document of a version is made from.

import Domain
import Operations
import Support
import Testing

@Suite("Subjects of documents")
struct DocumentSubjectTests {
    @Test(
        "a proposed local version rests on what it was checked against, a draft on what it would begin under")
    func frameworks() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agreeOnTheUsual()
            try await tenant.publish(
                "global", terms: .responses(saying: "9h"),
                validity: StatedValidity(from: .day(2)), by: tenant.call(at: .hour(2)))
            let workspace = tenant.workspace
            try await tenant.draft(
                "dach-sla", Selector(region: "dach", size: "large"), terms: .responses(saying: "3h"),
                validity: StatedValidity(from: .day(3)), by: tenant.call(at: .hour(3)))
            let signed = try await workspace.documentSubject(
                1, of: "dach-sla", by: tenant.call(at: .hour(25)))
            #expect(signed.framework?.version == 1 && signed.frameworkName == "Agreement global")
            #expect(signed.frameworkTerms == .responses(saying: "8h"))
            #expect(signed.state == .active && signed.contentSHA256 != nil && signed.inForce != nil)
            #expect(signed.names.nodes == [.region: "Region dach"])
            let draft = try await workspace.documentSubject(
                2, of: "dach-sla", by: tenant.call(at: .hour(4)))
            #expect(draft.framework?.version == 2 && draft.frameworkTerms == .responses(saying: "9h"))
            #expect(draft.state == .draft && draft.contentSHA256 == nil)
            #expect(draft.names.nodes == [.region: "Region dach", .size: "Large"])
        }
    }

    @Test("without a framework in force a draft stands alone; another tenant's version is not there")
    func alone() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.createAgreement("global", by: tenant.call())
            try await tenant.createAgreement("tiered", under: "global", by: tenant.call())
            try await tenant.draft(
                "tiered", Selector(vertical: "software", tier: "tier-2"), terms: .responses(saying: "3h"),
                by: tenant.call())
            let subject = try await tenant.workspace.documentSubject(1, of: "tiered", by: tenant.call())
            #expect(subject.framework == nil && subject.frameworkTerms == nil)
            #expect(subject.names.nodes == [.vertical: "Vertical software", .tier: "Tier 2"])
            #expect(subject.tenantName == tenant.entry.name)
            let other = try await server.makeTenant("other")
            for (number, key, call) in [
                (1, "tiered" as Slug, other.call()), (2, "tiered", tenant.call()),
                (1, "global", tenant.call()),
            ] {
                let refused = try await refusal {
                    _ = try await tenant.workspace.documentSubject(number, of: key, by: call)
                }
                #expect(refused?.code == .notFound, "\(number) of \(key)")
            }
        }
    }
}
