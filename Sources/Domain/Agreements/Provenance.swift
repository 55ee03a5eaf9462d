// Terms that remember, leaf by leaf, which layer set them.

/// A JSON value under construction by merge patches (RFC 7396). A leaf is anything but an object with members: lists
/// are leaves, since a patch replaces them whole.
indirect enum ProvenTerms: Sendable {
    case leaf(JSON, layer: Int)
    /// `layer` is the one that made the object, or emptied it; it speaks only while there are no members.
    case object([String.UTF8Key: ProvenTerms], layer: Int)

    init(_ json: JSON, layer: Int) {
        guard let object = json.objectValue else {
            self = .leaf(json, layer: layer)
            return
        }
        self = .object(
            Dictionary(
                uniqueKeysWithValues: object.map {
                    (String.UTF8Key($0.key), ProvenTerms($0.value, layer: layer))
                }),
            layer: layer)
    }

    /// This value with the patch of a layer merged in.
    func merging(_ patch: JSON, layer: Int) -> ProvenTerms {
        guard let changes = patch.objectValue else { return .leaf(patch, layer: layer) }
        var members: [String.UTF8Key: ProvenTerms] = [:]
        var maker = layer
        if case .object(let existing, let existingMaker) = self {
            members = existing
            maker = existingMaker
        }
        for (key, value) in changes {
            let key = String.UTF8Key(key)
            if value.isNull {
                if members.removeValue(forKey: key) != nil { maker = layer }
            } else {
                members[key] = (members[key] ?? .object([:], layer: layer)).merging(value, layer: layer)
            }
        }
        return .object(members, layer: maker)
    }

    var json: JSON {
        switch self {
        case .leaf(let value, _): value
        case .object(let members, _):
            .object(JSONObject(uniqueKeysWithValues: members.map { ($0.key.text, $0.value.json) }))
        }
    }

    /// Calls `visit` for each leaf with the pointer's tokens.
    func forEachLeaf(_ visit: (_ tokens: [String], _ layer: Int) -> Void) {
        var tokens: [String] = []
        walk(&tokens, visit)
    }

    private func walk(_ tokens: inout [String], _ visit: ([String], Int) -> Void) {
        switch self {
        case .leaf(_, let layer): visit(tokens, layer)
        case .object(let members, let layer):
            if members.isEmpty { visit(tokens, layer) }
            for (key, member) in members {
                tokens.append(key.text)
                member.walk(&tokens, visit)
                tokens.removeLast()
            }
        }
    }
}

extension String {
    /// A key compared by its bytes: Swift takes é and e + accent for equal, a signed text must not.
    struct UTF8Key: Hashable, Sendable {
        let text: String

        init(_ text: String) { self.text = text }

        static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}
