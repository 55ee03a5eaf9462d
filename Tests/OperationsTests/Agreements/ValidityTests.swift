// Validities in a database: coming into force and ending at local midnights, and rows of the release before dates.

import Domain
import Operations
import Postgres
import Support
import Testing

@Suite("Validity in force")
struct ValidityInForceTests {
    private static let auckland = TimeZoneName("Pacific/Auckland")

    @Test("a version comes into force at midnight in its zone, and ends at the midnight after its last day")
    func midnight() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let zone = try #require(Self.auckland)
            let version = try await tenant.publish(
                "global", terms: .responses(saying: "8h"),
                validity: StatedValidity(from: .day(1), to: .day(2), zone: zone), by: tenant.call())
            // The third of March begins at 11:00 UTC of the second: Auckland is 13 hours ahead.
            let begins = try #require(Instant(rfc3339: "2026-03-02T11:00:00Z"))
            let ends = try #require(Instant(rfc3339: "2026-03-04T11:00:00Z"))
            #expect(version.frozen?.facts.inForce == InForce(from: begins, to: ends))
            let question = SLAQuestion(subject: .segment(Segment()))
            for (now, state) in [
                (begins.adding(seconds: -1), VersionState.scheduled), (begins, .active),
                (ends.adding(seconds: -1), .active), (ends, .expired),
            ] {
                let found = try await tenant.workspace.version(1, of: "global", by: tenant.call(at: now))
                #expect(found.state == state, "at \(now)")
                let refused = try await refusal {
                    _ = try await tenant.workspace.effectiveSLA(question, by: tenant.call(at: now))
                }
                #expect((refused?.code == .noSLA) == (state != .active), "at \(now)")
            }
            let envelope = try await tenant.workspace.envelope(1, of: "global", by: tenant.call())
            #expect(
                try JSON.parse(envelope.text)["validity"] == [
                    "from": "2026-03-03", "to": "2026-03-04", "time_zone": "Pacific/Auckland",
                ])
        }
    }

    @Test("without a zone of its own a draft gets the tenant's, and keeps it when the tenant's changes")
    func standard() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let zone = try #require(Self.auckland)
            func use(_ zone: TimeZoneName) async throws {
                _ = try await tenant.workspace.putSettings(
                    .standard, defaultFramework: nil, timeZone: zone, .exists, by: tenant.call())
            }
            let stated = StatedValidity(from: .day(1))
            let first = try await tenant.draft(
                "global", terms: .responses(saying: "8h"), validity: stated, by: tenant.call())
            #expect(first.draft?.validity.zone == .utc)
            try await use(zone)
            #expect(try await tenant.workspace.settings(by: tenant.call()).timeZone == zone)
            let kept = try await tenant.workspace.version(1, of: "global", by: tenant.call())
            #expect(kept.draft?.validity == Validity(from: .day(1), to: nil, zone: .utc))
            let edited = try await tenant.workspace.editDraft(1, of: "global", .exists, by: tenant.call()) {
                var text = $0
                text.validity = stated
                return text
            }
            #expect(edited.draft?.validity == Validity(from: .day(1), to: nil, zone: zone))
        }
    }

    @Test("a day that the tenant's zone leaves out is refused as a whole validity")
    func noDay() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            _ = try await tenant.workspace.putSettings(
                .standard, defaultFramework: nil, timeZone: try #require(TimeZoneName("Pacific/Apia")),
                .exists,
                by: tenant.call())
            let day = CivilDate(year: 2011, month: 12, day: 30)
            let refused = try await refusal {
                _ = try await tenant.draft(
                    "global", terms: .responses(saying: "8h"), validity: StatedValidity(from: day, to: day),
                    by: tenant.call())
            }
            #expect(refused?.faults.map(\.pointer) == ["/validity/to"])
        }
    }

    @Test(
        "versions of the previous release are read by their instants: the last day is the one that ended there"
    )
    func previousVersions() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            try await tenant.publish("global", terms: .responses(saying: "8h"), by: tenant.call())
            // What the previous release inserts names none of the new columns.
            _ = try await server.asOwner { owner in
                try await owner.query(
                    """
                    INSERT INTO agreement_versions
                        (tenant_id, id, agreement_id, number, selector_key, selector, validity_from, validity_to,
                        terms, envelope, content_sha256, drafted_at, drafted_by, proposed_at, proposed_by)
                    SELECT tenant_id, gen_random_uuid(), agreement_id, number + n.step, selector_key, selector,
                        n.begins, n.ends, terms, 'the text of before', content_sha256, drafted_at, drafted_by,
                        proposed_at, proposed_by
                    FROM agreement_versions, (VALUES
                        (1, '2027-01-01T00:00:00Z'::timestamptz, '2028-01-01T00:00:00Z'::timestamptz),
                        (2, '2027-01-01T10:30:00Z', '2027-06-30T23:30:00Z'), (3, NULL, NULL)
                        ) AS n (step, begins, ends)
                    """)
            }
            let expected =
                [("2027-01-01", "2027-12-31"), ("2027-01-01", "2027-06-30"), (nil, nil)]
                as [(String?, String?)]
            for (index, (from, to)) in expected.enumerated() {
                let found = try await tenant.workspace.version(index + 2, of: "global", by: tenant.call())
                let validity = found.frozen?.validity
                #expect(validity?.from?.description == from && validity?.to?.description == to, "\(index)")
                #expect(validity?.zone == .utc)
                let envelope = try await tenant.workspace.envelope(index + 2, of: "global", by: tenant.call())
                #expect(envelope.text == "the text of before")
            }
        }
    }

    @Test("a draft that the previous release wrote or edited since is read by its instants")
    func previousDrafts() async throws {
        try await withServer { server in
            let tenant = try await furnished(server)
            let zone = try #require(TimeZoneName("Europe/Berlin"))
            try await tenant.draft(
                "global", terms: .responses(saying: "8h"),
                validity: StatedValidity(from: .day(1), to: .day(9), zone: zone), by: tenant.call())
            func validity() async throws -> Validity? {
                try await tenant.workspace.version(1, of: "global", by: tenant.call()).draft?.validity
            }
            #expect(try await validity() == Validity(from: .day(1), to: .day(9), zone: zone))
            // What it reads are the instants.
            let instants = try await server.asOwner { owner in
                try await owner.query(
                    """
                    SELECT validity_from = '2026-03-02T23:00:00Z' AND validity_to = '2026-03-11T23:00:00Z' AS are_right
                    FROM agreement_drafts
                    """)
            }
            #expect(try instants[0]["are_right"] as Bool)
            // It moves the end by a day; in Berlin's zone, which it does not know of.
            _ = try await server.byHand(in: tenant.id) { app in
                try await app.query(
                    """
                    UPDATE agreement_drafts
                    SET validity_to = '2026-03-12T23:00:00Z', revision = revision + 1
                    """)
            }
            #expect(try await validity() == Validity(from: .day(1), to: .day(10), zone: zone))
            let edited = try await tenant.workspace.editDraft(1, of: "global", .exists, by: tenant.call()) {
                $0
            }
            #expect(edited.draft?.validity == Validity(from: .day(1), to: .day(10), zone: zone))
            #expect(try await validity() == edited.draft?.validity)
        }
    }

    /// Segments and the framework `global` without a text.
    private func furnished(_ server: TestServer) async throws -> TestTenant {
        let tenant = try await server.makeTenant()
        try await tenant.furnish()
        try await tenant.createAgreement("global", by: tenant.call())
        return tenant
    }
}
