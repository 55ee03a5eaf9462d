// The JSON form of an effective SLA.

import Domain
import Testing

@Suite("Encoded effective SLA")
struct EncodedAnswerTests {
    @Test("says terms, layers and the source of every leaf in canonical form")
    func golden() throws {
        var resolver = Resolver(try EncodedAnswerTests.model())
        let sla = try resolver.resolve(Segment(region: try slug("de"), tier: try slug("tier-1")))
        let account = (externalID: "crm-1", name: "Müller \"GmbH\"")
        let at = try #require(Instant(rfc3339: "2027-01-01T00:00:00Z"))
        let text = String(
            decoding: sla.encoded(account: account, at: at, isProvisional: true).joined(), as: UTF8.self)
        #expect(
            text == """
                {"account":{"external_id":"crm-1","name":"Müller \\"GmbH\\""},"at":"2027-01-01T00:00:00Z",\
                "framework":"inbound","layers":[\
                {"agreement":"inbound","content_sha256":"aa",\
                "in_force":{"from":"1970-01-01T00:00:01Z","to":null},"kind":"framework","layer":0,"name":"Inbound",\
                "selector":{},"version":3},\
                {"agreement":"dach-fast","content_sha256":"bb","in_force":{"from":"1970-01-01T00:00:02Z",\
                "to":"1970-01-01T00:00:09.500Z"},"kind":"local","layer":1,"name":"Dach",\
                "selector":{"region":"dach"},"version":1}],\
                "provenance":{"/kpis/a-b":{"layer":1},\
                "/kpis/a/scale_by_maturity":{"layer":0},\
                "/kpis/a/target":{"layer":0,"maturity":{"base":40,"index":850,"region":"dach"}},\
                "/lanes/fast~1er":{"layer":1}},\
                "provisional":true,"segment":{"region":"de","size":null,"tier":"tier-1","vertical":null},\
                "terms":{"kpis":{"a":{"scale_by_maturity":true,"target":34},"a-b":[1]},\
                "lanes":{"fast/er":{}}}}
                """)
    }

    @Test("names neither account nor instant where none was asked for")
    func bare() throws {
        var resolver = Resolver(try EncodedAnswerTests.model())
        let sla = try resolver.resolve(Segment())
        let bytes = Array(sla.encoded(account: nil, at: nil, isProvisional: false).joined())
        let keys = try JSON.parse(bytes).objectValue?.keys
        #expect(keys == ["framework", "layers", "provenance", "provisional", "segment", "terms"])
    }

    @Test("is canonical, and the terms and provenance of the answer, for random histories")
    func random() throws {
        for seed in 30_000..<30_500 as Range<UInt64> {
            let world = RandomHistory(seed: seed)
            var resolver = Resolver(try world.history.model(at: world.instant))
            guard let question = world.questions.first,
                let sla = try? resolver.resolve(question.segment, framework: question.framework)
            else { continue }
            let bytes = Array(sla.encoded(account: nil, at: nil, isProvisional: false).joined())
            let json = try JSON.parse(bytes)
            #expect(json.canonicalBytes() == bytes, "Seed \(seed)")
            #expect(json["terms"] == sla.terms, "Seed \(seed)")
            let layers = try #require(json["layers"]?.arrayValue)
            #expect(layers.map { $0["agreement"]?.stringValue } == sla.layers.map(\.agreement.text))
            let provenance = try #require(json["provenance"]?.objectValue)
            #expect(provenance.count == sla.fold.provenance.count, "Seed \(seed)")
            for (text, source) in provenance {
                let expected = sla.fold.provenance[try JSONPointer(parsing: text)]
                #expect(source["layer"]?.intValue == expected?.layer, "Seed \(seed) at \(text)")
                #expect(source["maturity"]?["base"]?.doubleValue == expected?.scaling?.base)
                #expect(source["maturity"]?["index"]?.intValue == expected?.scaling?.index)
                #expect(source["maturity"]?["region"]?.stringValue == expected?.scaling?.region.text)
            }
        }
    }

    private static func model() throws -> ResolutionModel {
        let (emea, dach, de) = (try slug("emea"), try slug("dach"), try slug("de"))
        let inbound = try slug("inbound")
        let framework = Layer(
            agreement: inbound, name: "Inbound", kind: .framework, version: 3, selector: Selector(),
            contentSHA256: "aa", inForceFrom: Instant(microseconds: 1_000_000), inForceTo: nil,
            terms: [
                "kpis": ["a": ["target": 40, "scale_by_maturity": true], "a-b": 1], "lanes": ["x": 1],
            ])
        let local = Layer(
            agreement: try slug("dach-fast"), name: "Dach", kind: .local, version: 1,
            selector: Selector(region: dach), contentSHA256: "bb",
            inForceFrom: Instant(microseconds: 2_000_000), inForceTo: Instant(microseconds: 9_500_000),
            terms: ["kpis": ["a-b": [1]], "lanes": ["x": .null, "fast/er": [:]]])
        return ResolutionModel(
            regions: [
                emea: .init(parent: nil), dach: .init(parent: emea, maturityIndex: 850),
                de: .init(parent: dach),
            ],
            verticals: [:], sizes: [], tiers: [try slug("tier-1")], precedence: .standard,
            frameworks: [inbound: FrameworkInForce(framework: framework, locals: [local])],
            defaultFramework: nil)
    }
}
