// JSON Patch (RFC 6902): edits of a document, applied whole or not at all.

package enum JSONPatch {
    /// Operations of one patch.
    package static let maxOperations = 1_000

    /// Applies `add`, `remove`, `replace`, `move`, `copy` and `test` in their order.
    ///
    /// The result is within the limits, and so is what all operations place on the way: copies cannot grow a
    /// document without bound.
    package static func apply(
        _ operations: JSON, to document: JSON, limits: JSONLimits = .standard
    ) throws(JSONPatchFault) -> JSON {
        guard case .array(let items) = operations else {
            throw PatchRefusal(code: .invalidPatch, detail: "A patch is an array of operations.").fault()
        }
        guard items.count <= maxOperations else {
            throw PatchRefusal(code: .tooLarge, detail: "A patch has at most \(maxOperations) operations.")
                .fault()
        }
        var growth = JSONGrowth(limits: limits)
        var result = document
        for (index, item) in items.enumerated() {
            do {
                try PatchOperation(item).apply(to: &result, growth: &growth)
            } catch {
                throw error.fault(operation: index)
            }
        }
        do {
            try growth.check(result: result)
        } catch {
            throw error.fault()
        }
        return result
    }
}

/// A fault that does not know yet which operation it is of.
struct PatchRefusal: Error {
    let code: JSONPatchFault.Code
    var pointer = JSONPointer.root
    let detail: String

    func fault(operation: Int? = nil) -> JSONPatchFault {
        JSONPatchFault(code: code, operation: operation, pointer: pointer, detail: detail)
    }
}

/// One operation with what it needs.
enum PatchOperation {
    case add(JSONPointer, JSON)
    case remove(JSONPointer)
    case replace(JSONPointer, JSON)
    case move(from: JSONPointer, to: JSONPointer)
    case copy(from: JSONPointer, to: JSONPointer)
    case test(JSONPointer, JSON)

    /// Members that the operation does not name are ignored, as RFC 6902 asks.
    init(_ json: JSON) throws(PatchRefusal) {
        guard case .object(let members) = json else {
            throw PatchRefusal(code: .invalidPatch, detail: "An operation is an object.")
        }
        let path = try Self.pointer("path", in: members)
        switch members["op"]?.stringValue {
        case "add": self = .add(path, try Self.value(in: members, at: path))
        case "remove": self = .remove(path)
        case "replace": self = .replace(path, try Self.value(in: members, at: path))
        case "move": self = .move(from: try Self.pointer("from", in: members), to: path)
        case "copy": self = .copy(from: try Self.pointer("from", in: members), to: path)
        case "test": self = .test(path, try Self.value(in: members, at: path))
        case nil:
            throw PatchRefusal(code: .invalidPatch, pointer: path, detail: "An operation has a text \"op\".")
        default:
            throw PatchRefusal(
                code: .unknownOperation, pointer: path,
                detail: "An operation is add, remove, replace, move, copy or test.")
        }
    }

    private static func pointer(_ name: String, in members: JSONObject) throws(PatchRefusal) -> JSONPointer {
        guard let text = members[name]?.stringValue else {
            throw PatchRefusal(code: .invalidPatch, detail: "The operation has a text \"\(name)\".")
        }
        do {
            return try JSONPointer(parsing: text)
        } catch {
            throw PatchRefusal(code: .invalidPointer, detail: "In \"\(name)\": \(error.detail)")
        }
    }

    private static func value(in members: JSONObject, at path: JSONPointer) throws(PatchRefusal) -> JSON {
        guard let value = members["value"] else {
            throw PatchRefusal(code: .invalidPatch, pointer: path, detail: "The operation has a \"value\".")
        }
        return value
    }
}
