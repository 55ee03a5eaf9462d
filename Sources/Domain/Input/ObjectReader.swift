// Reads a JSON object from a caller, field by field, and remembers everything that is wrong with it.

/// The fields of one JSON object. Asking for a field makes it a known one; what nobody asked for is a fault.
package final class ObjectReader {
    /// How the values are written: as JSON, or all as text, the way a query string has them.
    enum Notation: Sendable {
        case json, text
    }

    /// What a refusal is called.
    package struct Refusal: Sendable {
        let kind: DomainError.Kind
        let code: ErrorCode
        let noun: String

        /// A body that can be read and is wrong: 422 `validation_failed`.
        package static let validation = Refusal(kind: .invalid, code: .validationFailed, noun: "field")
        /// A query string: 400 `invalid_request`.
        package static let query = Refusal(kind: .malformed, code: .invalidRequest, noun: "parameter")
    }

    /// Unknown fields are shown up to this many characters.
    private static let shownNameLength = 64

    private let object: JSONObject
    let pointer: JSONPointer
    let notation: Notation
    let refusal: Refusal
    let log: FaultLog
    private var known: [String] = []

    init(_ object: JSONObject, at pointer: JSONPointer, notation: Notation, refusal: Refusal, log: FaultLog) {
        self.object = object
        self.pointer = pointer
        self.notation = notation
        self.refusal = refusal
        self.log = log
    }

    /// Reads an object whole.
    ///
    /// - Throws: one error with all faults of the object, its parts and its unknown fields.
    package static func read<Value>(
        _ json: JSON, at pointer: JSONPointer = .root, _ body: (ObjectReader) -> Value
    ) throws(DomainError) -> Value {
        let log = FaultLog()
        let root = ValueReader(json, at: pointer, notation: .json, refusal: .validation, log: log)
        let value = root.object(body)
        if let error = log.refusal(.invalid, .validationFailed) { throw error }
        return value
    }

    /// Reads the parameters of a query string. Values are text; `name[part]` has become an object.
    ///
    /// - Parameter faults: what was found wrong while the string was taken apart.
    package static func readQuery<Value>(
        _ parameters: JSONObject, faults: [Fault], _ body: (ObjectReader) -> Value
    ) throws(DomainError) -> Value {
        let log = FaultLog()
        faults.forEach(log.add)
        let root = ValueReader(
            .object(parameters), at: JSONPointer(tokens: ["query"]), notation: .text, refusal: .query,
            log: log)
        let value = root.object(body)
        let isOnlyTheCursor = log.faults.allSatisfy { $0.code == .invalidCursor }
        if let error = log.refusal(.malformed, isOnlyTheCursor ? .invalidCursor : .invalidRequest) {
            throw error
        }
        return value
    }

    /// A field that must be there and not be null.
    package subscript(_ key: String) -> ValueReader {
        ValueReader(
            value(of: key), at: pointer.appending(key), notation: notation, refusal: refusal, log: log)
    }

    /// A field that may be absent or null: nil then.
    package func optional(_ key: String) -> ValueReader? {
        switch value(of: key) {
        case .none, .null?: nil
        case .some: self[key]
        }
    }

    /// A field of a merge patch that cannot be cleared; null is a fault.
    package func change<Value>(_ key: String, _ read: (ValueReader) -> Value) -> Change<Value> {
        has(key) ? .set(read(self[key])) : .keep
    }

    /// A field of a merge patch that null clears.
    package func change<Value>(clearing key: String, _ read: (ValueReader) -> Value) -> Change<Value?> {
        switch value(of: key) {
        case .none: .keep
        case .null?: .set(nil)
        case .some: .set(read(self[key]))
        }
    }

    /// Whether the caller sent the field, null included.
    package func has(_ key: String) -> Bool {
        // `== nil` would compare with JSON's null, which has the same literal.
        if case .some = value(of: key) { true } else { false }
    }

    /// Records a fault of a field, or of the object itself where `key` is nil.
    package func fault(_ key: String?, _ code: ErrorCode, _ detail: String) {
        let place = key.map { pointer.appending($0) } ?? pointer
        log.add(Fault(place.description, code, detail))
    }

    /// Checks what concerns several fields. Not tried where a fault was found before: it would judge
    /// stand-ins.
    package func check(
        _ key: String?, _ code: ErrorCode, _ detail: @autoclosure () -> String, _ isRight: () -> Bool
    ) {
        guard log.faults.isEmpty, !log.isMuted, !isRight() else { return }
        fault(key, code, detail())
    }

    private func value(of key: String) -> JSON? {
        if !known.contains(key) { known.append(key) }
        return object[key]
    }

    /// Reports the fields that nobody asked for.
    func finish() {
        for key in object.keys where !known.contains(key) {
            let shown = key.prefix(ObjectReader.shownNameLength)
            let hint =
                known.isEmpty
                ? "None is known here."
                : "The \(refusal.noun)s are: \(known.joined(separator: ", "))."
            fault(key, .unknownField, "There is no \(refusal.noun) “\(shown)”. \(hint)")
        }
    }
}
