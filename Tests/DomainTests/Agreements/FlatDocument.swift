// A JSON document as a flat table from paths to leaves, and merge patches as edits of that table.

import Domain

/// A leaf is anything but an object with members; an empty document has the one leaf `{}` at the empty path.
struct FlatDocument {
    /// Tokens as bytes: Swift's strings take é and e + accent for equal.
    typealias Path = [[UInt8]]

    private(set) var leaves: [Path: JSON] = [:]

    init(_ json: JSON) { record(json, at: []) }

    private mutating func record(_ json: JSON, at path: Path) {
        if case .object(let object) = json, !object.isEmpty {
            for (key, value) in object { record(value, at: path + [Array(key.utf8)]) }
        } else {
            leaves[path] = json
        }
    }

    /// Edits the table as RFC 7396 asks, one leaf of the patch after the other.
    mutating func apply(_ patch: FlatDocument) {
        for (path, leaf) in patch.leaves {
            switch leaf {
            case .null:
                makeObject(at: Path(path.dropLast()))
                clear(at: path)
                makeObject(at: Path(path.dropLast()))
            case .object:
                makeObject(at: path)
            default:
                clear(at: path)
                clearAbove(path)
                leaves[path] = leaf
            }
        }
    }

    /// After this there is an object at the path, with the members that it had.
    private mutating func makeObject(at path: Path) {
        if let leaf = leaves[path] {
            leaves[path] = leaf.objectValue == nil ? .object(JSONObject()) : leaf
        } else if !leaves.keys.contains(where: { $0.count > path.count && $0.starts(with: path) }) {
            clearAbove(path)
            leaves[path] = .object(JSONObject())
        }
    }

    private mutating func clear(at path: Path) {
        for inner in leaves.keys where inner.starts(with: path) { leaves[inner] = nil }
    }

    /// Leaves above the path give way to the objects that lead to it.
    private mutating func clearAbove(_ path: Path) {
        for length in 0..<path.count { leaves[Path(path.prefix(length))] = nil }
    }

    /// The table without what stands at the path and inside it. What is left has no objects that this made empty.
    mutating func remove(at path: Path) { clear(at: path) }

    mutating func replace(at path: Path, with leaf: JSON) { leaves[path] = leaf }

    var json: JSON { FlatDocument.nest(leaves.map { ($0.key, $0.value) }, depth: 0) }

    private static func nest(_ leaves: [(path: Path, leaf: JSON)], depth: Int) -> JSON {
        if leaves.count == 1, leaves[0].path.count == depth { return leaves[0].leaf }
        let groups = Dictionary(grouping: leaves) { $0.path[depth] }
        return .object(
            JSONObject(
                uniqueKeysWithValues: groups.map {
                    (String(decoding: $0.key, as: UTF8.self), nest($0.value, depth: depth + 1))
                }))
    }

    /// RFC 6901 text of a path.
    static func pointer(_ path: Path) -> [UInt8] {
        var bytes: [UInt8] = []
        for token in path {
            bytes += Array("/".utf8)
            for byte in token {
                bytes += byte == 0x7E ? Array("~0".utf8) : byte == 0x2F ? Array("~1".utf8) : [byte]
            }
        }
        return bytes
    }
}
