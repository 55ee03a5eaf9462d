// The rows of the catalogue as a tree over the tokens of their patterns.

/// Built once; a lookup follows one edge a token.
struct TermTree: Sendable {
    struct Node: Sendable {
        var term: Term?
        /// In the catalogue's order.
        var names: [String] = []
        fileprivate var children: [String: Int] = [:]
        fileprivate(set) var any: Int?
        fileprivate(set) var rest: Int?

        /// The node of a name that the catalogue knows.
        func child(named token: String) -> Int? {
            // A dictionary takes canonically equivalent strings for equal; names are equal byte for byte.
            guard let place = children.index(forKey: token), children[place].key.hasSameBytes(as: token)
            else {
                return nil
            }
            return children[place].value
        }
    }

    private var nodes: [Node] = [Node()]

    static let root = 0

    subscript(place: Int) -> Node { nodes[place] }

    init(_ terms: [Term]) {
        for term in terms {
            var place = TermTree.root
            for token in term.pattern.tokens { place = add(token, below: place) }
            nodes[place].term = term
        }
    }

    /// Where a token leads: to its own name before `*` before `**`.
    func child(_ token: String, of place: Int) -> Int? {
        nodes[place].child(named: token) ?? nodes[place].any ?? nodes[place].rest
    }

    func node(at tokens: ArraySlice<String>) -> Int? {
        var place = TermTree.root
        for token in tokens {
            guard let next = child(token, of: place) else { return nil }
            place = next
            // A final ** stands for all tokens that follow.
            if case .rest? = nodes[place].term?.pattern.tokens.last { return place }
        }
        return place
    }

    private mutating func add(_ token: PointerPattern.Token, below place: Int) -> Int {
        let known =
            switch token {
            case .literal(let name): nodes[place].children[name]
            case .any: nodes[place].any
            case .rest: nodes[place].rest
            }
        if let known { return known }
        nodes.append(Node())
        let child = nodes.count - 1
        switch token {
        case .literal(let name):
            nodes[place].children[name] = child
            nodes[place].names.append(name)
        case .any: nodes[place].any = child
        case .rest: nodes[place].rest = child
        }
        return child
    }
}
