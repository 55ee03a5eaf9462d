// The demo's agreements against the catalogue.

import Domain
import Testing

@Suite("Terms of the demo")
struct DemoTermsTests {
    @Test("the framework is complete and right")
    func framework() {
        #expect(Terms.faults(of: DemoTerms.framework, kind: .framework) == [])
        #expect(DemoTerms.locals.count >= 9)
    }

    @Test("every local agreement is right", arguments: DemoTerms.locals)
    func local(_ local: DemoTerms.Local) {
        #expect(Terms.faults(of: local.terms, kind: .local) == [])
    }

    @Test("every path of the framework has a row, and no row is above it but groups and collections")
    func paths() {
        var missing: [String] = []
        visit(DemoTerms.framework, []) { pointer in
            if TermCatalogue.term(containing: pointer) == nil { missing.append(pointer.description) }
        }
        #expect(missing == [])
    }

    private func visit(_ value: JSON, _ tokens: [String], _ body: (JSONPointer) -> Void) {
        if !tokens.isEmpty { body(JSONPointer(tokens: tokens)) }
        for (key, member) in value.objectValue ?? [:] { visit(member, tokens + [key], body) }
    }
}
