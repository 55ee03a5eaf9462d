// Reads terms for a document and remembers what it has read, so that nothing is left out.

/// The terms of one document. What a layout asks for counts as shown; what no layout asked for is found by
/// `unread(below:)` and shown in the general form.
///
/// Lives only while a document is made, on one task.
final class TermReader {
    let terms: JSON
    let language: Language
    let names: DocumentSubject.Names
    /// Leaves that a local agreement sets otherwise than its framework.
    private let own: Set<JSONPointer>
    private var read: Set<JSONPointer> = []

    init(_ terms: JSON, _ language: Language, names: DocumentSubject.Names, own: Set<JSONPointer> = []) {
        self.terms = terms
        self.language = language
        self.names = names
        self.own = own
    }

    /// The value of a leaf, which now counts as shown.
    func take(_ pointer: JSONPointer) -> JSON? {
        guard let value = terms[pointer] else { return nil }
        for leaf in TermReader.leaves(of: value, at: pointer) { read.insert(leaf.pointer) }
        return value
    }

    /// A leaf in words; nil where there is none.
    func phrase(_ pointer: JSONPointer, _ style: Phrase.Style = .plain) -> Phrase? {
        guard let value = take(pointer) else { return nil }
        return mark(Phrase(words(value, at: pointer), style), pointer)
    }

    /// A text made from several leaves, marked if one of them differs.
    func mark(_ phrase: Phrase, _ pointers: JSONPointer...) -> Phrase {
        mark(phrase, any: pointers)
    }

    func mark(_ phrase: Phrase, any pointers: [JSONPointer]) -> Phrase {
        pointers.contains { own.contains($0) } ? phrase.styled(.own).asOwn : phrase
    }

    func isRead(_ pointer: JSONPointer) -> Bool { read.contains(pointer) }

    func has(_ pointer: JSONPointer) -> Bool { terms[pointer] != nil }

    /// Leaves that no layout has asked for, in the catalogue's order.
    func unread(below pointer: JSONPointer) -> [JSONPointer] {
        guard let value = terms[pointer] else { return [] }
        return leaves(of: value, at: pointer).filter { !read.contains($0) }
    }

    private func leaves(of value: JSON, at pointer: JSONPointer) -> [JSONPointer] {
        guard let object = value.objectValue, !TermReader.isWhole(pointer) else { return [pointer] }
        return TermReader.fields(of: object, at: pointer).flatMap { key in
            leaves(of: object[key] ?? .null, at: pointer.appending(key))
        }
    }
}

extension TermReader {
    /// The keys of a collection's items, by their `position` and then by key. The positions count as shown.
    func items(_ pointer: JSONPointer) -> [JSONPointer] {
        guard let object = terms[pointer]?.objectValue else { return [] }
        let places = object.map { key, value in
            let place = value["position"]?.doubleValue
            if place != nil { read.insert(pointer.appending(key).appending("position")) }
            return (place ?? 1e6 + natural(place: key, pointer), key)
        }
        // Keys are in order already, and the sort is stable for equal places by the key itself.
        return places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { pointer.appending($0.1) }
    }

    /// The order of items that have no positions: marketing before sales, conversions along the funnel, phases
    /// along the journey.
    private func natural(place key: String, _ pointer: JSONPointer) -> Double {
        let order: [String]
        var sought = key
        switch pointer.tokens {
        case ["parties"]: order = ["marketing", "sales"]
        case ["journey"]: order = TermChoice.phases.map(\.value)
        case ["responses"], ["scoring", "thresholds"]: order = items(JSONPointer(.leadClasses)).map(\.last)
        case ["funnel", "conversions"]:
            order = items(JSONPointer(.funnel) / "stages").map(\.last)
            sought = terms[pointer / key / "from"]?.stringValue ?? key
        default: return 0
        }
        return Double(order.firstIndex(of: sought) ?? order.count)
    }

    /// The keys of an object in the catalogue's order, unknown ones last.
    func fields(_ pointer: JSONPointer) -> [String] {
        terms[pointer]?.objectValue.map { TermReader.fields(of: $0, at: pointer) } ?? []
    }

    static func fields(of object: JSONObject, at pointer: JSONPointer) -> [String] {
        let known = TermCatalogue.fieldNames(at: pointer).filter { object[$0] != nil }
        return known + object.keys.filter { key in !known.contains { $0.hasSameBytes(as: key) } }
    }

    /// Whether the catalogue takes what stands here for one value.
    static func isWhole(_ pointer: JSONPointer) -> Bool {
        TermTable.catalogue.isLeaf(TermCatalogue.term(at: pointer))
    }

    /// Whole values and everything below objects, in the order of the keys.
    static func leaves(of value: JSON, at pointer: JSONPointer) -> [(pointer: JSONPointer, value: JSON)] {
        guard let object = value.objectValue, !isWhole(pointer) else { return [(pointer, value)] }
        return object.flatMap { leaves(of: $0.value, at: pointer.appending($0.key)) }
    }
}

extension TermCatalogue {
    /// The names that the catalogue knows below a path, in its order.
    static func fieldNames(at pointer: JSONPointer) -> [String] {
        tree.place(of: pointer.tokens[...]).map { tree.names(at: $0) } ?? []
    }
}

extension Phrase {
    /// Every run marked as a deviation.
    var asOwn: Phrase { Phrase(runs: runs.map { Run(text: $0.text, style: .own) }) }
}

extension JSONPointer {
    static func / (pointer: JSONPointer, token: String) -> JSONPointer { pointer.appending(token) }

    init(_ section: Section) { self.init(tokens: [section.rawValue]) }

    var last: String { tokens.last ?? "" }
}
