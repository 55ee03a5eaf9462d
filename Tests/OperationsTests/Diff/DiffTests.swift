// Comparing versions with each other and with their framework.

import Domain
import Operations
import Support
import Testing

@Suite("Version diffs") struct DiffTests {
    @Test("the patch makes the other text this one, against the version before and the framework")
    func patches() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.furnish()
            try await tenant.agreeOnTheUsual()
            let call = tenant.call(at: .hour(2))
            try await tenant.publish("global", terms: .responses(saying: "7h"), by: call)
            let newer = try await tenant.workspace.compareVersion(2, of: "global", against: nil, by: call)
            #expect(newer.from == VersionReference(agreement: "global", number: 1) && !newer.isMerged)
            #expect(try JSONPatch.apply(newer.patch, to: newer.before) == newer.after)
            #expect(newer.patch == [["op": "replace", "path": "/responses/mql/text", "value": "7h"]])
            #expect(newer.readable.sections.map(\.key) == ["responses"])

            let local = try await tenant.workspace.compareVersion(1, of: "dach-sla", against: nil, by: call)
            #expect(local.isMerged && local.from == VersionReference(agreement: "global", number: 2))
            #expect(local.before["responses"]?["mql"]?["text"] == "7h")
            #expect(try JSONPatch.apply(local.patch, to: local.before) == local.after)

            let first = try await tenant.workspace.compareVersion(1, of: "global", against: nil, by: call)
            #expect(first.from == nil && first.before == .object(JSONObject()))
            let other = try await tenant.workspace.compareVersion(
                1, of: "dach-sla", against: VersionReference("large-sla:1"), by: call)
            #expect(!other.isMerged && other.before["responses"]?["mql"]?["text"] == "2h")
            let missing = try await refusal {
                _ = try await tenant.workspace.compareVersion(
                    1, of: "dach-sla", against: VersionReference("large-sla:9"), by: call)
            }
            #expect(missing?.faults.map(\.pointer) == ["/query/against"])
        }
    }

    @Test(
        "a version is named by its agreement and number",
        arguments: [
            ("inbound:4", 4), ("a:999999999", 999_999_999), ("a:1000000000", nil), ("a:+4", nil),
            ("a:04", nil), ("inbound", nil), ("inbound:", nil),
            ("inbound:0", nil), (":4", nil), ("in bound:4", nil), ("inbound:4:5", nil),
            ("inbound:99999999999", nil), ("inbound:-4", nil),
        ] as [(String, Int?)])
    func reference(text: String, number: Int?) {
        #expect(VersionReference(text)?.number == number)
    }
}
