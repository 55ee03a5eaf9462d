// Trees of regions and verticals.

import Domain
import Generators
import Testing

@Suite("Node tree")
struct NodeTreeTests {
    private let parents: [String: String?] = [
        "emea": nil, "dach": "emea", "de": "dach", "at": "dach", "uk": "emea", "apac": nil, "japan": "apac",
    ]

    @Test(
        "knows depth, path and subtree",
        arguments: [
            ("emea", 1, ["emea"], ["at", "dach", "de", "emea", "uk"]),
            ("dach", 2, ["emea", "dach"], ["at", "dach", "de"]), ("de", 3, ["emea", "dach", "de"], ["de"]),
            ("apac", 1, ["apac"], ["apac", "japan"]), ("japan", 2, ["apac", "japan"], ["japan"]),
        ])
    func node(key: String, depth: Int, path: [String], subtree: [String]) throws {
        let tree = try tree(parents)
        #expect(tree[try slug(key)]?.depth == depth)
        #expect(tree.path(to: try slug(key)).map(\.text) == path)
        #expect(tree.subtree(of: try slug(key)).map(\.text) == subtree)
    }

    @Test("knows who lies below whom, for every pair")
    func lies() throws {
        let tree = try tree(parents)
        for node in tree.keys {
            for ancestor in tree.keys {
                #expect(tree.lies(node, atOrBelow: ancestor) == tree.path(to: node).contains(ancestor))
            }
        }
        #expect(!tree.lies(try slug("mars"), atOrBelow: try slug("emea")))
        #expect(!tree.lies(try slug("emea"), atOrBelow: try slug("mars")))
    }

    @Test("leaves out what no root leads to: cycles, and nodes below a missing one")
    func unreachable() throws {
        let tree = try tree([
            "a": nil, "b": "a", "orphan": "missing", "child": "orphan", "self": "self", "x": "y", "y": "z",
            "z": "x",
            "below-x": "x",
        ])
        #expect(Set(tree.keys.map(\.text)) == ["a", "b"])
        #expect(tree.path(to: try slug("x")) == [])
        #expect(tree.subtree(of: try slug("x")) == [])
        #expect(NodeTree(parents: [:]).keys.isEmpty)
    }

    @Test("is as deep as it has to be")
    func deep() throws {
        let keys = try (0..<5_000).map { try slug("n\($0)") }
        var parents: [Slug: Slug?] = [keys[0]: nil]
        for (parent, child) in zip(keys, keys.dropFirst()) { parents[child] = parent }
        let tree = NodeTree(parents: parents)
        let (top, bottom) = (keys[0], keys[4_999])
        #expect(tree[bottom]?.depth == 5_000)
        #expect(tree.path(to: bottom) == keys)
        #expect(tree.lies(bottom, atOrBelow: top))
        #expect(!tree.lies(top, atOrBelow: bottom))
        #expect(tree.subtree(of: keys[4_990]).count == 10)
    }

    @Test("numbers the nodes below one without a gap, over random trees")
    func numbers() throws {
        for seed in 0..<100 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let keys = try (0..<random.int(1...40)).map { try slug("n\($0)") }
            var parents: [Slug: Slug?] = [:]
            for (place, key) in keys.enumerated() {
                parents[key] = .some(random.chance(85) ? random.pick(Array(keys.prefix(place))) : nil)
            }
            let tree = NodeTree(parents: parents)
            #expect(Set(tree.keys.compactMap { tree[$0]?.number }) == Set(0..<keys.count))
            for node in keys {
                let inside = keys.filter { tree.path(to: $0).contains(node) }
                #expect(Set(tree.subtree(of: node)) == Set(inside), "Seed \(seed)")
            }
        }
    }

    private func tree(_ parents: [String: String?]) throws -> NodeTree {
        var slugs: [Slug: Slug?] = [:]
        for (key, parent) in parents { slugs[try slug(key)] = .some(try parent.map { try slug($0) }) }
        return NodeTree(parents: slugs)
    }
}
