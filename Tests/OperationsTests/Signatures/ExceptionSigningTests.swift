// The board's signatures under exceptions: one way with those under versions, to another end.

import Crypto
import Domain
import Operations
import Store
import Support
import Testing

@Suite("Signing exceptions")
struct ExceptionSigningTests {
    @Test("the quorum's last signature grants it; the others still can sign, and decide nothing")
    func granting() async throws {
        try await withException { tenant in
            let state = try await tenant.workspace.slots(
                .exception(1), of: "de-sla", by: tenant.call(at: .hour(3)))
            #expect(state.plan.slots.map(\.key) == ["board.americas", "board.dach", "board.uk"])
            #expect(state.plan.quorum == 2 && state.records.isEmpty)
            let first = try await tenant.sign(exception: 1, "board.dach", by: "ada")
            #expect(first.matter.exception?.state == .open)
            let last = try await tenant.sign(exception: 1, "board.uk", by: "bob", at: .hour(4))
            let request = try #require(last.matter.exception)
            #expect(request.state == .agreed && request.granted?.number == 1)
            #expect(
                request.decision
                    == ChangeRequest.Decision(verdict: .agreed, reason: nil, at: .hour(4), by: "board"))
            let late = try await tenant.decline(exception: 1, "board.americas", by: "cleo", at: .hour(5))
            #expect(late.matter.exception?.state == .agreed)
        }
    }

    @Test("records chain from the envelope's hash, name the request and are what is sealed")
    func records() async throws {
        try await withException { tenant in
            try await tenant.sign(exception: 1, "board.dach", by: "ada")
            try await tenant.decline(exception: 1, "board.uk", by: "bob")
            let call = tenant.call(at: .hour(4))
            let envelope = try await tenant.workspace.exceptionEnvelope(1, of: "de-sla", by: call)
            let json = try JSON.parse(envelope.text)
            #expect(json.canonicalText == envelope.text && json["type"] == "baton.exception.v1")
            #expect(json["change_request"] == 1 && json["quorum"] == 2 && json["reason"] == "Two people left")
            #expect(json["pointers"] == ["/responses/mql/first_response"] && json["time_zone"] == "UTC")
            let framework = try await tenant.workspace.version(1, of: "global", by: call).frozen
            #expect(json["framework"]?["content_sha256"]?.stringValue == framework?.contentSHA256)
            let state = try await tenant.workspace.signatures(.exception(1), of: "de-sla", by: call)
            #expect(state.contentSHA256 == envelope.sha256)
            #expect(SHA256.hash(data: Array(envelope.text.utf8)).description.hasSuffix(envelope.sha256))
            var previous = envelope.sha256
            for (record, type) in zip(state.records, ["baton.signature.v1", "baton.declination.v1"]) {
                let sealed = try SealedText(reading: record.sealed)
                try sealed.verify(by: SealingKeySet([ServerSeal.tests.key]))
                let json = try JSON.parse(sealed.text)
                #expect(json["type"]?.stringValue == type && json["previous"]?.stringValue == previous)
                #expect(json["change_request"] == 1 && json["version"] == nil)
                #expect(json["content_sha256"]?.stringValue == envelope.sha256)
                previous = record.sha256
            }
            #expect(state.records.count == 2)
        }
    }

    @Test("once the quorum cannot be reached any more it is declined, with the seats that did")
    func declining() async throws {
        try await withException { tenant in
            let first = try await tenant.decline(exception: 1, "board.dach", by: "ada")
            #expect(first.matter.exception?.state == .open)
            let last = try await tenant.decline(exception: 1, "board.uk", by: "bob")
            #expect(last.matter.exception?.state == .declined)
            let reason = last.matter.exception?.decision?.reason
            #expect(reason?.contains("board.dach, board.uk") == true, "\(reason ?? "")")
            let late = try await refusal { try await tenant.sign(exception: 1, "board.americas", by: "cleo") }
            #expect(late?.code == .notOpenForSigning)
        }
    }

    @Test("nobody else decides on it, and who is not on the board does not sign it")
    func others() async throws {
        try await withException { tenant in
            func code(_ body: () async throws -> Void) async throws -> ErrorCode? {
                try await refusal(body)?.code
            }
            for verdict in ChangeRequest.Verdict.allCases {
                #expect(
                    try await code {
                        _ = try await tenant.workspace.decideChange(
                            1, of: "de-sla", verdict, reason: "So be it", by: tenant.call(at: .hour(3)))
                    } == .decidedByBoard)
            }
            #expect(
                try await code { try await tenant.sign(exception: 1, "board.dach", by: "bob") }
                    == .notASignatory)
            #expect(
                try await code { try await tenant.sign(exception: 1, "board.dach", by: "alan") }
                    == .representativePresent)
            #expect(try await code { try await tenant.sign(exception: 1, "sales", by: "ada") } == .notFound)
            try await tenant.sign(exception: 1, "board.dach", by: "ada")
            #expect(
                try await code { try await tenant.sign(exception: 1, "board.dach", by: "ada") } == .slotTaken)
            let signature = MemberSignature(
                slot: "board.uk", contentSHA256: String(repeating: "0", count: 64), language: .english,
                origin: Origin())
            #expect(
                try await code {
                    _ = try await tenant.workspace.sign(
                        .exception(1), of: "de-sla", signature,
                        by: tenant.call(subject: "bob", as: [.signatory], at: .hour(3)))
                } == .contentDiffers)
        }
    }

    @Test("what is withdrawn or over cannot be signed any more")
    func closed() async throws {
        try await withException { tenant in
            let over = try await refusal {
                try await tenant.sign(exception: 1, "board.dach", by: "ada", at: .midnight(of: 11))
            }
            #expect(over?.code == .deadlinePassed)
            _ = try await tenant.workspace.withdrawChange(1, of: "de-sla", by: tenant.asker(at: .hour(4)))
            let withdrawn = try await refusal {
                try await tenant.sign(exception: 1, "board.dach", by: "ada", at: .hour(5))
            }
            #expect(withdrawn?.code == .notOpenForSigning)
        }
    }

    @Test("one that a version relies on stays, until that version is withdrawn")
    func reliedOn() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            let number = try await tenant.grantException()
            let terms = MergePatch.apply(
                ["parties": ["sales": .signing("Sales", by: "bob")]], to: .answering(within: 8))
            try await tenant.publish(
                "de-sla", Selector(region: "de"), terms: terms, by: tenant.call(at: .hour(4)))
            let refused = try await refusal {
                _ = try await tenant.workspace.withdrawChange(
                    number, of: "de-sla", by: tenant.asker(at: .hour(5)))
            }
            #expect(refused?.code == .changeRequestClosed)
            _ = try await tenant.workspace.withdrawVersion(
                1, of: "de-sla", reason: nil, by: tenant.call(at: .hour(6)))
            let withdrawn = try await tenant.workspace.withdrawChange(
                number, of: "de-sla", by: tenant.asker(at: .hour(7)))
            #expect(withdrawn.state == .withdrawn && withdrawn.granted == nil)
            let bound = try await refusal {
                try await tenant.publish(
                    "de-sla", Selector(region: "de"), terms: terms, by: tenant.call(at: .hour(8)))
            }
            #expect(bound?.faults.map(\.code) == [.guardRailLoosened])
        }
    }

    @Test(
        "a link shows the exception beside the framework's version, signs it once, and paper is recorded alike"
    )
    func linksAndPaper() async throws {
        try await withException { tenant in
            let call = tenant.call(at: .hour(3))
            let issued = try await tenant.workspace.createSigningLink(
                .exception(1), of: "de-sla",
                NewSigningLink(slot: "board.uk", capacity: .representative, language: .german, days: 7),
                by: call)
            let token = try #require(SigningToken(issued.token))
            let linked = try #require(try await tenant.workspace.linkedSigning(token, now: .hour(4)))
            #expect(linked.exception?.number == 1 && linked.matter.agreement.key == "de-sla")
            #expect(linked.version.agreement.key == "global" && linked.closed == nil)
            #expect(
                linked.intent(.german)
                    == "Ich habe Ausnahme 1 von den Leitplanken der Vereinbarung „Agreement de-sla“ gelesen und "
                    + "unterschreibe für die Region uk im Steuerungsgremium.")
            let signed = try await tenant.workspace.act(
                .sign(name: "Member bob"), with: token, language: .german, origin: Origin(), now: .hour(4))
            #expect(signed.record.method == .link && signed.matter.exception?.state == .open)
            #expect(
                try await tenant.workspace.linkedSigning(token, now: .hour(5))?.closed?.code == .linkNotOpen)
            let links = try await tenant.workspace.signingLinks(
                .exception(1), of: "de-sla", slot: "board.uk", by: tenant.call(at: .hour(5)))
            #expect(links.map { $0.state(at: .hour(5)) } == [.used])

            let scan = try await tenant.workspace.uploadScan(
                Array("%PDF-1.7".utf8), stated: "application/pdf", of: "de-sla", by: call)
            let paper = PaperSignature(
                slot: "board.americas", contentSHA256: issued.link.contentSHA256, scanSHA256: scan.sha256,
                capacity: .representative, signedOn: Instant.start.date, language: .english, origin: Origin())
            let recorded = try await tenant.workspace.recordPaper(
                paper, on: .exception(1), of: "de-sla", by: tenant.call(at: .hour(5)))
            #expect(recorded.matter.exception?.state == .agreed)
        }
    }

    @Test("a request that asks for no exception has nothing to sign")
    func plain() async throws {
        try await withServer { server in
            let tenant = try await server.makeTenant()
            try await tenant.makeBoard()
            try await tenant.requestChange("de-sla", by: tenant.asker(at: .hour(2)))
            let call = tenant.call(at: .hour(3))
            let refusals = [
                try await refusal {
                    _ = try await tenant.workspace.slots(.exception(1), of: "de-sla", by: call)
                },
                try await refusal {
                    _ = try await tenant.workspace.exceptionEnvelope(1, of: "de-sla", by: call)
                },
                try await refusal { try await tenant.sign(exception: 1, "board.dach", by: "ada") },
            ]
            #expect(refusals.map { $0?.code } == [.notAnException, .notAnException, .notAnException])
            let missing = try await refusal {
                _ = try await tenant.workspace.exceptionEnvelope(9, of: "de-sla", by: call)
            }
            #expect(missing?.code == .notFound)
        }
    }
}

/// A tenant whose board has an exception to decide on, number 1 of `de-sla`, to day 10.
private func withException(_ body: @escaping @Sendable (TestTenant) async throws -> Void) async throws {
    try await withServer { server in
        let tenant = try await server.makeTenant()
        try await tenant.makeBoard()
        try await tenant.requestException()
        try await body(tenant)
    }
}
