// From an agreed request to the version that carries it.

import Crypto
import Domain
import Operations
import Support
import Testing

@Suite("Drafted changes")
struct DraftedChangeTests {
    @Test("a draft begins as the version in force reads, with the values of the request in place")
    func beginning() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let number = try await tenant.agreedChange(
                "dach-sla", patch: ["responses": ["mql": ["text": .null]], "kpis": .null])
            let drafted = try await tenant.workspace.draftChange(
                number, of: "dach-sla", .none, by: tenant.call(at: .hour(2)))
            let draft = try #require(drafted.version.draft)
            #expect(drafted.isNew && draft.number == 2 && draft.selector == Selector(region: "dach"))
            // What the framework has is taken away by a null that stands.
            #expect(
                draft.terms.canonicalText == """
                    {"kpis":null,"lead_classes":{"mql":{"definition":"Fits, and wants to hear from us.",\
                    "name":"Qualified by marketing"}},"parties":{"marketing":{"name":"Marketing",\
                    "representative":{"name":"Ingrid Solheim"},"signature":"none"},"sales":{"name":"Sales",\
                    "representative":{"name":"Markus Ehrlinger"},"signature":"none"}},\
                    "responses":{"mql":{"text":null}}}
                    """)
            #expect(draft.changes == [CarriedChange(number: number, title: "Faster")])
            #expect(try await state(number, tenant) == .drafted)
            _ = try await tenant.workspace.proposeVersion(2, of: "dach-sla", by: tenant.call(at: .hour(3)))
            let question = SLAQuestion(subject: .segment(Segment(region: "de")))
            let effective = try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: .hour(4)))
            #expect(try effective.json()["terms"]?["responses"]?["mql"] == [:])
        }
    }

    @Test("what has passed of the validity is left out, and what lies ahead stays")
    func validity() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            try await tenant.publish(
                "dach-sla", Selector(region: "dach"), terms: .responses(saying: "3h"),
                validity: StatedValidity(from: .day(1), to: .day(4)), by: tenant.call(at: .hour(2)))
            let number = try await tenant.agreedChange("dach-sla", at: .hour(20))
            let drafted = try await tenant.workspace.draftChange(
                number, of: "dach-sla", .none, by: tenant.call(at: .hour(21)))
            #expect(drafted.version.draft?.validity == Validity(from: nil, to: .day(4), zone: .utc))
        }
    }

    @Test("an agreement without a version has nothing to begin with; its draft takes the values")
    func withoutVersion() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            try await tenant.createAgreement("new", under: "global", by: tenant.call())
            let number = try await tenant.agreedChange("new")
            let refused = try await refusal {
                _ = try await tenant.workspace.draftChange(number, of: "new", .none, by: tenant.call())
            }
            #expect(refused?.code == .noVersion && refused?.kind == .conflict)
            let draft = try await tenant.draft(
                "new", Selector(region: "uk"), terms: .responses(saying: "9h"), by: tenant.call())
            let drafted = try await tenant.workspace.draftChange(
                number, of: "new", .match([draft.tag]), by: tenant.call())
            #expect(!drafted.isNew && drafted.version.draft?.terms == .responses(saying: "1h"))
        }
    }

    @Test("a draft that is there has to be named by its present tag, and takes further requests")
    func existing() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let first = try await tenant.agreedChange("dach-sla")
            let second = try await tenant.agreedChange(
                "dach-sla", "Weekly", patch: ["meetings": ["weekly": ["minutes": 30]]])
            func draft(_ number: Int, _ precondition: Precondition) async throws -> VersionView {
                try await tenant.workspace.draftChange(
                    number, of: "dach-sla", precondition, by: tenant.call()
                )
                .version
            }
            let early = try await refusal { _ = try await draft(second, .exists) }
            #expect(early?.code == .stale)
            let before = try await draft(second, .create)
            for (precondition, code) in [
                (Precondition.none, ErrorCode.preconditionRequired), (.create, .alreadyExists),
                (.match([EntityTag(digest: "draft-2-9")]), .stale),
            ] {
                let refused = try await refusal { _ = try await draft(first, precondition) }
                #expect(refused?.code == code, "\(precondition)")
            }
            let after = try await draft(first, .match([before.tag]))
            #expect(after.tag != before.tag && after.draft?.changes.map(\.number) == [first, second])
            #expect(after.terms?["meetings"] == ["weekly": ["minutes": 30]])
            #expect(after.terms?["responses"] == ["mql": ["text": "1h"]])
            let again = try await refusal { _ = try await draft(first, .exists) }
            #expect(again?.code == .changeRequestNotAgreed)
            // An edit of the text leaves the list as it is.
            let edited = try await tenant.workspace.editDraft(
                2, of: "dach-sla", .match([after.tag]), by: tenant.call()
            ) { old in
                var text = old
                text.terms = .responses(saying: "2h")
                return text
            }
            #expect(edited.draft?.changes.map(\.number) == [first, second])
        }
    }

    @Test("values that make no draft are refused with the draft's faults, and nothing is changed")
    func faulty() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            try await tenant.putRegion("uk", below: "emea", ["GB"], by: tenant.call(at: .hour(1)), .exists)
            try await tenant.agree(
                "uk-sla", under: "global", Selector(region: "uk"), terms: .responses(saying: "9h"),
                validity: StatedValidity(to: .day(0)), by: tenant.call(at: .hour(1)))
            let number = try await tenant.agreedChange("uk-sla")
            try await tenant.workspace.deleteNode(
                "uk", of: .region, .exists, by: tenant.call(at: .midnight(of: 1)))
            let refused = try await refusal {
                _ = try await tenant.workspace.draftChange(
                    number, of: "uk-sla", .none, by: tenant.call(at: .hour(17)))
            }
            #expect(
                refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" } == [
                    "/selector/region unknown_reference"
                ])
            let found = try await tenant.workspace.changeRequest(number, of: "uk-sla", by: tenant.call())
            #expect(found.state == .agreed)
        }
    }

    @Test("a deleted draft gives its requests back, to be drafted again")
    func deleted() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let number = try await tenant.change("dach-sla", in: .drafted)
            try await tenant.workspace.deleteDraft(2, of: "dach-sla", .exists, by: tenant.call())
            #expect(try await state(number, tenant) == .agreed)
            // Another draft of the same number has nothing of it.
            let plain = try await tenant.draft(
                "dach-sla", Selector(region: "dach"), terms: .responses(saying: "2h"), by: tenant.call())
            #expect(plain.number == 2 && plain.draft?.changes == [])
            #expect(try await state(number, tenant) == .agreed)
            _ = try await tenant.workspace.draftChange(number, of: "dach-sla", .exists, by: tenant.call())
            #expect(try await state(number, tenant) == .drafted)
        }
    }

    @Test("a request that is taken back leaves the draft, which says so by its tag and keeps its text")
    func withdrawn() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let number = try await tenant.change("dach-sla", in: .drafted)
            let before = try await tenant.workspace.version(2, of: "dach-sla", by: tenant.call())
            let withdrawn = try await tenant.workspace.withdrawChange(
                number, of: "dach-sla", by: tenant.asker())
            #expect(withdrawn.state == .withdrawn && withdrawn.draft == nil)
            let after = try await tenant.workspace.version(2, of: "dach-sla", by: tenant.call())
            #expect(after.draft?.changes == [] && after.terms == before.terms && after.tag != before.tag)
            let version = try await tenant.workspace.proposeVersion(2, of: "dach-sla", by: tenant.call())
            #expect(version.frozen?.changes == [])
            #expect(try await state(number, tenant) == .withdrawn)
        }
    }

    @Test(
        "what a version carries is part of the text whose hash is agreed to, and older texts stay as they are"
    )
    func envelope() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let old = try await tenant.workspace.envelope(1, of: "dach-sla", by: tenant.call())
            let titles = ["Schneller “zurück”", "Weekly"]
            let numbers = try await titles.asyncMap { try await tenant.agreedChange("dach-sla", $0) }
            for number in numbers.reversed() {
                let isFirst = number == numbers.last
                _ = try await tenant.workspace.draftChange(
                    number, of: "dach-sla", isFirst ? .none : .exists, by: tenant.call())
            }
            let version = try await tenant.workspace.proposeVersion(
                2, of: "dach-sla", by: tenant.call(at: .hour(2)))
            let changes = zip(numbers, titles).map { CarriedChange(number: $0, title: $1) }
            #expect(version.frozen?.changes == changes)
            let envelope = try await tenant.workspace.envelope(2, of: "dach-sla", by: tenant.call())
            #expect(try JSON.parse(envelope.text)["changes"] == .array(changes.map(\.json)))
            #expect(hash(envelope.text) == envelope.sha256)
            let forged = envelope.text.replacing(#","title":"Weekly""#, with: #","title":"Monthly""#)
            #expect(forged != envelope.text && hash(forged) != envelope.sha256)

            let now = tenant.call(at: .hour(3))
            let read = try await tenant.workspace.version(2, of: "dach-sla", by: now)
            let list = try await tenant.workspace.versions(of: "dach-sla", before: nil, limit: 9, by: now)
            #expect(read.frozen?.changes == changes && list.map { $0.frozen?.changes } == [changes, []])
            for number in numbers {
                let request = try await tenant.workspace.changeRequest(number, of: "dach-sla", by: now)
                #expect(request.state == .carried && request.version == 2)
                let refused = try await refusal {
                    _ = try await tenant.workspace.withdrawChange(number, of: "dach-sla", by: now)
                }
                #expect(refused?.code == .changeRequestClosed)
            }
            let same = try await tenant.workspace.envelope(1, of: "dach-sla", by: now)
            #expect(same == old && same.sha256 == hash(same.text))
        }
    }

    @Test("of two who begin a draft at the same moment one does, and the other hears of it")
    func racing() async throws {
        try await withServer { server in
            let tenant = try await agreed(server)
            let numbers = try await [1, 2, 3].asyncMap { _ in try await tenant.agreedChange("dach-sla") }
            let codes = await withTaskGroup(of: ErrorCode?.self) { group in
                for number in numbers {
                    group.addTask {
                        do {
                            _ = try await tenant.workspace.draftChange(
                                number, of: "dach-sla", .none, by: tenant.call())
                            return nil
                        } catch {
                            return (error as? DomainError)?.code ?? .internalError
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .preconditionRequired } == 2)
            let states = try await numbers.asyncMap { try await state($0, tenant) }
            #expect(states.count { $0 == .drafted } == 1 && states.count { $0 == .agreed } == 2)
        }
    }

    private func hash(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func state(_ number: Int, _ tenant: TestTenant) async throws -> ChangeRequestState {
        try await tenant.workspace.changeRequest(number, of: "dach-sla", by: tenant.call()).state
    }

    /// The framework `global`, and `dach-sla` and `large-sla` under it, each with a version in force since hour 1.
    private func agreed(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.agreeOnTheUsual()
        return tenant
    }
}

extension VersionView {
    fileprivate var terms: JSON? { draft?.terms ?? frozen?.terms }
}
