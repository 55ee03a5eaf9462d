// Reads YAML that means the same to everybody: one document, of what JSON has, with the place of every value.

import Domain

/// A document, and where its values stand.
struct YAMLDocument: Sendable, Equatable {
    let json: JSON
    let places: DocumentPlaces
}

/// What is wrong with files; at least one fault.
struct FileFaults: Error, Sendable, Equatable {
    var faults: [FileFault]
}

/// One text on its way to a document. Faults of single values are gathered; what makes the rest unreadable, or larger
/// than a file may be, ends the reading.
struct YAMLReader {
    private let file: String
    private var faults: [FileFault] = []
    private var places = DocumentPlaces()
    private var open: [OpenCollection] = []
    private var nodes = 0
    private var root: JSON?

    private init(file: String) { self.file = file }

    /// - Parameter file: how the file is called in faults.
    static func read(_ bytes: [UInt8], file: String) throws(FileFaults) -> YAMLDocument {
        guard bytes.count <= FileLimits.bytes else {
            let detail = "A file has at most \(FileLimits.bytes) bytes."
            throw FileFaults(faults: [
                FileFault(file: file, place: nil, code: JSONFault.Code.tooLarge.rawValue, detail: detail)
            ])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FileFaults(faults: [YAMLReader.invalidUTF8(bytes, file: file)])
        }
        let outcome = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(FileFaults) in
                var reader = YAMLReader(file: file)
                return try reader.document(buffer, text)
            }
        }
        return try outcome.get()
    }

    private mutating func document(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: String
    ) throws(FileFaults) -> YAMLDocument {
        do throws(FileFault) {
            guard var events = YAMLEvents(bytes, text) else {
                throw FileFault(
                    file: file, place: nil, code: "invalid_yaml", detail: "There is no memory left.")
            }
            while try take(next(&events, text)) {}
        } catch {
            throw FileFaults(faults: faults + [error])
        }
        guard faults.isEmpty else { throw FileFaults(faults: faults) }
        return YAMLDocument(json: root ?? .null, places: places)
    }

    private func next(_ events: inout YAMLEvents, _ text: String) throws(FileFault) -> YAMLEvent {
        do {
            return try events.next()
        } catch {
            let (code, detail) = error.words
            let place = error.place ?? FilePlace(offset: error.offset, in: text.utf8)
            throw FileFault(
                file: file, place: place, pointer: pointer.description, code: code, detail: detail)
        }
    }

    /// - Returns: whether more may follow.
    private mutating func take(_ event: YAMLEvent) throws(FileFault) -> Bool {
        switch event.kind {
        case .documentStart(let hasDirectives):
            guard root == nil else {
                throw fault(
                    event, "invalid_yaml", "A file has one document; put the next in a file of its own.")
            }
            if hasDirectives {
                throw fault(event, "invalid_yaml", "A file has no directives (%YAML, %TAG); leave them out.")
            }
        case .scalar(let text, let isPlain):
            if isAwaitingKey {
                try begin(text, event, isPlain: isPlain)
            } else {
                try enter(event)
                finish(value(of: text, event, isPlain: isPlain))
            }
        case .alias:
            if isAwaitingKey { throw fault(event, "yaml_not_allowed", YAMLReader.aliases) }
            try enter(event)
            note(event, "yaml_not_allowed", YAMLReader.aliases)
            finish(.null)
        case .sequenceStart: try begin(OpenCollection(isMapping: false), event)
        case .mappingStart: try begin(OpenCollection(isMapping: true), event)
        case .collectionEnd: end()
        case .streamEnd:
            if root == nil { throw fault(event, "invalid_yaml", "The file is empty.") }
            return false
        case .other: break
        }
        return true
    }
}

// MARK: - Values

extension YAMLReader {
    private static let aliases =
        "Anchors and aliases (&name, *name) are not read, since a few lines of them can stand for any amount of text; "
        + "write out what is meant."

    private mutating func value(of text: String, _ event: YAMLEvent, isPlain: Bool) -> JSON {
        refuseNUL(text, event)
        guard isPlain, !event.hasTag else { return .string(text) }
        switch PlainScalar(text) {
        case .text: return .string(text)
        case .value(let value): return value
        case .refused(let code, let detail):
            note(event, code, detail)
            return .null
        }
    }

    private mutating func refuseNUL(_ text: String, _ event: YAMLEvent) {
        if text.utf8.contains(0) {
            note(event, JSONFault.Code.nulCharacter.rawValue, "A string does not contain U+0000.")
        }
    }

    /// Counts a value, remembers its place, and refuses what JSON does not have.
    private mutating func enter(_ event: YAMLEvent) throws(FileFault) {
        nodes += 1
        guard nodes <= FileLimits.json.maxNodes else {
            throw fault(
                event, JSONFault.Code.tooManyNodes.rawValue,
                "A document has at most \(FileLimits.json.maxNodes) values.")
        }
        if open.last?.isMapping != true { places[pointer] = event.place }
        if event.hasAnchor { note(event, "yaml_not_allowed", YAMLReader.aliases) }
        if event.hasTag {
            note(
                event, "yaml_not_allowed",
                "Tags (!name) are not read; put a text that looks like more in quotes.")
        }
    }
}

// MARK: - Collections

/// A list or an object whose end was not read yet.
private final class OpenCollection {
    let isMapping: Bool
    var items: [JSON] = []
    var members: [(String, JSON)] = []
    /// Compared byte for byte.
    var keys: Set<JSONPointer> = []
    /// The one whose value comes next.
    var key: String?

    init(isMapping: Bool) { self.isMapping = isMapping }

    var token: String? { isMapping ? key : String(items.count) }
}

extension YAMLReader {
    private var isAwaitingKey: Bool { open.last.map { $0.isMapping && $0.key == nil } ?? false }

    /// The value that is being read; where a key is awaited, the object.
    private var pointer: JSONPointer { JSONPointer(tokens: open.compactMap(\.token)) }

    private mutating func begin(_ key: String, _ event: YAMLEvent, isPlain: Bool) throws(FileFault) {
        guard let mapping = open.last else { return }
        if isPlain && key == "<<" {
            throw fault(event, "yaml_not_allowed", "Merge keys (<<) are not read; write out what is meant.")
        }
        if isPlain && key.isEmpty { throw fault(event, "invalid_yaml", "Here is no key before the colon.") }
        guard mapping.members.count < FileLimits.members else {
            throw fault(
                event, JSONFault.Code.tooManyNodes.rawValue,
                "An object has at most \(FileLimits.members) members.")
        }
        mapping.key = key
        refuseNUL(key, event)
        if mapping.keys.insert(JSONPointer(tokens: [key])).inserted {
            places[pointer] = event.place
        } else {
            let line = places[pointer].line
            note(
                event, JSONFault.Code.duplicateKey.rawValue,
                "A key occurs once in an object; this one stands in line \(line) already.")
        }
        if event.hasAnchor { note(event, "yaml_not_allowed", YAMLReader.aliases) }
        if event.hasTag { note(event, "yaml_not_allowed", "Tags (!name) are not read; a key is a text.") }
    }

    private mutating func begin(_ collection: OpenCollection, _ event: YAMLEvent) throws(FileFault) {
        if isAwaitingKey { throw fault(event, "invalid_yaml", "A key is a text, not a list or an object.") }
        try enter(event)
        guard open.count < FileLimits.json.maxDepth else {
            throw fault(
                event, JSONFault.Code.tooDeep.rawValue,
                "Lists and objects are nested at most \(FileLimits.json.maxDepth) deep.")
        }
        open.append(collection)
    }

    private mutating func end() {
        guard let collection = open.popLast() else { return }
        finish(
            collection.isMapping
                ? .object(JSONObject(uniqueKeysWithValues: collection.members)) : .array(collection.items))
    }

    /// Puts a value where it belongs.
    private mutating func finish(_ value: JSON) {
        guard let collection = open.last else {
            root = value
            return
        }
        if let key = collection.key {
            collection.members.append((key, value))
            collection.key = nil
        } else {
            collection.items.append(value)
        }
    }
}

// MARK: - Faults

extension YAMLReader {
    private func fault(_ event: YAMLEvent, _ code: String, _ detail: String) -> FileFault {
        FileFault(
            file: file, place: event.place, pointer: pointer.description, code: code, detail: detail)
    }

    private mutating func note(_ event: YAMLEvent, _ code: String, _ detail: String) {
        guard faults.count < FileLimits.faults else { return }
        faults.append(fault(event, code, detail))
    }

    private static func invalidUTF8(_ bytes: [UInt8], file: String) -> FileFault {
        var valid = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        let isSurrogate =
            valid + 1 < bytes.count && bytes[valid] == 0xED && (0xA0...0xBF).contains(bytes[valid + 1])
        return FileFault(
            file: file, place: FilePlace(offset: valid, in: bytes),
            code: (isSurrogate ? JSONFault.Code.loneSurrogate : .invalidUTF8).rawValue,
            detail: isSurrogate
                ? "Half of a surrogate pair is no character." : "A file is well-formed UTF-8.")
    }
}

extension FilePlace {
    /// - Parameter offset: bytes of UTF-8 before the place.
    fileprivate init(offset: Int, in bytes: some Sequence<UInt8>) {
        self = .start
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if !(0x80...0xBF).contains(byte) {
                column += 1
            }
        }
    }
}
