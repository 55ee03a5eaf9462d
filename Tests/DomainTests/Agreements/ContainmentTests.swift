// What lies inside wins over what lies around it, whatever the precedence of the dimensions.

import Domain
import Testing

@Suite("Order of layers")
struct ContainmentTests {
    private static let seeds: [UInt64] = Array(20_000..<20_300)

    @Test("a selector inside another comes after it, for every precedence", arguments: 0..<4)
    func containment(quarter: Int) throws {
        var nested = 0
        for seed in ContainmentTests.seeds where seed % 4 == quarter {
            let world = RandomHistory(seed: seed, questions: 2)
            var model = try world.history.model(at: world.instant)
            for precedence in ContainmentTests.precedences {
                model.precedence = precedence
                var resolver = Resolver(model)
                for (segment, framework) in world.questions {
                    guard let sla = try? resolver.resolve(segment, framework: framework) else { continue }
                    let selectors = sla.layers.map(\.selector)
                    for (place, outer) in selectors.enumerated() {
                        for inner in selectors where isInside(inner, outer, model) {
                            nested += 1
                            let innerPlace = selectors.firstIndex(of: inner) ?? -1
                            #expect(
                                innerPlace > place,
                                "Seed \(seed), \(precedence.order): \(inner.json) before \(outer.json)")
                        }
                    }
                }
            }
        }
        #expect(nested > 5000, "Only \(nested) pairs of selectors lay in one another.")
    }

    @Test("the order in which local agreements are loaded changes nothing")
    func loading() throws {
        for seed in ContainmentTests.seeds {
            let world = RandomHistory(seed: seed)
            var model = try world.history.model(at: world.instant)
            var loaded = Resolver(model)
            for key in Array(model.frameworks.keys) { model.frameworks[key]?.locals.reverse() }
            var reversed = Resolver(model)
            for (segment, framework) in world.questions {
                let expected = ResolutionAnswer(of: &loaded, segment, framework: framework)
                let answer = ResolutionAnswer(of: &reversed, segment, framework: framework)
                #expect(answer == expected, "Seed \(seed)")
            }
        }
    }

    /// All 24.
    private static let precedences: [Precedence] = {
        func orders(_ rest: [Dimension]) -> [[Dimension]] {
            rest.isEmpty
                ? [[]] : rest.flatMap { first in orders(rest.filter { $0 != first }).map { [first] + $0 } }
        }
        return orders(Dimension.allCases).compactMap { Precedence(order: $0) }
    }()

    /// In each dimension the inner selector's node is the outer's or lies below it, or the outer leaves it
    /// open; and they differ.
    private func isInside(_ inner: Selector, _ outer: Selector, _ model: ResolutionModel) -> Bool {
        inner != outer
            && Dimension.allCases.allSatisfy { dimension in
                guard let around = outer[dimension] else { return true }
                let places =
                    dimension == .region ? model.regions : dimension == .vertical ? model.verticals : [:]
                var node = inner[dimension]
                while let key = node, key != around { node = places[key]?.parent }
                return node == around
            }
    }
}
