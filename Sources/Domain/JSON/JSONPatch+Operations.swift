// What each operation of a JSON Patch does to a document.

extension PatchOperation {
    func apply(to document: inout JSON, growth: inout JSONGrowth) throws(PatchRefusal) {
        switch self {
        case .add(let path, let value):
            try growth.place(value, at: path)
            try document.edit(at: path, .add(value))
        case .remove(let path):
            try document.edit(at: path, .remove)
        case .replace(let path, let value):
            try growth.place(value, at: path)
            try document.edit(at: path, .replace(value))
        case .move(let from, let path):
            try move(from: from, to: path, in: &document, growth: &growth)
        case .copy(let from, let path):
            let value = try document.existing(at: from)
            try growth.place(value, at: path)
            try document.edit(at: path, .add(value))
        case .test(let path, let value):
            guard try document.existing(at: path) == value else {
                throw PatchRefusal(
                    code: .testFailed, pointer: path,
                    detail: "The value here equals the operation's \"value\".")
            }
        }
    }

    private func move(
        from: JSONPointer, to path: JSONPointer, in document: inout JSON, growth: inout JSONGrowth
    ) throws(PatchRefusal) {
        let value = try document.existing(at: from)
        guard from != path else { return }
        guard !from.isPrefix(of: path) else {
            throw PatchRefusal(
                code: .impossibleMove, pointer: from, detail: "A value moves to a place outside itself.")
        }
        try growth.place(value, at: path)
        try document.edit(at: from, .remove)
        try document.edit(at: path, .add(value))
    }
}

/// What happens at the place that a pointer names.
enum Edit {
    /// Sets a member, or inserts an item before the index; `-` is the index after the last item.
    case add(JSON)
    /// Sets what exists.
    case replace(JSON)
    case remove
}

extension JSON {
    func existing(at pointer: JSONPointer) throws(PatchRefusal) -> JSON {
        guard let value = self[pointer] else { throw .notFound(pointer) }
        return value
    }

    mutating func edit(at pointer: JSONPointer, _ edit: Edit) throws(PatchRefusal) {
        guard !pointer.tokens.isEmpty else {
            switch edit {
            case .add(let value), .replace(let value): self = value
            case .remove:
                throw PatchRefusal(
                    code: .impossibleMove, detail: "What is removed or moved is a part of the document.")
            }
            return
        }
        let done = self.edit(pointer.tokens[...], edit)
        guard done else { throw .notFound(pointer) }
    }

    /// - Returns: whether the place exists.
    private mutating func edit(_ tokens: ArraySlice<String>, _ edit: Edit) -> Bool {
        guard let token = tokens.first else { return false }
        let rest = tokens.dropFirst()
        switch self {
        case .object(var object):
            // Let go of the other reference, so that the change happens in place.
            self = .null
            defer { self = .object(object) }
            return rest.isEmpty
                ? object.edit(token, edit) : object.withMember(token) { $0.edit(rest, edit) } ?? false
        case .array(var items):
            self = .null
            defer { self = .array(items) }
            guard rest.isEmpty else {
                guard let index = JSONPointer.arrayIndex(token), index < items.count else { return false }
                return items[index].edit(rest, edit)
            }
            return Self.edit(&items, token, edit)
        default:
            return false
        }
    }

    private static func edit(_ items: inout [JSON], _ token: String, _ edit: Edit) -> Bool {
        let index = token == "-" ? items.count : JSONPointer.arrayIndex(token)
        guard let index, index <= items.count else { return false }
        switch edit {
        case .add(let value):
            items.insert(value, at: index)
        case .replace(let value):
            guard index < items.count else { return false }
            items[index] = value
        case .remove:
            guard index < items.count else { return false }
            items.remove(at: index)
        }
        return true
    }
}

extension JSONObject {
    fileprivate mutating func edit(_ key: String, _ edit: Edit) -> Bool {
        switch edit {
        case .add(let value):
            self[key] = value
        case .replace(let value):
            guard self[key] != nil else { return false }
            self[key] = value
        case .remove:
            guard self[key] != nil else { return false }
            self[key] = nil
        }
        return true
    }

    /// Changes a member in place; nil where there is no such key.
    fileprivate mutating func withMember<Result>(_ key: String, _ change: (inout JSON) -> Result) -> Result? {
        let (index, found) = place(of: key)
        return found ? change(&members[index].value) : nil
    }
}

extension PatchRefusal {
    static func notFound(_ pointer: JSONPointer) -> PatchRefusal {
        PatchRefusal(code: .pathNotFound, pointer: pointer, detail: "The pointer names a place that exists.")
    }
}
