// The proof of a version: it holds as it is made, and in no other form.

import Domain
import Operations
import Support
import Testing

@Suite("Proofs")
struct ProofTests {
    @Test("a proof of everything holds, and says who signed when and how")
    func holds() async throws {
        try await withProof { tenant, bytes in
            let report = ProofChecker.check(
                bytes, trusting: SealingKeySet([ServerSeal.tests.key]),
                scans: [ScanFile(name: "paper.pdf", bytes: Array("%PDF-1.7 inbound".utf8))])
            #expect(report.faults.map(\.description) == [])
            let said = report.records.map {
                "\($0.record.slot) \($0.record.act) \($0.record.signer.capacity) \($0.record.method)"
            }
            #expect(
                said == [
                    "marketing signature deputy member", "success declination representative member",
                    "management signature representative paper", "sales signature representative link",
                ])
            #expect(
                report.facts?.state == "active"
                    && report.facts?.facts.signedAt == .hour(2).adding(seconds: 180))
            #expect(report.audit.count == 5 && report.scans.count == 1 && report.keys.count == 1)
            #expect(report.rows.map(\.name).count == 7, "\(report.rows.map(\.name))")
            let again = try JSON.parse(bytes).canonicalBytes()
            #expect(again == bytes)
        }
    }

    @Test("in every state of a version its proof holds, also when its successor has ended it")
    func states() async throws {
        try await withProposal { tenant in
            func state(_ version: Int = 1, at now: Instant) async throws -> String {
                let report = ProofChecker.check(try await tenant.proof("global", version, at: now))
                #expect(report.faults.map(\.description) == [])
                return report.facts?.state ?? ""
            }
            #expect(try await state(at: .hour(1)) == "proposed")
            try await tenant.sign("global", "marketing", by: "ada")
            #expect(try await state(at: .hour(2)) == "proposed")
            try await tenant.sign("global", "sales", by: "bob")
            #expect(try await state(at: .hour(2)) == "active")
            // An optional signature follows.
            try await tenant.sign("global", "management", by: "cleo", at: .hour(3))
            #expect(try await state(at: .hour(3)) == "active")
            try await tenant.publish("global", terms: .signed(saying: "1h"), by: tenant.call(at: .hour(4)))
            try await tenant.decline("global", "sales", version: 2, by: "bob", at: .hour(5))
            #expect(try await state(2, at: .hour(5)) == "declined")
            try await tenant.publish("global", terms: .signed(saying: "2h"), by: tenant.call(at: .hour(6)))
            _ = try await tenant.workspace.withdrawVersion(
                3, of: "global", reason: "Not yet", by: tenant.call(at: .hour(7)))
            #expect(try await state(3, at: .hour(7)) == "withdrawn")
            try await tenant.publish("global", terms: .responses(saying: "3h"), by: tenant.call(at: .hour(8)))
            #expect(try await state(4, at: .hour(8)) == "active")
            #expect(try await state(at: .hour(8)) == "superseded")
            #expect(try await state(at: .hour(9)) == "superseded")
        }
    }

    @Test("a draft has no proof, and only those who may read signatures get one")
    func refused() async throws {
        try await withProposal { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            try await tenant.draft("global", terms: .signed(saying: "1h"), by: tenant.call(at: .hour(3)))
            let draft = try await refusal { _ = try await tenant.proof("global", 2) }
            #expect(draft?.code == .notProposed)
            let missing = try await refusal { _ = try await tenant.proof("global", 9) }
            #expect(missing?.code == .notFound)
            for role in Role.allCases {
                let refused = try await refusal {
                    _ = try await tenant.workspace.proof(of: 1, of: "global", by: tenant.call(as: [role]))
                }
                #expect((refused == nil) == role.permissions.contains(.readSignatures), "\(role)")
            }
        }
    }

    @Test("a proof of a version that nobody could sign yet holds without records and slots")
    func firstEnvelopes() async throws {
        try await withProof { tenant, bytes in
            var proof = try DamagedProof(bytes)
            let envelope = try JSON.parse(proof.proof["envelope"]?.stringValue ?? "")
            let first = MergePatch.apply(
                [
                    "type": "baton.version.v1", "quorum": .null,
                    "slots": [["party": "sales", "signature": "none"]],
                ], to: envelope
            ).canonicalText
            proof.proof["envelope"] = .string(first)
            proof.proof["content_sha256"] = .string(ScanFile(name: "", bytes: Array(first.utf8)).sha256)
            for name in ["records", "audit", "scans"] { proof[list: name] = [] }
            proof.proof["rows"] = [:]
            try proof.reseal()
            let report = ProofChecker.check(proof.bytes(withDigest: true))
            #expect(report.faults.map(\.description) == [])
            var signed = proof
            signed[list: "records"] = try DamagedProof(bytes)[list: "records"]
            try signed.reseal()
            #expect(!ProofChecker.check(signed.bytes(withDigest: true)).holds)
        }
    }

    @Test("keys that were kept elsewhere have to be the ones, and scans those that the records name")
    func keptElsewhere() async throws {
        try await withProof { tenant, bytes in
            let strangers = SealingKeySet([ServerSeal.seal(9).key])
            #expect(ProofChecker.check(bytes, trusting: strangers).faults.map(\.code) == [.keyUntrusted])
            let both = SealingKeySet([ServerSeal.seal(9).key, ServerSeal.tests.key])
            #expect(ProofChecker.check(bytes, trusting: both).holds)
            let other = ScanFile(name: "other.pdf", bytes: Array("%PDF-1.7 other".utf8))
            let faults = ProofChecker.check(bytes, scans: [other]).faults
            #expect(faults.map(\.code) == [.fileDiffers] && faults[0].description.contains("other.pdf"))
        }
    }

    @Test("records that another server sealed are checked by its key")
    func rotation() async throws {
        try await withProposal { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            let other = tenant.on(tenant.server.sibling(Memory(isTrusted: true), seal: .seal(9)))
            try await other.sign("global", "sales", by: "bob")
            let report = ProofChecker.check(try await tenant.proof("global"))
            #expect(report.holds && report.keys.count == 2, "\(report.faults)")
        }
    }
}

/// The agreement `inbound` with everything that can be done at slots, and its proof.
func withProof(
    _ body: @escaping @Sendable (TestTenant, _ bytes: [UInt8]) async throws -> Void
) async throws {
    try await withServer { server in
        let tenant = try await prepared(server)
        try await tenant.publish("global", terms: .responses(saying: "8h"), by: tenant.call())
        try await tenant.collectEverything("inbound")
        try await body(tenant, try await tenant.proof("inbound"))
    }
}
