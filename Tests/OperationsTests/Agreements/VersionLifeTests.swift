// From a draft to a version in force, and what may never change again.

import Domain
import Operations
import Postgres
import Store
import Support
import Testing

@Suite("Versions")
struct VersionLifeTests {
    @Test("an agreement has one draft, numbered after its versions, edited and deleted with If-Match")
    func drafts() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let workspace = tenant.workspace
            let draft = try await tenant.draft("global", terms: .responses(saying: "1h"), by: tenant.call())
            #expect(draft.number == 1 && draft.state == .draft)
            let second = try await refusal {
                try await tenant.draft("global", terms: .responses(saying: "1h"), by: tenant.call())
            }
            #expect(second?.code == .draftExists)
            for (precondition, code) in [
                (Precondition.none, ErrorCode.preconditionRequired),
                (.match([EntityTag(digest: "draft-1-9")]), .stale),
            ] {
                let edited = try await refusal {
                    _ = try await workspace.editDraft(1, of: "global", precondition, by: tenant.call()) { $0 }
                }
                let deleted = try await refusal {
                    try await workspace.deleteDraft(1, of: "global", precondition, by: tenant.call())
                }
                #expect(edited?.code == code && deleted?.code == code)
            }
            let edited = try await workspace.editDraft(
                1, of: "global", .match([draft.tag]), by: tenant.call()
            ) { old in
                var text = old
                text.terms = .responses(saying: "2h")
                return text
            }
            #expect(edited.tag != draft.tag)
            try await workspace.deleteDraft(1, of: "global", .match([edited.tag]), by: tenant.call())
            let again = try await tenant.publish("global", terms: .responses(saying: "3h"), by: tenant.call())
            #expect(again.number == 1 && again.state == .active)
            let next = try await tenant.draft("global", terms: .responses(saying: "4h"), by: tenant.call())
            #expect(next.number == 2)
            let frozen = try await refusal {
                _ = try await workspace.editDraft(1, of: "global", .exists, by: tenant.call()) { $0 }
            }
            #expect(frozen?.code == .notADraft)
        }
    }

    @Test("a proposal says everything that is wrong at once")
    func faults() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let terms: JSON = [
                "parties": ["sales": ["signature": "required"], "marketing": [:]], "purpose": [:],
            ]
            try await tenant.draft("global", terms: terms, by: tenant.call())
            let refused = try await refusal {
                _ = try await tenant.workspace.proposeVersion(1, of: "global", by: tenant.call())
            }
            #expect(
                Set(refused?.faults.map { "\($0.pointer) \($0.code.rawValue)" } ?? []) == [
                    "/terms/parties/marketing/name required", "/terms/parties/sales/name required",
                    "/terms/parties/marketing/representative required",
                    "/terms/parties/sales/representative required", "/terms/lead_classes required",
                    "/terms/responses required",
                ])
            let unknown = try await refusal {
                try await tenant.draft(
                    "de-sla", Selector(region: "mars", tier: "tier-9"), terms: ["nonsense": [:]],
                    by: tenant.call())
            }
            #expect(
                Set(unknown?.faults.map(\.pointer) ?? []) == [
                    "/selector/region", "/selector/tier", "/terms/nonsense",
                ])
        }
    }

    @Test("a local version needs its framework in force when it begins")
    func frameworkInForce() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish(
                "global", terms: .responses(saying: "8h"), validity: StatedValidity(from: .day(1)),
                by: tenant.call())
            let early = try await refusal {
                try await tenant.publish(
                    "de-sla", Selector(region: "de"), terms: .responses(saying: "1h"), by: tenant.call())
            }
            #expect(early?.code == .frameworkNotInForce)
            let later = try await tenant.workspace.editDraft(1, of: "de-sla", .exists, by: tenant.call()) {
                old in
                var text = old
                text.validity = StatedValidity(from: .day(1))
                return text
            }
            #expect(later.state == .draft)
            let version = try await tenant.workspace.proposeVersion(1, of: "de-sla", by: tenant.call())
            #expect(version.state == .scheduled && version.frozen?.checkedAgainst?.version == 1)
        }
    }

    @Test("a new version ends the one before where it begins; one that was to begin later never does")
    func supersession() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            func publish(_ now: Instant, from: CivilDate?) async throws {
                try await tenant.publish(
                    "global", terms: .responses(saying: "8h"), validity: StatedValidity(from: from),
                    by: tenant.call(at: now))
            }
            try await publish(.hour(1), from: nil)
            try await publish(.hour(2), from: .day(2))
            try await publish(.hour(3), from: .day(1))
            let states = try await [Instant.hour(4), .midnight(of: 1), .midnight(of: 2)].asyncMap { now in
                try await tenant.workspace.versions(
                    of: "global", before: nil, limit: 9, by: tenant.call(at: now)
                )
                .map(\.state)
            }
            #expect(states[0] == [.scheduled, .superseded, .active])
            #expect(states[1] == [.active, .superseded, .superseded])
            #expect(states[2] == [.active, .superseded, .superseded])
            let agreement = try await tenant.workspace.agreement("global", by: tenant.call(at: .hour(4)))
            #expect(
                agreement.versionInForce == 1 && agreement.scheduledVersion == 3
                    && agreement.latestVersion == 3)
        }
    }

    @Test("a validity that is over before it begins is refused")
    func validityEnded() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let refused = try await refusal {
                try await tenant.publish(
                    "global", terms: .responses(saying: "8h"),
                    validity: StatedValidity(from: .day(0), to: .day(0)),
                    by: tenant.call(at: .midnight(of: 1)))
            }
            #expect(refused?.code == .validityEnded)
        }
    }

    @Test("one selector holds once at a time under a framework, also when two propose at the same moment")
    func selectorTaken() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: .responses(saying: "8h"), by: tenant.call())
            let selector = Selector(region: "de", tier: "tier-1")
            let keys: [Slug] = ["s-1", "s-2", "s-3", "s-4"]
            for key in keys {
                try await tenant.createAgreement(key, under: "global", by: tenant.call())
                try await tenant.draft(key, selector, terms: .responses(saying: "1h"), by: tenant.call())
            }
            let codes = await withTaskGroup(of: ErrorCode?.self) { group in
                for key in keys {
                    group.addTask {
                        do {
                            _ = try await tenant.workspace.proposeVersion(1, of: key, by: tenant.call())
                            return nil
                        } catch {
                            return (error as? DomainError)?.code ?? .internalError
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .selectorTaken } == 3, "\(codes)")
            // Another selector, or another time, is free.
            try await tenant.createAgreement("s-5", under: "global", by: tenant.call())
            try await tenant.publish(
                "s-5", Selector(region: "de"), terms: .responses(saying: "1h"), by: tenant.call())
        }
    }

    @Test("the content hash is the SHA-256 of the envelope's bytes, and its text is the canonical one")
    func hash() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: .responses(saying: "8h – é"), by: tenant.call())
            try await tenant.publish(
                "de-sla", Selector(region: "de"), terms: .responses(saying: "1h"), by: tenant.call())
            let rows = try await server.byHand(in: tenant.id) { transaction in
                try await transaction.query(
                    """
                    SELECT envelope, content_sha256 = encode(sha256(convert_to(envelope, 'UTF8')), 'hex') AS is_hash
                    FROM agreement_versions
                    """)
            }
            #expect(rows.count == 2)
            for row in rows {
                #expect(try row["is_hash"] as Bool)
                let text: String = try row["envelope"]
                #expect(try JSON.parse(text).canonicalText == text)
            }
            let envelope = try await tenant.workspace.envelope(1, of: "de-sla", by: tenant.call())
            #expect(try JSON.parse(envelope.text)["framework"]?["version"] == 1)
        }
    }

    @Test(
        "what was frozen cannot be changed or removed by the role that serves, not even by hand",
        arguments: [
            "UPDATE agreement_versions SET terms = '{}'", "UPDATE agreement_versions SET envelope = 'x'",
            "UPDATE agreement_versions SET content_sha256 = repeat('0', 64)",
            "UPDATE agreement_versions SET validity_to = now()",
            "UPDATE agreement_versions SET valid_to = now()",
            "UPDATE agreement_versions SET time_zone = 'Europe/Berlin'",
            "UPDATE agreement_versions SET selector = '{}'",
            "DELETE FROM agreement_versions", "TRUNCATE agreement_versions",
            "UPDATE account_segment_history SET tier_id = NULL",
            "DELETE FROM account_segment_history", "UPDATE region_history SET name = 'x'",
            "DELETE FROM region_history",
            "UPDATE agreements SET key = 'x'", "UPDATE api_keys SET roles = '{admin}'",
            "DELETE FROM api_keys", "UPDATE change_requests SET patch = '{}'",
            "UPDATE change_requests SET title = 'x'", "UPDATE change_requests SET requested_by = 'x'",
            "DELETE FROM change_requests", "UPDATE agreement_version_changes SET version = 2",
            "DELETE FROM agreement_version_changes",
        ] as [SQL])
    func frozen(_ statement: SQL) async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: .responses(saying: "8h"), by: tenant.call())
            do {
                try await server.byHand(in: tenant.id) { _ = try await $0.query(statement) }
                Issue.record("it was carried out")
            } catch let error as PostgresError {
                #expect(error.sqlState?.rawValue == "42501", "\(error)")
            }
        }
    }

    /// Segments, the framework `global` and the local agreement `de-sla`, both without a text.
    private func furnished(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.createAgreement("global", by: tenant.call())
        try await tenant.createAgreement("de-sla", under: "global", by: tenant.call())
        return tenant
    }
}

extension Sequence {
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
