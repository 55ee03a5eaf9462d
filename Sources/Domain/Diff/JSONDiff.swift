// The JSON Patch (RFC 6902) that turns one document into another.

package enum JSONDiff {
    /// Operations that, applied to the first document, give exactly the second: `add`, `remove` and `replace`, in
    /// the order of the paths. Lists are replaced whole, as merge patches do.
    ///
    /// Never more than `JSONPatch` applies: where there would be, the parts with the most changes are replaced
    /// whole.
    package static func patch(from before: JSON, to after: JSON) -> JSON {
        let edits = edits(from: before, to: after, at: .root, limit: JSONPatch.maxOperations)
        return .array(edits.map(\.json))
    }

    private struct Edit {
        enum Kind: String { case add, remove, replace }

        let kind: Kind
        let path: JSONPointer
        var value: JSON?

        var json: JSON {
            var object: JSONObject = ["op": .string(kind.rawValue), "path": .string(path.description)]
            object["value"] = value
            return .object(object)
        }
    }

    /// At most `limit` edits, which is at least one.
    private static func edits(from before: JSON, to after: JSON, at path: JSONPointer, limit: Int) -> [Edit] {
        if before == after { return [] }
        let whole = [Edit(kind: .replace, path: path, value: after)]
        guard let old = before.objectValue, let new = after.objectValue else { return whole }
        var members = pairs(old, new).map { key, before, after in
            memberEdits(key, before, after, at: path, limit: limit)
        }
        var count = members.reduce(0) { $0 + $1.count }
        guard count > limit else { return members.flatMap(\.self) }
        // The member with the most changes first, until the rest fits.
        for place in members.indices.sorted(by: { members[$0].count > members[$1].count }) {
            guard count > limit, members[place].count > 1 else { break }
            let key = members[place][0].path.tokens[path.tokens.count]
            count -= members[place].count - 1
            members[place] = [Edit(kind: .replace, path: path.appending(key), value: new[key])]
        }
        return count > limit ? whole : members.flatMap(\.self)
    }

    private static func memberEdits(
        _ key: String, _ before: JSON?, _ after: JSON?, at path: JSONPointer, limit: Int
    ) -> [Edit] {
        switch (before, after) {
        case (let before?, let after?):
            // Equal members are most of them: their pointers are not built.
            before == after ? [] : edits(from: before, to: after, at: path.appending(key), limit: limit)
        case (_?, nil): [Edit(kind: .remove, path: path.appending(key))]
        case (nil, let after?): [Edit(kind: .add, path: path.appending(key), value: after)]
        case (nil, nil): []
        }
    }

    /// The members of both objects by key, ascending, each with what either side has.
    static func pairs(_ old: JSONObject, _ new: JSONObject) -> [(key: String, before: JSON?, after: JSON?)] {
        var pairs: [(String, JSON?, JSON?)] = []
        pairs.reserveCapacity(max(old.count, new.count))
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let order =
                left == old.count
                ? 1
                : right == new.count
                    ? -1 : old.members[left].key.compareAsUTF16(new.members[right].key)
            let key = order <= 0 ? old.members[left].key : new.members[right].key
            pairs.append(
                (key, order <= 0 ? old.members[left].value : nil, order >= 0 ? new.members[right].value : nil)
            )
            if order <= 0 { left += 1 }
            if order >= 0 { right += 1 }
        }
        return pairs
    }
}
