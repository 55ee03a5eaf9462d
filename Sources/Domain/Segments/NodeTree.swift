// A tree of regions or verticals: who lies below whom, in constant time.

/// A forest of keyed nodes. Each node has a number in depth-first order, so that the nodes below one are a range.
package struct NodeTree: Sendable {
    package struct Node: Sendable, Hashable {
        package let key: Slug
        package let parent: Slug?
        /// Roots have depth 1.
        package let depth: Int
        /// Place in depth-first order.
        package let number: Int
        /// One past the number of the last node below this one.
        package fileprivate(set) var end: Int
    }

    private let nodes: [Slug: Node]

    /// Nodes whose parent is missing, or that lie on a cycle, are left out: they are not reachable from a root.
    package init(parents: [Slug: Slug?]) {
        var children: [Slug?: [Slug]] = [:]
        for (key, parent) in parents { children[parent, default: []].append(key) }
        var nodes: [Slug: Node] = [:]
        var number = 0
        // An explicit stack: a tree as deep as it is large must not end the process.
        var stack: [(key: Slug, depth: Int, isLeaving: Bool)] =
            (children[nil] ?? []).sorted(by: >).map { ($0, 1, false) }
        while let (key, depth, isLeaving) = stack.popLast() {
            if isLeaving {
                nodes[key]?.end = number
                continue
            }
            nodes[key] = Node(
                key: key, parent: parents[key] ?? nil, depth: depth, number: number, end: number + 1)
            number += 1
            stack.append((key, depth, true))
            for child in (children[key] ?? []).sorted(by: >) { stack.append((child, depth + 1, false)) }
        }
        self.nodes = nodes
    }

    package subscript(key: Slug) -> Node? { nodes[key] }

    package var keys: Dictionary<Slug, Node>.Keys { nodes.keys }

    /// The keys from the root down to the node; empty when there is no such node.
    package func path(to key: Slug) -> [Slug] {
        var path: [Slug] = []
        var current = nodes[key]
        while let node = current {
            path.append(node.key)
            current = node.parent.flatMap { nodes[$0] }
        }
        return path.reversed()
    }

    /// Whether `node` is `ancestor` or lies below it.
    package func lies(_ node: Slug, atOrBelow ancestor: Slug) -> Bool {
        guard let inner = nodes[node], let outer = nodes[ancestor] else { return false }
        return outer.number <= inner.number && inner.number < outer.end
    }

    /// The node and every one below it.
    package func subtree(of key: Slug) -> [Slug] {
        nodes.keys.filter { lies($0, atOrBelow: key) }.sorted()
    }
}
