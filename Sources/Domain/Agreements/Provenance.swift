// Terms that remember, leaf by leaf, which layer set them.

/// A JSON value under construction by merge patches (RFC 7396). A leaf is anything but an object with
/// members: lists are leaves, since a patch replaces them whole.
///
/// What a patch does not touch is shared with the value before it: a fold costs what its patches touch.
indirect enum ProvenTerms: Sendable {
    case leaf(Leaf)
    /// Members ascending by key, as in `JSONObject`. `layer` is the one that made the object, or emptied it;
    /// it speaks only while there are no members.
    case object([Member], layer: Int)

    struct Leaf: Sendable {
        var value: JSON
        var layer: Int
        /// The value as its layer set it, where maturity scaled it.
        var base: Double?
    }

    struct Member: Sendable {
        let key: String
        var value: ProvenTerms
    }

    init(_ json: JSON, layer: Int) {
        guard let object = json.objectValue else {
            self = .leaf(Leaf(value: json, layer: layer))
            return
        }
        self = .object(
            object.members.map { Member(key: $0.key, value: ProvenTerms($0.value, layer: layer)) },
            layer: layer)
    }

    /// This value with the patch of a layer merged in.
    func merging(_ patch: JSON, layer: Int) -> ProvenTerms {
        guard let changes = patch.objectValue else { return .leaf(Leaf(value: patch, layer: layer)) }
        guard case .object(let existing, var maker) = self else {
            return ProvenTerms.object([], layer: layer).merging(patch, layer: layer)
        }
        var merged: [Member] = []
        merged.reserveCapacity(existing.count + changes.count)
        var kept = 0
        for change in changes.members {
            while kept < existing.count, existing[kept].key.compareAsUTF16(change.key) < 0 {
                merged.append(existing[kept])
                kept += 1
            }
            var before = ProvenTerms.object([], layer: layer)
            if kept < existing.count, existing[kept].key.hasSameBytes(as: change.key) {
                before = existing[kept].value
                kept += 1
                if change.value.isNull { maker = layer }
            }
            guard !change.value.isNull else { continue }
            merged.append(Member(key: change.key, value: before.merging(change.value, layer: layer)))
        }
        merged.append(contentsOf: existing[kept...])
        return .object(merged, layer: maker)
    }

    var json: JSON {
        switch self {
        case .leaf(let leaf): leaf.value
        case .object(let members, _):
            .object(
                JSONObject(
                    ascending: members.map { JSONObject.Member(key: $0.key, value: $0.value.json) }))
        }
    }

    /// Calls `visit` for each leaf with the pointer's tokens, the layer that set it, and its value before
    /// maturity scaled it.
    func forEachLeaf(_ visit: (_ tokens: [String], _ layer: Int, _ base: Double?) -> Void) {
        var tokens: [String] = []
        walk(&tokens, visit)
    }

    private func walk(_ tokens: inout [String], _ visit: ([String], Int, Double?) -> Void) {
        switch self {
        case .leaf(let leaf): visit(tokens, leaf.layer, leaf.base)
        case .object(let members, let layer):
            if members.isEmpty { visit(tokens, layer, nil) }
            for member in members {
                tokens.append(member.key)
                member.value.walk(&tokens, visit)
                tokens.removeLast()
            }
        }
    }
}
