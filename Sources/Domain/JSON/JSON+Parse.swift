// The ways into the strict parser.

extension JSON {
    /// Reads one RFC 8259 document in UTF-8, and only what may be signed: see `StrictParser` for what is refused.
    package static func parse(
        _ bytes: UnsafeRawBufferPointer, limits: JSONLimits = .standard
    ) throws(JSONFault) -> JSON {
        var parser = StrictParser(bytes: bytes, limits: limits)
        do {
            return try parser.document()
        } catch {
            throw error.located(in: bytes)
        }
    }

    package static func parse(
        _ bytes: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONFault) -> JSON {
        let outcome = bytes.withUnsafeBytes { buffer in
            Result { () throws(JSONFault) in try parse(buffer, limits: limits) }
        }
        return try outcome.get()
    }

    /// Takes no more bytes from the sequence than one beyond the limit.
    package static func parse(
        _ bytes: some Sequence<UInt8>, limits: JSONLimits = .standard
    ) throws(JSONFault) -> JSON {
        try parse(Array(bytes.prefix(limits.maxBytes + 1)), limits: limits)
    }

    package static func parse(_ text: String, limits: JSONLimits = .standard) throws(JSONFault) -> JSON {
        let outcome = text.withBytes { buffer in
            Result { () throws(JSONFault) in try parse(UnsafeRawBufferPointer(buffer), limits: limits) }
        }
        return try outcome.get()
    }
}
