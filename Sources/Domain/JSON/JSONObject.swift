// The members of a JSON object, kept in the order in which RFC 8785 writes them.

/// Keys with values, ordered by the keys' UTF-16 code units; keys are equal only byte for byte.
package struct JSONObject: Sendable {
    struct Member: Sendable {
        let key: String
        var value: JSON
    }

    /// Strictly ascending by key.
    var members: [Member]

    package init() { members = [] }

    init(ascending members: [Member]) { self.members = members }

    package var keys: [String] { members.map(\.key) }

    /// The value of a key. Assigning `Optional.none` removes the member, `JSON.null` is a value.
    package subscript(key: String) -> JSON? {
        get {
            let (index, found) = place(of: key)
            guard found else { return nil }
            return members[index].value
        }
        set {
            let (index, found) = place(of: key)
            switch (newValue, found) {
            case (let value?, true): members[index].value = value
            case (let value?, false): members.insert(Member(key: key, value: value), at: index)
            case (nil, true): members.remove(at: index)
            case (nil, false): break
            }
        }
    }

    /// Where the key is, or where it would have to be inserted.
    func place(of key: String) -> (index: Int, found: Bool) {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            let order = members[middle].key.compareAsUTF16(key)
            if order == 0 { return (middle, true) }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return (low, false)
    }
}

extension JSONObject: RandomAccessCollection {
    package typealias Element = (key: String, value: JSON)

    package var startIndex: Int { 0 }
    package var endIndex: Int { members.count }

    package subscript(position: Int) -> Element {
        let member = members[position]
        return (member.key, member.value)
    }
}

extension JSONObject: Hashable {
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.members.count == right.members.count else { return false }
        for (a, b) in zip(left.members, right.members) {
            guard a.key.hasSameBytes(as: b.key), a.value == b.value else { return false }
        }
        return true
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(members.count)
        for member in members {
            member.key.hashBytes(into: &hasher)
            hasher.combine(member.value)
        }
    }
}
