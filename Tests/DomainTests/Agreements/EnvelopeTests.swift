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
            slots: SlotPlan.plan(
                of: [
                    "parties": [
                        "marketing": ["representative": ["name": "Ida"]], "sales": ["signature": "none"],
                    ]
                ]
            ).plan,
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
                "quorum":0,\
                "selector":{"region":"dach","tier":"tier-1"},\
                "slots":[{"name":"marketing","signatories":[{"acting_as":"representative","email":null,\
                "member":null,"name":"Ida","position":null}],"signature":"required","slot":"marketing"},\
                {"name":"sales","signatories":[],"signature":"none","slot":"sales"}],\
                "tenant":{"id":"018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5","key":"acme"},\
                "terms":\(terms),"type":"baton.version.v2",\
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
            selector: Selector(), validity: Validity(from: nil, to: nil, zone: .utc),
            slots: SlotPlan(slots: []), changes: [],
            terms: [:])
        #expect(
            envelope.canonicalText == """
                {"agreement":{"key":"inbound","kind":"framework","name":"Inbound"},"changes":[],"framework":null,\
                "quorum":0,"selector":{},"slots":[],"tenant":{"id":"018f2d3c-4b5a-7c6d-8e9f-a0b1c2d3e4f5","key":"acme"},\
                "terms":{},"type":"baton.version.v2","validity":{"from":null,"time_zone":"UTC","to":null},"version":1}
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
}
