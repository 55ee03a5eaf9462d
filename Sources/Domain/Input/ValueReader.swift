// Reads one value of an input: what it must be is the method, what is wrong with it goes to the log.

/// A value at a place in an input. Each method reads it as one kind of thing; where it is not, a fault is
/// recorded and a stand-in returned, which `ObjectReader.read` lets nobody see.
package struct ValueReader {
    /// nil where the value is absent.
    let found: JSON?
    let pointer: JSONPointer
    let notation: ObjectReader.Notation
    let refusal: ObjectReader.Refusal
    let log: FaultLog

    init(
        _ found: JSON?, at pointer: JSONPointer, notation: ObjectReader.Notation,
        refusal: ObjectReader.Refusal, log: FaultLog
    ) {
        self.found = found
        self.pointer = pointer
        self.notation = notation
        self.refusal = refusal
        self.log = log
    }

    package func fault(_ code: ErrorCode, _ detail: String) {
        log.add(Fault(pointer.description, code, detail))
    }

    package func bool() -> Bool {
        switch (present, notation) {
        case (.none, _): return false
        case (.bool(let value)?, _): return value
        case (.string("true")?, .text): return true
        case (.string("false")?, .text): return false
        default:
            fault(.wrongType, "Use true or false.")
            return false
        }
    }

    /// Only true will do. What is missing, or is no boolean, is a fault of its own.
    package func affirmation(_ detail: String) {
        let faults = log.faults.count
        if !bool(), log.faults.count == faults { fault(.required, detail) }
    }

    /// A whole number. JSON numbers such as `1.0` and `1e3` are whole; text must be digits.
    package func integer(_ range: ClosedRange<Int>) -> Int {
        guard let json = present else { return range.lowerBound }
        guard let number = integer(in: json) else {
            fault(.wrongType, "Use a whole number from \(range.lowerBound) to \(range.upperBound).")
            return range.lowerBound
        }
        guard range.contains(number) else {
            fault(
                .outOfRange, "\(number) is outside the range from \(range.lowerBound) to \(range.upperBound)."
            )
            return range.lowerBound
        }
        return number
    }

    /// Any JSON value except null.
    package func json() -> JSON { present ?? .null }

    package func jsonObject() -> JSONObject {
        switch present {
        case .none: return [:]
        case .object(let object)?: return object
        case .some:
            fault(.wrongType, "Use an object.")
            return [:]
        }
    }

    package func object<Value>(_ body: (ObjectReader) -> Value) -> Value {
        var log = log
        var object = JSONObject()
        switch present {
        case .object(let given)?: object = given
        case .some:
            fault(.wrongType, "Use an object.")
            log = FaultLog(isMuted: true)
        case .none: log = FaultLog(isMuted: true)
        }
        let reader = ObjectReader(object, at: pointer, notation: notation, refusal: refusal, log: log)
        let value = body(reader)
        reader.finish()
        return value
    }

    package func read<Value: Input>(_ type: Value.Type) -> Value {
        object { Value(reading: $0) }
    }

    /// Hands the value to a reader of its own kind and takes over its faults, with their places put below
    /// this one.
    ///
    /// - Returns: nil where a fault was found.
    package func adopt<Value>(_ read: (JSON) throws(DomainError) -> Value) -> Value? {
        guard let json = present else { return nil }
        do {
            return try read(json)
        } catch {
            if error.faults.isEmpty { fault(error.code, error.detail) }
            for fault in error.faults {
                log.add(Fault(pointer.description + fault.pointer, fault.code, fault.detail))
            }
            return nil
        }
    }

    /// The value, with the fault recorded where it is absent or null.
    var present: JSON? {
        switch found {
        case .none:
            fault(.required, "This \(refusal.noun) is required.")
            return nil
        case .null?:
            fault(.required, "This \(refusal.noun) is required; null is not a value here.")
            return nil
        case let json?:
            return json
        }
    }

    private func integer(in json: JSON) -> Int? {
        switch (json, notation) {
        case (.string(let text), .text):
            // Int also reads a leading plus, which is a space in a query string and a mistake anywhere else.
            text.utf8.count <= 19 && text.utf8.first != UInt8(ascii: "+") ? Int(text) : nil
        default:
            json.intValue
        }
    }
}
