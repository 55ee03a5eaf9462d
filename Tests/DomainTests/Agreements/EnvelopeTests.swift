// The text that is signed, and the places for signatures.

import Domain
import Testing

@Suite("Envelope")
struct EnvelopeTests {
    @Test("of a local version has this canonical text")
    func local() throws {
        let terms = #"{"kpis":{"z":null,"é":{"target":1e-7}},"parties":{"sales":{"signature":"none"}}}"#
        let envelope = Envelope(
            tenantID: try #require(TenantID("018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5")),
            tenantKey: try slug("acme"),
            agreement: try slug("dach-fast"), agreementName: "Dach \"schnell\"", kind: .local, version: 2,
            framework: FrameworkReference(agreement: try slug("inbound"), version: 3, contentSHA256: "aa"),
            selector: Selector(region: try slug("dach"), tier: try slug("tier-1")),
            validity: Validity(
                from: CivilDate("2027-01-01"), to: nil, zone: try #require(TimeZoneName("Europe/Berlin"))),
            slots: Slot.slots(of: ["parties": ["marketing": [:], "sales": ["signature": "none"]]]).slots,
            changes: [
                CarriedChange(number: 3, title: "Faster “Erstkontakt”"),
                CarriedChange(number: 12, title: "Later"),
            ],
            terms: try JSON.parse(terms))
        #expect(
            envelope.canonicalText == """
                {"agreement":{"key":"dach-fast","kind":"local","name":"Dach \\"schnell\\""},\
                "changes":[{"number":3,"title":"Faster “Erstkontakt”"},{"number":12,"title":"Later"}],\
                "framework":{"agreement":"inbound","content_sha256":"aa","version":3},\
                "selector":{"region":"dach","tier":"tier-1"},\
                "slots":[{"party":"marketing","signature":"required"},{"party":"sales","signature":"none"}],\
                "tenant":{"id":"018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5","key":"acme"},\
                "terms":\(terms),"type":"baton.version.v1",\
                "validity":{"from":"2027-01-01","time_zone":"Europe/Berlin","to":null},"version":2}
                """)
    }

    @Test("of a framework's version names no framework")
    func framework() throws {
        let envelope = Envelope(
            tenantID: try #require(TenantID("018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5")),
            tenantKey: try slug("acme"),
            agreement: try slug("inbound"), agreementName: "Inbound", kind: .framework, version: 1,
            framework: nil,
            selector: Selector(), validity: Validity(from: nil, to: nil, zone: .utc), slots: [], changes: [],
            terms: [:])
        #expect(
            envelope.canonicalText == """
                {"agreement":{"key":"inbound","kind":"framework","name":"Inbound"},"changes":[],"framework":null,\
                "selector":{},"slots":[],"tenant":{"id":"018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5","key":"acme"},\
                "terms":{},"type":"baton.version.v1","validity":{"from":null,"time_zone":"UTC","to":null},"version":1}
                """)
    }

    @Test("what a version was checked against is read back; anything else is not")
    func reference() throws {
        let reference = FrameworkReference(agreement: try slug("inbound"), version: 3, contentSHA256: "aa")
        #expect(FrameworkReference(stored: reference.json) == reference)
        for member in ["agreement", "version", "content_sha256"] {
            var object = try #require(reference.json.objectValue)
            object[member] = .bool(true)
            #expect(FrameworkReference(stored: .object(object)) == nil)
        }
    }

    @Test(
        "slots are what the parties ask for",
        arguments: [
            (
                #"{"marketing":{},"sales":{"signature":"none"},"vp":{"signature":"optional"}}"#,
                ["marketing required", "sales none", "vp optional"], []
            ),
            (#"{"a":{"signature":"required"}}"#, ["a required"], []),
            (
                #"{"a":{"signature":"yes"},"b/c":3,"d":{"signature":null},"e":{}}"#, ["e required"],
                [
                    "/terms/parties/a/signature not_allowed_value", "/terms/parties/b~1c wrong_type",
                    "/terms/parties/d/signature not_allowed_value",
                ]
            ),
            ("{}", [], ["/terms/parties own_section_missing"]),
            ("[]", [], ["/terms/parties own_section_missing"]),
        ])
    func slots(parties: String, slots: [String], faults: [String]) throws {
        let found = Slot.slots(of: ["parties": try JSON.parse(parties)])
        #expect(found.slots.map { "\($0.party) \($0.requirement.rawValue)" } == slots)
        #expect(found.faults.map { "\($0.pointer) \($0.code.rawValue)" } == faults)
    }

    @Test("terms without parties are told so")
    func noParties() {
        #expect(Slot.slots(of: [:]).faults.map(\.code) == [.ownSectionMissing])
    }
}
