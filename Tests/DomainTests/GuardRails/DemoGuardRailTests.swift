// The demo keeps to its own guard rails, and bites when it does not.

import Domain
import Testing

@Suite("Guard rails of the demo")
struct DemoGuardRailTests {
    @Test("the rails are right by the catalogue")
    func rails() throws {
        let section = try #require(DemoTerms.framework["guardrails"])
        #expect(GuardRails.faults(of: section, at: "/guardrails") == [])
        #expect(GuardRails(terms: DemoTerms.framework).rails.count == section.objectValue?.count)
    }

    @Test("every local agreement conforms")
    func conformance() {
        let locals = DemoTerms.locals.map { (agreement: $0.key, patch: $0.terms) }
        let found = Conformance.check(framework: DemoTerms.framework, locals: locals)
        let sentences = found.flatMap { local in
            local.violations.map { "\(local.agreement): \($0.sentence(.english))" }
        }
        #expect(sentences == [])
        #expect(locals.count >= 9)
    }

    @Test("a framework that locks its response times breaks the local agreements that differ")
    func locking() {
        let locked = MergePatch.apply(
            ["guardrails": ["/responses/**": "locked", "/responses/mql/first_response": "locked"]],
            to: DemoTerms.framework)
        let locals = DemoTerms.locals.map { (agreement: $0.key, patch: $0.terms) }
        let broken = Set(Conformance.check(framework: locked, locals: locals).map(\.agreement))
        let touching = DemoTerms.locals.filter { local in
            guard let responses = local.terms["responses"]?.objectValue else { return false }
            return responses.contains {
                $0.value.objectValue?.keys.contains { $0 != "actions" && $0 != "attempts" } == true
            }
        }
        #expect(broken.isSuperset(of: touching.map(\.key)) && touching.count > 5)
        #expect(DemoTerms.locals.allSatisfy { $0.terms["responses"] != nil || !broken.contains($0.key) })
    }
}
