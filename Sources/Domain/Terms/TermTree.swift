// The rows of the catalogue as a tree over the tokens of their patterns.

/// Built once; a lookup follows one edge a token. Places are numbers, and what a walk asks for at every value is
/// kept apart from the rows, which are large.
struct TermTree: Sendable {
    private struct Edges: Sendable {
        var children: [String: Int] = [:]
        var any: Int?
        var rest: Int?
    }

    private var edges: [Edges] = []
    private var terms: [Term?] = []
    private var types: [TermType] = []
    /// In the catalogue's order.
    private var names: [[String]] = []
    private var required: [[(name: String, place: Int)]] = []

    static let root = 0

    init(_ terms: [Term]) {
        _ = addPlace()
        for term in terms {
            var place = TermTree.root
            for token in term.pattern.tokens { place = add(token, below: place) }
            self.terms[place] = term
            types[place] = term.type
        }
        for place in edges.indices {
            required[place] = names[place].compactMap { name in
                edges[place].children[name].flatMap { self.terms[$0]?.isRequired == true ? (name, $0) : nil }
            }
        }
    }

    func term(at place: Int) -> Term? { terms[place] }

    func type(at place: Int) -> TermType { types[place] }

    /// The names that the catalogue knows below a place.
    func names(at place: Int) -> [String] { names[place] }

    /// Those of the names that must be there.
    func required(at place: Int) -> [(name: String, place: Int)] { required[place] }

    /// Whether everything below a place is the tenant's own.
    func isFree(at place: Int) -> Bool { edges[place].rest != nil }

    /// The item of a collection.
    func item(of place: Int) -> Int? { edges[place].any }

    /// The place of a name that the catalogue knows.
    func child(named token: String, of place: Int) -> Int? {
        // A dictionary takes canonically equivalent strings for equal; names are equal byte for byte.
        guard let index = edges[place].children.index(forKey: token),
            edges[place].children[index].key.hasSameBytes(as: token)
        else { return nil }
        return edges[place].children[index].value
    }

    /// Where a token leads: to its own name before `*` before `**`.
    func child(_ token: String, of place: Int) -> Int? {
        child(named: token, of: place) ?? edges[place].any ?? edges[place].rest
    }

    func place(of tokens: ArraySlice<String>) -> Int? {
        var place = TermTree.root
        for token in tokens {
            guard let next = child(token, of: place) else { return nil }
            // A final ** stands for all tokens that follow.
            if next == edges[place].rest { return next }
            place = next
        }
        return place
    }

    private mutating func addPlace() -> Int {
        edges.append(Edges())
        terms.append(nil)
        types.append(.group)
        names.append([])
        required.append([])
        return edges.count - 1
    }

    private mutating func add(_ token: PointerPattern.Token, below place: Int) -> Int {
        let known =
            switch token {
            case .literal(let name): edges[place].children[name]
            case .any: edges[place].any
            case .rest: edges[place].rest
            }
        if let known { return known }
        let child = addPlace()
        switch token {
        case .literal(let name):
            edges[place].children[name] = child
            names[place].append(name)
        case .any: edges[place].any = child
        case .rest: edges[place].rest = child
        }
        return child
    }
}
