// The text of a checkpoint: written in one form, and nothing else is read.

import Domain
import Testing

@Suite("Checkpoint texts")
struct CheckpointTextTests {
    private static let tenant = "01985c30-1a2b-7d3c-8e4f-5a6b7c8d9e0f"
    private static let hash = String(repeating: "0f", count: 32)
    private static let text =
        #"{"at":"2027-01-31T09:30:00Z","hash":"\#(hash)","seq":12,"#
        + #""tenant":{"id":"\#(tenant)","key":"acme"},"type":"baton.checkpoint.v1"}"#

    @Test("is canonical JSON with the record, the instant and the tenant, and is read again")
    func roundTrip() throws {
        let read = try CheckpointText(reading: Self.text)
        #expect(read.text == Self.text)
        #expect(read.point == AuditPoint(seq: 12, hash: Self.hash))
        #expect(read.tenant.description == Self.tenant && read.tenantKey.text == "acme")
    }

    @Test("of another type is named as such")
    func otherType() {
        let text = Self.text.replacing("baton.checkpoint.v1", with: "baton.signature.v1")
        #expect(throws: CheckpointFault.otherType("baton.signature.v1")) { try CheckpointText(reading: text) }
    }

    @Test(
        "in any other form is not read",
        arguments: [
            ("{", "{ "), (#""seq":12"#, #""seq":12.0"#), (#""seq":12"#, #""seq":0"#),
            (#""seq":12"#, #""seq":"12""#),
            (#""seq":12,"#, ""), (#""seq":12"#, #""seq":12,"zone":1"#), ("T09:30:00Z", "T10:30:00+01:00"),
            ("01985c30", "01985C30"), (#""key":"acme""#, #""key":"Acme""#),
            (#""key":"acme""#, #""key":"acme","more":1"#),
            ("0f0f", "0F0f"), ("0f0f", "0f"), (#","type":"baton.checkpoint.v1""#, ""),
            ("}", "}\n"), (text, "[]"), (text, ""), (text, "12"),
        ])
    func unreadable(_ old: String, _ new: String) {
        let text = Self.text.replacing(old, with: new, maxReplacements: 1)
        #expect(text != Self.text)
        #expect(throws: CheckpointFault.unreadable, "\(text)") { try CheckpointText(reading: text) }
    }
}
