// The JSON Schema of terms, judged by a validator that is not ours.

import Domain
import Testing

@Suite("JSON Schema of terms")
struct TermSchemaTests {
    private func answers(_ schema: JSON, _ documents: [JSON]) throws -> [String] {
        try PythonReference.run("term_schema.py", lines: ([schema] + documents).map(\.canonicalText))
    }

    @Test("accepts what the server accepts", .enabled(if: PythonReference.isInstalled))
    func accepts() throws {
        let framework = TermSchema.schema(of: .framework)
        #expect(try answers(framework, [DemoTerms.framework]) == ["valid"])
        let local = TermSchema.schema(of: .local)
        let patches = try [
            #"{"lanes": null, "kpis": {"x": null}, "contact": {"unreachable": null}}"#,
            #"{"responses": {"mql": {"first_response": null, "attempts": {"minimum": 3}}}}"#,
            #"{"lanes": {"slow": {"condition": {"all": null, "field": "lead.points"}}}}"#,
            #"{"extensions": {"crm": {"a": null}}}"#, "{}",
            #"{"responses": {"mql": {"first_response": {"within": "PT2H"}}}}"#,
            #"{"profile": {"minimum_budget": {"amount": 5}}}"#,
        ].map { try JSON.parse($0) }
        let documents = DemoTerms.locals.map(\.terms) + patches
        #expect(try answers(local, documents) == documents.map { _ in "valid" })
    }

    @Test("terms made from the catalogue's rows are right by the server and by the schema")
    func generated() throws {
        var documents: [JSON] = []
        for seed in 0..<24 as Range<UInt64> {
            var maker = CatalogueDocuments(seed: seed, density: seed % 2 == 0 ? 95 : 30)
            documents.append(maker.framework())
        }
        for terms in documents {
            let found = Terms.faults(of: terms, kind: .framework, completeness: .draft)
            // By chance deputies are the principals, and periods of the renewal do not fit each other.
            let byChance = ["/deputy/", "/scope/renewal/notice", "/scope/renewal/remind_before/"]
            #expect(found.filter { fault in !byChance.contains { fault.pointer.contains($0) } } == [])
            let faults = EffectiveTermsCheck.faults(of: terms)
            #expect(faults.filter { $0.code == .wrongType || $0.code == .unknownField } == [])
        }
        guard PythonReference.isInstalled else { return }
        #expect(
            try answers(TermSchema.schema(of: .framework), documents) == documents.map { _ in "valid" })
    }

    @Test("refuses faults of form, at their place", .enabled(if: PythonReference.isInstalled))
    func refuses() throws {
        let cases = (TermFaultCase.shapes + TermFaultCase.values).filter(\.isStructural)
        let found = try answers(TermSchema.schema(of: .framework), cases.map { try $0.terms() })
        for (fault, answer) in zip(cases, found) { #expect(answer != "valid", "\(fault.what)") }
        let patches = try [
            #"{"responses": null}"#, #"{"responses": {"mql": {"attempts": {"minimum": null}}}}"#,
            #"{"guardrails": {}}"#, #"{"grace": {}}"#, #"{"scope": null}"#,
            #"{"parties": {"a": {"signature": "none"}}}"#,
            #"{"contact": {"channels": ["phone", null]}}"#, #"{"kpi": {}}"#,
        ].map { try JSON.parse($0) }
        #expect(!(try answers(TermSchema.schema(of: .local), patches).contains("valid")))
    }

    @Test("what only the server can tell passes the schema", .enabled(if: PythonReference.isInstalled))
    func meaning() throws {
        let documents = try TermFaultCase.crossed.filter { $0.what != "a metric that does not exist" }.map {
            try $0.terms()
        }
        let found = try answers(TermSchema.schema(of: .framework), documents)
        #expect(found == documents.map { _ in "valid" })
    }

    @Test(
        "says everything in the language that is asked for, and is closed everywhere but in extensions",
        arguments: AgreementKind.allCases, Language.allCases)
    func shape(kind: AgreementKind, language: Language) throws {
        let schema = TermSchema.schema(of: kind, in: language)
        let title = language == .german ? "Erste Reaktion" : "First response"
        #expect(schema.canonicalText.contains("\"title\":\"\(title)\""))
        #expect(schema.canonicalText.utf8.count < 300_000)
        var open: [String] = []
        visit(schema["properties"] ?? .null, "") { path, node in
            guard node["type"] == "object" else { return }
            let closes = node["additionalProperties"] != nil
            if !closes { open.append(path) }
        }
        let conditions = open.filter { $0.hasSuffix("/condition/anyOf/0") || $0.hasSuffix("/condition") }
        #expect(open.filter { !conditions.contains($0) && !$0.hasPrefix("/extensions") } == [])
    }

    private func visit(_ value: JSON, _ path: String, _ body: (String, JSON) -> Void) {
        body(path, value)
        for (key, member) in value.objectValue ?? [:] { visit(member, "\(path)/\(key)", body) }
        for (index, item) in (value.arrayValue ?? []).enumerated() { visit(item, "\(path)/\(index)", body) }
    }
}
