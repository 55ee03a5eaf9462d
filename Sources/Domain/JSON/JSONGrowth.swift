// Keeps a document that is edited step by step within its limits.

/// How much JSON there is.
struct JSONSize: Hashable {
    var nodes = 0
    /// UTF-8 bytes of keys and strings, unescaped.
    var textBytes = 0
    /// Arrays and objects inside one another.
    var depth = 0

    /// Adds a value, but stops once a limit is passed.
    mutating func add(_ value: JSON, within limits: JSONLimits, depth enclosing: Int = 0) {
        nodes += 1
        depth = max(depth, enclosing)
        guard nodes <= limits.maxNodes, textBytes <= limits.maxBytes, enclosing <= limits.maxDepth else {
            return
        }
        switch value {
        case .null, .bool, .number:
            break
        case .string(let text):
            textBytes += text.utf8.count
        case .array(let items):
            depth = max(depth, enclosing + 1)
            for item in items { add(item, within: limits, depth: enclosing + 1) }
        case .object(let object):
            depth = max(depth, enclosing + 1)
            for member in object.members {
                textBytes += member.key.utf8.count
                add(member.value, within: limits, depth: enclosing + 1)
            }
        }
    }
}

/// Bounds what a patch does to a document: its result, and its work on the way.
///
/// A patch may place as much as a whole document may hold, whatever it removes again. Without this, copying
/// the document into itself would double it with every operation.
struct JSONGrowth {
    private let limits: JSONLimits
    private var placed = JSONSize()

    init(limits: JSONLimits) { self.limits = limits }

    /// Accounts for a value before it is put where the pointer says.
    mutating func place(_ value: JSON, at pointer: JSONPointer) throws(PatchRefusal) {
        placed.depth = 0
        placed.add(value, within: limits, depth: pointer.tokens.count)
        try check(placed, at: pointer)
    }

    /// Whether the patched document is one that the parser would have read.
    func check(result: JSON) throws(PatchRefusal) {
        var size = JSONSize()
        size.add(result, within: limits)
        try check(size, at: .root)
    }

    private func check(_ size: JSONSize, at pointer: JSONPointer) throws(PatchRefusal) {
        guard size.depth <= limits.maxDepth else {
            throw PatchRefusal(
                code: .tooDeep, pointer: pointer,
                detail: "Arrays and objects are nested at most \(limits.maxDepth) deep.")
        }
        guard size.nodes <= limits.maxNodes, size.textBytes <= limits.maxBytes else {
            throw PatchRefusal(
                code: .tooLarge, pointer: pointer,
                detail:
                    "A document, and all that one patch places in it, has at most \(limits.maxNodes) values "
                    + "and \(limits.maxBytes) bytes of text.")
        }
    }
}
