// Objects from members in any order, in O(n log n).

/// A key that occurs twice among the members of an object to be.
package struct DuplicateKey: Error, Sendable {
    package let key: String
    /// Where the first repetition stands in the members' given order.
    package let index: Int
}

extension JSONObject {
    /// - Throws: the first repetition of a key, in the given order.
    package init(unsorted pairs: some Sequence<(String, JSON)>) throws(DuplicateKey) {
        try self.init(sorting: pairs.map { Member(key: $0.0, value: $0.1) })
    }

    /// Members in any order. Of equal keys the last one stands.
    package init(uniqueKeysWithValues pairs: some Sequence<(String, JSON)>) {
        let members = pairs.map { Member(key: $0.0, value: $0.1) }
        let order = Self.ascendingOrder(of: members)
        self.members = []
        self.members.reserveCapacity(members.count)
        for index in order {
            if let last = self.members.last, last.key.hasSameBytes(as: members[index].key) {
                self.members.removeLast()
            }
            self.members.append(members[index])
        }
    }

    init(sorting members: [Member]) throws(DuplicateKey) {
        var sorted = members
        sorted.sort { $0.key.compareAsUTF16($1.key) < 0 }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.key.hasSameBytes(as: later.key)
        {
            throw Self.firstRepetition(in: members)
        }
        self.members = sorted
    }

    private static func firstRepetition(in members: [Member]) -> DuplicateKey {
        let order = ascendingOrder(of: members)
        let repetitions = zip(order, order.dropFirst()).filter { earlier, later in
            members[earlier].key.hasSameBytes(as: members[later].key)
        }
        let index = repetitions.map(\.1).min() ?? 0
        return DuplicateKey(key: members[index].key, index: index)
    }

    /// Equal keys stay in their given order.
    private static func ascendingOrder(of members: [Member]) -> [Int] {
        members.indices.sorted { left, right in
            let order = members[left].key.compareAsUTF16(members[right].key)
            return order == 0 ? left < right : order < 0
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Of equal keys the last one stands.
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self.init(uniqueKeysWithValues: elements)
    }
}
