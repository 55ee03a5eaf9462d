// From a proposal to a version in force: who signs, in which order, and what happens when somebody does not.

import Crypto
import Domain
import Operations
import Store
import Support
import Testing

@Suite("Signing")
struct SigningTests {
    @Test("the last signature that is needed brings a version into force, and ends the one before")
    func signing() async throws {
        try await withProposal { tenant in
            #expect(try await tenant.state("global") == .proposed)
            let first = try await tenant.sign("global", "marketing", by: "ada", at: .hour(2))
            #expect(first.version.state == .proposed)
            let last = try await tenant.sign("global", "sales", by: "bob", at: .hour(3))
            #expect(last.version.state == .active && last.version.facts?.inForce?.from == .hour(3))
            // Who may sign still can.
            let optional = try await tenant.sign("global", "management", by: "cleo", at: .hour(4))
            #expect(optional.version.state == .active && optional.version.facts?.inForce?.from == .hour(3))

            let next = try await tenant.publish(
                "global", terms: .signed(saying: "1h"), by: tenant.call(at: .hour(5)))
            #expect(next.state == .proposed)
            #expect(try await tenant.state("global", 1, at: .hour(6)) == .active)
            try await tenant.sign("global", "sales", version: 2, by: "bob", at: .hour(6))
            try await tenant.sign("global", "marketing", version: 2, by: "ada", at: .hour(7))
            let versions = try await tenant.workspace.versions(
                of: "global", before: nil, limit: 9, by: tenant.call(at: .hour(8)))
            #expect(versions.map(\.state) == [.active, .superseded])
            #expect(versions.last?.facts?.inForce?.to == .hour(7))
        }
    }

    @Test("records chain from the content's hash, are what is sealed, and name who signed")
    func records() async throws {
        try await withProposal { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            let state = try await tenant.workspace.signatures(1, of: "global", by: tenant.call(at: .hour(3)))
            var previous = try await tenant.contentHash("global")
            for (record, member) in zip(state.records, ["ada", "bob"]) {
                let digest = SHA256.hash(data: Array(record.text.utf8)).description
                #expect(digest.hasSuffix(" \(record.sha256)"))
                let sealed = try SealedText(reading: record.sealed)
                #expect(sealed.text == record.text)
                try sealed.verify(by: SealingKeySet([ServerSeal.tests.key]))
                let json = try JSON.parse(record.text)
                #expect(json["previous"]?.stringValue == previous)
                #expect(json["signer"]?["member"]?.stringValue == member)
                #expect(json["signer"]?["acting_as"]?.stringValue == "representative")
                #expect(json["ip"]?.stringValue == "192.0.2.1")
                previous = record.sha256
            }
        }
    }

    @Test("somebody else, an account without a member, another text, a second time: each is refused")
    func refused() async throws {
        try await withProposal { tenant in
            func code(_ body: () async throws -> Void) async throws -> ErrorCode? {
                try await refusal(body)?.code
            }
            #expect(
                try await code { try await tenant.sign("global", "marketing", by: "bob") } == .notASignatory)
            #expect(try await code { try await tenant.sign("global", "finance", by: "ada") } == .notFound)
            #expect(try await code { try await tenant.sign("global", "nobody", by: "ada") } == .notFound)
            let signature = try await tenant.signature("global", 1, "marketing", at: .hour(2))
            #expect(
                try await code {
                    _ = try await tenant.workspace.signVersion(1, of: "global", signature, by: tenant.call())
                } == .noMember)
            var other = signature
            other.contentSHA256 = String(repeating: "0", count: 64)
            #expect(
                try await code {
                    _ = try await tenant.workspace.signVersion(
                        1, of: "global", other, by: tenant.call(subject: "ada", as: [.signatory]))
                } == .contentDiffers)
            #expect(
                try await code {
                    _ = try await tenant.workspace.signVersion(
                        1, of: "global", signature, by: tenant.call(subject: "ada", as: [.analyst]))
                } == .forbidden)
            try await tenant.sign("global", "marketing", by: "ada")
            #expect(try await code { try await tenant.sign("global", "marketing", by: "ada") } == .slotTaken)
            #expect(
                try await code { try await tenant.decline("global", "marketing", by: "ada") } == .slotTaken)
            #expect(try await tenant.workspace.slots(1, of: "global", by: tenant.call()).records.count == 1)
        }
    }

    @Test("a deputy signs while the representative is away or deactivated, and not before")
    func deputies() async throws {
        try await withProposal { tenant in
            let early = try await refusal { try await tenant.sign("global", "marketing", by: "alan") }
            #expect(early?.code == .representativePresent)
            try await tenant.absent("ada", days: 3, by: tenant.call(at: .hour(2)))
            let signed = try await tenant.sign("global", "marketing", by: "alan", at: .hour(3))
            let json = try JSON.parse(signed.record.text)
            #expect(json["signer"]?["acting_as"]?.stringValue == "deputy")
            #expect(json["intent"]?.stringValue?.contains("as deputy") == true)
        }
        try await withProposal { tenant in
            _ = try await tenant.workspace.deactivateMember("ada", by: tenant.call())
            try await tenant.sign("global", "marketing", by: "alan", at: .hour(3))
        }
    }

    @Test("who must sign and declines ends the version; what it carried can be drafted again")
    func declining() async throws {
        try await withProposal { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            let optional = try await tenant.decline("global", "management", by: "cleo")
            #expect(optional.version.state == .proposed)
            let declined = try await tenant.decline("global", "sales", by: "bob", at: .hour(3))
            #expect(declined.version.state == .declined)
            #expect(try JSON.parse(declined.record.text)["type"]?.stringValue == "baton.declination.v1")
            let late = try await refusal { try await tenant.sign("global", "sales", by: "bob", at: .hour(4)) }
            #expect(late?.code == .slotTaken)
            let next = try await tenant.publish(
                "global", terms: .signed(saying: "2h"), by: tenant.call(at: .hour(5)))
            #expect(next.number == 2 && next.state == .proposed)
        }
    }

    @Test("a proposal is withdrawn until it is signed, and frees the change requests that it carried")
    func withdrawing() async throws {
        try await withProposal { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            let number = try await tenant.agreedChange(
                "global", patch: ["responses": ["mql": ["text": "1h"]]], at: .hour(3))
            _ = try await tenant.workspace.draftChange(
                number, of: "global", .none, by: tenant.call(at: .hour(3)))
            _ = try await tenant.workspace.proposeVersion(2, of: "global", by: tenant.call(at: .hour(3)))
            func request() async throws -> ChangeRequest {
                try await tenant.workspace.changeRequest(number, of: "global", by: tenant.call(at: .hour(4)))
            }
            #expect(try await request().state == .carried)
            let pending = try await refusal {
                try await tenant.publish(
                    "global", terms: .signed(saying: "2h"), by: tenant.call(at: .hour(3)))
            }
            #expect(pending?.code == .versionPending)
            try await tenant.workspace.deleteDraft(3, of: "global", .exists, by: tenant.call(at: .hour(3)))
            let withdrawn = try await tenant.workspace.withdrawVersion(
                2, of: "global", reason: "Not yet", by: tenant.call(at: .hour(4)))
            #expect(withdrawn.state == .withdrawn && withdrawn.frozen?.withdrawalReason == "Not yet")
            #expect(try await request().state == .agreed)
            let again = try await refusal {
                _ = try await tenant.workspace.withdrawVersion(
                    2, of: "global", reason: nil, by: tenant.call(at: .hour(5)))
            }
            #expect(again?.code == .notWithdrawable)
            let signed = try await refusal {
                try await tenant.sign("global", "sales", version: 2, by: "bob", at: .hour(5))
            }
            #expect(signed?.code == .notOpenForSigning)
            let inForce = try await refusal {
                _ = try await tenant.workspace.withdrawVersion(
                    1, of: "global", reason: nil, by: tenant.call(at: .hour(5)))
            }
            #expect(inForce?.code == .notWithdrawable)
        }
    }

    @Test("a version that is not signed by its last day has lapsed")
    func lapsing() async throws {
        try await withProposal(signBy: Instant.start.date) { tenant in
            try await tenant.sign("global", "marketing", by: "ada", at: .hour(2))
            let late = Instant.start.adding(seconds: 16 * 3600)
            #expect(try await tenant.state("global", at: late.adding(seconds: -1)) == .proposed)
            #expect(try await tenant.state("global", at: late) == .lapsed)
            let refused = try await refusal { try await tenant.sign("global", "sales", by: "bob", at: late) }
            #expect(refused?.code == .deadlinePassed)
            let next = try await tenant.publish(
                "global", terms: .signed(saying: "2h"), by: tenant.call(at: late))
            #expect(next.state == .proposed)
        }
        try await withServer { server in
            let tenant = try await prepared(server)
            try await tenant.draft("global", terms: .signed(saying: "8h"), by: tenant.call())
            let over = try await refusal {
                _ = try await tenant.workspace.proposeVersion(
                    1, of: "global", signBy: Instant.start.date.previous, by: tenant.call())
            }
            #expect(over?.faults.map(\.pointer) == ["/sign_by"])
        }
    }

    @Test("what no longer holds when the last one signs is refused with its reasons, and stays unsigned")
    func overtaken() async throws {
        try await withProposal { tenant in
            try await tenant.sign("global", "marketing", by: "ada")
            try await tenant.sign("global", "sales", by: "bob")
            for key: Slug in ["a-sla", "b-sla"] {
                try await tenant.createAgreement(key, under: "global", by: tenant.call(at: .hour(3)))
                try await tenant.publish(
                    key, Selector(region: "dach"), terms: .signed(saying: "1h"), by: tenant.call(at: .hour(3))
                )
                try await tenant.sign(key, "marketing", by: "ada", at: .hour(4))
            }
            try await tenant.sign("a-sla", "sales", by: "bob", at: .hour(5))
            let refused = try await refusal {
                try await tenant.sign("b-sla", "sales", by: "bob", at: .hour(6))
            }
            #expect(refused?.code == .selectorTaken)
            #expect(try await tenant.state("b-sla", at: .hour(6)) == .proposed)
            #expect(
                try await tenant.workspace.slots(1, of: "b-sla", by: tenant.call(at: .hour(6))).records.count
                    == 1)
        }
    }

    @Test("a board signs with its quorum")
    func board() async throws {
        try await withServer { server in
            let tenant = try await prepared(server)
            let seats: JSON = [
                "dach": ["representative": ["name": "Member ada", "member": "ada"]],
                "uk": ["representative": ["name": "Member bob", "member": "bob"]],
                "americas": ["representative": ["name": "Member cleo", "member": "cleo"]],
            ]
            func terms(_ seats: JSON) -> JSON {
                MergePatch.apply(
                    ["scope": ["board": ["quorum": 2, "seats": seats]]], to: .responses(saying: "8h"))
            }
            try await tenant.draft(
                "global", terms: terms(MergePatch.apply(["mars": seats["uk"] ?? .null], to: seats)),
                by: tenant.call())
            let unknown = try await refusal {
                _ = try await tenant.workspace.proposeVersion(1, of: "global", by: tenant.call())
            }
            #expect(unknown?.faults.map(\.pointer) == ["/terms/scope/board/seats/mars"])
            try await tenant.workspace.deleteDraft(1, of: "global", .exists, by: tenant.call())
            try await tenant.publish("global", terms: terms(seats), by: tenant.call())
            #expect(try await tenant.sign("global", "board.uk", by: "bob").version.state == .proposed)
            #expect(
                try await tenant.decline("global", "board.americas", by: "cleo").version.state == .proposed)
            #expect(try await tenant.sign("global", "board.dach", by: "ada").version.state == .active)
        }
    }
}

/// A tenant with segments, people who sign, and the framework `global` without a version.
func prepared(_ server: TestServer) async throws -> TestTenant {
    let tenant = try await server.makeTenant()
    try await tenant.furnish()
    try await tenant.makeSigners()
    try await tenant.createAgreement("global", by: tenant.call())
    return tenant
}

/// A tenant whose framework waits for the signatures of `JSON.signed`.
func withProposal(
    signBy: CivilDate? = nil, _ body: @escaping @Sendable (TestTenant) async throws -> Void
) async throws {
    try await withServer { server in
        let tenant = try await prepared(server)
        let draft = try await tenant.draft("global", terms: .signed(saying: "8h"), by: tenant.call())
        _ = try await tenant.workspace.proposeVersion(
            draft.number, of: "global", signBy: signBy, by: tenant.call())
        try await body(tenant)
    }
}
