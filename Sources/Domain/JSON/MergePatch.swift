// JSON Merge Patch (RFC 7396): how a local agreement changes what it inherits.

package enum MergePatch {
    /// The target with the patch folded in: `null` removes a member, objects are merged member by member, and
    /// anything else, lists included, replaces what was there. A target of nil is a value that does not exist.
    ///
    /// Linear in both; recurses once a level of the patch.
    package static func apply(_ patch: JSON, to target: JSON?) -> JSON {
        guard case .object(let changes) = patch else { return patch }
        guard case .object(let base)? = target else {
            return .object(merge(changes.members, into: []))
        }
        return .object(merge(changes.members, into: base.members))
    }

    private static func merge(_ changes: [JSONObject.Member], into base: [JSONObject.Member]) -> JSONObject {
        var merged: [JSONObject.Member] = []
        merged.reserveCapacity(base.count + changes.count)
        var kept = 0
        for change in changes {
            while kept < base.count, base[kept].key.compareAsUTF16(change.key) < 0 {
                merged.append(base[kept])
                kept += 1
            }
            var before: JSON?
            if kept < base.count, base[kept].key.hasSameBytes(as: change.key) {
                before = base[kept].value
                kept += 1
            }
            guard !change.value.isNull else { continue }
            let after = apply(change.value, to: before)
            merged.append(JSONObject.Member(key: change.key, value: after))
        }
        merged.append(contentsOf: base[kept...])
        return JSONObject(ascending: merged)
    }

    /// The patch without what it does at the pointers. An object that this leaves without members goes too: it
    /// would still make an object where there is none.
    package static func removing(_ pointers: [JSONPointer], from patch: JSON) -> JSON {
        pointers.reduce(patch) { patch, pointer in
            removing(pointer.tokens[...], from: patch) ?? .object(JSONObject())
        }
    }

    private static func removing(_ tokens: ArraySlice<String>, from patch: JSON) -> JSON? {
        guard let token = tokens.first else { return nil }
        guard var object = patch.objectValue, let member = object[token] else { return patch }
        object[token] = removing(tokens.dropFirst(), from: member)
        return object.isEmpty ? nil : .object(object)
    }
}
