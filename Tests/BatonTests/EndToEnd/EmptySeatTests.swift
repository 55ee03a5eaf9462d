// Empty seats and the staffing of proposals, over HTTP and on the command line.

import Domain
import Foundation
import Support
import Testing

extension EndToEnd {
    @Suite("Empty seats and staffing") struct EmptySeatTests {
        private static let matrix: JSON = [
            "first-response": [
                "text": "Answer a lead", "responsible": ["inside-sales"], "accountable": "sales-lead",
            ]
        ]

        private static func terms(_ rule: String) -> JSON {
            MergePatch.apply(
                [
                    "raci": matrix,
                    "scope": [
                        "staffing": .string(rule),
                        "stakeholders": [
                            "lead": ["role": "sales_lead", "name": "Ada", "member": "ada"]
                        ],
                    ],
                ], to: TestTenant.terms)
        }

        private func baton(
            _ tenant: TestTenant, _ arguments: String..., in scratch: ScratchDirectory
        ) async throws -> ProgramResult {
            let server = try await SharedServer.server()
            return try await BatonProgram.run(
                arguments,
                environment: ["BATON_URL": server.url, "BATON_API_KEY": tenant.admin.bearer ?? ""],
                in: scratch)
        }

        @Test(
            "what a proposal warns of is told before it and by it; what a deactivation leaves empty, after it"
        )
        func leave() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            let admin = tenant.admin
            for member in ["ada", "bob"] { try await tenant.putMember(member) }
            try await admin.put("/v1/people/ada", ["posts": [["function": "sales-lead"]], "deputies": []])
            let path = "/v1/agreements/framework/versions"
            try await admin.post(path, ["terms": Self.terms("warn")])
            let told = try await admin.get(path + "/2/staffing")
            try #require(told.status == 200, "\(told.summary)")
            let warning = try #require(told.json["warnings"]?.arrayValue?.first)
            #expect(warning["code"] == "staffing_vacant" && told.json["rule"] == "warn", "\(told.summary)")
            #expect(warning["pointer"] == "/terms/raci/first-response/responsible")
            try await withScratch { scratch in
                let proposed = try await baton(tenant, "version", "propose", "framework", "-y", in: scratch)
                #expect(proposed.ending == .exited(0), "\(proposed.errors)")
                let notes = proposed.errors.split(separator: "\n").filter { $0.hasPrefix("Note: ") }
                #expect(notes.count == 1 && notes[0].contains("Nobody holds inside-sales."), "\(notes)")
                let left = try await baton(tenant, "member", "deactivate", "ada", "-y", in: scratch)
                #expect(left.ending == .exited(0), "\(left.errors)")
                #expect(
                    left.errors.contains("3 seats are empty now: baton people seats ada"), "\(left.errors)")
                let seats = try await baton(tenant, "people", "seats", "ada", "--language", "de", in: scratch)
                for text in [
                    "stakeholder", "framework v2 /scope/stakeholders/lead", "post", "sales-lead",
                    "deactivated",
                    "nicht mehr da",
                ] {
                    #expect(seats.output.contains(text), "\(text): \(seats.output)")
                }
                let bob = try await baton(tenant, "member", "deactivate", "bob", "-y", in: scratch)
                #expect(bob.errors.contains("No seat is empty by that."), "\(bob.errors)")
            }
            let all = try await admin.get("/v1/reports/empty-seats")
            let kinds = all.json["items"]?.arrayValue?.compactMap { $0["kind"]?.stringValue }.sorted()
            #expect(kinds == ["post", "raci", "raci", "stakeholder"], "\(all.summary)")
            #expect(all.json["truncated"] == false)
            let before = try await admin.get("/v1/reports/empty-seats?at=2020-01-01T00:00:00Z")
            #expect(before.json["items"] == [], "\(before.summary)")
            let unknown = try await admin.get("/v1/reports/empty-seats?person=nobody")
            #expect(unknown.status == 422, "\(unknown.summary)")
        }

        @Test("where the framework says so, the proposal is refused with every fault, and the draft stays")
        func refuse() async throws {
            let tenant = try await TestTenant(on: try await SharedServer.server())
            try await tenant.furnish()
            let admin = tenant.admin
            let path = "/v1/agreements/framework/versions"
            try await admin.post(path, ["terms": Self.terms("refuse")])
            let refused = try await admin.send("POST", path + "/2/proposal", [:])
            #expect(refused.status == 422, "\(refused.summary)")
            let codes = refused.json["errors"]?.arrayValue?.compactMap { $0["code"]?.stringValue }
            #expect(codes == ["staffing_vacant", "staffing_vacant"], "\(refused.summary)")
            #expect(try await admin.get(path + "/2").json["state"] == "draft")
            try await withScratch { scratch in
                let proposed = try await baton(tenant, "version", "propose", "framework", "-y", in: scratch)
                #expect(proposed.ending == .exited(3), "\(proposed.errors)")
                #expect(proposed.errors.contains("The framework refuses"), "\(proposed.errors)")
            }
        }
    }
}
