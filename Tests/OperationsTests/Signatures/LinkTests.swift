// One-time links, and papers with their scans.

import Domain
import Operations
import Store
import Support
import Testing

@Suite("Signing by link and on paper")
struct LinkTests {
    @Test("a link signs once, with the name that the text has")
    func once() async throws {
        try await withProposal { tenant in
            let issued = try await link(tenant, "sales")
            let token = try #require(SigningToken(issued.token))
            let shown = try #require(try await tenant.workspace.linkedSigning(token, now: .hour(2)))
            #expect(shown.closed == nil && shown.signatory.name == "Member bob")
            #expect(shown.intent(.german).contains("Fassung 1"))
            let misnamed = try await refusal { try await act(tenant, .sign(name: "Bobby Tables"), token) }
            #expect(misnamed?.faults.map(\.pointer) == ["/name"])
            let signed = try await act(tenant, .sign(name: "member  BOB"), token)
            #expect(try JSON.parse(signed.record.text)["signer"]?["name"]?.stringValue == "member  BOB")
            #expect(try JSON.parse(signed.record.text)["method"]?.stringValue == "link")
            let again = try await refusal { try await act(tenant, .sign(name: "Member bob"), token) }
            #expect(again?.code == .linkNotOpen)
            let closed = try await tenant.workspace.linkedSigning(token, now: .hour(4))
            #expect(closed?.closed?.code == .linkNotOpen)
            let links = try await tenant.workspace.signingLinks(
                .version(1), of: "global", slot: "sales", by: tenant.call(at: .hour(4)))
            #expect(links.map { $0.state(at: .hour(4)) } == [.used])
        }
    }

    @Test("a link that expired, was revoked, guessed or is for what was withdrawn signs nothing")
    func closed() async throws {
        try await withProposal { tenant in
            let token = try #require(SigningToken(try await link(tenant, "sales", days: 1).token))
            let expired = try await refusal {
                try await act(tenant, .sign(name: "Member bob"), token, at: .hour(26))
            }
            #expect(expired?.code == .linkNotOpen)

            var guess = Array(token.text)
            guess[50] = guess[50] == "A" ? "B" : "A"
            let guessed = try #require(SigningToken(String(guess)))
            #expect(try await tenant.workspace.linkedSigning(guessed, now: .hour(2)) == nil)
            let unknown = try await refusal { try await act(tenant, .sign(name: "Member bob"), guessed) }
            #expect(unknown?.code == .notFound)
            for text in ["", "x", String(repeating: "A", count: 63), String(repeating: "=", count: 64)] {
                #expect(SigningToken(text) == nil)
            }

            #expect(
                try await tenant.workspace.revokeSigningLinks(
                    .version(1), of: "global", slot: "sales", by: tenant.call(at: .hour(2))) == 1)
            let revoked = try await refusal { try await act(tenant, .sign(name: "Member bob"), token) }
            #expect(revoked?.code == .linkNotOpen)

            let late = try #require(SigningToken(try await link(tenant, "sales").token))
            _ = try await tenant.workspace.withdrawVersion(
                1, of: "global", reason: nil, by: tenant.call(at: .hour(2)))
            let withdrawn = try await refusal { try await act(tenant, .sign(name: "Member bob"), late) }
            #expect(withdrawn?.code == .notOpenForSigning)
            #expect(
                try await tenant.workspace.slots(.version(1), of: "global", by: tenant.call()).records.isEmpty
            )
        }
    }

    @Test("a link leads to its text, and says what was done at its slot and who it waits for")
    func text() async throws {
        try await withProposal { tenant in
            let deputy = try #require(SigningToken(try await link(tenant, "marketing", as: .deputy).token))
            let early = try #require(try await tenant.workspace.linkedText(deputy, now: .hour(2)))
            #expect(early.signing.closed?.code == .representativePresent && early.signing.record == nil)
            #expect(early.document.tenantName == tenant.entry.name && early.document.signatures.isEmpty)
            #expect(early.document.contentSHA256 == early.signing.link.contentSHA256)

            let token = try #require(SigningToken(try await link(tenant, "sales").token))
            let signed = try await act(tenant, .sign(name: "Member bob"), token)
            let used = try #require(try await tenant.workspace.linkedText(token, now: .hour(4)))
            #expect(used.signing.record == signed.record)
            #expect(used.document.signatures.map(\.name) == ["Member bob"])
            #expect(used.document.signatures.first?.signedAt == signed.record.signedAt)

            _ = try await tenant.workspace.suspendTenant(
                tenant.entry.key, reason: "unpaid", by: OperatorCall(now: .hour(5)))
            let suspended = try await refusal {
                _ = try await tenant.workspace.linkedText(token, now: .hour(6))
            }
            #expect(suspended?.code == .tenantSuspended)
        }
    }

    @Test("a link declines with a reason")
    func declines() async throws {
        try await withProposal { tenant in
            let token = try #require(SigningToken(try await link(tenant, "sales").token))
            let declined = try await act(tenant, .decline(reason: "Too fast"), token)
            #expect(declined.version.state == .declined)
            #expect(try JSON.parse(declined.record.text)["intent"]?.stringValue == "Too fast")
        }
    }

    @Test("a deputy's link signs only while the representative is away")
    func deputies() async throws {
        try await withProposal { tenant in
            let token = try #require(SigningToken(try await link(tenant, "marketing", as: .deputy).token))
            let early = try await refusal { try await act(tenant, .sign(name: "Member alan"), token) }
            #expect(early?.code == .representativePresent)
            try await tenant.absent("ada", by: tenant.call(at: .hour(2)))
            try await act(tenant, .sign(name: "Member alan"), token)
            let nobody = try await refusal { _ = try await link(tenant, "sales", as: .deputy) }
            #expect(nobody?.code == .notFound)
        }
    }

    @Test("a paper is recorded with its scan, which can be fetched again")
    func paper() async throws {
        try await withProposal { tenant in
            let bytes = Array("%PDF-1.7 signed".utf8)
            let missing = try await refusal {
                try await recordPaper(tenant, scan: String(repeating: "0", count: 64), on: "2026-03-02")
            }
            #expect(missing?.faults.map(\.pointer) == ["/scan_sha256"])
            let scan = try await tenant.workspace.uploadScan(
                bytes, stated: "application/pdf", of: "global", by: tenant.call())
            let again = try await tenant.workspace.uploadScan(
                bytes, stated: "application/pdf", of: "global", by: tenant.call(at: .hour(2)))
            #expect(again == scan)
            for date in ["2026-03-01", "2026-03-03"] {
                let wrong = try await refusal { try await recordPaper(tenant, scan: scan.sha256, on: date) }
                #expect(wrong?.faults.map(\.pointer) == ["/signed_on"])
            }
            let signed = try await recordPaper(tenant, scan: scan.sha256, on: "2026-03-02")
            let json = try JSON.parse(signed.record.text)
            #expect(json["attachment_sha256"]?.stringValue == scan.sha256)
            #expect(json["intent"]?.stringValue?.contains("on paper on 2026-03-02") == true)
            let file = try await tenant.workspace.scanFile(scan.sha256, of: "global", by: tenant.call())
            #expect(file.bytes == bytes && file.type == .pdf)
            let other = try await refusal {
                _ = try await tenant.workspace.scanFile(
                    scan.sha256, of: "global", by: tenant.call(as: [.analyst]))
            }
            #expect(other?.code == .forbidden)
        }
    }

    @Test("a deputy's paper is of a day on which the representative was away, whenever it is recorded")
    func paperOfDeputy() async throws {
        try await withProposal { tenant in
            let scan = try await tenant.workspace.uploadScan(
                Array("%PDF-1.7 signed".utf8), stated: "application/pdf", of: "global", by: tenant.call())
            func record(at now: Instant) async throws {
                _ = try await tenant.workspace.recordPaper(
                    PaperSignature(
                        slot: "marketing", contentSHA256: try await tenant.contentHash("global"),
                        scanSHA256: scan.sha256, capacity: .deputy,
                        signedOn: try #require(CivilDate("2026-03-02")), language: .english, origin: Origin()),
                    on: .version(1), of: "global", by: tenant.call(at: now))
            }
            let present = try await refusal { try await record(at: .hour(2)) }
            #expect(present?.code == .representativePresent)
            try await tenant.absent("ada", days: 1, by: tenant.call(at: .hour(2)))
            // Back in office by the time at which the paper arrives.
            try await record(at: .hour(200))
        }
    }

    private func link(
        _ tenant: TestTenant, _ slot: String, as capacity: Signatory.Capacity = .representative,
        days: Int = 14
    ) async throws -> IssuedSigningLink {
        try await tenant.workspace.createSigningLink(
            .version(1), of: "global",
            NewSigningLink(slot: slot, capacity: capacity, language: .german, days: days),
            by: tenant.call())
    }

    @discardableResult
    private func act(
        _ tenant: TestTenant, _ deed: LinkedDeed, _ token: SigningToken, at now: Instant = .hour(3)
    ) async throws -> SigningResult {
        try await tenant.workspace.act(
            deed, with: token, language: .german, origin: Origin(address: "192.0.2.7"), now: now)
    }

    @discardableResult
    private func recordPaper(_ tenant: TestTenant, scan: String, on date: String) async throws
        -> SigningResult
    {
        try await tenant.workspace.recordPaper(
            PaperSignature(
                slot: "sales", contentSHA256: try await tenant.contentHash("global"), scanSHA256: scan,
                capacity: .representative, signedOn: try #require(CivilDate(date)), language: .english,
                origin: Origin()),
            on: .version(1), of: "global", by: tenant.call(at: .hour(2)))
    }
}
