// The order in which the members of an object are written: as people read them, and always the same.

/// Which member comes before which. Names that the order knows come first, as it lists them; then items by their
/// `position`; then by the keys' UTF-16 code units, as RFC 8785 has them.
package struct KeyOrder: Sendable {
    /// What is known below one place of a document.
    package struct Branch: Sendable {
        fileprivate var rank = Int.max
        private var named: [String: Branch] = [:]
        /// What stands for any name; none or one.
        private var any: [Branch] = []

        func below(_ key: String) -> Branch? { named[key] ?? any.first }

        /// The rank of a name that is listed itself.
        fileprivate func rank(of key: String) -> Int { named[key]?.rank ?? .max }

        fileprivate mutating func insert(_ tokens: ArraySlice<PointerPattern.Token>, rank: Int) {
            switch tokens.first {
            case .literal(let key)?:
                var branch = named[key] ?? Branch(rank: rank)
                branch.insert(tokens.dropFirst(), rank: rank)
                named[key] = branch
            case .any?:
                var branch = any.first ?? Branch(rank: rank)
                branch.insert(tokens.dropFirst(), rank: rank)
                any = [branch]
            case .rest?, nil: break
            }
        }

        fileprivate init(rank: Int = .max) { self.rank = rank }
    }

    let root: Branch

    /// - Parameter patterns: the paths of a document, in the order in which they are written.
    package init(_ patterns: [PointerPattern] = []) {
        var root = Branch()
        for (rank, pattern) in patterns.enumerated() { root.insert(pattern.tokens[...], rank: rank) }
        self.root = root
    }

    /// Of objects that no pattern describes: what a thing is before what is measured of it.
    private static let usual: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "key", "name", "position", "text", "definition", "within", "clock", "amount", "currency", "field",
            "op", "value",
        ].enumerated().map { ($1, $0) })

    func sorted(
        _ members: JSONObject, _ branch: Branch?
    ) -> [(key: String, value: JSON, branch: Branch?)] {
        let ranked = members.enumerated().map { index, member in
            let rank = branch?.rank(of: member.key) ?? .max
            let position = member.value["position"]?.doubleValue ?? .infinity
            let usual = KeyOrder.usual[member.key] ?? .max
            return (order: (rank, position, usual, index), member: member)
        }
        return ranked.sorted { $0.order < $1.order }.map { entry in
            (entry.member.key, entry.member.value, branch?.below(entry.member.key))
        }
    }
}

extension KeyOrder {
    /// - Parameter paths: patterns as text, all of them right.
    package init(paths: [String], terms pointer: [String]? = nil, _ catalogue: [Term] = TermCatalogue.all) {
        var patterns = paths.compactMap { try? PointerPattern(parsing: $0) }
        if let pointer {
            let lead = pointer.map { PointerPattern.Token.literal($0) }
            patterns += Section.allCases.map { PointerPattern(tokens: lead + [.literal($0.rawValue)]) }
            patterns += catalogue.map { PointerPattern(tokens: lead + $0.pattern.tokens) }
        }
        self.init(patterns)
    }
}
